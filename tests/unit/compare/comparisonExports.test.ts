import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createComparison } from '../../../src/compare/comparison.ts';
import { createTextTable } from '../../../src/compare/comparisonText.ts';
import { flatten, formatLatex, formatMarkdown } from '../../../src/compare/tableFormats.ts';
import { openCorpus } from '../../../src/corpus/openCorpus.ts';
import type { TextTable } from '../../../src/exports/csv.ts';
import { disarmFormula, formatCsv } from '../../../src/exports/csv.ts';
import type { TermIndex } from '../../../src/paper/terms.ts';
import { readTermIndex } from '../../../src/paper/terms.ts';
import { labelledList } from '../../fixtures/labelledList.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';
import { realFindings } from '../../fixtures/realFindings.ts';
import { readLatexTable, readMarkdownTable } from '../../fixtures/tableReaders.ts';

function tableOf(
  ids: readonly string[],
  isEvidenceShown: boolean,
  index: TermIndex | null = readTermIndex(realCorpus),
): TextTable {
  const comparison = createComparison(realCorpus, ids.map(realPaper), {
    baselineId: null,
    isDifferencesOnly: false,
    findings: realFindings,
    index,
  });
  return createTextTable(realCorpus, comparison, {
    isEvidenceShown,
    siteUrl: 'https://example.org/collate',
  });
}

function rowsOf({ head, rows }: TextTable): string[][] {
  return [head, ...rows].map((cells) => cells.map(flatten));
}

const tables = [
  tableOf(['lasp-2', 'zeco'], true),
  tableOf(['mamba', 's4', 'gam', 'deltaproduct', 'lwm', 'plstm'], false),
  tableOf(['s4', 'lawcat', 'sequencematch'], true),
];

/** Anything that a title, a note or a quotation might hold, and what each format gives a meaning. */
const hostileTable = fc.array(
  fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'|\\&%$#_{}~^<>"\',;=+-@＝＋*`[]()!:/\n\r\t a1²') }),
    ),
    { minLength: 3, maxLength: 3 },
  ),
  { minLength: 2, maxLength: 4 },
);

describe('a comparison as text', () => {
  it('has a heading for each paper, and links to it', () => {
    const { head, rows } = tableOf(['lasp-2', 'zeco'], false);
    expect(head).toEqual(['', 'LASP-2', 'ZeCO']);
    expect(rows.at(-1)).toEqual([
      'Link',
      'https://example.org/collate/papers/lasp-2',
      'https://example.org/collate/papers/zeco',
    ]);
  });

  it('has no line of words that are still being found', () => {
    const heads = (index?: null) => tableOf(['lasp-2', 'mamba'], false, index).rows.map(([h]) => h);
    expect(heads()).toContain('Only here');
    expect(heads(null)).toEqual(heads().filter((head) => head !== 'Only here'));
  });

  it('gives the words behind a label where they are shown', () => {
    const row = (isEvidenceShown: boolean) =>
      tableOf(['lasp-2', 'zeco'], isEvidenceShown).rows.find(([label]) => label === 'Complexity');
    expect(row(false)?.[1]).toBe('O(N); O(1)');
    expect(row(true)?.[1]).toMatch(
      /“Linear sequence modeling approaches, .* provide advantages like linear-time training”/u,
    );
  });
});

it('says of a proposed label that a rule proposed it, and its words where they are shown', () => {
  const corpus = openCorpus(labelledList, 'birds');
  const options = { baselineId: null, isDifferencesOnly: false, findings: null, index: null };
  const comparison = createComparison(corpus, corpus.papers.slice(0, 2), options);
  const row = (isEvidenceShown: boolean) =>
    createTextTable(corpus, comparison, { isEvidenceShown, siteUrl: '' }).rows.find(
      ([label]) => label === 'Method',
    );
  expect(row(false)?.[2]).toBe('Calls (proposed by a rule)');
  expect(row(true)?.[2]).toBe('Calls (proposed by a rule): “Owl Calls”');
});

