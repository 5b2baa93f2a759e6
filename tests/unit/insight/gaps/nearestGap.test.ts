import { describe, expect, test } from 'vitest';
import type { GapLine } from '../../../../src/insight/gaps/gapMap.ts';
import { createGapMap } from '../../../../src/insight/gaps/gapMap.ts';
import { createGapsCodec } from '../../../../src/insight/gaps/gapsQuery.ts';
import {
  describeExpected,
  describeGap,
  describeWidest,
} from '../../../../src/insight/gaps/gapText.ts';
import { findNearestCells, listWidestGaps } from '../../../../src/insight/gaps/nearestGap.ts';
import { drawnCorpus } from '../../../fixtures/drawnCorpus.ts';

function line(lines: readonly GapLine[], id: string): GapLine {
  const found = lines.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
}

describe('what is nearest to an empty cell', () => {
  const query = createGapsCodec(drawnCorpus.taxonomy).empty;
  const map = createGapMap(drawnCorpus, query);
  if (!map) throw new Error('The corpus has two facets.');
  const near = (row: string, column: string) => {
    const { inRow, inColumn } = findNearestCells(
      map,
      line(map.rows, row),
      line(map.columns, column),
    );
    const name = (cell: typeof inRow) =>
      cell && `${cell.row.id}${cell.column.id} ${cell.shared}/${cell.united}`;
    return [name(inRow), name(inColumn)];
  };

  test('is the value that most papers share with the missing one, for their number', () => {
    // x and z share 2 of 5 papers, y and z 1 of 6: so x stands in for z. No paper of c is of kind a.
    expect(near('a', 'z')).toEqual(['ax 2/5', null]);
    // a and b share 1 of 4 papers: so a stands in for b; of data, y is nearer to x (1 of 7 papers).
    expect(near('b', 'x')).toEqual(['by 1/7', 'ax 1/4']);
  });

  test('is nothing where no value shares a paper with either', () => {
    expect(near('d', 'x')).toEqual([null, null]);
    expect(near('a', 'not-stated')).toEqual([null, null]);
  });

  test('is told in a sentence', () => {
    const tell = (row: string, column: string) =>
      describeGap(map, line(map.rows, row), line(map.columns, column));
    expect(tell('a', 'z')).toBe('No paper has both A and Z.');
    expect(tell('a', 'not-stated')).toBe('Every paper with A has a label for data.');
  });

  test('the gaps are told in a sentence, also where no two values are one', () => {
    const told = (count: number) => describeWidest(map, count);
    expect(told(0)).toBe('Of the values shown that have papers, every pair shares one.');
    expect(told(1)).toBe('Of the values shown that have papers, 1 pair shares none.');
    expect(told(1200)).toContain('1,200 pairs share none, first those');
  });

  test('where no value has papers, no pair is said to share any', () => {
    const bare = map.rows.map((row) => ({ ...row, papers: [] }));
    expect(describeWidest({ ...map, rows: bare }, 0)).toBe('No paper has a label for kind.');
    const both = { ...map, rows: bare, columns: bare, isStatedOnly: true };
    expect(describeWidest(both, 0)).toBe('No paper has a stated label for kind or data.');
    const [first] = bare;
    if (!first) throw new Error('The map has rows.');
    const open = line(map.columns, 'not-stated');
    expect(describeGap(map, first, open)).toBe('No paper has A.');
    expect(describeGap({ ...map, isStatedOnly: true }, first, open)).toBe('No paper states A.');
  });

  test('what chance would lead one to expect is never told as none', () => {
    expect([2.75, 0.05, 0.04].map(describeExpected)).toEqual([
      '2.8 expected',
      '0.1 expected',
      'under 0.1 expected',
    ]);
  });

  test('the widest gap is the one that chance would have filled most', () => {
    const widest = listWidestGaps(map).map(({ row, column, expected }) => [
      `${row.id}${column.id}`,
      expected,
    ]);
    expect(widest.slice(0, 3)).toEqual([
      ['az', 9 / 8],
      ['bx', 8 / 8],
      ['bz', 6 / 8],
    ]);
  });
});
