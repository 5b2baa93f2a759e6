import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createParts, isRowSeen, selectRows } from '../../../../src/explore/results/rowWindow.ts';
import { paperWith } from '../../../fixtures/paperWith.ts';

const COUNT = 60;
const papers = Array.from({ length: COUNT }, (_, n) => paperWith({ id: `paper-${n}` }));
const index = fc.nat(COUNT - 1);
/** Heights of all rows, and those of them that are rendered. */
const layout = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: COUNT, maxLength: COUNT }),
  rendered: fc.uniqueArray(index).map((rows) => rows.sort((a, b) => a - b)),
  start: fc.nat(500),
});

describe('a row of a long list', () => {
  const shown = { top: 1000, bottom: 1900, covered: 130 };

  test('is seen where a part of it is in the window', () => {
    expect(isRowSeen({ start: 1200, end: 1300 }, shown)).toBe(true);
    expect(isRowSeen({ start: 1000, end: 1131 }, shown)).toBe(true);
    expect(isRowSeen({ start: 1899, end: 2000 }, shown)).toBe(true);
    expect(isRowSeen({ start: 800, end: 990 }, shown)).toBe(false);
    expect(isRowSeen({ start: 1900, end: 2000 }, shown)).toBe(false);
  });

  test('is not seen where it is behind what stays at the top', () => {
    expect(isRowSeen({ start: 1020, end: 1120 }, shown)).toBe(false);
    expect(isRowSeen({ start: 900, end: 1130 }, shown)).toBe(false);
  });
});

describe('the rows of a long list that are rendered', () => {
  test('are those in view, both ends, and each that is kept with its neighbours', () => {
    expect(selectRows([20, 21, 22], [5], COUNT)).toEqual([0, 4, 5, 6, 20, 21, 22, 59]);
    expect(selectRows([0, 1], [59, 0], COUNT)).toEqual([0, 1, 58, 59]);
    expect(selectRows([], [], 0)).toEqual([]);
  });

  test('are in order and none twice', () => {
    fc.assert(
      fc.property(fc.array(index), fc.array(index), (inView, kept) => {
        const rows = selectRows(inView, kept, COUNT);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(rows).toEqual(expect.arrayContaining([0, ...inView, ...kept, COUNT - 1]));
      }),
    );
  });

  test('stand with the gaps between them where they would stand among all rows', () => {
    fc.assert(
      fc.property(layout, ({ heights, rendered, start }) => {
        const startOf = (row: number) =>
          heights.slice(0, row).reduce((sum, height) => sum + height, start);
        const rows = rendered.map((row) => ({
          index: row,
          start: startOf(row),
          end: startOf(row + 1),
        }));
        const end = startOf(COUNT);
        let reached = start;
        const seen: number[] = [];
        for (const part of createParts(papers, rows, { start, end })) {
          if (part.kind === 'row') {
            expect(reached).toBe(startOf(part.index));
            expect(part.paper).toBe(papers[part.index]);
            seen.push(part.index);
          } else expect(part.size).toBeGreaterThan(0);
          reached += part.kind === 'row' ? (heights[part.index] ?? 0) : part.size;
        }
        expect(reached).toBe(end);
        expect(seen).toEqual(rendered);
      }),
    );
  });
});
