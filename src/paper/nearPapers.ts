import type { Corpus, Paper } from '../corpus/schema.ts';

const MAX_NEAR = 5;
/** Below this likeness (0 nothing in common, 1 the same) a paper is no guess worth showing. */
const MIN_LIKENESS = 0.5;

/** The papers that an unknown id may mean, likeliest first: "mambo" → Mamba, "2312.00752" → Mamba. */
export function selectNearPapers(corpus: Corpus, id: string): readonly Paper[] {
  const wanted = formatSlug(id);
  if (wanted === '') return [];
  return corpus.papers
    .map((paper) => ({ paper, likeness: likenessOf(paper, wanted) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_NEAR)
    .map(({ paper }) => paper);
}

/** The best of: few letters to change in a name of the paper, or words found in its title. */
function likenessOf(paper: Paper, wanted: string): number {
  const names = [paper.id, paper.shortName, ...paper.aliases.map(({ name }) => name), paper.arxivId]
    .filter((name) => name !== null)
    .map(formatSlug);
  const byName = names.map((name) => {
    const joined = [name, wanted].map((slug) => slug.replaceAll('-', ''));
    const [a = '', b = ''] = joined;
    return 1 - editDistance(a, b) / Math.max(a.length, b.length);
  });
  return Math.max(...byName, sharedWords(paper, wanted));
}

/** The share of the wanted words that the titles have, a little less than certain. */
function sharedWords(paper: Paper, wanted: string): number {
  const words = wanted.split('-').filter((word) => word.length > 2);
  if (words.length === 0) return 0;
  const known = new Set(formatSlug(`${paper.title} ${paper.publishedTitle ?? ''}`).split('-'));
  return (0.95 * words.filter((word) => known.has(word)).length) / words.length;
}

function formatSlug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from one text to the
 * other (optimal string alignment; Damerau 1964). Symmetric, and 0 only for equal texts.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