describe('costs and claims as text', () => {
  const row = (label: string, isEvidenceShown: boolean) =>
    tableOf(['lasp-2', 'mamba'], isEvidenceShown).rows.find(([head]) => head === label);

  it('say what is stated, where it holds, and what is inferred', () => {
    expect(row('Claims: training speed', false)).toEqual([
      'Claims: training speed',
      'better than LASP, 15.2% more (2048K, 64 GPUs); better than Ring Attention, 36.6% more (2048K, 64 GPUs)',
      '–',
    ]);
    expect(row('Cost: generation', false)).toEqual([
      'Cost: generation',
      '–',
      'constant (inferred)',
    ]);
  });

  it('have their words where words are shown', () => {
    expect(row('Claims: training speed', true)?.[1]).toContain('“training speed improvements');
    expect(row('Cost: training', true)?.[1]).toMatch(
      /^linear: “Linear sequence modeling approaches, .* like linear-time training”$/u,
    );
    expect(row('Cost: cost', true)).toBeUndefined();
    expect(row('Cost', true)?.[2]).toMatch(
      /^linear, quantity not stated: “Mamba enjoys .* and linear scaling in sequence length”$/u,
    );
  });
});

describe.each(tables.map((table) => ({ name: table.head.slice(1).join(', '), table })))(
  'the comparison of $name',
  ({ table }) => {
    it('re-parses from Markdown', () => {
      expect(readMarkdownTable(formatMarkdown(table))).toEqual(rowsOf(table));
    });

    it('re-parses from CSV', () => {
      const expected = [table.head, ...table.rows].map((row) => row.map(disarmFormula));
      expect(parseCsv(formatCsv(table))).toEqual(expected);
    });

    it('re-parses from LaTeX', () => {
      const expected = rowsOf(table).map((row) => row.map((cell) => cell.replaceAll('²', '^2')));
      expect(readLatexTable(formatLatex(table))).toEqual(expected);
    });
  },
);

describe('any text', () => {
  it('is neither a formula nor struck out on GitHub', () => {
    const text = formatMarkdown({ head: ['From $5 to $9', '~~once~~'], rows: [] });
    expect(text.split('\n')[0]).toBe('| From \\$5 to \\$9 | \\~\\~once\\~\\~ |');
  });

  it('survives Markdown', () => {
    fc.assert(
      fc.property(hostileTable, ([head = [], ...rows]) => {
        const table = { head, rows };
        const text = formatMarkdown(table);
        expect(text.trimEnd().split('\n')).toHaveLength(rows.length + 2);
        const cells = readMarkdownTable(text);
        expect(cells.map((row) => row.length)).toEqual(rowsOf(table).map((row) => row.length));
      }),
    );
  });

  it('survives CSV, but for an apostrophe before a formula', () => {
    fc.assert(
      fc.property(hostileTable, ([head = [], ...rows]) => {
        const cells = parseCsv(formatCsv({ head, rows }), { skip_empty_lines: false });
        expect(cells).toEqual([head, ...rows].map((row) => row.map(disarmFormula)));
        const armed = cells.flat().filter((cell: string) => /^[=+\-@＝＋－＠\t\r\n]/u.test(cell));
        expect(armed.filter((cell: string) => !Number.isFinite(Number(cell)))).toEqual([]);
      }),
    );
  });

  it.each(['-0.5', '+3', '-12', '1e-9', '-1.5E+10', '0'])('keeps the number %s in CSV', (text) => {
    expect(disarmFormula(text)).toBe(text);
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '-2x',
    '-',
    '@SUM(1)',
    '＝1+1',
    '\t=1',
    '\r=1',
    '\n=1',
    '-1\n=1',
  ])('disarms %j in CSV', (text) => {
    expect(disarmFormula(text)).toBe(`'${text}`);
  });

  it('cannot break out of a LaTeX cell', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'\\&%$#_{}~^<> ab1') });
    const table = fc.array(fc.array(letters, { minLength: 3, maxLength: 3 }), { minLength: 2 });
    fc.assert(
      fc.property(table, ([head = [], ...rows]) => {
        expect(readLatexTable(formatLatex({ head, rows }))).toEqual(rowsOf({ head, rows }));
      }),
    );
  });
});
