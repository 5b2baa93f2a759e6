import { listKeywordFacets } from '../../corpus/corpus.ts';
import { foldText } from '../../corpus/foldText.ts';
import type { Corpus, Paper, Span, Taxonomy } from '../../corpus/schema.ts';
import { expandUmlauts, splitCompound, tokenize } from '../words/tokens.ts';

/** Where a word can stand, and how much it tells there about what the paper is. */
export const FIELD_WEIGHTS = {
  name: 12,
  title: 8,
  publishedTitle: 7,
  author: 6,
  alias: 5,
  venue: 3,
  id: 2,
  label: 2,
  abstract: 1.5,
  date: 1,
} as const;
export type Field = keyof typeof FIELD_WEIGHTS;

/** One text of one paper that is searched. */
export interface SearchText {
  /** Position of the paper in the corpus. */
  readonly paper: number;
  readonly field: Field;
  /** Which author or which label, where a paper has several. */
  readonly part: string;
  readonly text: string;
}

/** One word of a search text, the terms under which it is found, and the words inside it. */
export interface IndexedToken extends Span {
  readonly terms: readonly string[];
  readonly parts: readonly string[];
}

/** All texts of a corpus that are searched, paper by paper. */
export function listSearchTexts(corpus: Corpus): readonly SearchText[] {
  return corpus.papers.flatMap((paper, position) =>
    listTextsOfPaper(paper, corpus.taxonomy).map((text) => ({ paper: position, ...text })),
  );
}

/** The words of a search text, each also under how it is shown and how it is written without umlauts. */
export function indexTokens(paper: Paper, { field, text }: SearchText): readonly IndexedToken[] {
  const tokens = tokenize(text).map(({ start, end, term }) => {
    const written = text.slice(start, end);
    const expanded = expandUmlauts(written);
    const terms = expanded === null ? [term] : [term, expanded];
    return { start, end, terms, parts: splitCompound(written) };
  });
  if (field !== 'title' && field !== 'abstract') return tokens;
  const shown = listShownTerms(paper, field, tokens);
  return tokens.map((token) => {
    const term = shown.get(token);
    return term === undefined ? token : { ...token, terms: [...token.terms, term] };
  });
}

function listTextsOfPaper(paper: Paper, taxonomy: Taxonomy): Omit<SearchText, 'paper'>[] {
  const texts: Omit<SearchText, 'paper'>[] = [];
  const add = (field: Field, text: string | null, part = '') => {
    if (text) texts.push({ field, part, text });
  };
  add('name', paper.shortName);
  for (const { name, isAmbiguous } of paper.aliases) add(isAmbiguous ? 'alias' : 'name', name);
  add('title', paper.title);
  add('publishedTitle', paper.publishedTitle);
  paper.authors.forEach((author, position) => {
    add('author', author, `${position}`);
  });
  add('venue', paper.venue);
  for (const id of listIds(paper)) add('id', id);
  for (const facet of listKeywordFacets(taxonomy.facets)) {
    for (const { value } of paper.labels[facet.id] ?? []) {
      const { label, notation, formerly = [] } = facet.values.find(({ id }) => id === value) ?? {};
      const part = `${facet.id}:${value}`;
      add('label', value, part);
      // What was one value before is still looked for by its name.
      for (const former of formerly) add('label', former, part);
      if (label !== undefined && foldText(label) !== value) add('label', label, part);
      // Case is folded: a search for the quadratic O(N²) must not find the sub-quadratic o(N²).
      if (notation?.startsWith('O')) add('label', notation, part);
    }
  }
  add('abstract', paper.abstract);
  if (paper.date !== null) add('date', paper.date.slice(0, 4));
  return texts;
}

function listIds({ id, arxivId, doi }: Paper): readonly string[] {
  return [id, ...(arxivId === null ? [] : [`arXiv:${arxivId}`]), ...(doi ? [doi] : [])];
}

/**
 * What a reader sees in place of a word (`5times` is shown as `5×`), where that is one word too;
 * with the letter that it is raised or lowered beside: `N^2` is shown as `N²`.
 */
function listShownTerms(
  paper: Paper,
  field: 'title' | 'abstract',
  tokens: readonly IndexedToken[],
): ReadonlyMap<IndexedToken, string> {
  const shown = new Map<IndexedToken, string>();
  for (const { start, end, kind, display } of paper.displayEdits[field]) {
    if (kind !== 'text') continue;
    const text = paper[field];
    const isBesideLetter = /\p{L}$/u.test(text.slice(0, start));
    const replaced = tokens.filter(
      (token) =>
        token.start < end && (start < token.end || (isBesideLetter && start === token.end)),
    );
    const [first, last] = [replaced[0], replaced.at(-1)];
    if (!first || !last) continue;
    const before = text.slice(Math.min(first.start, start), start);
    const after = text.slice(end, Math.max(last.end, end));
    const [only, ...others] = tokenize(`${before}${display}${after}`);
    if (only && others.length === 0 && !first.terms.includes(only.term)) {
      shown.set(first, only.term);
    }
  }
  return shown;
}
