import type { Span } from './schema.ts';

/** What ends in a point without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s([])(?:e\.g|i\.e|et al|al|cf|vs|resp|approx|fig|figs|eq|eqs|sec|secs|ref|refs|tab|no|dr|prof|st|w\.r\.t|a\.k\.a|\p{Lu})$/iu;
/** The end mark, closing quotes and brackets, white space, and what can begin a sentence. */
const BOUNDARY = /[.!?]["'”’)\]]*(?=\s+(["'“‘([]*[\p{Lu}\p{N}(]|\p{Ll}\p{Lu}))/gu;

/**
 * The sentences of a text in order: spans without the white space around them, which together
 * hold everything else. Points in abbreviations (`et al.`, `e.g.`), initials and decimals end none.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    const span = trimSpan(text, start, end);
    if (span.end > span.start) sentences.push(span);
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(start, match.index))) continue;
    add(match.index + match[0].length);
  }
  add(text.length);
  return sentences;
}

function trimSpan(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}
