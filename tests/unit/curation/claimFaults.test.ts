import { expect, test } from 'vitest';
import type { FindingsChange } from '../../fixtures/changedFindings.ts';
import { changeClaim, changePaper, faultsOf } from '../../fixtures/changedFindings.ts';
import { realClaim } from '../../fixtures/realFindings.ts';

const beyond = { field: 'abstract', start: 90_000, end: 90_004 } as const;
const at15 = realClaim('lasp-2-4');

test.each<[string, FindingsChange, string]>([
  [
    'a quote beyond the text',
    changeClaim('mamba-2', () => ({ quote: beyond })),
    'papers.mamba.claims.mamba-2.quote  is no slice of the abstract',
  ],
  [
    'a number that is not in its words',
    changeClaim('lasp-2-4', ({ amount }) => ({ amount: amount && { ...amount, value: 15 } })),
    'papers.lasp-2.claims.lasp-2-4.amount  “15.2%” does not say 15',
  ],
  [
    'a number outside its quote',
    changeClaim('lasp-2-5', ({ amount }) => ({
      amount: amount && { ...amount, quote: at15.amount?.quote ?? beyond, value: 15.2 },
    })),
    'papers.lasp-2.claims.lasp-2-5.amount  is not in its quote',
  ],
  [
    'a length that is not in its words',
    changeClaim('lasp-2-4', ({ where }) => ({
      where: { ...where, length: where.length && { ...where.length, tokens: 2048 } },
    })),
    'papers.lasp-2.claims.lasp-2-4.where.length  “2048K” does not say 2048',
  ],
  [
    'an unknown comparator',
    changeClaim('mamba-1', ({ comparators }) => ({
      comparators: comparators.map((comparator) => ({ ...comparator, methodId: 'fru' })),
    })),
    'papers.mamba.claims.mamba-1.comparators[0]  “fru” is no method',
  ],
  [
    'an unknown subject',
    changeClaim('mamba-2', () => ({ subject: 'fru' })),
    'papers.mamba.claims.mamba-2.subject  “fru” is no method',
  ],
  [
    'an unknown quantity',
    changeClaim('mamba-2', () => ({ quantity: 'beauty' })),
    'papers.mamba.claims.mamba-2.quantity  “beauty” is no quantity',
  ],
  [
    'comparators of an absolute statement',
    changeClaim('mamba-1', () => ({ effect: 'attained' })),
    'papers.mamba.claims.mamba-1  is “attained”',
  ],
  [
    'the number of another claim',
    changeClaim('mamba-6', () => ({ id: 'mamba-5' })),
    'papers.mamba.claims.mamba-5  has the number of another claim',
  ],
  [
    'an unknown task',
    changeClaim('mamba-6', () => ({ tasks: ['chess'] })),
    'papers.mamba.claims.mamba-6.tasks  “chess” is not a task',
  ],
  [
    'a difference of accuracies as a percentage of one of them',
    changeClaim('hydra-8', ({ amount }) => ({ amount: amount && { ...amount, unit: 'percent' } })),
    'papers.hydra.claims.hydra-8.amount  is a difference of accuracies in percent',
  ],
  [
    'a condition that is not in the text',
    changeClaim('mamba-5', ({ comparators }) => ({
      comparators: comparators.map((comparator) => ({ ...comparator, condition: beyond })),
    })),
    'papers.mamba.claims.mamba-5.comparators[0]  is no slice of the abstract',
  ],
  [
    'claims out of order',
    changePaper('mamba', ({ claims, ...paper }) => ({
      ...paper,
      claims: claims.toReversed(),
    })),
    'papers.mamba.claims.mamba-1  is out of reading order',
  ],
])('%s is a fault', (_, change, fault) => {
  expect(faultsOf(change)).toContainEqual(expect.stringContaining(fault));
});
