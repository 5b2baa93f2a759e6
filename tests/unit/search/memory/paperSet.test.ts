import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createFullSet,
  createPaperSet,
  hasPaper,
  intersectPapers,
  listPapers,
  withoutPapers,
} from '../../../../src/search/memory/paperSet.ts';

const COUNT = 70;
const numbersArbitrary = fc.uniqueArray(fc.nat(COUNT - 1)).map((numbers) => new Set(numbers));

function toList(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}

it('sets of papers are as sets of numbers', () => {
  fc.assert(
    fc.property(numbersArbitrary, numbersArbitrary, (one, other) => {
      const [a, b] = [one, other].map((own) =>
        createPaperSet(COUNT, (paper) => own.has(paper)),
      ) as [ReturnType<typeof createPaperSet>, ReturnType<typeof createPaperSet>];
      expect(a.size).toBe(one.size);
      expect([...listPapers(a)]).toEqual(toList(one));
      expect([...listPapers(intersectPapers([a, b]))]).toEqual(
        toList(one).filter((paper) => other.has(paper)),
      );
      expect([...listPapers(withoutPapers(a, b))]).toEqual(
        toList(one).filter((paper) => !other.has(paper)),
      );
      for (let paper = 0; paper < COUNT; paper += 1) {
        expect(hasPaper(a, paper)).toBe(one.has(paper));
      }
    }),
  );
});

it.each([0, 1, 31, 32, 33, 64, 70])('all of %d papers are so many', (count) => {
  const all = createFullSet(count);
  expect([...listPapers(all)]).toEqual(Array.from({ length: count }, (_, paper) => paper));
  expect(all).toEqual(createPaperSet(count, () => true));
});
