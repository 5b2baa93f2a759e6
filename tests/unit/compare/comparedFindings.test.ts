import { describe, expect, it } from 'vitest';
import { createClaimSections, createCostSections } from '../../../src/compare/comparedFindings.ts';
import type { Section } from '../../../src/compare/comparisonRow.ts';
import type { Claim, Findings } from '../../../src/corpus/findings/findingsSchema.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';
import { realFindings } from '../../fixtures/realFindings.ts';

const QUOTE = { field: 'abstract', start: 0, end: 10 } as const;
const WHERE = { task: null, data: null, length: null, scale: null };

/** Who claims what of which quantity against whom, one line each; `-` against nobody. */
function readClaims(table: string): Findings {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/u));
  const methods = [...new Set(rows.flatMap(([, , , against = '-']) => against.split(',')))];
  const quantities = [...new Set(rows.map(([, quantity = '']) => quantity))];
  const claimsOf = (paperId: string) =>
    rows.flatMap(([id, quantity = '', effect, against = '-'], index): Claim[] => {
      if (id !== paperId) return [];
      const comparators = against === '-' ? [] : against.split(',');
      return [
        {
          id: `${paperId}-${index}`,
          quote: QUOTE,
          subject: null,
          quantity,
          effect: effect === 'attained' ? 'attained' : 'better',
          amount: null,
          comparators: comparators.map((methodId) => ({ methodId, quote: QUOTE, condition: null })),
          tasks: [],
          where: WHERE,
        },
      ];
    });
  return {
    findingsVersion: 2,
    corpusHash: '',
    methods: methods.map((id) => ({ id, name: id, kind: 'group', refersTo: null, source: null })),
    quantities: quantities.map((id) => ({ id, label: id, definition: id })),
    tasks: [],
    papers: Object.fromEntries(
      realCorpus.papers.map(({ id }) => [
        id,
        { claims: claimsOf(id), costs: [], reaches: [], relations: [] },
      ]),
    ),
  };
}

/** Line → what stands in each column: words, `=` before what is shared, `–` where nothing is said. */
function readRows(sections: readonly Section[]): Record<string, string[]> {
  return Object.fromEntries(
    sections
      .flatMap(({ rows }) => rows)
      .map(({ id, cells }) => [
        id,
        cells.map(({ content, isShared }) => {
          const sign = isShared ? '=' : '';
          if (content.kind === 'cost') return sign + content.cost.class;
          if (content.kind !== 'claims') return '–';
          return sign + content.claims.map(({ words }) => words).join(' & ');
        }),
      ]),
  );
}

const compared = ['mamba', 's4', 'gam'].map(realPaper);

describe('claims side by side', () => {
  it('stand on one line where quantity and comparator are the same, the most named first', () => {
    const findings = readClaims(`
      mamba  speed   better    rnn
      mamba  speed   better    lstm,gru
      s4     speed   better    gru
      s4     memory  attained  -
      gam    speed   better    -
    `);
    expect(readRows(createClaimSections(compared, findings))).toEqual({
      'claim-speed-gru': ['=better than gru', '=better than gru', '–'],
      'claim-speed-rnn': ['better than rnn', '–', '–'],
      'claim-speed-lstm': ['better than lstm', '–', '–'],
      'claim-speed-none': ['–', '–', 'better'],
      'claim-memory-none': ['–', 'attained', '–'],
    });
  });

  it('are not the same where both attain something that neither counts', () => {
    const findings = readClaims(`
      mamba  memory  attained  -
      s4     memory  attained  -
    `);
    const [section] = createClaimSections(['mamba', 's4'].map(realPaper), findings);
    expect(section?.rows[0]?.isUniform).toBe(false);
    expect(section?.rows[0]?.cells.map(({ isShared }) => isShared)).toEqual([false, false]);
  });

  it('show each claim of each paper once for every comparator it names', () => {
    const papers = realCorpus.papers.slice(0, 6);
    const rows = createClaimSections(papers, realFindings).flatMap((section) => section.rows);
    for (const [column, paper] of papers.entries()) {
      const shown = rows.flatMap(({ cells }) => {
        const content = cells[column]?.content;
        return content?.kind === 'claims' ? content.claims.map(({ claim }) => claim.id) : [];
      });
      const claims = realFindings.papers[paper.id]?.claims ?? [];
      const expected = claims.flatMap(({ id, comparators }) =>
        Array.from({ length: Math.max(comparators.length, 1) }, () => id),
      );
      expect(shown.sort()).toEqual(expected.sort());
    }
  });

  it('say how much, and how many times', () => {
    const papers = ['lasp-2', 'mamba'].map(realPaper);
    const rows = readRows(createClaimSections(papers, realFindings));
    expect(rows['claim-training-speed-lasp']).toEqual(['better than LASP, 15.2% more', '–']);
    expect(rows['claim-inference-speed-transformer']).toEqual([
      '–',
      'better than Transformers, 5×',
    ]);
  });
});

describe('costs side by side', () => {
  it('stand on one line where quantity and class are the same', () => {
    const papers = ['lasp-2', 'mamba', 'zeco'].map(realPaper);
    expect(readRows(createCostSections(papers, realFindings))).toEqual({
      'cost-training-linear': ['linear', '–', '–'],
      'cost-generation-constant': ['–', '=constant', '=constant'],
      'cost-memory-constant': ['=constant', '=constant', '=constant'],
      'cost-communication-constant': ['constant', '–', '–'],
      'cost-unspecified-linear': ['–', '=linear', '=linear'],
    });
  });

  it('show every cost of every paper once', () => {
    for (const paper of realCorpus.papers) {
      const shown = createCostSections([paper], realFindings).flatMap(({ rows }) => rows);
      expect(shown).toHaveLength(realFindings.papers[paper.id]?.costs.length ?? 0);
    }
  });
});
