import type { DisplayEdit, Span } from './schema.ts';

/**
 * One piece of a verbatim text and what is shown for it. `plain` is shown as it stands and may
 * be cut anywhere; `text`, `math` and `link` are shown whole or not at all.
 */
export interface Segment extends Span {
  readonly kind: 'plain' | DisplayEdit['kind'];
  /** What is on screen for the slice `[start, end)`. */
  readonly display: string;
  /** Where a `link` leads: always http or https. Absent on every other kind. */
  readonly href?: string;
}

/** A verbatim text, and its partition into segments: their spans cover it exactly, in order. */
export interface ReadableText {
  readonly verbatim: string;
  readonly segments: readonly Segment[];
}

/**
 * The partition of `verbatim` that `edits` (sorted, apart from one another) describe.
 * An edit that is out of place, or a link that is not http(s), is passed over: what is shown
 * may be less readable then, but never wrong.
 */
export function createReadableText(verbatim: string, edits: readonly DisplayEdit[]): ReadableText {
  const segments: Segment[] = [];
  let position = 0;
  for (const edit of edits) {
    if (edit.start < position || edit.end <= edit.start || edit.end > verbatim.length) continue;
    const segment = createSegment(verbatim, edit);
    if (!segment) continue;
    if (edit.start > position) segments.push(plainSegment(verbatim, position, edit.start));
    segments.push(segment);
    position = edit.end;
  }
  if (position < verbatim.length) segments.push(plainSegment(verbatim, position, verbatim.length));
  return { verbatim, segments };
}

/**
 * What is shown for `[start, end)`: plain segments cut to the range, replaced ones whole.
 * A replaced segment that the range cuts is shown whole, so two neighbouring ranges would both
 * show it: pass them through `widenSpan` first.
 */
export function selectReadableRange(readable: ReadableText, start: number, end: number): Segment[] {
  const selected: Segment[] = [];
  for (const segment of readable.segments) {
    if (segment.end <= start) continue;
    if (segment.start >= end) break;
    selected.push(
      segment.kind === 'plain'
        ? plainSegment(
            readable.verbatim,
            Math.max(start, segment.start),
            Math.min(end, segment.end),
          )
        : segment,
    );
  }
  return selected;
}

/** The smallest span around `span` that cuts no replaced segment. An empty span stays as it is. */
export function widenSpan(readable: ReadableText, span: Span): Span {
  if (span.end <= span.start) return span;
  const touched = selectReadableRange(readable, span.start, span.end);
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  };
}

/**
 * Where a verbatim span is in `formatReadableText(readable)`, replaced segments counted
 * whole: the slice there is what `selectReadableRange` shows for the span.
 */
export function mapSpanToDisplay(readable: ReadableText, span: Span): Span {
  const { start, end } = widenSpan(readable, span);
  return { start: displayLength(readable, start), end: displayLength(readable, end) };
}

/**
 * The verbatim span of what is shown at `[start, end)` of `formatReadableText(readable)`; a replaced
 * segment that it touches is in it whole. `mapSpanToDisplay` leads back to the same words or more.
 */
export function mapDisplayToSpan(readable: ReadableText, { start, end }: Span): Span {
  const touched: Span[] = [];
  let shown = 0;
  for (const segment of readable.segments) {
    const from = shown;
    shown += segment.display.length;
    if (shown <= start || from >= end) continue;
    touched.push(
      segment.kind === 'plain'
        ? {
            start: segment.start + Math.max(0, start - from),
            end: Math.min(segment.end, segment.start + end - from),
          }
        : segment,
    );
  }
  return { start: touched[0]?.start ?? 0, end: touched.at(-1)?.end ?? 0 };
}

/** The whole text as it is shown, without links. */
export function formatReadableText(readable: ReadableText): string {
  return readable.segments.map((segment) => segment.display).join('');
}

function displayLength(readable: ReadableText, end: number): number {
  return selectReadableRange(readable, 0, end).reduce(
    (sum, { display }) => sum + display.length,
    0,
  );
}

function plainSegment(verbatim: string, start: number, end: number): Segment {
  return { start, end, kind: 'plain', display: verbatim.slice(start, end) };
}

function createSegment(verbatim: string, edit: DisplayEdit): Segment | null {
  const { start, end, kind, display } = edit;
  if (kind !== 'link') return { start, end, kind, display };
  if (!/^https?:\/\//u.test(display)) return null;
  // The address is shown as its authors wrote it; `href` is the parsed form.
  return { start, end, kind, display: verbatim.slice(start, end), href: display };
}
