import { describe, expect, test } from 'vitest';
import { createScales, NARROW_SHAPE, WIDE_SHAPE } from '../../../../src/insight/cost/costChart.ts';
import {
  listReaches,
  listSpeedUps,
  placeStatements,
} from '../../../../src/insight/cost/costStatements.ts';
import { placeStatedMarks } from '../../../../src/insight/cost/statedLengths.ts';
import { createFindings } from '../../../fixtures/findings.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

const findings = createFindings();

describe('statements of the papers', () => {
  test('belong to the curve of their mechanism that grows as they say', () => {
    const placed = placeStatements(realCorpus, findings).map(
      ({ paper, quantity, mechanismId }) => `${paper.id} ${quantity} ${mechanismId}`,
    );
    expect(placed.sort()).toEqual(['lasp-2 null null', 'mamba training ssm', 's4 training s4']);
  });

  test('stand on a curve of their one mechanism, and on none where it is not told', () => {
    const placed = placeStatements(realCorpus, realFindings).flatMap(
      ({ paper, quantity, mechanismId }) =>
        quantity === null ? [] : [`${paper.id} ${quantity} ${mechanismId}`],
    );
    // A time-invariant model is no selective one, the delta rule no sum, a hybrid none of its parts.
    expect(placed).toEqual(
      expect.arrayContaining([
        'mamba memory ssm',
        's4 training s4',
        'selective-s4 memory s4',
        's4-in-context-rl memory null',
        'train-your-hippo memory null',
        'convs5 memory null',
        'deltaproduct memory delta-rule',
        'deltaproduct generation delta-rule',
        'tfla memory linear-attention',
        'seqboat generation null',
        'lasp-2 memory null',
        'pararnn memory null',
        'lwm training attention',
      ]),
    );
    expect(placed.filter((line) => line.startsWith('gam'))).toEqual([]);
  });

  test('of inference over a sequence are those of its tokens, one by one', () => {
    const mamba = findings.papers.mamba;
    if (!mamba?.costs[0]) throw new Error('The fixture has a cost of Mamba.');
    const place = (growth: 'linear' | 'quadratic') => {
      const costs = [{ ...mamba.costs[0], quantity: 'inference' as const, class: growth }];
      const papers = { mamba: { ...mamba, costs } } as typeof findings.papers;
      return placeStatements(realCorpus, { ...findings, papers })[0];
    };
    expect(place('linear')).toMatchObject({ quantity: 'generation', mechanismId: 'ssm' });
    expect(place('quadratic')).toMatchObject({ quantity: 'generation', mechanismId: null });
  });

  test('of another growth than any curve of the family belong to none', () => {
    const mamba = findings.papers.mamba;
    if (!mamba?.costs[0]) throw new Error('The fixture has a cost of Mamba.');
    const papers = {
      mamba: { ...mamba, costs: [{ ...mamba.costs[0], class: 'quadratic' as const }] },
    };
    const placed = placeStatements(realCorpus, { ...findings, papers });
    expect(placed.map(({ mechanismId }) => mechanismId)).toEqual([null]);
  });

  test('of reach and of speed are told with their words and against what', () => {
    expect(
      listReaches(realCorpus, findings).map(({ label, reach }) => [label, reach.value]),
    ).toEqual([['2048K', 2_097_152]]);
    expect(
      listSpeedUps(realCorpus, findings).map(({ label, against, length }) => ({
        label,
        against,
        length,
      })),
    ).toEqual([{ label: '5×', against: ['Transformer'], length: null }]);
  });

  test('of speed keep their bound, and name groups as a sentence does', () => {
    const told = listSpeedUps(realCorpus, realFindings).map(({ paper, label, against }) => {
      return [paper.id, label, ...against].join(' ');
    });
    expect(told).toContain('flexsp up to 1.98x previous best');
    expect(told).toContain('s4-in-context-rl at least five times RNNs');
    expect(told).toContain('s4 60× Transformers');
  });
});

describe.each([WIDE_SHAPE, NARROW_SHAPE])('marks along the axis', (shape) => {
  test('stand in rows in which none covers another', () => {
    const [reach] = listReaches(realCorpus, findings);
    if (!reach) throw new Error('The fixture has a reach.');
    const many = [100, 8192, 9000, 22_000, 1e6, 1.1e6, 2 ** 21, 2 ** 30].map((value) => ({
      ...reach,
      reach: { ...reach.reach, value },
    }));
    const { x } = createScales(shape, []);
    const marks = placeStatedMarks(many, [], shape, x);
    expect(marks.map(({ isBeyond }) => isBeyond)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    const spans = marks.map(({ row, x: at, isReversed, paperName, label }) => {
      const words = (paperName.length + label.length + 1) * shape.character;
      return isReversed ? { row, from: at - words, to: at } : { row, from: at, to: at + words };
    });
    for (const [index, one] of spans.entries()) {
      expect(one.to).toBeLessThanOrEqual(shape.width);
      for (const other of spans.slice(index + 1)) {
        const isApart = one.row !== other.row || one.to < other.from || other.to < one.from;
        expect(isApart).toBe(true);
      }
    }
  });
});
