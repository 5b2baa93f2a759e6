import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, Places } from '../../../../src/search/memory/places.ts';
import {
  followPlaces,
  joinPlaces,
  placesBetween,
  sortPositions,
} from '../../../../src/search/memory/places.ts';

const matchArbitrary: fc.Arbitrary<Match> = fc.record({
  length: fc.integer({ min: 1, max: 3 }),
  quality: fc.constantFrom(0.5, 0.95, 1),
  rarity: fc.constantFrom(1, 2, 5),
  isWhole: fc.boolean(),
});

const placesArbitrary: fc.Arbitrary<Places> = fc
  .record({
    matches: fc.array(matchArbitrary, { minLength: 1, maxLength: 3 }),
    places: fc.array(fc.tuple(fc.nat(40), fc.nat(2)), { maxLength: 20 }),
  })
  .map(({ matches, places }) => {
    const positions = sortPositions(places.map(([position]) => position));
    const kinds = Uint16Array.from(positions, (_, at) => (places[at]?.[1] ?? 0) % matches.length);
    return { positions, matches, kinds };
  });

/** The same as a plain list. */
function list({ positions, matches, kinds }: Places) {
  return Array.from(positions, (position, at) => ({
    position,
    match: matches[kinds[at] ?? 0] as Match,
  }));
}

function worth({ quality, rarity, isWhole }: Match): number {
  return (isWhole ? 100 : 0) + quality * rarity;
}

describe('places', () => {
  it('are joined: each position once, with the match that tells most', () => {
    fc.assert(
      fc.property(fc.array(placesArbitrary, { maxLength: 4 }), (lists) => {
        const joined = list(joinPlaces(lists));
        const all = lists.flatMap(list);
        const positions = [...new Set(all.map(({ position }) => position))].sort((a, b) => a - b);
        expect(joined.map(({ position }) => position)).toEqual(positions);
        for (const { position, match } of joined) {
          const own = all.filter((place) => place.position === position);
          expect(worth(match)).toBe(Math.max(...own.map((place) => worth(place.match))));
        }
      }),
    );
  });

  it('follow one another where one ends and the other begins', () => {
    const join = (first: Match, next: Match) => ({ ...next, length: first.length + next.length });
    fc.assert(
      fc.property(placesArbitrary, placesArbitrary, (one, other) => {
        const expected = list(one).flatMap(({ position, match }) =>
          list(other)
            .filter((next) => next.position === position + match.length)
            .map((next) => ({ position, match: join(match, next.match) })),
        );
        const byPosition = (a: { position: number }, b: { position: number }) =>
          a.position - b.position;
        expect(list(followPlaces(one, other, join))).toEqual(expected.sort(byPosition));
      }),
    );
  });

  it('follow one another where two of them end at the same place', () => {
    const match = (length: number): Match => ({ length, quality: 1, rarity: 1, isWhole: true });
    const one = {
      positions: Int32Array.of(8, 9),
      matches: [match(2), match(1)],
      kinds: Uint16Array.of(0, 1),
    };
    const other = { positions: Int32Array.of(10), matches: [match(1)], kinds: Uint16Array.of(0) };
    expect(list(followPlaces(one, other, (first) => first))).toEqual(list(one));
  });

  it('are those of one paper between its first position and the next', () => {
    fc.assert(
      fc.property(placesArbitrary, fc.nat(40), fc.nat(40), (places, from, to) => {
        expect(list(placesBetween(places, from, Math.max(from, to)))).toEqual(
          list(places).filter(({ position }) => position >= from && position < Math.max(from, to)),
        );
      }),
    );
  });
});
