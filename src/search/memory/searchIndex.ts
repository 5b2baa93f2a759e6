import type { Corpus, Paper } from '../../corpus/schema.ts';
import type { PastedName } from '../language/pastedText.ts';
import type { MissingWord, ParsedSearch } from '../language/queryTerms.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { nameKeys } from './corpusIndex.ts';
import { createEquivalents } from './equivalents.ts';
import type { HitMatches } from './hitMatches.ts';
import { createHitMatches, NO_MATCHES } from './hitMatches.ts';
import type { FoundPaper, Matching } from './matching.ts';
import { matchPapers } from './matching.ts';
import { createPastedIndex } from './pastedIndex.ts';
import { findPasted } from './pastedPapers.ts';
import type { Tier } from './ranking.ts';
import { compareRanks, NO_RANK, rankPaper } from './ranking.ts';
import type { Slot } from './slot.ts';
import { createVocabulary } from './vocabulary.ts';

/** A paper that answers a search. */
export interface Hit {
  readonly paper: Paper;
  readonly tier: Tier;
  readonly score: number;
  readonly matches: HitMatches;
}

/** A word that no paper has, and what it was taken for. */
export interface ReadWord extends MissingWord {
  readonly readAs: readonly string[];
}

export interface SearchResult {
  /** Best first, in one total order. Without words: every paper, in the digest's order. */
  readonly hits: readonly Hit[];
  /** Whether no paper has every word, and these have most of them. */
  readonly isPartial: boolean;
  /** Words that none of the hits has; without hits, words that no paper has. */
  readonly missing: readonly MissingWord[];
  /** Words that some of the hits lack. */
  readonly lacked: readonly MissingWord[];
  readonly read: readonly ReadWord[];
  /** What names a paper that is not in the corpus. */
  readonly absent: readonly (PastedName | TitleName)[];
  /** Whether the text has nothing that can be searched for. */
  readonly isEmpty: boolean;
}

/** A title that no paper has. */
export interface TitleName {
  readonly kind: 'title';
  readonly name: string;
}

export function createSearchIndex(corpus: Corpus): SearchIndex {
  const names = new Map<string, number[]>();
  corpus.papers.forEach((paper, position) => {
    const { id, shortName, aliases, arxivId } = paper;
    const own = [id, shortName ?? '', ...aliases.map(({ name }) => name), arxivId ?? ''];
    for (const key of new Set(own.flatMap(nameKeys))) {
      names.set(key, [...(names.get(key) ?? []), position]);
    }
  });
  return {
    corpus,
    vocabulary: createVocabulary(corpus),
    equivalents: createEquivalents(corpus),
    names,
    pasted: createPastedIndex(corpus),
    resolutions: new Map(),
    readings: new Map(),
  };
}

const NOTHING: Omit<SearchResult, 'hits'> = {
  isPartial: false,
  missing: [],
  lacked: [],
  read: [],
  absent: [],
  isEmpty: false,
};

/**
 * What answers a search; filters are left to the caller. What names papers decides alone. Else the
 * papers that have every word that counts, every phrase, field and choice, and nothing excluded;
 * where there are none, those that have at least half of the words' weight.
 */
export function searchPapers(index: SearchIndex, parsed: ParsedSearch): SearchResult {
  const pasted = findPasted(index, parsed);
  if (pasted.papers.length > 0 || pasted.absent.length > 0) {
    return {
      ...NOTHING,
      absent: pasted.absent,
      hits: pasted.papers.map((paper) => createNamedHit(index, paper)),
    };
  }
  const matching = matchPapers(index, parsed);
  const isEmpty = matching.slots.length === 0 && isNothingAsked(parsed);
  if (isEmpty) return { ...NOTHING, hits: [], isEmpty };
  const { slots, found, isPartial } = matching;
  return {
    ...NOTHING,
    hits: rankHits(index, parsed, matching),
    isPartial,
    missing: listWords(slots.filter((slot) => isLackedBy(slot, found, 'every'))),
    lacked: listWords(
      slots.filter((slot) => isLackedBy(slot, found, 'some') && !isLackedBy(slot, found, 'every')),
    ),
    read: slots
      .filter(({ readAs }) => readAs.length > 0)
      .map(({ text, start, end, readAs }) => ({ text, start, end, readAs })),
  };
}

