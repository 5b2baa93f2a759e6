import type { Span } from '../../corpus/schema.ts';
import { filterPlaces, placesBetween } from './places.ts';
import type { Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A matched name: which author, and where in the name. */
export interface AuthorMatch extends Span {
  /** Position in `paper.authors`. */
  readonly author: number;
}

/** A label whose name or id matched. */
export interface LabelMatch {
  readonly facetId: string;
  readonly value: string;
}

/** Where a search matched a paper: spans of whole words in the verbatim texts, in order and apart. */
export interface HitMatches {
  readonly title: readonly Span[];
  readonly publishedTitle: readonly Span[];
  readonly abstract: readonly Span[];
  readonly venue: readonly Span[];
  readonly authors: readonly AuthorMatch[];
  readonly labels: readonly LabelMatch[];
  /** Whether a name, alias, id or address of the paper matched. */
  readonly isNameMatched: boolean;
}

export const NO_MATCHES: HitMatches = {
  title: [],
  publishedTitle: [],
  abstract: [],
  venue: [],
  authors: [],
  labels: [],
  isNameMatched: false,
};

interface PlacedSpan extends Span {
  readonly text: number;
}

/** What to mark in a paper. Words that count nothing are not marked; begun and misspelt words only where the word itself is not there. */
export function createHitMatches(
  vocabulary: Vocabulary,
  slots: readonly Slot[],
  paper: number,
): HitMatches {
  const placed: PlacedSpan[] = [];
  const [from = 0, to = 0] = vocabulary.paperFrom.subarray(paper, paper + 2);
  for (const { weight, places } of slots) {
    if (weight === 0) continue;
    const own = placesBetween(places, from, to);
    const whole = filterPlaces(own, (_, { isWhole }) => isWhole);
    const { positions, matches, kinds } = whole.positions.length > 0 ? whole : own;
    positions.forEach((position, at) => {
      const { length = 1 } = matches[kinds[at] ?? 0] ?? {};
      const start = vocabulary.starts[position] ?? 0;
      const end = vocabulary.ends[position + length - 1] ?? start;
      placed.push({ text: vocabulary.textAt[position] ?? -1, start, end });
    });
  }
  const spansIn = (field: string) =>
    mergeSpans(placed.filter(({ text }) => vocabulary.texts[text]?.field === field));
  const labels = new Set(spansIn('label').map(({ text }) => vocabulary.texts[text]?.part ?? ''));
  return {
    title: withoutText(spansIn('title')),
    publishedTitle: withoutText(spansIn('publishedTitle')),
    abstract: withoutText(spansIn('abstract')),
    venue: withoutText(spansIn('venue')),
    authors: spansIn('author').map(({ text, start, end }) => ({
      author: Number(vocabulary.texts[text]?.part),
      start,
      end,
    })),
    labels: [...labels].map((part) => {
      const [facetId = '', value = ''] = part.split(':');
      return { facetId, value };
    }),
    isNameMatched: ['name', 'alias', 'id'].some((field) => spansIn(field).length > 0),
  };
}

/** The same places as spans in order that neither overlap nor touch. */
function mergeSpans(spans: readonly PlacedSpan[]): readonly PlacedSpan[] {
  const sorted = spans.toSorted((a, b) => a.text - b.text || a.start - b.start || b.end - a.end);
  const merged: PlacedSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && last.text === span.text && span.start <= last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
    } else merged.push(span);
  }
  return merged;
}

function withoutText(spans: readonly PlacedSpan[]): readonly Span[] {
  return spans.map(({ start, end }) => ({ start, end }));
}
