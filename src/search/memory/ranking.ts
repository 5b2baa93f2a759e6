import type { Field } from './searchTexts.ts';
import { FIELD_WEIGHTS } from './searchTexts.ts';
import type { Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Occurrence } from './wordResolution.ts';

/**
 * Where the words of a search stand in a paper, best first: the text is its name, all words are in
 * its title, in title and authors, anywhere; `near`: some word is there only begun, as part of a
 * name or one typo away.
 */
const ORDER = { name: 0, title: 1, author: 2, text: 3, near: 4 } as const;
export type Tier = keyof typeof ORDER;

export interface Rank {
  readonly tier: Tier;
  /** The tier if what is near were the word itself: orders the papers of tier `near`. */
  readonly place: Tier;
  readonly score: number;
}

/** Of papers that no word was asked of. */
export const NO_RANK: Rank = { tier: 'text', place: 'text', score: 0 };

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

const TITLE_FIELDS: ReadonlySet<Field> = new Set(['name', 'alias', 'title', 'publishedTitle']);

/** Below 0 where `one` goes before `other`. */
export function compareRanks(one: Rank, other: Rank): number {
  return (
    ORDER[one.tier] - ORDER[other.tier] ||
    ORDER[one.place] - ORDER[other.place] ||
    other.score - one.score
  );
}

/** How well a paper answers. */
export function rankPaper(
  vocabulary: Vocabulary,
  slots: readonly Slot[],
  paper: number,
  isNamed: boolean,
): Rank {
  const found = slots.map(({ postings }) => postings.get(paper) ?? []);
  let tier: Tier = 'name';
  let place: Tier = 'name';
  let score = 0;
  slots.forEach((slot, number) => {
    const own = found[number] ?? [];
    if (slot.weight > 0) {
      tier = worse(
        tier,
        tierOf(
          vocabulary,
          own.filter(({ isWhole }) => isWhole),
        ),
      );
      place = worse(place, tierOf(vocabulary, own));
    }
    score += scoreOccurrences(vocabulary, own);
    score += scoreNearness(vocabulary, found[number - 1] ?? [], own);
  });
  score *= 1 + COVERAGE_SHARE * titleCoverage(vocabulary, found.flat());
  return { tier: isNamed ? 'name' : tier, place, score };
}

function worse(one: Tier, other: Tier): Tier {
  return ORDER[one] > ORDER[other] ? one : other;
}

function tierOf(vocabulary: Vocabulary, found: readonly Occurrence[]): Tier {
  const fields = found.map((own) => fieldOf(vocabulary, own));
  if (fields.some((field) => TITLE_FIELDS.has(field))) return 'title';
  if (fields.includes('author')) return 'author';
  return fields.length > 0 ? 'text' : 'near';
}

function scoreOccurrences(vocabulary: Vocabulary, found: readonly Occurrence[]): number {
  const best = new Map<Field, number>();
  let repeats = -1;
  for (const occurrence of found) {
    const field = fieldOf(vocabulary, occurrence);
    if (field === 'abstract') repeats += 1;
    const value = weigh(vocabulary, occurrence, field);
    if (value > (best.get(field) ?? 0)) best.set(field, value);
  }
  const abstract = best.get('abstract') ?? 0;
  best.set('abstract', abstract * (1 + REPEAT_SHARE * Math.min(4, Math.max(0, repeats))));
  const values = [...best.values()];
  const most = Math.max(0, ...values);
  return most + OTHER_FIELD_SHARE * (values.reduce((sum, value) => sum + value, 0) - most);
}

function weigh(vocabulary: Vocabulary, occurrence: Occurrence, field: Field): number {
  const value = FIELD_WEIGHTS[field] * occurrence.quality * occurrence.rarity;
  if (field !== 'name' && field !== 'alias') return value;
  // `mamba` is all of Mamba and half of Mamba-360.
  const length = vocabulary.lengths[vocabulary.textAt[occurrence.position] ?? -1] ?? 1;
  return value * Math.min(1, occurrence.length / length);
}

/** What it adds that two words, neighbours in the search, are neighbours or near in one text. */
function scoreNearness(
  vocabulary: Vocabulary,
  before: readonly Occurrence[],
  after: readonly Occurrence[],
): number {
  let most = 0;
  for (const one of before) {
    for (const other of after) {
      const gap = other.position - (one.position + one.length);
      if (gap > NEAR_DISTANCE || gap < -NEAR_DISTANCE - one.length) continue;
      if (vocabulary.textAt[one.position] !== vocabulary.textAt[other.position]) continue;
      const isNeighbour = gap === 0 || one.position === other.position;
      const weight = FIELD_WEIGHTS[fieldOf(vocabulary, other)];
      const value = weight * Math.min(one.quality * one.rarity, other.quality * other.rarity);
      most = Math.max(most, value * (isNeighbour ? NEIGHBOUR_SHARE : NEARNESS_SHARE));
    }
  }
  return most;
}

/** The largest share of one of the paper's titles that the words of the search make up. */
function titleCoverage(vocabulary: Vocabulary, found: readonly Occurrence[]): number {
  const covered = new Map<number, Set<number>>();
  for (const { position, length } of found) {
    const text = vocabulary.textAt[position] ?? -1;
    const field = vocabulary.texts[text]?.field;
    if (field !== 'title' && field !== 'publishedTitle') continue;
    const positions = covered.get(text) ?? new Set<number>();
    for (let next = position; next < position + length; next += 1) positions.add(next);
    covered.set(text, positions);
  }
  const shares = [...covered].map(([text, { size }]) => size / (vocabulary.lengths[text] ?? size));
  return Math.max(0, ...shares);
}

function fieldOf(vocabulary: Vocabulary, { position }: Occurrence): Field {
  return vocabulary.texts[vocabulary.textAt[position] ?? -1]?.field ?? 'abstract';
}
