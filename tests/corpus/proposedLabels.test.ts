import { describe, expect, it } from 'vitest';
import fifth from '../../data/readings/fifth-sample.json' with { type: 'json' };
import fourth from '../../data/readings/fourth-sample.json' with { type: 'json' };
import sample from '../../data/readings/sample.json' with { type: 'json' };
import second from '../../data/readings/second-sample.json' with { type: 'json' };
import third from '../../data/readings/third-sample.json' with { type: 'json' };
import { judgeLabels, judgeLeftOut, scoreLabels } from '../../scripts/measure/labelMeasures.ts';
import { belongsToField } from '../../src/curation/labeller/belongsToField.ts';
import { proposeLabels } from '../../src/curation/labeller/proposeLabels.ts';
import { realLabeller, realPatterns } from '../fixtures/labelPatterns.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

const values = new Map(
  realCorpus.taxonomy.facets.map((facet) => [facet.id, facet.values.map(({ id }) => id)]),
);
const digest = realCorpus.papers.map(({ id, title, abstract, labels }) => ({
  ...{ name: id, title, abstract },
  labels: Object.fromEntries(
    ['family', 'modality', 'complexity'].map((facet) => [
      facet,
      (labels[facet] ?? [])
        .filter(({ basis }) => facet !== 'complexity' || basis === 'stated')
        .map(({ value }) => value),
    ]),
  ),
}));

/** All papers that were read for the rules, or to measure them, and are not in the digest. */
const readPapers = [...sample.papers, ...second.papers, ...third.papers, ...fourth.papers];

type ReadPapers = readonly ((typeof readPapers)[number] | (typeof fifth.papers)[number])[];

function scoreSample(papers: ReadPapers, facet: string) {
  const judged = papers.flatMap(({ arxivId, labels, ...paper }) =>
    judgeLabels({ name: arxivId, ...paper, labels: { ...labels } }, realLabeller),
  );
  return scoreLabels(judged.filter((one) => one.facet === facet));
}

describe('the patterns', () => {
  it('name facets and values of the taxonomy alone', () => {
    const named = [
      ...Object.entries(realPatterns.facets).flatMap(([facet, { values: rules, ...rest }]) => [
        ...Object.entries(rules).flatMap(([value, list]) => [
          [facet, value],
          ...list.flatMap((rule) =>
            [rule.unless, rule.with, rule.without].flatMap((others) =>
              (others ?? []).map((other) => [facet, other]),
            ),
          ),
        ]),
        ...[rest.join?.value, ...(rest.join?.parts ?? []), ...(rest.join?.with ?? [])].flatMap(
          (value) => (value === undefined ? [] : [[facet, value]]),
        ),
        ...(rest.timid ?? []).map((value) => [facet, value]),
        ...[...(rest.classOf?.unless ?? []), ...(rest.classOf?.classes ?? [])].map((value) => [
          rest.classOf?.facet ?? '',
          value,
        ]),
      ]),
      ...realPatterns.contexts.flatMap(({ facets, values: some }) =>
        facets.flatMap((facet) => (some ?? [undefined]).map((value) => [facet, value ?? null])),
      ),
      ...realPatterns.field.values.map((value) => [realPatterns.field.facet, value]),
    ];
    const unknown = named.filter(([facet, value]) => {
      const known = values.get(facet ?? '');
      return !known || (value !== null && !known.includes(value ?? ''));
    });
    expect(unknown).toEqual([]);
  });

  it('ask only for labels of facets that come before', () => {
    const facets = Object.keys(realPatterns.facets);
    for (const [facet, { classOf }] of Object.entries(realPatterns.facets)) {
      if (classOf) expect(facets.indexOf(classOf.facet)).toBeLessThan(facets.indexOf(facet));
    }
  });
});

describe('proposed labels', () => {
  it('quote words of the title or the abstract, in the taxonomy’s values', () => {
    for (const { title, abstract } of [...realCorpus.papers, ...readPapers]) {
      const labels = proposeLabels({ title, abstract }, realLabeller);
      for (const [facet, list] of Object.entries(labels)) {
        expect(values.get(facet)).toEqual(expect.arrayContaining(list.map(({ value }) => value)));
        for (const { field, start, end } of list.flatMap(({ quotes }) => quotes)) {
          expect((field === 'title' ? title : abstract).slice(start, end)).toHaveLength(
            end - start,
          );
        }
      }
    }
  });

  it.each([
    ['family', 0.94, 0.76],
    ['modality', 0.92, 0.9],
    ['complexity', 0.95, 0.9],
  ])('of %s are as good as before on the digest', (facet, precision, recall) => {
    const judged = digest.flatMap((paper) => judgeLabels(paper, realLabeller));
    const score = scoreLabels(judged.filter((one) => one.facet === facet));
    expect(score.precision).toBeGreaterThanOrEqual(precision);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  });

  it.each([
    ['family', 0.94, 0.85],
    ['modality', 0.93, 0.92],
    ['complexity', 0.92, 0.74],
  ])(
    'of %s are as good as before on the other papers that were read',
    (facet, precision, recall) => {
      const score = scoreSample(readPapers, facet);
      expect(score.precision).toBeGreaterThanOrEqual(precision);
      expect(score.recall).toBeGreaterThanOrEqual(recall);
    },
  );

  it.each([
    ['family', 0.93, 0.83],
    ['modality', 0.92, 0.83],
    ['complexity', 0.95, 0.52],
  ])('of %s reach their aims on papers that another reader read', (facet, precision, recall) => {
    const score = scoreSample(fifth.papers, facet);
    expect(score.precision).toBeGreaterThanOrEqual(precision);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  });

  it('are fewer where a paper’s own wordings are left out, and hardly worse', () => {
    const judged = judgeLeftOut(digest, realLabeller);
    const score = scoreLabels(judged.filter((one) => one.facet === 'modality'));
    expect(score.proposed).toBeLessThan(75);
    expect(score.precision).toBeGreaterThanOrEqual(0.9);
  });

  it('tell that the digest is of the field', () => {
    expect(belongsToField(realCorpus.papers, realLabeller)).toBe(true);
  });
});

describe('the papers that were read beside the digest', () => {
  it('are read in values of the taxonomy, each once, and none is of the digest', () => {
    const ids = [...readPapers, ...fifth.papers].map(({ arxivId }) => arxivId);
    expect([sample, second, third, fourth, fifth].map(({ papers }) => papers.length)).toEqual([
      60, 60, 35, 95, 140,
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(realCorpus.papers.filter(({ arxivId }) => ids.includes(arxivId ?? ''))).toEqual([]);
    for (const { labels } of [...readPapers, ...fifth.papers]) {
      for (const [facet, read] of Object.entries(labels)) {
        expect(values.get(facet)).toEqual(expect.arrayContaining(read));
      }
    }
  });

  it('are in groups, and costs are quoted from them', () => {
    for (const { groups, papers } of [sample, second, third, fourth, fifth]) {
      expect(groups.reduce((sum, group) => sum + group.papers, 0)).toBe(papers.length);
    }
    const costs = [...second.papers, ...third.papers, ...fourth.papers].flatMap((paper) =>
      ('costs' in paper ? (paper.costs ?? []) : []).map((cost) => ({ ...cost, paper })),
    );
    expect(costs.length).toBeGreaterThan(30);
    for (const { of, words, paper } of costs) {
      expect(['own', 'class', 'part', 'other']).toContain(of);
      expect(`${paper.title}\n${paper.abstract}`).toContain(words);
    }
  });
});
