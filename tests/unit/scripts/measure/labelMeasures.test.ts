import { describe, expect, it } from 'vitest';
import {
  countConfusions,
  findLoneWordings,
  type Judged,
  judgeLabels,
  judgeLeftOut,
  scoreLabels,
} from '../../../../scripts/measure/labelMeasures.ts';
import { realLabeller } from '../../../fixtures/labelPatterns.ts';

const judged = (right: string, extra: string, missed: string): Judged => ({
  ...{ name: 'a', facet: 'family' },
  right: right.split(' ').filter(Boolean),
  extra: extra
    .split(' ')
    .filter(Boolean)
    .map((value) => ({ value, words: value })),
  missed: missed.split(' ').filter(Boolean),
});
const paper = (name: string, title: string, ...family: readonly string[]) => ({
  ...{ name, title, abstract: '' },
  labels: { family },
});

describe('label measures', () => {
  it('judge each facet that was read', () => {
    expect(judgeLabels(paper('a', 'Mamba against rain', 'ssm', 'rnn'), realLabeller)).toEqual([
      { name: 'a', facet: 'family', right: ['ssm'], extra: [], missed: ['rnn'] },
    ]);
    expect(judgeLabels(paper('a', 'Mamba against rain'), realLabeller)).toEqual([
      {
        ...{ name: 'a', facet: 'family', right: [], missed: [] },
        extra: [{ value: 'ssm', words: 'Mamba' }],
      },
    ]);
  });

  it('score what is right of what is proposed, and of what was read', () => {
    expect(scoreLabels([judged('ssm rnn', 'hybrid', ''), judged('ssm', '', 'rnn')])).toEqual({
      ...{ proposed: 4, read: 4, right: 3 },
      ...{ precision: 0.75, recall: 0.75 },
    });
    expect(scoreLabels([])).toMatchObject({ precision: 1, recall: 1 });
  });

  it('count what was proposed in place of what', () => {
    expect(
      countConfusions([
        judged('', 'ssm', 'rnn'),
        judged('', 'ssm', 'rnn'),
        judged('', 'hybrid', ''),
        judged('', '', 'agnostic'),
      ]),
    ).toEqual([
      { missed: 'rnn', extra: 'ssm', count: 2 },
      { missed: null, extra: 'hybrid', count: 1 },
      { missed: 'agnostic', extra: null, count: 1 },
    ]);
  });

  it('leave out of each paper the wordings that speak in it alone', () => {
    const papers = [
      paper('a', 'Linear transformers', 'linear-attention'),
      paper('b', 'State space models', 'ssm'),
      paper('c', 'Pruning state space models', 'ssm'),
    ];
    expect([...findLoneWordings(papers, realLabeller)]).toContainEqual([
      'family linear-attention: linear transformer',
      'a',
    ]);
    const { proposed, right } = scoreLabels(judgeLeftOut(papers, realLabeller));
    expect([proposed, right]).toEqual([2, 2]);
  });
});
