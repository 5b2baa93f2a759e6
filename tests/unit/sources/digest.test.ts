import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../../src/sources/digest.ts';
import { formatDigestFaults } from '../../../src/sources/digestFaults.ts';

const REAL = readFileSync(new URL('../../../data/digest.txt', import.meta.url), 'utf8');

function parse(text: string) {
  return parseDigest(text, 2025);
}

/** The faults of the real text with one thing changed; the change itself must have happened. */
function faultsOf(change: (text: string) => string): string[] {
  const changed = change(REAL);
  expect(changed).not.toBe(REAL);
  const result = parse(changed);
  return result.ok ? [] : result.faults.map(({ line, expected }) => `${line}: ${expected}`);
}

describe('the real digest', () => {
  const result = parse(REAL);
  const digest = result.ok ? result.digest : null;

  test('gives 44 papers in its order and the day of the page', () => {
    expect(digest?.entries).toHaveLength(44);
    expect(digest?.pageDate).toBe('2025-12-12');
    expect(digest?.entries.at(0)?.title).toMatch(/^Mamba: /u);
    expect(digest?.entries.at(-1)?.title).toMatch(/^Birdie: /u);
  });

  test.each([
    [13, 'Mamba: Linear-Time', 2, '2023-12-01', 12],
    [21, 'LASP-2: Rethinking', 5, '2025-02-11', 2],
    [37, 'Gated Associative', 1, '2025-08-30', 5],
    [45, 'DeltaProduct: Improv', 6, '2025-02-14', 0],
    [53, 'Bio-xLSTM: Generativ', 10, '2024-11-06', 0],
    [253, 'A Critical Review of', 3, '2015-05-29', 0],
  ])('reads the entry of line %i', (line, title, authorCount, date, comments) => {
    const entry = digest?.entries.find((one) => one.line === line);
    expect(entry).toMatchObject({ authorCount, date, comments });
    expect(entry?.title.startsWith(title)).toBe(true);
  });

  test('keeps every title and abstract verbatim', () => {
    for (const { title, abstract, line } of digest?.entries ?? []) {
      expect(REAL.split('\n').slice(line - 1, line + 2)).toEqual([title, '', abstract]);
    }
  });

  test('may end in one line feed', () => {
    expect(parse(`${REAL}\n`)).toEqual(result);
  });
});

