import { listKeywordFacets } from '../../corpus/corpus.ts';
import { findOwn } from '../../corpus/findOwn.ts';
import { foldText } from '../../corpus/foldText.ts';
import type { Corpus, FacetValue, Paper, Span } from '../../corpus/schema.ts';
import { expandUmlauts, nameGreekLetter, splitCompound, tokenize } from '../words/tokens.ts';

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
export const FIELDS = Object.keys(FIELD_WEIGHTS) as readonly Field[];

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
export function listSearchTexts({ papers, taxonomy }: Corpus): readonly SearchText[] {
  const facets = listKeywordFacets(taxonomy.facets).map(({ id, values }) => ({
    id,
    names: new Map(values.map((value) => [value.id, listNames(value)])),
  }));
  return papers.flatMap((paper, position) =>
    listTextsOfPaper(paper, facets).map((text) => ({ paper: position, ...text })),
  );
}

const NO_PARTS: readonly string[] = [];

/** The words of a search text, each also under how it is shown, and written without umlauts or Greek letters. */
export function indexTokens(paper: Paper, { field, text }: SearchText): readonly IndexedToken[] {
  const tokens = tokenize(text).map(({ start, end, term }): IndexedToken => {
    const written = text.slice(start, end);
    // Nearly all words are so, and have neither umlauts nor parts.
    if (/^[A-Za-z][a-z]*$/.test(written)) return { start, end, terms: [term], parts: NO_PARTS };
    const others = [expandUmlauts(written), nameGreekLetter(term)].filter((it) => it !== null);
    return { start, end, terms: [term, ...others], parts: splitCompound(written) };
  });
  if (field !== 'title' && field !== 'abstract') return tokens;
  if (paper.displayEdits[field].length === 0) return tokens;
  const shown = listShownTerms(paper, field, tokens);
  return tokens.map((token) => {
    const term = shown.get(token);
    return term === undefined ? token : { ...token, terms: [...token.terms, term] };
  });
}

/** A facet whose labels are searched, and the names of its values. */
interface SearchedFacet {
  readonly id: string;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** All that a value is looked for by, its id first. */
function listNames({ id, label, notation, formerly = [] }: FacetValue): readonly string[] {
  return [
    id,
    // What was one value before is still looked for by its name.
    ...formerly,
    ...(foldText(label) === id ? [] : [label]),
    // Case is folded: a search for the quadratic O(N²) must not find the sub-quadratic o(N²).
    ...(notation?.startsWith('O') ? [notation] : []),
  ];
}

function listTextsOfPaper(
  paper: Paper,
  facets: readonly SearchedFacet[],
): Omit<SearchText, 'paper'>[] {
  const texts: Omit<SearchText, 'paper'>[] = [];
  const add = (field: Field, text: string | null | undefined, part = '') => {
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
  add('id', paper.id);
  if (paper.arxivId !== null) add('id', `arXiv:${paper.arxivId}`);
  add('id', paper.doi);
  for (const { id, names } of facets) {
    for (const { value } of findOwn(paper.labels, id) ?? []) {
      for (const name of names.get(value) ?? [value]) add('label', name, `${id}:${value}`);
    }
  }
  add('abstract', paper.abstract);
  add('date', paper.date?.slice(0, 4));
  return texts;
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
