import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseYears } from '../../../../src/explore/filters/chooseYears.ts';
import { createTimeline, hasTimeline } from '../../../../src/explore/timeline/timeline.ts';
import {
  coveredPart,
  selectNamedYears,
  stepYear,
  yearAt,
} from '../../../../src/explore/timeline/timelineYears.ts';
import { paperYear } from '../../../../src/search/facets/facets.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';

const { papers, taxonomy } = realCorpus;
const timeline = createTimeline(papers, taxonomy);
const years = timeline.years.map(({ year }) => year);

describe('the timeline', () => {
  test('has every paper once, oldest first, side by side and within its year', () => {
    expect(new Set(timeline.marks.map(({ paper }) => paper))).toEqual(new Set(papers));
    expect(timeline.marks).toHaveLength(papers.length);
    const dates = timeline.marks.map(({ paper }) => paper.date);
    expect(dates).toEqual(dates.toSorted());
    let end = 0;
    for (const { paper, start, width } of timeline.marks) {
      expect(start).toBeCloseTo(end);
      expect(yearAt(timeline, start + width / 2)).toBe(paperYear(paper));
      end = start + width;
    }
    expect(end).toBeCloseTo(100);
  });

  test('has the years that have papers, as wide as these are many', () => {
    expect(new Set(years)).toEqual(new Set(papers.map(paperYear)));
    for (const { year, count } of timeline.years) {
      expect(papers.filter((paper) => paperYear(paper) === year)).toHaveLength(count);
    }
    const wide = timeline.years.filter(({ count }) => count >= 3);
    const [first] = wide;
    for (const { count, width } of wide) {
      expect(width / count).toBeCloseTo((first?.width ?? 0) / (first?.count ?? 1));
    }
  });

  test('is there where papers are of several years', () => {
    const of = (dates: readonly (string | null)[]) =>
      dates.map((date) => ({ ...realPaper('mamba'), date }));
    expect(hasTimeline(of(['2012', '2013', null]))).toBe(true);
    expect(hasTimeline(of(['2012', '2012-07-01', null]))).toBe(false);
    expect(hasTimeline(of([null]))).toBe(false);
  });

  test('has the numbers of as many years as fit, the last one always', () => {
    const dates = [...[1991, 1995, 1998, 2001], ...Array.from({ length: 200 }, () => 2019), 2020];
    const { years: drawn } = createTimeline(
      dates.map((year) => ({ ...realPaper('mamba'), date: `${year}` })),
      taxonomy,
    );
    expect([...selectNamedYears(drawn, 5)].sort()).toEqual([2001, 2019, 2020]);
    // None of the digest is left out.
    expect([...selectNamedYears(timeline.years, 5)].sort()).toEqual(years);
  });

  test('has the families of each paper, in the order of the taxonomy', () => {
    for (const { paper, families } of timeline.marks) {
      expect(families.map(({ id }) => id)).toEqual(paper.labels.family?.map(({ value }) => value));
    }
  });

  test('of no papers is empty', () => {
    const empty = createTimeline([], taxonomy);
    expect(empty).toEqual({ marks: [], years: [] });
    expect(yearAt(empty, 50)).toBeNull();
  });

  test('a range covers exactly the papers of its years', () => {
    const year = fc.integer({ min: 2012, max: 2028 });
    fc.assert(
      fc.property(year, year, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const { start, end } = coveredPart(timeline, from, to);
        expect(end).toBeGreaterThanOrEqual(start);
        for (const mark of timeline.marks) {
          const middle = mark.start + mark.width / 2;
          const isInside =
            Number(paperYear(mark.paper)) >= from && Number(paperYear(mark.paper)) <= to;
          expect(middle > start && middle < end, `${mark.name} in ${from}..${to}`).toBe(isInside);
        }
      }),
    );
  });

  test('a key leads to the next year that has papers, and no further than the ends', () => {
    const [first = 0, second = 0] = years;
    const last = years.at(-1) ?? 0;
    expect(stepYear(timeline, first, 'ArrowRight')).toBe(second);
    expect(stepYear(timeline, second, 'ArrowLeft')).toBe(first);
    expect(stepYear(timeline, first, 'ArrowLeft')).toBeNull();
    expect(stepYear(timeline, first, 'End')).toBe(last);
    expect(stepYear(timeline, last, 'ArrowUp')).toBeNull();
    expect(stepYear(timeline, last, 'Home')).toBe(first);
    expect(stepYear(timeline, last, 'x')).toBeNull();
  });
});

test('years chosen in either order; an end that rules out nothing is open', () => {
  const ends = { first: 2015, last: 2025 };
  expect(chooseYears(2018, 2021, ends)).toEqual({ from: 2018, to: 2021 });
  expect(chooseYears(2021, 2018, ends)).toEqual({ from: 2018, to: 2021 });
  expect(chooseYears(2015, 2021, ends)).toEqual({ from: null, to: 2021 });
  expect(chooseYears(2021, 2025, ends)).toEqual({ from: 2021, to: null });
  expect(chooseYears(2025, 2015, ends)).toBeNull();
});
