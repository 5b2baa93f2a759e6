import { createListVersion } from './listVersion.ts';
import type { OpenedList } from './openedList.ts';
import { ANGLES } from './palette.ts';
import { READER } from './reader.ts';
import type { Corpus, Facet, FacetValue, Label, Paper, Taxonomy } from './schema.ts';
import type { CorpusTwo, FacetTwo, LabelTwo, PaletteId, PaperTwo } from './schemaTwo.ts';
import { SCHEMA_VERSION } from './versions.ts';

/**
 * A corpus of schema 2 as the application shows it. `id` is that of its address on this device, `source`
 * the address that it was fetched from. The same paper or taxonomy gives the same object: after an edit
 * of one paper the others are not rendered again.
 */
export function openCorpus(
  corpus: CorpusTwo,
  id: OpenedList['id'],
  source: string | null = null,
): Corpus {
  const { contentHash, digest, taxonomy, papers } = corpus;
  return {
    schemaVersion: SCHEMA_VERSION,
    contentHash,
    digest: { name: digest.name, savedOn: digest.savedOn },
    taxonomy: openOnce(taxonomies, taxonomy, openTaxonomy),
    papers: papers.map((paper) => openOnce(opened, paper, openPaper)),
    list: {
      id,
      files: digest.files.map(({ name, format }) => ({ name, format })),
      ...(source === null ? {} : { source }),
      ...(id === null ? {} : { version: createListVersion(papers) }),
    },
  };
}

const opened = new WeakMap<PaperTwo, Paper>();
const taxonomies = new WeakMap<CorpusTwo['taxonomy'], Taxonomy>();

function openOnce<From extends object, To>(
  known: WeakMap<From, To>,
  from: From,
  open: (from: From) => To,
): To {
  const before = known.get(from);
  if (before !== undefined) return before;
  const made = open(from);
  known.set(from, made);
  return made;
}

function openTaxonomy({ facets, synonyms = [] }: CorpusTwo['taxonomy']): Taxonomy {
  return { facets: facets.map(openFacet), synonyms };
}

const HUES: ReadonlyMap<PaletteId, number> = new Map(ANGLES.map(([hue, name]) => [name, hue]));

/** Facets that `fileFacets.ts` makes of facts, by id. */
const FACTS: ReadonlyMap<string, Facet['fact']> = new Map([
  ['keywords', 'keywords'],
  ['venue', 'venue'],
  ['kind', 'kind'],
  ['publication-year', 'date'],
]);

function openFacet({ roles: _, origin, definition, values, ...facet }: FacetTwo): Facet {
  const fact = origin === 'file' ? FACTS.get(facet.id) : undefined;
  return {
    ...facet,
    ...(fact === undefined ? {} : { fact }),
    definition: definition ?? '',
    values: values.map(
      ({ colour, definition: meaning, ...value }): FacetValue => ({
        ...value,
        definition: meaning ?? '',
        hue: colour === null ? null : (HUES.get(colour) ?? null),
      }),
    ),
  };
}

function openPaper({ abstract, labels, ...paper }: PaperTwo): Paper {
  return {
    ...paper,
    abstract: abstract ?? '',
    labels: Object.fromEntries(
      Object.entries(labels).map(([facet, own]) => [facet, own.map(openLabel)]),
    ),
  };
}

/** Where a list does not say whose words a quote speaks of, they are taken for the paper's own. */
function openLabel({ author, quotes, ...label }: LabelTwo): Label {
  const isTaken = label.basis === 'yours' && author !== null && author !== READER;
  return {
    ...label,
    ...(isTaken ? { author } : {}),
    quotes: quotes.map(({ about = 'own', ...quote }) => ({ ...quote, about })),
  };
}
