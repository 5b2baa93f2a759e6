import {
  createReadableText,
  formatReadableText,
  mapDisplayToSpan,
} from '../../corpus/readableText.ts';
import type { Paper, TextField } from '../../corpus/schema.ts';
import { createWordsPattern } from '../../corpus/wordsPattern.ts';
import type { QuotedWords } from './labelEdit.ts';

/** A place among the words that are shown of a paper. */
interface ShownPlace {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/** What stands at a place on screen, as an exact slice of the text; `null` where that is blank. */
export function quotePlace(paper: Paper, { field, start, end }: ShownPlace): QuotedWords | null {
  const readable = createReadableText(paper[field], paper.displayEdits[field]);
  return trim(paper, field, mapDisplayToSpan(readable, { start, end }));
}

/**
 * The words of the reader as an exact slice of the title or abstract; `null` where they are in neither.
 * They may be as published or as shown, and blanks and capitals do not count. Of several places that
 * where the reader selected them is taken, else the first, in the abstract before the title.
 */
export function findWords(
  paper: Paper,
  words: string,
  selected: QuotedWords | null = null,
): QuotedWords | null {
  const pattern = createWordsPattern(words, 'iu');
  if (pattern === null) return null;
  if (selected !== null && isWhole(pattern, selected.words)) return selected;
  for (const field of ['abstract', 'title'] as const) {
    const verbatim = pattern.exec(paper[field]);
    if (verbatim) {
      const span = { start: verbatim.index, end: verbatim.index + verbatim[0].length };
      return trim(paper, field, span);
    }
    const readable = createReadableText(paper[field], paper.displayEdits[field]);
    const shown = pattern.exec(formatReadableText(readable));
    if (shown) {
      return quotePlace(paper, { field, start: shown.index, end: shown.index + shown[0].length });
    }
  }
  return null;
}

function isWhole(pattern: RegExp, words: string): boolean {
  return pattern.exec(words)?.[0] === words;
}

function trim(
  paper: Paper,
  field: TextField,
  { start, end }: { readonly start: number; readonly end: number },
): QuotedWords | null {
  const slice = paper[field].slice(start, end);
  const words = slice.trim();
  if (words === '') return null;
  const from = start + slice.indexOf(words);
  return { field, start: from, end: from + words.length, words };
}
