import { foldText } from '../corpus/foldText.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { editDistance } from '../search/words/editDistance.ts';

const MAX_NEAR = 5;
/** Below this likeness (0 nothing in common, 1 the same) a paper is not a guess worth showing. */
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
    const longest = Math.max(a.length, b.length);
    return 1 - editDistance(a, b, longest) / longest;
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
  return foldText(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
