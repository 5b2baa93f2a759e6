import { describe, expect, test } from 'vitest';
import type { Claim, Findings } from '../../../../src/corpus/findings/findingsSchema.ts';
import { createClaimRows } from '../../../../src/insight/claims/claimsLedger.ts';
import { findContradictions } from '../../../../src/insight/claims/contradictions.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

const QUOTE = { field: 'abstract', start: 0, end: 1 } as const;

/** Findings with no other claims than these, each `[paper, effect, comparator, quantity, subject]`. */
function findIn(
  claims: readonly (readonly [string, Claim['effect'], string, string?, string?])[],
  change: (claim: Claim) => Claim = (claim) => claim,
): string[] {
  const papers = Object.fromEntries(
    realCorpus.papers.map(({ id }) => [
      id,
      {
        ...{ costs: [], reaches: [], relations: [] },
        claims: claims
          .filter(([paper]) => paper === id)
          .map(
            ([, effect, methodId, quantity = 'quality', subject], index): Claim => ({
              ...{
                id: `${id}-${index + 1}`,
                quote: QUOTE,
                subject: subject ?? null,
                quantity,
                effect,
              },
              ...{ amount: null, comparators: [{ methodId, quote: QUOTE, condition: null }] },
              tasks: ['language-modeling'],
              where: { task: null, data: null, length: null, scale: null },
            }),
          )
          .map(change),
      },
    ]),
  );
  const findings: Findings = { ...realFindings, papers };
  return findContradictions(createClaimRows(realCorpus, findings), realCorpus, findings).map(
    ({ first, second, forFirst, forSecond }) => {
      const ids = (rows: typeof forFirst) => rows.map(({ claim }) => claim.id).join(' ');
      return `${first}: ${ids(forFirst)} | ${second}: ${ids(forSecond)}`;
    },
  );
}

describe('two claims contradict each other', () => {
  test('where one says better and the other worse, of one family against another', () => {
    expect(realPaper('hydra').labels.family?.[0]?.value).toBe('ssm');
    expect(
      findIn([
        ['hydra', 'better', 'transformer'],
        ['birdie', 'worse', 'transformer'],
      ]),
    ).toEqual(['State space model: hydra-1 | Transformer: birdie-1']);
  });

  test('where both say that they are better than the other', () => {
    expect(
      findIn([
        ['ltsf-linear', 'better', 'transformer'],
        ['icll', 'better', 'ssm', 'quality', 'transformer'],
        ['mamba', 'better', 'transformer'],
      ]),
    ).toEqual(['State space model: mamba-1 | Transformer: icll-1']);
  });

  test.each<[string, Parameters<typeof findIn>[0]]>([
    [
      'the same is said',
      [
        ['hydra', 'better', 'transformer'],
        ['mamba', 'better', 'transformer'],
      ],
    ],
    [
      'one says equal',
      [
        ['hydra', 'better', 'transformer'],
        ['birdie', 'equal', 'transformer'],
      ],
    ],
    [
      'it is about another quantity',
      [
        ['hydra', 'better', 'transformer'],
        ['birdie', 'worse', 'transformer', 'speed'],
      ],
    ],
    [
      'one paper says both',
      [
        ['s4', 'better', 'transformer'],
        ['s4', 'worse', 'transformer'],
      ],
    ],
    [
      'it is against nobody in particular',
      [
        ['hydra', 'better', 'previous-best'],
        ['birdie', 'worse', 'previous-best'],
      ],
    ],
    [
      'a hybrid is compared with hybrids',
      [
        ['seqboat', 'better', 'hybrid'],
        ['deltanet', 'better', 's4'],
      ],
    ],
  ])('but not where %s', (_, claims) => {
    expect(findIn(claims)).toEqual([]);
  });
});

describe('claims of quality', () => {
  const claims = [
    ['hydra', 'better', 'transformer'],
    ['birdie', 'worse', 'transformer'],
  ] as const;
  const change = (paper: string, patch: (claim: Claim) => Partial<Claim>) => (claim: Claim) =>
    claim.id.startsWith(paper) ? { ...claim, ...patch(claim) } : claim;

  test('contradict each other on one task alone', () => {
    expect(
      findIn(
        claims,
        change('birdie', () => ({ tasks: ['translation'] })),
      ),
    ).toEqual([]);
    expect(
      findIn(
        claims,
        change('birdie', () => ({ tasks: [] })),
      ),
    ).toEqual([]);
    expect(findIn(claims, (claim) => ({ ...claim, tasks: [] }))).toEqual([]);
  });

  test('do so under one condition alone', () => {
    const condition = { field: 'abstract', start: 0, end: 4 } as const;
    const conditional = change('birdie', ({ comparators }) => ({
      comparators: comparators.map((comparator) => ({ ...comparator, condition })),
    }));
    expect(findIn(claims, conditional)).toEqual([]);
  });

  test.each(['closer', 'mixed', 'at-least-equal'] as const)('do not where one is %s', (effect) => {
    expect(
      findIn(
        claims,
        change('birdie', () => ({ effect })),
      ),
    ).toEqual([]);
  });
});

test('none is left in the corpus: a gap that narrows is not a contradiction', () => {
  const rows = createClaimRows(realCorpus, realFindings);
  expect(findContradictions(rows, realCorpus, realFindings)).toEqual([]);
});
