import { describe, expect, test } from 'vitest';
import { createAgreement } from '../../../src/curation/agreement.ts';
import { createFindingsAgreement } from '../../../src/curation/findingsAgreement.ts';
import {
  calculatePrecision,
  drawProofs,
  formatPrecision,
} from '../../../src/curation/proofSample.ts';
import {
  listReadFacets,
  settledFindings,
  settledReading,
} from '../../../src/curation/settledReading.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';
import { realFindings } from '../../fixtures/realFindings.ts';

describe('quotes drawn to be read alone', () => {
  const drawn = drawProofs(realCorpus, 60, 7);

  test('are as many as asked for, each once, and the same for the same seed', () => {
    const keys = drawn.map(
      ({ paper, facet, value, words }) => `${paper} ${facet} ${value} ${words}`,
    );
    expect(new Set(keys).size).toBe(60);
    expect(drawProofs(realCorpus, 60, 7)).toEqual(drawn);
    expect(drawProofs(realCorpus, 60, 8)).not.toEqual(drawn);
  });

  test('are words of the paper that prove a stated label, and no context', () => {
    for (const { paper, facet, value, words, proves } of drawn) {
      const label = realPaper(paper).labels[facet]?.find((one) => one.value === value);
      expect(label?.basis).toBe('stated');
      const { title, abstract } = realPaper(paper);
      expect(`${title}\n${abstract}`).toContain(words);
      expect(proves).toBeNull();
    }
    const all = drawProofs(realCorpus, 10_000, 7);
    expect(all.map(({ words }) => words)).not.toContain(
      'when the string or formula lengths exceed those observed at training time',
    );
  });

  test('are counted as they were read, and those that changed since are told', () => {
    const [one, two, three, four] = drawn;
    if (!one || !two || !three || !four) throw new Error('Too few were drawn.');
    const verdicts = [
      { ...one, proves: true },
      { ...two, proves: true },
      { ...three, proves: false },
      { ...four, proves: true, words: 'no such words' },
    ];
    const precision = calculatePrecision(realCorpus, verdicts);
    expect(precision).toMatchObject({ proving: 3, read: 4, changed: 1 });
    // Wilson's interval of three out of four.
    expect(precision.low).toBeCloseTo(0.3006, 3);
    expect(precision.high).toBeCloseTo(0.9544, 3);
    expect(formatPrecision(precision)).toBe(
      '3 of 4 quotes prove their label: 0.75 (0.30 to 0.95). Of these quotes, 1 have other words today.',
    );
    expect(formatPrecision(calculatePrecision(realCorpus, drawn))).toMatch(/^No quote was read/u);
  });
});

describe('what was settled, as a reading', () => {
  test('agrees with itself in every facet that is read', () => {
    const facets = listReadFacets(realCorpus);
    expect(facets.map(({ id }) => id)).not.toContain('training');
    const settled = settledReading(realCorpus);
    for (const row of createAgreement(settled, settled, facets)) {
      expect(row).toMatchObject({ onlyFirst: 0, onlySecond: 0, kappa: 1, jaccard: 1 });
    }
  });

  test('agrees with itself in every finding', () => {
    const settled = settledFindings(realCorpus, realFindings);
    const agreement = createFindingsAgreement(settled, settled, realCorpus.papers);
    for (const { onlyFirst, onlySecond } of agreement.found) {
      expect([onlyFirst, onlySecond]).toEqual([0, 0]);
    }
    for (const { share } of agreement.matched) expect(share).toBe(1);
  });
});
