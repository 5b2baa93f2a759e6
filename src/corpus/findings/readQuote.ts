import { createReadableText, selectReadableRange, widenSpan } from '../readableText.ts';
import type { Paper, Quote } from '../schema.ts';

/** The quoted words as they are shown: `5×` where the abstract has `5times`. */
export function readQuote(paper: Paper, { field, start, end }: Quote): string {
  const readable = createReadableText(paper[field], paper.displayEdits[field]);
  const span = widenSpan(readable, { start, end });
  return selectReadableRange(readable, span.start, span.end)
    .map(({ display }) => display)
    .join('');
}
