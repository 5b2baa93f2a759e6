/** Kept free around a mark, so that its outline is seen, in CSS pixels. */
const MARGIN = 12;

/**
 * Scrolls the part of the page that holds a drawing, then the page, no further than it takes to show
 * all of a mark. Browsers do so for boxes; for a part of an SVG, Firefox does nothing, be it that
 * the mark gets focus or is asked for by `scrollIntoView`, and WebKit does not always.
 */
export function revealMark(mark: Element, viewport: Element): void {
  const box = mark.getBoundingClientRect();
  const frame = viewport.getBoundingClientRect();
  viewport.scrollLeft += stepInto(box.left, box.right, frame.left, frame.right);
  viewport.scrollTop += stepInto(box.top, box.bottom, frame.top, frame.bottom);
  const page = document.documentElement;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(page);
  const { top, bottom } = mark.getBoundingClientRect();
  page.scrollTop += stepInto(
    top,
    bottom,
    Number.parseFloat(scrollPaddingTop) || 0,
    page.clientHeight - (Number.parseFloat(scrollPaddingBottom) || 0),
  );
}

/** How far to scroll so that a stretch lies within a frame; by its start where it is longer. */
export function stepInto(start: number, end: number, frameStart: number, frameEnd: number): number {
  const before = start - MARGIN - frameStart;
  const after = end + MARGIN - frameEnd;
  if (before < 0) return before;
  return after > 0 ? Math.min(after, before) : 0;
}
