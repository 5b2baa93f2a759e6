import { isBareStatement, shareOfWords } from '../language/likelyTitle.ts';
import type { PastedName } from '../language/pastedText.ts';
import type { ParsedSearch, Word } from '../language/queryTerms.ts';
import { tokenize } from '../words/tokens.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { matchPapers } from './matching.ts';
import { listPapers, papersOf } from './paperSet.ts';
import { findNamed, findTitles } from './pastedIndex.ts';
import { filterPlaces } from './places.ts';
import { createSlots } from './slots.ts';
import { fieldAt } from './vocabulary.ts';

/** What the names and titles in a text lead to. */
export interface Pasted {
  /** Positions of papers. */
  readonly papers: readonly number[];
  readonly absent: readonly (PastedName | { readonly kind: 'title'; readonly name: string })[];
}

/** Least share of a title's weight that another title has which is meant by it. */
const LEAST_SHARE = 0.75;
/** Least share of its words, small ones included: of `Attention Is All You Need` one counts, which many titles have. */
const LEAST_WORDS = 0.6;

/** Words that count of a text that looks like a title and yet may be a search. */
const FEWEST_TELLING = 3;
/** In a longer text, such as a sentence of an abstract, an address of no paper is beside the point. */
const MOST_WORDS_BESIDE = 12;

/**
 * The papers that a text names, whatever else is in it; where it names none of the corpus, what it
 * names. Both are empty for ordinary words. What the reader may still be typing names nothing yet.
 */
export function findPasted(index: SearchIndex, parsed: ParsedSearch): Pasted {
  const { text, pasted, fields, choices, excluded } = parsed;
  const isOperated = fields.length + choices.length + excluded.length > 0;
  const known = pasted.names.map((name) => ({ name, papers: findNamed(index.pasted, name) }));
  const named = known.flatMap(({ papers }) => papers);
  const unknown = known.filter(({ papers }) => papers.length === 0).map(({ name }) => name);
  if (named.length > 0) return { papers: [...new Set(named)], absent: unknown };
  const scope = isOperated ? 'whole' : isReferenceLike(parsed) ? 'any' : 'long';
  const titled = findTitles(index.pasted, text, scope);
  if (titled.length > 0) return { papers: titled, absent: [] };
  if (isOperated && pasted.names.length === 0) return { papers: [], absent: [] };
  if (pasted.title !== null) return findByTitle(index, parsed, pasted.title);
  if (isBareStatement(text)) return findByTitle(index, parsed, text.trim());
  const isBegun = unknown.length === 1 && isUnfinished(index, text, unknown[0]);
  const isAside = text.trim().split(/\s+/u).length > MOST_WORDS_BESIDE;
  return { papers: [], absent: isBegun || isAside ? [] : unknown.filter(isTold) };
}

/** Whether short titles are meant as such: `"deep learning" vision` has words that some paper is called. */
function isReferenceLike({ text, filters }: ParsedSearch): boolean {
  const isFiltered = Object.keys(filters.facets).length > 0 || filters.years || filters.code;
  return !isFiltered && /\n|(?<!\d)(?:19|20)\d{2}(?!\d)|\bet al\b/u.test(text);
}

/** A key without a word may be anything else: `iclr2025`. */
function isTold({ kind, name }: PastedName): boolean {
  return kind !== 'key' || /\d{4}\p{L}{3,}/u.test(name);
}

function isUnfinished(
  { pasted }: SearchIndex,
  text: string,
  name: PastedName | undefined,
): boolean {
  if (name === undefined || !/^(?:arxiv|doi)$/u.test(name.kind)) return false;
  if (!text.toLowerCase().endsWith(name.name)) return false;
  return [...pasted.ids.keys()].some((id) => id.startsWith(name.name));
}

/**
 * A title that no paper has letter by letter: of a reference, the paper whose title is nearly so, or
 * none; of a text that only looks like one, none, unless its words are all in some paper.
 */
function findByTitle(index: SearchIndex, parsed: ParsedSearch, title: string): Pasted {
  const isReference = title.length < parsed.text.trim().length;
  const near = findNearTitles(index, title);
  if (near.length > 0) return { papers: isReference ? near : [], absent: [] };
  const { slots, isPartial } = matchPapers(index, parsed);
  const isTelling = slots.filter(({ weight }) => weight > 0).length >= FEWEST_TELLING;
  const isInOne = !isReference && !title.includes(':') && !isPartial && isTelling;
  return { papers: [], absent: isInOne ? [] : [{ kind: 'title', name: title }] };
}

function findNearTitles(index: SearchIndex, title: string): readonly number[] {
  const words = tokenize(title).map(
    ({ start, end }): Word => ({
      kind: 'word',
      start,
      end,
      text: title.slice(start, end),
      isUnfinished: false,
    }),
  );
  const slots = createSlots(index, { words, phrases: [], fields: [], choices: [] });
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<number, number>();
  for (const { weight, places } of slots) {
    const isInTitle = (position: number) =>
      ['title', 'publishedTitle'].includes(fieldAt(index.vocabulary, position));
    for (const paper of listPapers(papersOf(index.vocabulary, filterPlaces(places, isInTitle)))) {
      sums.set(paper, (sums.get(paper) ?? 0) + weight);
    }
  }
  const isMeant = (paper: number) => {
    const { title: own = '', publishedTitle } = index.corpus.papers[paper] ?? {};
    return [own, publishedTitle ?? ''].some((it) => shareOfWords(it, title) >= LEAST_WORDS);
  };
  return [...sums]
    .filter(([paper, sum]) => sum >= LEAST_SHARE * total && isMeant(paper))
    .map(([paper]) => paper);
}
