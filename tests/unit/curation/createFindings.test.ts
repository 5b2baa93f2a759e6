import { describe, expect, test } from 'vitest';
import type { AnnotatedClaim } from '../../../src/curation/annotatedFindings.ts';
import type { Annotation } from '../../../src/curation/annotation.ts';
import { createFindings } from '../../../src/curation/createFindings.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

const PAPER = realPaper('lasp-2');
const CLAIM: AnnotatedClaim = {
  number: 4,
  quote: { field: 'abstract', text: 'training speed improvements of 15.2% over LASP' },
  ...{ subject: null, quantity: 'training-speed', effect: 'better' },
  amount: { text: '15.2%', value: 15.2, unit: 'percent', bound: 'exact', direction: 'more' },
  comparators: [{ method: 'lasp', text: 'LASP' }],
  where: {
    ...{ task: null, data: null },
    length: { text: '2048K', tokens: 2_048_000 },
    scale: { text: '64 GPUs' },
  },
};

const OF_CLASS = {
  quantity: 'training' as const,
  class: 'linear' as const,
  basis: 'stated' as const,
  note: null,
};

function create(findings: Pick<Annotation, 'claims' | 'costs' | 'reaches' | 'relations'>) {
  const annotation = { title: PAPER.title, names: [], labels: {}, ...findings };
  const { findings: made, faults } = createFindings({
    corpus: { ...realCorpus, papers: [PAPER] },
    annotations: [{ id: PAPER.id, file: 'data/annotations/lasp-2.json', annotation }],
    ...{ methods: [], quantities: [], tasks: [] },
  });
  const own = made.papers[PAPER.id];
  if (!own) throw new Error('The paper has findings.');
  return { own, faults: faults.map(({ field, rule }) => `${field}  ${rule}`) };
}

const slice = ({ start, end }: { readonly start: number; readonly end: number }) =>
  PAPER.abstract.slice(start, end);

describe('a claim', () => {
  test('has offsets for its quote and for the words within and beside it', () => {
    const { own, faults } = create({ claims: [CLAIM] });
    expect(faults).toEqual([]);
    const [claim] = own.claims;
    if (!claim?.amount || !claim.where.length || !claim.where.scale) throw new Error('Incomplete.');
    expect(claim.id).toBe('lasp-2-4');
    expect(slice(claim.quote)).toBe('training speed improvements of 15.2% over LASP');
    expect(slice(claim.amount.quote)).toBe('15.2%');
    expect(slice(claim.where.length.quote)).toBe('2048K');
    expect(slice(claim.where.scale)).toBe('64 GPUs');
    // “LASP” stands in the abstract many times, and once in the quote.
    expect(claim.comparators).toMatchObject([
      { methodId: 'lasp', quote: { end: claim.quote.end } },
    ]);
  });

  test('stands where its words begin, and keeps its number, however the file has it', () => {
    const other: AnnotatedClaim = {
      ...{ ...CLAIM, number: 2 },
      ...{ quote: { field: 'abstract', text: '36.6% over Ring Attention' }, amount: null },
      comparators: [],
    };
    const { own } = create({ claims: [other, CLAIM] });
    expect(own.claims.map(({ id, quote }) => [id, slice(quote).slice(0, 5)])).toEqual([
      ['lasp-2-4', 'train'],
      ['lasp-2-2', '36.6%'],
    ]);
  });
});

test('a paper that nobody read has no findings, and no fault', () => {
  expect(create({})).toEqual({
    own: { claims: [], costs: [], reaches: [], relations: [] },
    faults: [],
  });
});

test.each<[string, Parameters<typeof create>[0], string]>([
  [
    'a quote that is not there',
    { claims: [{ ...CLAIM, quote: { field: 'abstract', text: 'a 16% gain' } }] },
    'claims[0].quote  “a 16% gain” is not in the abstract',
  ],
  [
    'a number outside its quote',
    { claims: [{ ...CLAIM, amount: CLAIM.amount && { ...CLAIM.amount, text: '36.6%' } }] },
    'claims[0].amount  “36.6%” is not in the quote',
  ],
  [
    'a comparator that stands in many places, none of them the quote',
    {
      claims: [{ ...CLAIM, comparators: [{ method: 'sp', text: 'parallelism' }] }],
    },
    'claims[0].comparators[0]  “parallelism” is 4 times in the abstract',
  ],
  [
    'a circumstance that is not there',
    { claims: [{ ...CLAIM, where: { ...CLAIM.where, task: { text: 'chess' } } }] },
    'claims[0].where.task  “chess” is not in the abstract',
  ],
  [
    'a cost without its words',
    {
      costs: [
        {
          ...{ quantity: 'training', class: 'linear', basis: 'stated', note: null },
          quote: { field: 'abstract', text: 'linear-time teaching' },
        },
      ],
    },
    'costs[0].quote  “linear-time teaching” is not in the abstract',
  ],
  [
    'a cost said of others, and not marked',
    { costs: [{ ...OF_CLASS, quote: { field: 'abstract', text: 'linear-time training' } }] },
    'costs[0].quote  stands before the first own sentence (“In this paper, we introduce LASP-2',
  ],
  [
    'a cost with nothing but context',
    {
      costs: [
        {
          ...OF_CLASS,
          quote: { field: 'abstract', text: 'linear-time training', about: 'context' },
        },
      ],
    },
    'costs[0].quote  is proved by nothing but context',
  ],
  [
    'a reach whose number is elsewhere',
    {
      reaches: [
        {
          ...{ text: '64', value: 64, unit: 'tokens', kind: 'trained' },
          quote: { field: 'abstract', text: 'sequence length of 2048K' },
        },
      ],
    },
    'reaches[0].text  “64” is not in the quote',
  ],
  [
    'a relation whose name stands twice in its quote',
    {
      relations: [
        {
          ...{ method: 'lasp', text: 'LASP', kind: 'extends' },
          quote: { field: 'abstract', text: 'Compared to previous work LASP, LASP-2 rethinks' },
        },
      ],
    },
    'relations[0].text  “LASP” is 2 times in the quote',
  ],
])('%s is a fault', (_, findings, fault) => {
  expect(create(findings).faults).toEqual([expect.stringContaining(fault)]);
});
