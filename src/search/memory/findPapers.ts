import { mayBeTitle, shareOfWords } from '../language/likelyTitle.ts';
import type { MissingWord, ParsedSearch } from '../language/queryTerms.ts';
import type { Answer } from './answer.ts';
import { NOTHING_TO_SAY } from './answer.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { nameKeys } from './corpusIndex.ts';
import type { HitMatches } from './hitMatches.ts';
import { createHitMatches, NO_MATCHES } from './hitMatches.ts';
import type { Matching } from './matching.ts';
import { matchPapers } from './matching.ts';
import type { PaperSet } from './paperSet.ts';
import { createPaperSet, intersectPapers, listPapers } from './paperSet.ts';
import { findPasted } from './pastedPapers.ts';
import type { Ranking } from './ranking.ts';
import { rankNothing, rankPapers } from './ranking.ts';
import type { Slot } from './slot.ts';

/** Positions of papers, best first, in one total order. Without words: every paper, in the digest's order. */
export interface Found extends Answer, Ranking {
  /** What the search matches in the first papers of its order, where it comes with the answer. */
  readonly firstMarks?: readonly HitMatches[];
}

/**
 * What answers a search; filters are left to the caller. What names papers decides alone. Else the
 * papers that have every word that counts, every phrase, field and choice, and nothing excluded;
 * where there are none, those that have at least half of the words' weight.
 */
export function findPapers(index: SearchIndex, parsed: ParsedSearch): Found {
  const { named, absent, matching } = resolveSearch(index, parsed);
  if (matching === null) {
    return { ...NOTHING_TO_SAY, absent, order: named, tiers: new Uint8Array(named.length) };
  }
  const { slots, found, isPartial } = matching;
  if (isNothingAsked(parsed, slots)) {
    return { ...NOTHING_TO_SAY, ...rankNothing(new Uint32Array(0)), isEmpty: true };
  }
  const counted = slots.filter(({ weight }) => weight > 0);
  const isMissing = ({ papers }: Slot) =>
    found.size === 0 ? papers.size === 0 : intersectPapers([papers, found]).size === 0;
  const isLacked = (slot: Slot) =>
    !isMissing(slot) && intersectPapers([slot.papers, found]).size < found.size;
  const ranking = rankFound(index, parsed, matching);
  return {
    ...NOTHING_TO_SAY,
    ...ranking,
    isPartial,
    mayBeUnknownTitle:
      (isPartial || found.size === 0) &&
      mayBeTitle(parsed.text) &&
      !isNearTitle(index, parsed.text, ranking.order),
    missing: listWords(counted.filter(isMissing)),
    lacked: listWords(counted.filter(isLacked)),
    read: slots
      .filter(({ readAs }) => readAs.length > 0)
      .map(({ text, start, end, readAs }) => ({ text, start, end, readAs })),
  };
}

/** Least share of a text's words that a title has which is meant by it, though not letter by letter. */
const MEANT_SHARE = 0.85;
/** A paper whose title is meant is among the first. */
const MOST_MEANT = 10;

function isNearTitle({ corpus }: SearchIndex, text: string, order: Uint32Array): boolean {
  return Array.from(order.subarray(0, MOST_MEANT), (at) => corpus.papers[at]).some((paper) =>
    [paper?.title ?? '', paper?.publishedTitle ?? ''].some(
      (own) => shareOfWords(own, text) >= MEANT_SHARE,
    ),
  );
}

/** The papers of `findPapers` as a set: quicker where no order is wanted. */
export function findPaperSet(index: SearchIndex, parsed: ParsedSearch): PaperSet {
  const { named, matching } = resolveSearch(index, parsed);
  if (matching !== null) return matching.found;
  const papers = new Set(named);
  return createPaperSet(index.vocabulary.paperCount, (paper) => papers.has(paper));
}

/** What a search matches in each of some papers. */
export function markPapers(
  index: SearchIndex,
  parsed: ParsedSearch,
  papers: Uint32Array,
): readonly HitMatches[] {
  const { matching } = resolveSearch(index, parsed);
  return Array.from(papers, (paper) =>
    matching === null
      ? { ...NO_MATCHES, isNameMatched: true }
      : createHitMatches(index.vocabulary, matching.slots, paper),
  );
}

interface ResolvedSearch {
  /** What the text names, in the corpus and not in it. */
  readonly named: Uint32Array;
  readonly absent: Found['absent'];
  /** What its words match, where it names nothing. */
  readonly matching: Matching | null;
}

const lastSearch = new WeakMap<SearchIndex, { text: string; resolved: ResolvedSearch }>();

/** Made once for the search that was asked last: what is found is marked next. */
function resolveSearch(index: SearchIndex, parsed: ParsedSearch): ResolvedSearch {
  const last = lastSearch.get(index);
  if (last?.text === parsed.text) return last.resolved;
  const { papers, absent } = findPasted(index, parsed);
  const isNamed = papers.length > 0 || absent.length > 0;
  const resolved: ResolvedSearch = {
    named: Uint32Array.from(papers),
    absent,
    matching: isNamed ? null : matchPapers(index, parsed),
  };
  lastSearch.set(index, { text: parsed.text, resolved });
  return resolved;
}

/** Whether a text that is not blank has neither words nor filters: `→`, `"`. A word may be begun behind it. */
function isNothingAsked(
  { text, excluded, fields, filters, problems }: ParsedSearch,
  slots: readonly Slot[],
): boolean {
  const hasFilters =
    filters.years !== null || filters.code !== null || Object.keys(filters.facets).length > 0;
  return (
    slots.length === 0 &&
    text.trim() !== '' &&
    excluded.length + fields.length === 0 &&
    !hasFilters &&
    !/[\p{L}\p{N}]/u.test(text) &&
    problems.length < 2
  );
}

/** A word such as `no/where` has several parts, each of which may be missing; it is named once. */
function listWords(slots: readonly Slot[]): readonly MissingWord[] {
  return slots
    .map(({ text, start, end }) => ({ text, start, end }))
    .filter(({ start }, position, all) => all[position - 1]?.start !== start);
}

function rankFound(
  index: SearchIndex,
  parsed: ParsedSearch,
  { slots, found, isPartial, shareOf }: Matching,
): Ranking {
  if (slots.length === 0) return rankNothing(listPapers(found));
  const named = findNamedPapers(index, parsed);
  return rankPapers(index.vocabulary, slots, found, named, isPartial ? shareOf : null);
}

/** The papers that the whole text names. */
function findNamedPapers(index: SearchIndex, parsed: ParsedSearch): ReadonlySet<number> {
  const { words, phrases, fields, choices } = parsed;
  if (fields.length + choices.length > 0 || (words.length > 0 && phrases.length > 0))
    return new Set();
  const text = [...words, ...phrases].map((term) => term.text).join(' ');
  return new Set(nameKeys(text).flatMap((key) => index.names.get(key) ?? []));
}
