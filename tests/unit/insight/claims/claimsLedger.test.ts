import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeClaim,
  describeEffect,
  formatAmount,
  listCircumstances,
} from '../../../../src/corpus/findings/claimWords.ts';
import { CLAIM_EFFECTS } from '../../../../src/corpus/findings/findingsSchema.ts';
import { formatClaimCitation } from '../../../../src/insight/claims/claimCitation.ts';
import { groupClaims } from '../../../../src/insight/claims/claimSections.ts';
import type { ClaimRow } from '../../../../src/insight/claims/claimsLedger.ts';
import {
  countClaims,
  createClaimOptions,
  createClaimRows,
  selectClaims,
} from '../../../../src/insight/claims/claimsLedger.ts';
import type { ClaimsQuery } from '../../../../src/insight/claims/claimsQuery.ts';
import { CLAIM_DETAILS, EMPTY_CLAIMS_QUERY } from '../../../../src/insight/claims/claimsQuery.ts';
import { createClaimsText } from '../../../../src/insight/claims/claimsText.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

const rows = createClaimRows(realCorpus, realFindings);
const idsOf = (some: readonly ClaimRow[]) => some.map(({ claim }) => claim.id);
const select = (part: Partial<ClaimsQuery>) =>
  selectClaims(rows, { ...EMPTY_CLAIMS_QUERY, ...part });

function rowOf(id: string): ClaimRow {
  const row = rows.find(({ claim }) => claim.id === id);
  if (!row) throw new Error(`There is no claim ${id}.`);
  return row;
}

const facetsArbitrary = fc.record({
  against: fc.subarray(['transformer', 'ssm', 'mamba', 's4', 'previous-best'], { maxLength: 2 }),
  quantity: fc.subarray(['quality', 'speed', 'training-speed'], { maxLength: 2 }),
  effect: fc.subarray([...CLAIM_EFFECTS], { maxLength: 2 }),
  given: fc.subarray([...CLAIM_DETAILS], { maxLength: 2 }),
  paper: fc.subarray(['mamba', 'lasp-2', 's4', 'deltanet'], { maxLength: 2 }),
});

test('every claim has a row, in the order of digest and text', () => {
  const claims = realCorpus.papers.flatMap(({ id }) => realFindings.papers[id]?.claims ?? []);
  expect(rows.map(({ claim }) => claim)).toEqual(claims);
  expect(select({})).toEqual(rows);
});

