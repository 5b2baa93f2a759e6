import type { Corpus, Paper } from '../../corpus/schema.ts';
import { normaliseAddress } from '../language/paperReference.ts';
import type { MissingWord, ParsedSearch } from '../language/queryTerms.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { nameKeys } from './corpusIndex.ts';
import type { HitMatches } from './hitMatches.ts';
import { createHitMatches, NO_MATCHES } from './hitMatches.ts';
import type { Tier } from './ranking.ts';
import { compareRanks, NO_RANK, rankPaper } from './ranking.ts';
import type { Slot } from './slots.ts';
import { createSlots, listExcludedOccurrences } from './slots.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary, paperAt } from './vocabulary.ts';
import type { Occurrence } from './wordResolution.ts';

/** A paper that satisfies every condition of a search. */
export interface Hit {
  readonly paper: Paper;
  readonly tier: Tier;
  readonly score: number;
  readonly matches: HitMatches;
}

export interface SearchResult {
  /** Best first, in one total order. Without words: every paper, in the digest's order. */
  readonly hits: readonly Hit[];
  /** Words that no paper has, nor anything near them. */
  readonly missing: readonly MissingWord[];
}

export function createSearchIndex(corpus: Corpus): SearchIndex {
  const names = new Map<string, number[]>();
  const addresses = new Map<string, string[]>();
  corpus.papers.forEach((paper, position) => {
    const { id, shortName, aliases, arxivId, codeUrl } = paper;
    const own = [id, shortName ?? '', ...aliases.map(({ name }) => name), arxivId];
    for (const key of new Set(own.flatMap(nameKeys))) {
      names.set(key, [...(names.get(key) ?? []), position]);
    }
    if (codeUrl === null) return;
    const address = normaliseAddress(codeUrl);
    addresses.set(address, [...(addresses.get(address) ?? []), arxivId]);
  });
  const vocabulary = createVocabulary(corpus);
  return { corpus, vocabulary, names, addresses, resolutions: new Map() };
}

/**
 * The papers that have every word, phrase and field term and none of the excluded ones. Filters
 * are left to the caller. A word that occurs nowhere, nor anything one typo away, finds nothing.
 * Where each word occurs but no paper has all of them, finished words may be beginnings, too.
 */
export function searchPapers(index: SearchIndex, parsed: ParsedSearch): SearchResult {
  const { slots, found, missing } = findPapers(index, parsed);
  return { hits: rankHits(index, parsed, slots, found), missing };
}

/** The papers of `searchPapers` in the digest's order: quicker where neither ranks nor marks are wanted. */
export function listFoundPapers(index: SearchIndex, parsed: ParsedSearch): readonly Paper[] {
  return findPapers(index, parsed).found.map(({ paper }) => paper);
}

/** A paper that satisfies every condition, with the places where it does. */
interface FoundPaper {
  readonly paper: Paper;
  readonly position: number;
  /** By slot. */
  readonly occurrences: readonly (readonly Occurrence[])[];
}

interface Finding {
  readonly slots: readonly Slot[];
  readonly found: readonly FoundPaper[];
  readonly missing: readonly MissingWord[];
}

function findPapers(index: SearchIndex, parsed: ParsedSearch): Finding {
  const strict = createSlots(index, parsed, { isRelaxed: false });
  const missing = strict
    .filter(({ isRequired, occurrences }) => isRequired && occurrences.length === 0)
    .map(({ text, start, end }) => ({ text, start, end }));
  if (missing.length > 0) return { slots: strict, found: [], missing: dropRepeated(missing) };
  const found = fillSlots(index, parsed, strict);
  if (found.length > 0 || parsed.words.length < 2) return { slots: strict, found, missing };
  const relaxed = createSlots(index, parsed, { isRelaxed: true });
  return { slots: relaxed, found: fillSlots(index, parsed, relaxed), missing };
}

/** A word such as `no/where` has several parts, each of which may be missing; it is named once. */
function dropRepeated(missing: readonly MissingWord[]): readonly MissingWord[] {
  return missing.filter(({ start }, position) => missing[position - 1]?.start !== start);
}

function fillSlots(
  index: SearchIndex,
  parsed: ParsedSearch,
  slots: readonly Slot[],
): readonly FoundPaper[] {
  const { corpus, vocabulary } = index;
  const bySlot = slots.map(({ occurrences }) => groupByPaper(vocabulary, occurrences));
  const excluded = new Set(
    listExcludedOccurrences(index, parsed).map(({ position }) => paperAt(vocabulary, position)),
  );
  return corpus.papers.flatMap((paper, position) => {
    if (excluded.has(position)) return [];
    const occurrences = bySlot.map((papers) => papers.get(position) ?? []);
    const isFound = slots.every(
      ({ isRequired }, slot) => !isRequired || (occurrences[slot]?.length ?? 0) > 0,
    );
    return isFound ? { paper, position, occurrences } : [];
  });
}

function rankHits(
  index: SearchIndex,
  parsed: ParsedSearch,
  slots: readonly Slot[],
  found: readonly FoundPaper[],
): readonly Hit[] {
  if (slots.length === 0) {
    const { tier, score } = NO_RANK;
    return found.map(({ paper }) => ({ paper, tier, score, matches: NO_MATCHES }));
  }
  const { vocabulary } = index;
  const named = findNamedPapers(index, parsed);
  return found
    .map(({ paper, position, occurrences }) => ({
      paper,
      position,
      ...rankPaper(vocabulary, slots, occurrences, named.has(position)),
      matches: createHitMatches(vocabulary, slots, occurrences),
    }))
    .sort((one, other) => compareRanks(one, other) || one.position - other.position)
    .map(({ paper, tier, score, matches }) => ({ paper, tier, score, matches }));
}

/** The papers that the whole text names. */
function findNamedPapers(index: SearchIndex, parsed: ParsedSearch): ReadonlySet<number> {
  const { words, phrases, fields } = parsed;
  if (fields.length > 0 || (words.length > 0 && phrases.length > 0)) return new Set();
  const text = [...words, ...phrases].map((term) => term.text).join(' ');
  return new Set(nameKeys(text).flatMap((key) => index.names.get(key) ?? []));
}

function groupByPaper(
  vocabulary: Vocabulary,
  occurrences: readonly Occurrence[],
): ReadonlyMap<number, readonly Occurrence[]> {
  const grouped = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    const paper = paperAt(vocabulary, occurrence.position);
    const own = grouped.get(paper);
    if (own) own.push(occurrence);
    else grouped.set(paper, [occurrence]);
  }
  return grouped;
}
