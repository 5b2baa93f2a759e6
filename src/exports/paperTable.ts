import type { Corpus, Paper } from '../corpus/schema.ts';
import type { FactId } from '../paper/facts.ts';
import { exportFact, listLabelNames, PAPER_FACTS } from '../paper/facts.ts';
import { readPaperText } from '../paper/paperText.ts';
import { createCitationKeys } from './citationKey.ts';
import type { TextTable } from './csv.ts';

const FACTS: readonly FactId[] = [
  ...(['title', 'publishedTitle', 'authors', 'date'] as const),
  ...(['venue', 'arxiv', 'code', 'comments'] as const),
];

/** One line a paper: its names, its facts, one column for each facet, its abstract. */
export function createPaperTable(corpus: Corpus, papers: readonly Paper[]): TextTable {
  const keys = createCitationKeys(corpus.papers);
  const { taxonomy } = corpus;
  return {
    head: [
      ...['Id', 'Key', 'Name'],
      ...FACTS.map((id) => PAPER_FACTS[id].label),
      ...taxonomy.facets.map(({ label }) => label),
      'Abstract',
    ],
    rows: papers.map((paper) => [
      ...[paper.id, keys.get(paper.id) ?? paper.id, paper.shortName ?? ''],
      ...FACTS.map((id) => exportFact(id, paper)),
      ...taxonomy.facets.map(({ id }) => listLabelNames(paper, taxonomy, id).join('; ')),
      readPaperText(paper, 'abstract'),
    ]),
  };
}
