import { parseCorpus } from '../../corpus/upgradeCorpus.ts';

/**
 * Whether two corpora have the same papers, labels and taxonomy, in the same order. Names and days of
 * making may differ, and so may the order of fields: reading puts them into that of the schema.
 */
export function hasSameContent(one: unknown, other: unknown): boolean {
  const [first, second] = [formatContent(one), formatContent(other)];
  return first !== null && first === second;
}

function formatContent(corpus: unknown): string | null {
  const parsed = parseCorpus(corpus);
  return parsed.ok ? JSON.stringify([parsed.corpus.papers, parsed.corpus.taxonomy]) : null;
}
