import type { PaperSet } from './paperSet.ts';
import { listPapers } from './paperSet.ts';
import type { Match, Places } from './places.ts';
import type { Field } from './searchTexts.ts';
import { FIELD_WEIGHTS, FIELDS } from './searchTexts.ts';
import type { Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';
import { lengthOf } from './vocabulary.ts';

/**
 * Where the words of a search are in a paper, best first: the text is its name, all words are in
 * its title, in title and authors, anywhere; `near`: some word is there only begun, as part of a
 * name or one typo away.
 */
export const TIERS = ['name', 'title', 'author', 'text', 'near'] as const;
const [NAME, TITLE, AUTHOR, TEXT, NEAR] = [0, 1, 2, 3, 4] as const;

/** What a second field of the same word adds, as a share of its weight. */
const OTHER_FIELD_SHARE = 0.15;
/** What a further occurrence in the abstract adds, as a share, at most four times. */
const REPEAT_SHARE = 0.2;
const NEIGHBOUR_SHARE = 0.6;
const NEARNESS_SHARE = 0.2;
/** Words between two that still count as near. */
const NEAR_DISTANCE = 4;
/** What a title adds that has no other words than those of the search, as a share of the score. */
const COVERAGE_SHARE = 0.3;

const numberOf = (field: Field) => FIELDS.indexOf(field);
const ABSTRACT = numberOf('abstract');
const WEIGHTS = FIELDS.map((field) => FIELD_WEIGHTS[field]);
/** Field → the tier of a word there. */
const TIER_OF = FIELDS.map((field) =>
  ['name', 'alias', 'title', 'publishedTitle'].includes(field)
    ? TITLE
    : field === 'author'
      ? AUTHOR
      : TEXT,
);
const IS_NAME = FIELDS.map((field) => field === 'name' || field === 'alias');
const IS_WHOLE_TITLE = FIELDS.map((field) => field === 'title' || field === 'publishedTitle');

/** Papers best first, with their tiers. */
export interface Ranking {
  readonly order: Uint32Array;
  /** For each of `order`, its place in `TIERS`. */
  readonly tiers: Uint8Array;
}

/** Papers in the order of the corpus, of which no word was asked. */
export function rankNothing(papers: Uint32Array): Ranking {
  return { order: papers, tiers: new Uint8Array(papers.length).fill(TEXT) };
}

/**
 * Papers by their tiers, then by their scores; those that lack words by score times their share of
 * the weight. Of equals the first of the corpus goes first.
 */
export function rankPapers(
  vocabulary: Vocabulary,
  slots: readonly Slot[],
  found: PaperSet,
  named: ReadonlySet<number>,
  shareOf: ((paper: number) => number) | null,
): Ranking {
  const papers = listPapers(found);
  const rank = createRanker(vocabulary, slots);
  const tiers = new Uint8Array(papers.length);
  // The tier if what is near were the word itself: orders the papers of tier `near`.
  const places = new Uint8Array(papers.length);
  const scores = new Float64Array(papers.length);
  papers.forEach((paper, at) => {
    const own = rank(paper);
    tiers[at] = named.has(paper) ? NAME : own.tier;
    places[at] = own.place;
    scores[at] = own.score * (shareOf?.(paper) ?? 1);
  });
  const order = Uint32Array.from(papers.keys()).sort((one, other) => {
    const byScore = (scores[other] ?? 0) - (scores[one] ?? 0);
    const byTier =
      (tiers[one] ?? 0) - (tiers[other] ?? 0) || (places[one] ?? 0) - (places[other] ?? 0);
    return (shareOf ? byScore : byTier || byScore) || one - other;
  });
  return {
    order: order.map((at) => papers[at] ?? 0),
    tiers: new Uint8Array(order.length).map((_, at) => tiers[order[at] ?? 0] ?? NEAR),
  };
}

/** The places of a slot in one paper: from `from` until `to` in its list. */
interface OwnPlaces {
  readonly places: Places;
  from: number;
  to: number;
}

interface Rank {
  readonly tier: number;
  readonly place: number;
  readonly score: number;
}

/** Ranks papers that are asked for in the order of the corpus. */
function createRanker(vocabulary: Vocabulary, slots: readonly Slot[]): (paper: number) => Rank {
  const own = slots.map(({ places }): OwnPlaces => ({ places, from: 0, to: 0 }));
  return (paper) => {
    const begin = vocabulary.paperFrom[paper] ?? 0;
    const end = vocabulary.paperFrom[paper + 1] ?? 0;
    let [tier, place, score]: [number, number, number] = [NAME, NAME, 0];
    slots.forEach(({ weight }, number) => {
      const slot = own[number] as OwnPlaces;
      advance(slot, begin, end);
      const found = scorePlaces(vocabulary, slot);
      score += found.score + scoreNearness(vocabulary, own[number - 1], slot);
      if (weight === 0) return;
      tier = Math.max(tier, found.wholeTier);
      place = Math.max(place, found.tier);
    });
    return { tier, place, score: score * (1 + COVERAGE_SHARE * titleCoverage(vocabulary, own)) };
  };
}

function advance(slot: OwnPlaces, begin: number, end: number): void {
  const { positions } = slot.places;
  let from = slot.to;
  while ((positions[from] ?? end) < begin) from += 1;
  let to = from;
  while ((positions[to] ?? end) < end) to += 1;
  [slot.from, slot.to] = [from, to];
}

const best = new Float64Array(FIELDS.length);

/** What the places of one word tell, and the best tier of them, and of those where it is meant itself. */
function scorePlaces(vocabulary: Vocabulary, { places, from, to }: OwnPlaces) {
  best.fill(0);
  let repeats = -1;
  let [tier, wholeTier]: [number, number] = [NEAR, NEAR];
  for (let at = from; at < to; at += 1) {
    const text = vocabulary.textAt[places.positions[at] ?? 0] ?? 0;
    const field = vocabulary.fields[text] ?? ABSTRACT;
    const match = matchAt(places, at);
    if (field === ABSTRACT) repeats += 1;
    let value = (WEIGHTS[field] ?? 0) * match.quality * match.rarity;
    // `mamba` is all of Mamba and half of Mamba-360.
    if (IS_NAME[field]) value *= Math.min(1, match.length / lengthOf(vocabulary, text));
    if (value > (best[field] ?? 0)) best[field] = value;
    tier = Math.min(tier, TIER_OF[field] ?? TEXT);
    if (match.isWhole) wholeTier = Math.min(wholeTier, TIER_OF[field] ?? TEXT);
  }
  if (repeats > 0) {
    best[ABSTRACT] = (best[ABSTRACT] ?? 0) * (1 + REPEAT_SHARE * Math.min(4, repeats));
  }
  let [most, sum] = [0, 0];
  for (const value of best) {
    most = Math.max(most, value);
    sum += value;
  }
  return { tier, wholeTier, score: most + OTHER_FIELD_SHARE * (sum - most) };
}

/** What it adds that two words, neighbours in the search, are neighbours or near in one text. */
function scoreNearness(
  vocabulary: Vocabulary,
  before: OwnPlaces | undefined,
  after: OwnPlaces,
): number {
  if (!before) return 0;
  const { textAt, fields } = vocabulary;
  let most = 0;
  for (let first = before.from; first < before.to; first += 1) {
    const position = before.places.positions[first] ?? 0;
    const one = matchAt(before.places, first);
    for (let next = after.from; next < after.to; next += 1) {
      const other = after.places.positions[next] ?? 0;
      const gap = other - (position + one.length);
      if (gap > NEAR_DISTANCE) break;
      if (gap < -NEAR_DISTANCE - one.length || textAt[position] !== textAt[other]) continue;
      const match = matchAt(after.places, next);
      const weight = WEIGHTS[fields[textAt[other] ?? 0] ?? ABSTRACT] ?? 0;
      const value = weight * Math.min(one.quality * one.rarity, match.quality * match.rarity);
      const isNeighbour = gap === 0 || position === other;
      most = Math.max(most, value * (isNeighbour ? NEIGHBOUR_SHARE : NEARNESS_SHARE));
    }
  }
  return most;
}

/** The largest share of one of the paper's titles that the words of the search make up. */
function titleCoverage(vocabulary: Vocabulary, own: readonly OwnPlaces[]): number {
  let covered: Map<number, Set<number>> | null = null;
  for (const { places, from, to } of own) {
    for (let at = from; at < to; at += 1) {
      const position = places.positions[at] ?? 0;
      const text = vocabulary.textAt[position] ?? 0;
      if (!IS_WHOLE_TITLE[vocabulary.fields[text] ?? ABSTRACT]) continue;
      covered ??= new Map();
      const positions = covered.get(text) ?? new Set();
      const { length } = matchAt(places, at);
      for (let next = position; next < position + length; next += 1) positions.add(next);
      covered.set(text, positions);
    }
  }
  let most = 0;
  for (const [text, { size }] of covered ?? []) {
    most = Math.max(most, size / lengthOf(vocabulary, text));
  }
  return most;
}

const NO_MATCH: Match = { length: 1, quality: 0, rarity: 0, isWhole: false };

function matchAt({ matches, kinds }: Places, at: number): Match {
  return matches[kinds[at] ?? -1] ?? NO_MATCH;
}