describe('each kind of fault is reported where it stands', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    ['a byte-order mark', (t) => `\uFEFF${t}`, /^1: no byte-order mark$/u],
    ['a no-break space', (t) => t.replace('Feb 11 2', 'Feb\u00A011 2'), /^27: ordinary spaces$/u],
    ['a tab', (t) => t.replace('Feb 11 2', 'Feb 11\t2'), /^27: spaces$/u],
    ['an invisible character', (t) => t.replace('LASP-2:', 'LASP\u200B-2:'), /^21: visible/u],
    ['a lost character', (t) => t.replace('LASP-2:', 'LASP\uFFFD2:'), /^21: readable text$/u],
    ['a space at the end', (t) => t.replace('Feb 11 2', 'Feb 11 2 '), /^27: no space/u],
    ['an entry without date', (t) => t.replace('\nFeb 11 2', ''), /^27: a date such as/u],
    ['a date in words', (t) => t.replace('Feb 11 2', 'yesterday'), /^27: a date such as/u],
    ['a count in words', (t) => t.replace('Feb 11 2', 'Feb 11 two'), /^27: nothing or a whole/u],
    ['a short count', (t) => t.replace('Feb 11 2', 'Feb 11 1.2k'), /^27: nothing or a whole/u],
    [
      'a day out of range',
      (t) => t.replace('Feb 14\n', 'Feb 30\n'),
      /^51: a day of the calendar$/u,
    ],
    ['no leap year', (t) => t.replace('Feb 14\n', 'Feb 29\n'), /^51: a day of the calendar$/u],
    ['no such month', (t) => t.replace('Feb 14\n', 'Fbr 14\n'), /^51: a day of the calendar$/u],
    ['a day to come', (t) => t.replace('Feb 14\n', 'Dec 13\n'), /^51: a day not after/u],
    ['no authors', (t) => t.replace('  • 5 authors\n', ''), /^25: a line “ {2}• N authors”/u],
    ['0 authors', (t) => t.replace('• 5 authors', '• 0 authors'), /^25: a line “ {2}• N authors”/u],
    ['no dot', (t) => t.replace('·\n', ''), /^18: a line “·”/u],
    ['text between entries', (t) => t.replace('\nLASP-2:', '\nHi\n\nLASP-2:'), /^21: one title/u],
    ['text at the end', (t) => `${t}\n\nPrevious`, /^365: “ {2}• N authors”/u],
    ['no abstract', (t) => t.replace(/(\nLASP-2:.*\n)\n.*\n/u, '$1'), /^21: one title and one/u],
    ['no blank line', (t) => t.replace(/(\nLASP-2:.*\n)\n/u, '$1'), /^21: one title and one/u],
    ['two blank lines', (t) => t.replace('\nLASP-2:', '\n\nLASP-2:'), /^21: one blank line/u],
    ['a repeated title', (t) => t.replace(/LongVQ: .*/u, title(t)), /^29: a title of its own/u],
    ['a missing header line', (t) => t.replace('Subscribe\n\n', ''), /^5: .*“Subscribe”$/u],
    ['a line in the header', (t) => t.replace('Subscribe', 'Ad\n\nSubscribe'), /^5: “Subscribe”/u],
    ['no day of the page', (t) => t.replace('Dec 12\n\n', ''), /^11: the day of the page/u],
    ['a wrong day of the page', (t) => t.replace('Dec 12\n', 'Dec 32\n'), /^11: the day of/u],
    ['no papers', (t) => t.slice(0, t.indexOf('\n\nMamba:')), /^1: at least one paper$/u],
  ])('%s', (_, change, expected) => {
    const faults = faultsOf(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  test('CRLF is reported for each line, and as one message', () => {
    const result = parse(REAL.replaceAll('\n', '\r\n'));
    const faults = result.ok ? [] : result.faults;
    expect(faults).toHaveLength(362);
    expect(formatDigestFaults(faults)).toMatch(
      /^digest\.txt {2}lines 1–362 {2}expected line ends/u,
    );
  });

  test('an empty file lacks its header, its day and its papers', () => {
    expect(faultsOf(() => '')).toHaveLength(7);
  });

  test('all faults are reported at once, in line order', () => {
    const faults = faultsOf((text) =>
      text
        .replace('Feb 11 2', 'Feb 11 two')
        .replace('Feb 14\n', 'Feb 30\n')
        .replace('LongVQ:', 'LongVQ:\t')
        .replace('• 10 authors', '• ten authors'),
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['27', '29', '51', '57']);
  });

  test('a message names the place, the rule, what was found and the remedy', () => {
    const result = parse(REAL.replace('Feb 14\n', 'Feb 30\n'));
    expect(formatDigestFaults(result.ok ? [] : result.faults)).toBe(
      'digest.txt  line 51  expected a day of the calendar, found Feb 30  Correct the month, a name of three letters, or the day.',
    );
  });
});

test('no mutation of a line makes it throw, and each fault has a line of the text', () => {
  const lines = REAL.split('\n').slice(0, 60);
  const mutation = fc.record({
    at: fc.nat(lines.length - 1),
    deleted: fc.nat(2),
    inserted: fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '·', '  • 3 authors', 'Dec 1, 2023 12', '\r', 'Feb 31', 'new'),
      ),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 4 }), (mutations) => {
      const mutated = [...lines];
      for (const { at, deleted, inserted } of mutations) mutated.splice(at, deleted, ...inserted);
      const text = mutated.join('\n');
      const result = parse(text);
      if (result.ok) return;
      expect(result.faults.length).toBeGreaterThan(0);
      // A line that is missing at the end is reported where it would stand.
      const last = text.split('\n').length + 1;
      for (const { line } of result.faults) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(last);
      }
    }),
    { numRuns: 300 },
  );
});

/** The title of the first paper. */
function title(text: string): string {
  return text.split('\n')[12] ?? '';
}
