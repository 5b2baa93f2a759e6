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
              ...{ amount: null, comparators: [{ methodId, quote: QUOTE }] },
              where: { task: null, data: null, length: null, scale: null },
            }),
          ),
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

test('those of the corpus are found, the most claimed first', () => {
  const rows = createClaimRows(realCorpus, realFindings);
  const found = findContradictions(rows, realCorpus, realFindings);
  expect(found.map(({ id }) => id)).toEqual([
    'quality-family-ssm-family-transformer',
    'quality-family-hybrid-family-transformer',
  ]);
  expect(found[0]?.forFirst.map(({ claim }) => claim.id)).toContain('hydra-6');
  expect(found[0]?.forSecond.map(({ claim }) => claim.id)).toEqual(['s4-5', 'birdie-3']);
});
