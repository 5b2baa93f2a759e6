import type { Block } from './digestBlocks.ts';
import { isAuthorsLike, isDateLike, isDot } from './digestBlocks.ts';
import { parseDigestDate } from './digestDate.ts';
import type { DigestFault } from './digestFaults.ts';

interface FooterLine {
  readonly text: string;
  readonly line: number;
}

/** What stands under an abstract. */
export interface Footer {
  readonly authorCount: number;
  readonly date: string;
  readonly comments: number;
}

/**
 * Reads `  • 2 authors`, `·`, `Dec 1, 2023 12`. Each of the three that is missing, odd or out of
 * its place is a fault, and so is every other line.
 */
export function parseFooter(
  block: Block,
  pageYear: number,
  pageDate: string | null,
): { readonly footer: Footer | null; readonly faults: readonly DigestFault[] } {
  const lines = block.lines.map((text, index) => ({ text, line: block.line + index }));
  const authors = lines.find(({ text }) => isAuthorsLike(text));
  const dot = lines.find(({ text }) => isDot(text));
  const others = lines.filter((line) => line !== authors && line !== dot);
  const date = others.find(({ text }) => isDateLike(text)) ?? others.at(-1);

  const authorCount = Number(/^ {2}• ([1-9]\d{0,5}) authors?$/u.exec(authors?.text ?? '')?.[1]);
  const faults: DigestFault[] = [];
  if (!(authorCount > 0)) faults.push(describeAuthorsFault(block, authors));
  if (!dot || !isBetween(dot, authors, date)) faults.push(describeDotFault(block, authors, dot));
  const parsed = parseDigestDate(date?.text ?? '', pageYear, pageDate);
  if ('expected' in parsed) {
    faults.push({ line: date?.line ?? block.line + block.lines.length, ...parsed });
  }
  for (const { text, line } of others) {
    if (line === date?.line) continue;
    const expected = 'nothing but the authors, “·” and the date, between two blank lines';
    const remedy = 'Remove the line, or set it apart by a blank line.';
    faults.push({ line, expected, found: text, remedy });
  }
  return 'expected' in parsed
    ? { footer: null, faults }
    : { footer: { authorCount, ...parsed }, faults };
}

function isBetween(dot: FooterLine, authors?: FooterLine, date?: FooterLine): boolean {
  return (!authors || authors.line < dot.line) && (!date || dot.line < date.line);
}

function describeAuthorsFault(block: Block, authors?: FooterLine): DigestFault {
  return {
    line: authors?.line ?? block.line,
    expected: 'a line “  • N authors”, N at least 1',
    found: authors?.text ?? 'no such line',
    remedy: 'Write the line with the number of authors.',
  };
}

function describeDotFault(block: Block, authors?: FooterLine, dot?: FooterLine): DigestFault {
  return {
    line: dot?.line ?? (authors?.line ?? block.line - 1) + 1,
    expected: 'a line “·” between the authors and the date',
    found: dot ? 'it elsewhere' : 'no such line',
    remedy: 'Write “·” on a line of its own between the two.',
  };
}
