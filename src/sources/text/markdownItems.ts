import { markCode } from './codeFences.ts';

/** An item of a list, or a row of a table, with the heading above it. */
export interface MarkdownItem {
  readonly line: number;
  /** The heading above it, or nothing. */
  readonly section: string;
  readonly text: string;
  /** By how many spaces it is indented. */
  readonly indent: number;
  /** Of a row of a table its cells and the names of its columns. */
  readonly row: MarkdownRow | null;
}

export interface MarkdownRow {
  readonly cells: readonly string[];
  readonly names: readonly string[];
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,6}[.)])(?:\s+(?:\[[ xX]\]\s+)?(.*))?$/u;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$|^\s{0,3}\*\*([^*]{1,80})\*\*:?\s*$/u;
const PAPER_ADDRESS = String.raw`https?://(?:\w+\.)*(?:arxiv\.org/|doi\.org/10|openreview\.net/|aclanthology\.org/|proceedings\.|openaccess\.thecvf|huggingface\.co/papers/)`;
/** A paragraph that begins with the title of a paper as a link, or with its address. */
const LINKED_LINE = new RegExp(
  String.raw`^\s{0,3}(?:\*\*|__|["“])?(?:\[(?!!)[^\]]{8,400}\]\s?\()?${PAPER_ADDRESS}`,
  'iu',
);
const PAPER_LINK = new RegExp(String.raw`\]\(${PAPER_ADDRESS}`, 'iu');
const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** The items and rows of a Markdown file; lines that go on with an item belong to it. */
export function splitMarkdownItems(text: string): readonly MarkdownItem[] {
  const items: MarkdownItem[] = [];
  const lines = text.split('\n');
  const state: Place = { section: '', names: null, isOpen: false, isAfterBlank: false };
  const loose: MarkdownItem[] = [];
  const codes = markCode(lines);
  let skipped = 0;
  for (const [index, source] of lines.entries()) {
    if (index < skipped) continue;
    const isCode = codes[index] === true;
    const paragraph = isCode ? null : findBoldParagraph(lines, index);
    if (isCode) state.isOpen = false;
    else if (paragraph !== null) {
      const { section } = state;
      items.push({ line: index + 1, section, text: paragraph.join(' '), indent: 0, row: null });
      skipped = index + paragraph.length;
      state.isOpen = false;
    } else if (isLooseLine(source, state)) {
      const { section } = state;
      loose.push({ line: index + 1, section, text: source.trim(), indent: 0, row: null });
    } else addLine(source, lines[index + 1] ?? '', index + 1, state, items);
  }
  return insertLoose(items, loose);
}

/** A paragraph of one line that has a paper's address behind a text: a title, or prose. */
function isLooseLine(source: string, { names, isOpen, isAfterBlank }: Place): boolean {
  const goesOn = isOpen && /^(?: {2}|\t)/u.test(source);
  return (
    isAfterBlank &&
    !goesOn &&
    names === null &&
    PAPER_LINK.test(source) &&
    /^\s{0,3}[^\s#>|<[*+-]/u.test(source) &&
    !ITEM.test(source) &&
    source.length < 1_000
  );
}

/** Three such lines below a heading are a list; fewer are prose. */
function insertLoose(
  items: readonly MarkdownItem[],
  loose: readonly MarkdownItem[],
): readonly MarkdownItem[] {
  const counts = new Map<string, number>();
  for (const { section } of loose) counts.set(section, (counts.get(section) ?? 0) + 1);
  const listed = loose.filter(({ section }) => (counts.get(section) ?? 0) >= 3);
  return listed.length === 0 ? items : [...items, ...listed].toSorted((a, b) => a.line - b.line);
}

/** A paragraph that begins with a title in bold and has a paper's address in a later line. */
function findBoldParagraph(lines: readonly string[], from: number): readonly string[] | null {
  if (!/^\s{0,3}\*\*\S/u.test(lines[from] ?? '') || /\S/u.test(lines[from - 1] ?? '')) return null;
  const end = lines.findIndex((line, at) => at > from && !/\S/u.test(line));
  const own = lines.slice(from, Math.min(end < 0 ? lines.length : end, from + 12));
  const isItem = own.some((line) => ITEM.test(line));
  return !isItem && own.slice(1).some((line) => PAPER_LINK.test(line)) ? own : null;
}

/** Where in the file the next line is. */
interface Place {
  section: string;
  /** Of the table that the line is in, the names of its columns. */
  names: readonly string[] | null;
  /** Whether the last item goes on. */
  isOpen: boolean;
  /** Whether the line before is blank: then only an indented line goes on with the item. */
  isAfterBlank: boolean;
}

function addLine(
  source: string,
  next: string,
  line: number,
  place: Place,
  items: MarkdownItem[],
): void {
  const { section, names } = place;
  if (!/\S/u.test(source)) {
    place.names = null;
    place.isAfterBlank = true;
    return;
  }
  const goesOn = place.isOpen && (!place.isAfterBlank || /^(?: {2}|\t)/u.test(source));
  place.isOpen = false;
  place.isAfterBlank = false;
  const heading = HEADING.exec(source.slice(0, 500));
  const item = ITEM.exec(source);
  const last = items.at(-1);
  if (heading) {
    place.section = (heading[1] ?? heading[2] ?? '').trim();
    place.names = null;
  } else if (source.includes('|') && SEPARATOR.test(next)) place.names = splitCells(source);
  else if (names !== null && source.includes('|')) {
    const row = { cells: splitCells(source), names };
    if (!SEPARATOR.test(source)) items.push({ line, section, text: source, indent: 0, row });
  } else if (item === null && !goesOn && LINKED_LINE.test(source)) {
    items.push({ line, section, text: source.trim(), indent: 0, row: null });
    place.isOpen = true;
  } else if (item) {
    const indent = (item[1] ?? '').replaceAll('\t', '    ').length;
    items.push({ line, section, text: (item[2] ?? '').trim(), indent, row: null });
    place.isOpen = true;
  } else if (goesOn && last && last.text.length < 100_000) {
    items[items.length - 1] = { ...last, text: `${last.text} ${source.trim()}` };
    place.isOpen = true;
  }
}

/** `| a | b \| c |` → `a`, `b | c`. */
function splitCells(source: string): readonly string[] {
  return source
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
