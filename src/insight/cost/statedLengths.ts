import { nameOfPaper } from '../../corpus/paperName.ts';
import type { ChartShape } from './costChart.ts';
import { LEAST_LENGTH, MOST_LENGTH } from './costQuery.ts';
import type { ReachMark, SpeedUp } from './costStatements.ts';

/** A mark on the strip of stated lengths. */
export interface StatedMark {
  readonly id: string;
  readonly kind: 'reach' | 'speed-up';
  readonly paperId: string;
  readonly paperName: string;
  readonly label: string;
  readonly length: number;
  /** Whether the length lies beyond the axis, whose end the mark stands at. */
  readonly isBeyond: boolean;
  /** Row, from 0 on top, in which its words have room. */
  readonly row: number;
  readonly x: number;
  /** Whether its words stand to the left of the mark. */
  readonly isReversed: boolean;
}

/** Space between the words of one mark and the next mark, in units of the drawing. */
const GAP = 14;

/** Room that a mark itself takes before its words. */
const MARK = 10;

/**
 * Marks along the length axis, in the fewest rows in which their words do not overlap: each takes the
 * first row that has room. `x` places a length on the axis.
 */
export function placeStatedMarks(
  reaches: readonly ReachMark[],
  speedUps: readonly SpeedUp[],
  shape: ChartShape,
  x: (length: number) => number,
): readonly StatedMark[] {
  const wanted = [
    ...reaches.map(({ paper, reach, label }, index) => ({
      id: `reach-${paper.id}-${index}`,
      kind: 'reach' as const,
      paper,
      label,
      length: reach.value,
    })),
    ...speedUps.flatMap(({ paper, claim, label, length }) =>
      length === null ? [] : [{ id: claim.id, kind: 'speed-up' as const, paper, label, length }],
    ),
  ]
    // A paper may state one length twice; the list has both sentences.
    .filter(
      (mark, index, all) =>
        all.findIndex(
          ({ kind, paper, label, length }) =>
            `${kind} ${paper.id} ${label} ${length}` ===
            `${mark.kind} ${mark.paper.id} ${mark.label} ${mark.length}`,
        ) === index,
    )
    .sort((a, b) => a.length - b.length);
  const rows: number[] = [];
  return wanted.map(({ id, kind, paper, label, length }): StatedMark => {
    const paperName = nameOfPaper(paper);
    const place = x(Math.min(Math.max(length, LEAST_LENGTH), MOST_LENGTH));
    const words = MARK + (paperName.length + label.length + 1) * shape.character;
    const isReversed = place + words > shape.width;
    const [from, to] = isReversed
      ? [place - words, place + MARK]
      : [place - MARK / 2, place + words];
    const free = rows.findIndex((end) => end + GAP <= from);
    const row = free === -1 ? rows.length : free;
    rows[row] = to;
    return {
      id,
      kind,
      paperId: paper.id,
      paperName,
      label,
      length,
      isBeyond: length < LEAST_LENGTH || length > MOST_LENGTH,
      row,
      x: Math.round(place * 10) / 10,
      isReversed,
    };
  });
}

/** Rows that marks take. */
export function countRows(marks: readonly StatedMark[]): number {
  return marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
}
