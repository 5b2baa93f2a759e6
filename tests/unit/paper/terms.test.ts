import { describe, expect, it } from 'vitest';
import {
  countUses,
  createTermIndex,
  createTermStatistics,
  inverseFrequency,
  readTermIndex,
  readTerms,
  termWeights,
} from '../../../src/paper/terms.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

function paper(id: string, abstract: string) {
  const displayEdits = { title: [], abstract: [] };
  return { ...realPaper('mamba'), id, title: id, abstract, displayEdits };
}

const one = paper(
  'one',
  'The delta rule: LASP-2H runs in-context. A delta-rule update for 64 GPUs.',
);
const two = paper(
  'two',
  'We study delta rules, https://example.org/delta-rule and state-space models.',
);
const index = readTermIndex({ ...realCorpus, papers: [one, two] });

describe('the terms of a paper', () => {
  const statistics = createTermStatistics(index, [one, two]);

  it('are words and pairs of neighbours, whatever their form', () => {
    expect(countUses(statistics, 'one', 'delta rule')).toBe(2);
    expect(countUses(statistics, 'two', 'delta rule')).toBe(1);
    expect(statistics.users.get('delta rule')).toEqual(new Set(['one', 'two']));
    expect(countUses(statistics, 'two', 'state space')).toBe(1);
  });

  it('keep names whole and leave out numbers, ordinary words and addresses', () => {
    const names = [...statistics.terms.values()].flatMap((own) => [...own.names.values()]);
    expect(names).toContain('LASP-2H');
    expect(names).toContain('in-context');
    expect(names).not.toContain('64');
    expect(names).not.toContain('the');
    expect(names.some((name) => name.includes('example'))).toBe(false);
  });

  it('join no words over the end of a sentence', () => {
    expect(countUses(statistics, 'one', 'in-context delta')).toBe(0);
  });

  it('weigh nothing where all papers have them', () => {
    expect(inverseFrequency(statistics, 'delta rule')).toBe(0);
    expect(termWeights(statistics, one).get('delta rule')).toBe(0);
    expect(termWeights(statistics, one).get('gpu')).toBeGreaterThan(0);
  });
});

describe('the index of a corpus', () => {
  const real = readTermIndex(realCorpus);

  it('finds for each term of each paper the papers that have it among their own', () => {
    const own = realCorpus.papers.map((each) => [each.id, readTerms(real, each).counts] as const);
    for (const each of realCorpus.papers) {
      const { users } = createTermStatistics(real, [each]);
      expect(users.size).toBeGreaterThan(30);
      for (const [term, ids] of users) {
        const having = own.filter(([, counts]) => counts.has(term)).map(([id]) => id);
        expect([...ids], `${term} of ${each.id}`).toEqual(having);
      }
    }
  });

  it('is made a paper a step', () => {
    const steps = createTermIndex(realCorpus);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBe(realCorpus.papers.length);
  });
});
