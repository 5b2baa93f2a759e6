import type { ReadableText } from '../corpus/readableText.ts';
import { selectReadableRange } from '../corpus/readableText.ts';
import type { Span } from '../corpus/schema.ts';

/** Something that a stretch of the verbatim text stands for. Several marks may share an id. */
export interface Mark {
  readonly id: string;
  readonly span: Span;
}

/** What is shown for the verbatim slice `[start, end)`, and every mark that touches it. */
export interface Piece extends Span {
  readonly text: string;
  /** Where the piece leads, if it is an address. */
  readonly href?: string;
  readonly isMath: boolean;
  /** In the order of the marks given, without repeats. */
  readonly markIds: readonly string[];
}

/** Neighbouring pieces under the same marks: rendered as one `<mark>`, or as bare text where there are none. */
export interface Run {
  readonly markIds: readonly string[];
  readonly pieces: readonly Piece[];
}

/**
 * The range as a flat list: plain text is cut where a mark begins or ends, a formula or a link is
 * never cut and belongs to each mark that touches it. The texts joined are what
 * `selectReadableRange` shows; every marked offset of the range lies in a piece with that mark's id.
 */
export function createPieces(
  readable: ReadableText,
  range: Span,
  marks: readonly Mark[],
): readonly Piece[] {
  return selectReadableRange(readable, range.start, range.end).flatMap((segment) => {
    const touching = marks.filter((mark) => touches(mark.span, segment));
    if (segment.kind !== 'plain') {
      const piece = {
        start: segment.start,
        end: segment.end,
        text: segment.display,
        isMath: segment.kind === 'math',
        markIds: distinctIds(touching),
      };
      return [segment.href === undefined ? piece : { ...piece, href: segment.href }];
    }
    const cuts = cutPoints(segment, touching);
    return cuts.slice(1).map((end, position) => {
      const span = { start: cuts[position] ?? segment.start, end };
      return {
        ...span,
        text: segment.display.slice(span.start - segment.start, end - segment.start),
        isMath: false,
        markIds: distinctIds(touching.filter((mark) => touches(mark.span, span))),
      };
    });
  });
}

/** The pieces in order, neighbours under the same marks joined. */
export function groupPieces(pieces: readonly Piece[]): readonly Run[] {
  const runs: { markIds: readonly string[]; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && haveSameIds(last.markIds, piece.markIds)) last.pieces.push(piece);
    else runs.push({ markIds: piece.markIds, pieces: [piece] });
  }
  return runs;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end;
}

function cutPoints(segment: Span, marks: readonly Mark[]): readonly number[] {
  const inside = marks
    .flatMap(({ span }) => [span.start, span.end])
    .filter((offset) => offset > segment.start && offset < segment.end);
  return [...new Set([segment.start, ...inside, segment.end])].sort((a, b) => a - b);
}

function distinctIds(marks: readonly Mark[]): readonly string[] {
  return [...new Set(marks.map((mark) => mark.id))];
}

function haveSameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, position) => id === b[position]);
}
