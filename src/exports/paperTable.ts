import { createReadableText, formatReadableText } from '../corpus/readableText.ts';
import type { Corpus, Paper, TextField } from '../corpus/schema.ts';
import { arxivUrl } from '../paper/paperLinks.ts';
import { createCitationKeys } from './citationKey.ts';
import type { TextTable } from './csv.ts';

/** Between the values of one cell. */
const SEPARATOR = '; ';

/** One line a paper: what the bibliography and the digest say of it, and one column for each facet. */
export function createPaperTable(corpus: Corpus, papers: readonly Paper[]): TextTable {
  const keys = createCitationKeys(corpus.papers);
  const { facets } = corpus.taxonomy;
  return {
    head: [...FACTS.map(({ head }) => head), ...facets.map(({ label }) => label), 'Abstract'],
    rows: papers.map((paper) => [
      ...FACTS.map(({ read }) => read(paper, keys.get(paper.id) ?? paper.id)),
      ...facets.map(({ id, values }) =>
        (paper.labels[id] ?? [])
          .map(({ value }) => values.find((known) => known.id === value)?.label ?? value)
          .join(SEPARATOR),
      ),
      readField(paper, 'abstract'),
    ]),
  };
}

interface FactColumn {
  readonly head: string;
  readonly read: (paper: Paper, key: string) => string;
}

const FACTS: readonly FactColumn[] = [
  { head: 'Id', read: ({ id }) => id },
  { head: 'Key', read: (_, key) => key },
  { head: 'Name', read: ({ shortName }) => shortName ?? '' },
  { head: 'Title', read: (paper) => readField(paper, 'title') },
  { head: 'Published title', read: ({ publishedTitle }) => publishedTitle ?? '' },
  { head: 'Authors', read: ({ authors }) => authors.join(SEPARATOR) },
  { head: 'Date', read: ({ date }) => date },
  { head: 'Venue', read: ({ venue }) => venue ?? '' },
  { head: 'arXiv', read: ({ arxivId }) => arxivUrl(arxivId) },
  { head: 'Code', read: ({ codeUrl }) => codeUrl ?? '' },
  { head: 'Comments', read: ({ comments }) => String(comments) },
];

function readField(paper: Paper, field: TextField): string {
  return formatReadableText(createReadableText(paper[field], paper.displayEdits[field]));
}
