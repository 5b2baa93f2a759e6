import { findOwn } from '../../corpus/findOwn.ts';
import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import type { PaperDraft } from '../facts/paperDraft.ts';
import { foldValue, shorten } from '../facts/plainText.ts';
import { SECTION } from '../text/listHeadings.ts';
import { createValueIdMaker } from './valueIds.ts';

/** A facet that the papers of a list could have, from what their file says of them. */
export interface FileFacet {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** The values that one paper has, as the file writes them. */
  readonly read: (draft: PaperDraft) => readonly string[];
  /** How many papers have a value, and how many values there are. */
  readonly papers: number;
  readonly values: number;
  /** Whether it is worth showing before anybody has chosen. */
  readonly isOffered: boolean;
}

/** So many can be chosen for a list; what rules propose comes beside them. */
export const MOST_FACETS = 8;

interface Source {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly read: FileFacet['read'];
}

const SOURCES: readonly Source[] = [
  {
    name: 'keywords',
    label: 'Keywords',
    definition: 'The keywords, tags or categories that the file gives.',
    read: ({ keywords }) => keywords,
  },
  {
    name: 'venue',
    label: 'Venue',
    definition: 'Where the work appeared, without its year.',
    read: ({ venue }) => (venue === null ? [] : [removeYear(venue)]),
  },
  {
    name: 'kind',
    label: 'Kind of work',
    definition: 'Article, book, thesis and so on, as the file says.',
    read: ({ kind }) => (kind === null ? [] : [kind]),
  },
  {
    name: 'publication-year',
    label: 'Year',
    definition: 'The year of the date that the file gives.',
    read: ({ date }) => (date === null ? [] : [date.slice(0, 4)]),
  },
];

/** A column with more values than this is a text, or an identifier. */
const MOST_COLUMN_VALUES = 60;

/** `NeurIPS 2023`, `ICML (2023)` → `NeurIPS`, `ICML`. */
function removeYear(venue: string): string {
  const bare = venue.replace(/[\s,'’(]*(?:19|20)\d\d\)?$/u, '').trim();
  return bare === '' ? venue : bare;
}

/**
 * The facets that these papers could have: those of the file, then its columns with few values.
 * `reserved` are ids that mean something else in an address.
 */
export function listFileFacets(
  drafts: readonly PaperDraft[],
  reserved: readonly string[] = [],
): readonly FileFacet[] {
  const columns = listColumns(drafts);
  const makeId = createValueIdMaker(reserved);
  const ofFile = SOURCES.map((source) => countFacet(source, drafts, makeId(source.name)));
  const ofColumns = columns.map((column) =>
    countFacet(createColumnSource(column, columns), drafts, makeId(column)),
  );
  const useful = ofColumns.filter(
    ({ values, papers }) => values >= 2 && values <= MOST_COLUMN_VALUES && papers >= 2 * values,
  );
  return [
    ...ofFile.filter(({ values }) => values > 0),
    // Whoever wrote a list under headings has sorted it.
    ...useful.map((facet) => ({ ...facet, isOffered: facet.label === SECTION })),
  ];
}

/**
 * How the values of a facet that came from a file are read: also where its column has since become one
 * that would not be offered.
 */
export function createFacetReader(
  { id, label }: Pick<FacetTwo, 'id' | 'label'>,
  drafts: readonly PaperDraft[],
): FileFacet['read'] {
  const known = SOURCES.find(({ name }) => name === id);
  return (known ?? createColumnSource(label, listColumns(drafts))).read;
}

/** The column of this name; of one that was shortened for a label, those that are shortened to it. */
function createColumnSource(column: string, columns: readonly string[]): Source {
  const label = shorten(column, 40);
  const names = columns.filter((name) => name === column || shorten(name, 40) === column);
  return {
    ...{ name: column, label },
    definition:
      column === SECTION
        ? 'The heading of the list below which the paper stands.'
        : `The column “${label}” of the file.`,
    read: ({ columns: own }) =>
      names.flatMap((name) => findOwn(own, name)?.split(/\s*[;|]\s*/u) ?? []),
  };
}

/** The names of all columns that hold no fact. */
function listColumns(drafts: readonly PaperDraft[]): readonly string[] {
  return [...new Set(drafts.flatMap(({ columns }) => Object.keys(columns)))];
}

function countFacet(source: Source, drafts: readonly PaperDraft[], id: string): FileFacet {
  const values = new Set<string>();
  let papers = 0;
  for (const draft of drafts) {
    const own = source
      .read(draft)
      .map(foldValue)
      .filter((value) => value !== '');
    for (const value of own) values.add(value);
    if (own.length > 0) papers += 1;
  }
  // Years have a filter of their own, and one value parts nothing.
  const isOffered = source.name !== 'publication-year' && values.size > 1;
  const { label, definition, read } = source;
  return { id, label, definition, read, papers, values: values.size, isOffered };
}

/** A facet with its values, and how a paper's values are found among them. */
export interface CountedFacet {
  readonly facet: FacetTwo;
  /** Ids of the values of a paper, each once. */
  readonly labelsOf: (draft: PaperDraft) => readonly string[];
}

/** The facet of a corpus, with the values of these papers. */
export function createFileFacet(source: FileFacet, drafts: readonly PaperDraft[]): CountedFacet {
  const { id, label, definition, read } = source;
  return addFileValues(
    { id, label, definition, offersNotStated: true, roles: [], origin: 'file', values: [] },
    { read, texts: drafts.map(read) },
  );
}

interface FileValues {
  readonly read: FileFacet['read'];
  /** By paper, what the facet may lack. */
  readonly texts: readonly (readonly string[])[];
  /** Ids of values that a file calls otherwise, by what it calls them, folded. */
  readonly former?: ReadonlyMap<string, string>;
}

/**
 * The facet with the values that it lacks behind its own: those that differ in case, accents or hyphens
 * only are one, the frequent first.
 */
export function addFileValues(
  facet: FacetTwo,
  { read, texts, former = new Map() }: FileValues,
): CountedFacet {
  const known = new Map([
    ...former,
    // Of two with one name the first has it.
    ...facet.values.map(({ id, label }) => [foldValue(label), id] as const).toReversed(),
  ]);
  const find = (text: string, ids: ReadonlyMap<string, string>) =>
    ids.get(foldValue(text)) ?? ids.get(foldValue(shortenValue(text)));
  const counts = new Map<string, { label: string; count: number }>();
  for (const text of texts.flat()) {
    const key = foldValue(text);
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else if (key !== '' && find(text, known) === undefined)
      counts.set(key, { label: shortenValue(text), count: 1 });
  }
  const makeId = createValueIdMaker(facet.values.map(({ id }) => id));
  const added = [...counts]
    .toSorted(([, a], [, b]) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
    .map(([key, { label }]) => ({ key, id: makeId(label), label }));
  const ids = new Map([...known, ...added.map(({ key, id }) => [key, id] as const)]);
  const values = added.map(({ id, label }) => ({
    ...{ id, label, definition: null, notation: null, colour: null, glyph: null },
  }));
  return {
    facet: { ...facet, values: [...facet.values, ...values] },
    labelsOf: (draft) => [...new Set(read(draft).flatMap((text) => find(text, ids) ?? []))],
  };
}

function shortenValue(text: string): string {
  return shorten(text, 120);
}
