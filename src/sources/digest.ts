import type { Block } from './digestBlocks.ts';
import { createBlocks, isDateLike, isFooter } from './digestBlocks.ts';
import { parsePageDay } from './digestDate.ts';
import type { DigestFault } from './digestFaults.ts';
import { findCharacterFaults, normaliseLine } from './digestFaults.ts';
import { parseFooter } from './digestFooter.ts';

/** One paper as the digest lists it; every text verbatim. */
export interface DigestEntry {
  /** Line of the title, counted from 1. */
  readonly line: number;
  readonly title: string;
  readonly abstract: string;
  readonly authorCount: number;
  /** ISO date, `2023-12-01`. */
  readonly date: string;
  readonly comments: number;
}

export interface ParsedDigest {
  /** The day that the page itself bears, as an ISO date. */
  readonly pageDate: string;
  /** In the digest's order; titles are unique. */
  readonly entries: readonly DigestEntry[];
}

export type DigestResult =
  | { readonly ok: true; readonly digest: ParsedDigest }
  | { readonly ok: false; readonly faults: readonly DigestFault[] };

/** The page's own lines before the first paper, each between blank lines; the day follows. */
const HEADER_LINES = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
] as const;

/**
 * Reads a saved *Daily Papers* page. Total: any string gives a digest, or all of its faults in
 * line order. A date without a year belongs to `pageYear`, and is then not after the page's day.
 *
 * An entry (`¶` is a blank line) such as
 *
 *     Mamba: Linear-Time Sequence Modeling with Selective State Spaces
 *     ¶
 *     Foundation models, now powering …
 *     ¶
 *       • 2 authors
 *     ·
 *     Dec 1, 2023 12
 *
 * gives `{ authorCount: 2, date: "2023-12-01", comments: 12, … }`.
 */
export function parseDigest(text: string, pageYear: number): DigestResult {
  const lines = text.split('\n');
  const { blocks, faults: blankFaults } = createBlocks(lines.map(normaliseLine));
  const header = parseHeader(blocks);
  const day = parseDay(blocks[header.length], pageYear);
  const body = parseEntries(blocks.slice(header.length + day.length), pageYear, day.pageDate);
  const faults = [findCharacterFaults(lines), blankFaults, header.faults, day.faults, body.faults];
  const all = faults.flat().sort((a, b) => a.line - b.line);
  if (day.pageDate === null || all.length > 0) return { ok: false, faults: all };
  return { ok: true, digest: { pageDate: day.pageDate, entries: body.entries } };
}

/** Recognises the page's own lines; `length` is the number of blocks that they take up. */
function parseHeader(blocks: readonly Block[]) {
  const faults: DigestFault[] = [];
  let length = 0;
  for (const expected of HEADER_LINES) {
    const ahead = blocks.slice(length, length + HEADER_LINES.length);
    const position = ahead.findIndex(({ lines }) => lines.length === 1 && lines[0] === expected);
    if (position < 0) {
      const found = blocks[length]?.lines[0] ?? 'the end of the file';
      faults.push({
        line: blocks[length]?.line ?? 1,
        expected: `the page’s own line “${expected}”`,
        found,
        remedy: 'Save the page again as text, from its first line.',
      });
      continue;
    }
    for (const block of ahead.slice(0, position)) {
      faults.push({
        line: block.line,
        expected: `“${expected}”, a line of the page itself`,
        found: block.lines.join(' / '),
        remedy: 'Remove what is not of the page.',
      });
    }
    length += position + 1;
  }
  return { faults, length };
}

/** Reads the day under the header: `Dec 12`. */
function parseDay(block: Block | undefined, pageYear: number) {
  const text = block?.lines.length === 1 ? (block.lines[0] ?? '') : '';
  const pageDate = parsePageDay(text, pageYear);
  if (pageDate !== null) return { faults: [], length: 1, pageDate };
  const fault: DigestFault = {
    line: block?.line ?? 1,
    expected: 'the day of the page, such as “Dec 12”, after its header',
    found: text === '' ? 'no such line' : text,
    remedy: 'Write the day that the page shows.',
  };
  return { faults: [fault], length: isDateLike(text) ? 1 : 0, pageDate: null };
}

function parseEntries(blocks: readonly Block[], pageYear: number, pageDate: string | null) {
  const entries: DigestEntry[] = [];
  const faults: DigestFault[] = [];
  const titleLines = new Map<string, number>();
  let content: Block[] = [];
  for (const block of blocks) {
    if (!isFooter(block)) {
      content.push(block);
      continue;
    }
    const texts = parseTexts(content, block.line);
    const { footer, faults: footerFaults } = parseFooter(block, pageYear, pageDate);
    faults.push(...texts.faults, ...footerFaults);
    if (texts.title !== null) {
      faults.push(...findRepeat(titleLines, texts.title, texts.line));
      if (footer) {
        const { line, title, abstract } = texts;
        entries.push({ line, title, abstract, ...footer });
      }
    }
    content = [];
  }
  return { entries, faults: [...faults, ...findLeftovers(blocks, content)] };
}

/** The title and the abstract that stand before an entry's footer, which begins at `footerLine`. */
function parseTexts(content: readonly Block[], footerLine: number) {
  const [first, second] = content;
  const faults: DigestFault[] = [];
  if (!first || !second || content.length > 2) {
    const starts = content.map(({ line }) => line).join(', ');
    faults.push({
      line: first?.line ?? footerLine,
      expected: `one title and one abstract before the authors in line ${footerLine}`,
      found: first ? `${content.length} paragraph(s), from line ${starts}` : 'neither',
      remedy: 'Give each entry a title, an abstract, its authors and a date; remove other text.',
    });
    return { faults, line: first?.line ?? footerLine, title: null, abstract: null };
  }
  for (const { line, lines } of [first, second]) {
    if (lines.length === 1) continue;
    faults.push({
      line: line + 1,
      expected: 'a blank line: title and abstract are one line each',
      found: lines[1] ?? '',
      remedy: 'Join the lines, or put a blank line between title and abstract.',
    });
  }
  const [title = '', abstract = ''] = [first.lines[0], second.lines[0]];
  return { faults, line: first.line, title, abstract };
}

function findRepeat(seen: Map<string, number>, title: string, line: number): DigestFault[] {
  const earlier = seen.get(title);
  if (earlier === undefined) {
    seen.set(title, line);
    return [];
  }
  const expected = `a title of its own: line ${earlier} has the same`;
  return [{ line, expected, found: title, remedy: 'Remove one of the two entries.' }];
}

/** What stands after the last complete entry, and a digest without any. */
function findLeftovers(blocks: readonly Block[], rest: readonly Block[]): DigestFault[] {
  const faults: DigestFault[] = [];
  const [first] = rest;
  if (first) {
    faults.push({
      line: first.line,
      expected: '“  • N authors”, “·” and a date after a title and an abstract',
      found: `${rest.length} paragraph(s), then the end of the file`,
      remedy: 'Complete the last entry, or remove the text.',
    });
  }
  if (!blocks.some(isFooter)) {
    faults.push({
      line: blocks[0]?.line ?? 1,
      expected: 'at least one paper',
      found: 'none',
      remedy: 'Save the page again as text, once its papers are shown.',
    });
  }
  return faults;
}
