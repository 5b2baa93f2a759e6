import { formatRange, readNumbers } from '../corpus/readNumbers.ts';
import { readPublication } from '../corpus/readPublication.ts';
import type { Corpus, Facet, Paper } from '../corpus/schema.ts';
import type { FactId } from '../paper/facts.ts';
import { exportFact, hasFact, listLabelNames, PAPER_FACTS } from '../paper/facts.ts';
import { readPaperText } from '../paper/paperText.ts';
import { createCitationKeys } from './citationKey.ts';

const FACTS: readonly FactId[] = [
  ...(['title', 'publishedTitle', 'authors', 'date'] as const),
  ...(['venue', 'arxiv', 'doi', 'url', 'code', 'comments'] as const),
];
/** Facts that have a column only where a paper has them. */
const RARE_FACTS: readonly FactId[] = ['doi', 'url'];
/** Where in its venue a work stands, and who published it: in columns of their own as well. */
const PLACES = [
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['pages', 'Pages'],
  ['publisher', 'Publisher'],
  ['edition', 'Edition'],
  ['editors', 'Editors'],
] as const;
const NUMBERS: readonly string[] = ['volume', 'issue', 'pages'];
/** Facets of facts that have a column of their own. */
const TOLD: readonly Facet['fact'][] = ['venue', 'date'];

interface PaperColumn {
  readonly label: string;
  readonly read: (paper: Paper) => string;
}

/**
 * A table with one line a paper: its names, its facts, one column for each facet that is not one of them,
 * its abstract. `papers` are all that will be in it.
 */
export function listPaperColumns(corpus: Corpus, papers: readonly Paper[]): readonly PaperColumn[] {
  const keys = createCitationKeys(corpus.papers);
  const facts = FACTS.filter((id) => !RARE_FACTS.includes(id) || hasFact(id, papers));
  const facets = corpus.taxonomy.facets.filter(({ fact }) => !fact || !TOLD.includes(fact));
  const numbers = new Map(papers.map((paper) => [paper, readPlaces(paper)]));
  const places = PLACES.filter(([id]) => papers.some((paper) => numbers.get(paper)?.[id] != null));
  return [
    { label: 'Id', read: ({ id }) => id },
    { label: 'Key', read: ({ id }) => keys.get(id) ?? id },
    { label: 'Name', read: ({ shortName }) => shortName ?? '' },
    ...facts.map((id): PaperColumn => {
      const { label } = PAPER_FACTS[id];
      return { label, read: (paper) => exportFact(id, paper) };
    }),
    ...places.map(([id, label]): PaperColumn => {
      const read = (paper: Paper) => numbers.get(paper)?.[id] ?? '';
      // With the dash of print: a spreadsheet takes `3-12` for a day.
      return { label, read: NUMBERS.includes(id) ? (paper) => formatRange(read(paper)) : read };
    }),
    ...facets.map(
      (facet): PaperColumn => ({
        label: facet.label,
        read: (paper) => listLabelNames(paper, facet).join('; '),
      }),
    ),
    { label: 'Abstract', read: (paper) => readPaperText(paper, 'abstract') },
  ];
}

function readPlaces({ otherIds, editors = [] }: Paper) {
  const names = editors.length === 0 ? null : editors.join('; ');
  return { ...readNumbers(otherIds), ...readPublication(otherIds), editors: names };
}
