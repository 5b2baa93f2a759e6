import { createReadableText, formatReadableText } from '../corpus/readableText.ts';
import type { Paper, TextField } from '../corpus/schema.ts';

/** A paper's title or abstract as shown, without marks or links. */
export function readPaperText(paper: Paper, field: TextField): string {
  return formatReadableText(createReadableText(paper[field], paper.displayEdits[field]));
}

export function readTitle(paper: Paper): string {
  return readPaperText(paper, 'title');
}
