import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadableText } from '../../../src/corpus/readableText.ts';
import { createReadableText, selectReadableRange } from '../../../src/corpus/readableText.ts';
import type { DisplayEdit, Span } from '../../../src/corpus/schema.ts';
import { isTabStop, parseLabelHash } from '../../../src/paper/evidence.ts';
import type { Mark } from '../../../src/paper/evidencePieces.ts';
import { createPieces, groupPieces } from '../../../src/paper/evidencePieces.ts';

const TEXT = 'It runs 5times faster in \\(O(N)\\) time, see https://a.org/x now.';

function edit(slice: string, kind: DisplayEdit['kind'], display: string): DisplayEdit {
  const start = TEXT.indexOf(slice);
  return { start, end: start + slice.length, kind, display };
}

const READABLE = createReadableText(TEXT, [
  edit('times', 'text', '×'),
  edit('\\(O(N)\\)', 'math', 'O(N)'),
  edit('https://a.org/x', 'link', 'https://a.org/x'),
]);

function mark(id: string, slice: string): Mark {
  const start = TEXT.indexOf(slice);
  return { id, span: { start, end: start + slice.length } };
}

function describeRuns(range: Span, marks: readonly Mark[], readable: ReadableText = READABLE) {
  return groupPieces(createPieces(readable, range, marks)).map(
    ({ markIds, pieces }) =>
      `${markIds.join('+') || '-'}: ${pieces.map(({ text }) => text).join('')}`,
  );
}

const WHOLE = { start: 0, end: TEXT.length };

describe('createPieces', () => {
  it('cuts plain text where marks begin and end, and joins what stands under the same marks', () => {
    expect(
      describeRuns(WHOLE, [mark('fast', '5times faster'), mark('linear', 'faster in')]),
    ).toEqual([
      '-: It runs ',
      'fast: 5× ',
      'fast+linear: faster',
      'linear:  in',
      '-:  O(N) time, see https://a.org/x now.',
    ]);
  });

  it('never cuts a formula: a mark that touches it has it whole', () => {
    expect(describeRuns(WHOLE, [mark('cost', 'N)\\) time')])).toEqual([
      '-: It runs 5× faster in ',
      'cost: O(N) time',
      '-: , see https://a.org/x now.',
    ]);
  });

  it('keeps what a formula and a link are', () => {
    const pieces = createPieces(READABLE, WHOLE, []);
    expect(pieces.filter(({ isMath }) => isMath).map(({ text }) => text)).toEqual(['O(N)']);
    expect(pieces.flatMap(({ href }) => href ?? [])).toEqual(['https://a.org/x']);
  });

  const spanWithin = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const marksWithin = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), span: spanWithin }),
    {
      maxLength: 8,
    },
  );

  it('shows what the readable range shows', () => {
    fc.assert(
      fc.property(spanWithin, marksWithin, (range, marks) => {
        const shown = createPieces(READABLE, range, marks).map(({ text }) => text);
        const expected = selectReadableRange(READABLE, range.start, range.end);
        expect(shown.join('')).toBe(expected.map(({ display }) => display).join(''));
      }),
    );
  });

  it('has every marked offset of the range in a piece with that mark, and pieces in order', () => {
    fc.assert(
      fc.property(spanWithin, marksWithin, (range, marks) => {
        const pieces = createPieces(READABLE, range, marks);
        for (const { id, span } of marks) {
          const first = Math.max(span.start, range.start);
          for (let offset = first; offset < Math.min(span.end, range.end); offset += 1) {
            const piece = pieces.find(({ start, end }) => start <= offset && offset < end);
            expect(piece?.markIds).toContain(id);
          }
        }
        expect(pieces.every(({ start }, i) => i === 0 || pieces[i - 1]?.end === start)).toBe(true);
      }),
    );
  });

  it('marks no plain offset that no mark covers', () => {
    fc.assert(
      fc.property(marksWithin, (marks) => {
        const plain = createReadableText(TEXT, []);
        for (const { start, end, markIds } of createPieces(plain, WHOLE, marks)) {
          for (let offset = start; offset < end; offset += 1) {
            const ids = marks
              .filter(({ span }) => span.start <= offset && offset < span.end)
              .map(({ id }) => id);
            expect(new Set(markIds)).toEqual(new Set(ids));
          }
        }
      }),
    );
  });
});

describe('isTabStop', () => {
  function stops(marks: readonly Mark[]): string[] {
    const runs = groupPieces(createPieces(READABLE, WHOLE, marks));
    return runs
      .filter((run, position) => isTabStop(run, runs[position - 1]))
      .map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  }

  it('stops once at words that other words stand within', () => {
    expect(stops([mark('outer', 'runs 5times faster in'), mark('inner', 'faster')])).toEqual([
      'runs 5× ',
      'faster',
    ]);
  });

  it('stops at each quote of the same label', () => {
    expect(stops([mark('one', 'It'), mark('one', 'faster')])).toEqual(['It', 'faster']);
  });
});

describe('parseLabelHash', () => {
  it('reads the key of a label and nothing else', () => {
    expect(parseLabelHash('#label-family-ssm')).toBe('family-ssm');
    expect(parseLabelHash('#words-abstract-3')).toBeNull();
    expect(parseLabelHash('')).toBeNull();
  });
});