describe('filters', () => {
  test('against a paper’s method is against its family too, and not the other way round', () => {
    expect(idsOf(select({ against: ['mamba'] }))).toContain('gam-2');
    expect(idsOf(select({ against: ['ssm'] }))).toEqual(
      expect.arrayContaining(['gam-2', 'longvq-2', 'selective-s4-9']),
    );
    expect(idsOf(select({ against: ['mamba'] }))).not.toContain('longvq-2');
  });

  test('values of one list are alternatives, lists add up, details are asked for together', () => {
    const both = select({ against: ['mamba', 'gla'] });
    expect(both.length).toBeGreaterThan(select({ against: ['gla'] }).length);
    expect(idsOf(select({ against: ['lasp', 'ring-attention'], given: ['number'] }))).toEqual([
      'lasp-2-4',
      'lasp-2-5',
    ]);
    for (const { claim } of select({ given: ['length', 'number'] })) {
      expect(claim.amount && claim.where.length).not.toBeNull();
    }
  });

  test('each count is what choosing that value alone would list', () => {
    fc.assert(
      fc.property(facetsArbitrary, (facets) => {
        const query = { ...EMPTY_CLAIMS_QUERY, ...facets };
        const counts = countClaims(rows, query);
        for (const facet of ['against', 'quantity', 'effect', 'paper'] as const) {
          for (const value of new Set(rows.flatMap(({ values }) => [...values[facet]]))) {
            const alone = selectClaims(rows, { ...query, [facet]: [value] });
            expect(counts[facet].get(value) ?? 0).toBe(alone.length);
          }
        }
        for (const value of CLAIM_DETAILS) {
          const with_ = selectClaims(rows, { ...query, given: [...query.given, value] });
          expect(counts.given.get(value) ?? 0).toBe(with_.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('everything offered is in some claim, families first', () => {
    const { against } = createClaimOptions(rows, realFindings);
    expect(against[0]).toEqual({ value: 'transformer', label: 'Transformers' });
    expect(against.every(({ value }) => select({ against: [value] }).length > 0)).toBe(true);
    expect(against.length).toBe(new Set(rows.flatMap(({ values }) => [...values.against])).size);
  });
});

describe('order and sections', () => {
  test('numbers of one unit stand together, the largest first, and none last', () => {
    const sorted = select({ sort: 'number' });
    const times = sorted.filter(({ claim }) => claim.amount?.unit === 'times');
    expect(times.map(({ claim }) => claim.amount?.value)).toEqual([
      665, 400, 60, 5, 5, 5, 5, 3, 1.98,
    ]);
    expect(sorted.slice(0, times.length)).toEqual(times);
    const first = sorted.findIndex(({ claim }) => claim.amount === null);
    expect(sorted.slice(first).every(({ claim }) => claim.amount === null)).toBe(true);
  });

  test('newest first, those of one paper still in reading order', () => {
    const sorted = select({ sort: 'newest' });
    const dates = sorted.map(({ paper }) => paper.date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const mamba = sorted.filter(({ paper }) => paper.id === 'mamba');
    expect(idsOf(mamba)).toEqual(idsOf(select({ paper: ['mamba'] })));
  });

  test.each(['paper', 'quantity'] as const)('sections by %s hold each claim once', (group) => {
    const sections = groupClaims(rows, { ...EMPTY_CLAIMS_QUERY, group }, realFindings);
    const ids = sections.flatMap((section) => idsOf(section.rows));
    expect(ids.toSorted()).toEqual(idsOf(rows).toSorted());
  });

  test('sections by comparator hold a claim once for each, and those without one last', () => {
    const query = { ...EMPTY_CLAIMS_QUERY, group: 'comparator' } as const;
    const sections = groupClaims(rows, query, realFindings);
    const holding = sections.filter((section) => idsOf(section.rows).includes('gam-2'));
    expect(holding.map(({ title }) => title)).toEqual(['Against Transformers', 'Against Mamba']);
    expect(sections.at(-1)?.rows.every(({ claim }) => claim.comparators.length === 0)).toBe(true);
  });
});

describe('words', () => {
  test.each([
    [{ value: 15.2, unit: 'percent', bound: 'exact', direction: 'more' }, '15.2% more'],
    [{ value: 665, unit: 'times', bound: 'up-to', direction: 'more' }, 'up to 665×'],
    [{ value: 1_024_000, unit: 'tokens', bound: 'exact', direction: null }, '1.024M tokens'],
    [{ value: 22_000, unit: 'tokens', bound: 'up-to', direction: null }, 'up to 22K tokens'],
    [{ value: 7e9, unit: 'parameters', bound: 'exact', direction: null }, '7B parameters'],
    [{ value: 0.02, unit: 'percent', bound: 'exact', direction: null }, '0.02%'],
  ] as const)('%j is written %s', (amount, text) => {
    const quote = { field: 'abstract', start: 0, end: 1 } as const;
    expect(formatAmount({ ...amount, quote })).toBe(text);
  });

  test('a claim as a sentence with its words and its citation', () => {
    const text = formatClaimCitation(rowOf('lasp-2-4'), realFindings, realCorpus);
    expect(text).toMatch(
      /^LASP-2: training speed better than LASP, 15\.2% more \(2048K, 64 GPUs\): “training speed improvements of 15\.2% over LASP”\. Sun, W\., .*2502\.07563.*$/u,
    );
    expect(formatClaimCitation(rowOf('mamba-2'), realFindings, realCorpus)).toMatch(
      /^Mamba: compute attained: “linear scaling in sequence length”\. /u,
    );
    expect(formatClaimCitation(rowOf('icll-1'), realFindings, realCorpus)).toMatch(
      /^Transformers, by .*: in-context learning better than recurrent models, Convolutions and State space models/u,
    );
  });

  test('is the same where it is copied, compared, and shown on its paper’s page', () => {
    for (const row of rows) {
      const said = describeEffect(row.claim, realFindings);
      expect(formatClaimCitation(row, realFindings, realCorpus)).toContain(` ${said}`);
      expect(describeClaim(row.claim, realFindings).endsWith(said)).toBe(true);
      const amount = row.claim.amount ? formatAmount(row.claim.amount) : '';
      expect(said.endsWith(amount)).toBe(true);
    }
  });

  test('as a table of text each part has a column', () => {
    const { head, rows: cells } = createClaimsText([rowOf('lasp-2-4')], realFindings);
    expect(Object.fromEntries(head.map((name, index) => [name, cells[0]?.[index]]))).toMatchObject({
      ...{ id: 'lasp-2-4', paper: 'LASP-2', quantity: 'training-speed', effect: 'better' },
      ...{ value: '15.2', unit: 'percent', against: 'LASP', tokens: '2048000', scale: '64 GPUs' },
      ...{ subject: '', task: '', url: 'https://arxiv.org/abs/2502.07563' },
    });
  });

  test('as a table of text nothing is left out that the page says of where it holds', () => {
    const { head, rows: cells } = createClaimsText(rows, realFindings);
    const parts = ['condition', 'task', 'data', 'scale'].map((name) => head.indexOf(name));
    for (const [index, { claim, paper }] of rows.entries()) {
      const told = parts.map((part) => cells[index]?.[part]).filter((text) => text !== '');
      // A length has a column of numbers.
      const { length } = claim.where;
      const where = listCircumstances(paper, { ...claim, where: { ...claim.where, length: null } });
      expect(new Set(told), claim.id).toEqual(new Set(where));
      expect(cells[index]?.[head.indexOf('tokens')]).toBe(`${length?.tokens ?? ''}`);
    }
    const told = createClaimsText([rowOf('mamba-6')], realFindings);
    expect(told.rows[0]?.[told.head.indexOf('condition')]).toBe('twice its size');
  });
});
