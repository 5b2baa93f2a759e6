import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortPapers } from '../../../src/search/sortPapers.ts';
import { corpusArbitrary } from '../../fixtures/randomCorpora.ts';

it('papers are sorted by what they have, those without a date last, and equals stay in their order', () => {
  fc.assert(
    fc.property(corpusArbitrary, fc.nat(), (corpus, seed) => {
      const shuffled = Uint32Array.from(corpus.papers.keys()).sort(
        (one, other) => ((one * 7 + seed) % 11) - ((other * 7 + seed) % 11),
      );
      expect(sortPapers(corpus, shuffled, 'relevance')).toBe(shuffled);
      const at = (position: number) => corpus.papers[position];
      const dates = (sort: 'newest' | 'oldest') =>
        Array.from(sortPapers(corpus, shuffled, sort), (position) => at(position)?.date ?? null);
      const dated = (list: readonly (string | null)[]) => list.filter((date) => date !== null);
      expect(dated(dates('oldest'))).toEqual(dated(dates('oldest')).toSorted());
      expect(dated(dates('newest'))).toEqual(dated(dates('newest')).toSorted().reverse());
      for (const sort of ['newest', 'oldest'] as const) {
        const first = dates(sort).indexOf(null);
        if (first >= 0) expect(dated(dates(sort).slice(first))).toEqual([]);
      }
      const byTitle = [...sortPapers(corpus, shuffled, 'title')];
      const places = new Map(Array.from(shuffled, (position, place) => [position, place]));
      byTitle.forEach((position, place) => {
        const before = byTitle[place - 1];
        if (before === undefined) return;
        const order = (at(before)?.title ?? '').localeCompare(at(position)?.title ?? '', 'en');
        expect(order).toBeLessThanOrEqual(0);
        if (order === 0) expect(places.get(before)).toBeLessThan(places.get(position) ?? 0);
      });
    }),
  );
});
