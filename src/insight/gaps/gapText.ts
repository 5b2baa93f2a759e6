import { countPapers } from '../../corpus/countPapers.ts';
import { NOT_STATED } from '../../corpus/notStated.ts';
import type { GapLine, GapMap } from './gapMap.ts';
import { isValueWithPapers } from './gapMap.ts';

/** What a cell's link is called: `3 papers: Linear RNN, Language`. */
export function describeCell(count: number, row: GapLine | null, column: GapLine | null): string {
  const names = [row, column].flatMap((line) => (line ? [line.label] : []));
  return `${count === 0 ? 'No paper' : countPapers(count)}: ${names.join(', ') || 'all'}`;
}

/**
 * What an empty cell says of the field, as a sentence: `No paper has both Linear RNN and Video.`
 * Where a line is "not stated", that every paper of the other one has a label.
 */
export function describeGap(map: GapMap, row: GapLine, column: GapLine): string {
  const [isRowOpen, isColumnOpen] = [row.id === NOT_STATED, column.id === NOT_STATED];
  const stated = map.isStatedOnly ? 'a stated label' : 'a label';
  if (isRowOpen && isColumnOpen) {
    return `Every paper has ${stated} for ${map.rowFacet.label} or ${map.columnFacet.label}.`;
  }
  const value = isRowOpen ? column : row;
  if ((isRowOpen || isColumnOpen) && value.papers.length === 0) {
    return map.isStatedOnly ? `No paper states ${value.label}.` : `No paper has ${value.label}.`;
  }
  if (isRowOpen) return `Every paper with ${column.label} has ${stated} for ${map.rowFacet.label}.`;
  if (isColumnOpen)
    return `Every paper with ${row.label} has ${stated} for ${map.columnFacet.label}.`;
  return map.isStatedOnly
    ? `No paper states both ${row.label} and ${column.label}.`
    : `No paper has both ${row.label} and ${column.label}.`;
}

/**
 * How many gaps are listed. More cells may be empty: those of “not stated” and of values without any
 * paper do not count, and values that are not shown are not asked.
 */
export function describeWidest(map: GapMap, count: number): string {
  const bare = [
    { facet: map.rowFacet, lines: map.rows },
    { facet: map.columnFacet, lines: map.columns },
  ].filter(({ lines }) => !lines.some(isValueWithPapers));
  if (bare.length > 0) {
    const names = bare.map(({ facet }) => facet.label).join(' or ');
    return `No paper has a${map.isStatedOnly ? ' stated' : ''} label for ${names}.`;
  }
  const told =
    count === 0
      ? 'every pair shares one.'
      : count === 1
        ? '1 pair shares none.'
        : `${count.toLocaleString('en')} pairs share none, first those that would share most if the two facets were independent.`;
  return `Of the values shown that have papers, ${told}`;
}

/** Of a gap, how many papers chance would have led one to expect: `2.8 expected`. */
export function describeExpected(expected: number): string {
  return expected < 0.05 ? 'under 0.1 expected' : `${expected.toFixed(1)} expected`;
}