/** The papers of `searchPapers` in the digest's order: quicker where neither ranks nor marks are wanted. */
export function listFoundPapers(index: SearchIndex, parsed: ParsedSearch): readonly Paper[] {
  const pasted = findPasted(index, parsed);
  if (pasted.papers.length > 0 || pasted.absent.length > 0) {
    return pasted.papers.flatMap((position) => index.corpus.papers[position] ?? []);
  }
  return matchPapers(index, parsed).found.map(({ paper }) => paper);
}

/** Whether a text that is not blank has neither words nor filters: `→`, `"`. A word may be begun behind it. */
function isNothingAsked({ text, excluded, fields, filters, problems }: ParsedSearch): boolean {
  const hasFilters =
    filters.years !== null || filters.code !== null || Object.keys(filters.facets).length > 0;
  return (
    text.trim() !== '' &&
    excluded.length + fields.length === 0 &&
    !hasFilters &&
    !/[\p{L}\p{N}]/u.test(text) &&
    problems.length < 2
  );
}

function isLackedBy(
  { weight, postings }: Slot,
  found: readonly FoundPaper[],
  by: 'every' | 'some',
): boolean {
  if (weight === 0) return false;
  if (found.length === 0) return by === 'every' && postings.size === 0;
  return found[by](({ position }) => !postings.has(position));
}

/** A word such as `no/where` has several parts, each of which may be missing; it is named once. */
function listWords(slots: readonly Slot[]): readonly MissingWord[] {
  return slots
    .map(({ text, start, end }) => ({ text, start, end }))
    .filter(({ start }, position, all) => all[position - 1]?.start !== start);
}

function createNamedHit({ corpus }: SearchIndex, position: number): Hit {
  const paper = corpus.papers[position];
  if (!paper) throw new Error(`The search found paper ${position}, which the corpus lacks.`);
  return { paper, tier: 'name', score: 0, matches: { ...NO_MATCHES, isNameMatched: true } };
}

function rankHits(
  index: SearchIndex,
  parsed: ParsedSearch,
  { slots, found, isPartial }: Matching,
): readonly Hit[] {
  if (slots.length === 0) {
    const { tier, score } = NO_RANK;
    return found.map(({ paper }) => ({ paper, tier, score, matches: NO_MATCHES }));
  }
  const { vocabulary } = index;
  const named = findNamedPapers(index, parsed);
  return found
    .map((own) => ({
      ...own,
      ...rankPaper(vocabulary, slots, own.position, named.has(own.position)),
    }))
    .sort(
      (one, other) =>
        (isPartial
          ? other.share * other.score - one.share * one.score
          : compareRanks(one, other)) || one.position - other.position,
    )
    .map(({ paper, position, tier, score }) =>
      createHit({ paper, tier, score }, () => createHitMatches(vocabulary, slots, position)),
    );
}

/** A hit whose marks are made when a row shows them: of thousands of hits, few are shown. */
function createHit(hit: Omit<Hit, 'matches'>, mark: () => HitMatches): Hit {
  let matches: HitMatches | null = null;
  return {
    ...hit,
    get matches() {
      matches ??= mark();
      return matches;
    },
  };
}

/** The papers that the whole text names. */
function findNamedPapers(index: SearchIndex, parsed: ParsedSearch): ReadonlySet<number> {
  const { words, phrases, fields, choices } = parsed;
  if (fields.length + choices.length > 0 || (words.length > 0 && phrases.length > 0))
    return new Set();
  const text = [...words, ...phrases].map((term) => term.text).join(' ');
  return new Set(nameKeys(text).flatMap((key) => index.names.get(key) ?? []));
}
