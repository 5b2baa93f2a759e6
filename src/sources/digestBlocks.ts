import type { DigestFault } from './digestFaults.ts';

/** Lines without a blank one between them. */
export interface Block {
  /** Line number of the first, counted from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The blocks of a text; every blank line beyond the one between two blocks is a fault. */
export function createBlocks(lines: readonly string[]): {
  readonly blocks: readonly Block[];
  readonly faults: readonly DigestFault[];
} {
  const blocks: { line: number; lines: string[] }[] = [];
  const faults: DigestFault[] = [];
  let isInside = false;
  lines.forEach((text, index) => {
    const previous = lines[index - 1] ?? '';
    if (text !== '') {
      if (isInside) blocks.at(-1)?.lines.push(text);
      else blocks.push({ line: index + 1, lines: [text] });
    } else if (previous === '' && lines.length > 1) {
      const remedy = 'Remove the line.';
      const expected = index === 0 ? 'text in the first line' : 'one blank line at a time';
      faults.push({ line: index + 1, expected, found: 'a blank line', remedy });
    }
    isInside = text !== '';
  });
  return { blocks, faults };
}

/** Whether a block has a line that belongs under an abstract, however spoilt the others are. */
export function isFooter({ lines }: Block): boolean {
  return lines.some((text) => isAuthorsLike(text) || isDot(text)) || isLoneDate(lines);
}

export function isAuthorsLike(text: string): boolean {
  return /^\s*•|^\s*\d+ authors?$/u.test(text);
}

export function isDot(text: string): boolean {
  return text.trim() === '·';
}

/** Whether a line begins as a date does: `Dec 1, 2023 12`, `Feb 30`, `Feb 11 two`. */
export function isDateLike(text: string): boolean {
  return /^\s*[A-Z][a-z]{2} \d{1,2}(?:$|[ ,])/u.test(text);
}

function isLoneDate(lines: readonly string[]): boolean {
  return lines.length === 1 && isDateLike(lines[0] ?? '') && (lines[0] ?? '').length < 24;
}
