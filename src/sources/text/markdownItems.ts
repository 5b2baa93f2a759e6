/** An item of a list, or a row of a table, with the heading above it. */
export interface MarkdownItem {
  readonly line: number;
  /** The heading above it, or nothing. */
  readonly section: string;
  readonly text: string;
  /** Of a row of a table its cells and the names of its columns. */
  readonly row: MarkdownRow | null;
}

export interface MarkdownRow {
  readonly cells: readonly string[];
  readonly names: readonly string[];
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,6}[.)])(?:\s+(?:\[[ xX]\]\s+)?(.*))?$/u;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$|^\s{0,3}\*\*([^*]{1,80})\*\*:?\s*$/u;
const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** The items and rows of a Markdown file; lines that go on with an item belong to it. */
export function splitMarkdownItems(text: string): readonly MarkdownItem[] {
  const items: MarkdownItem[] = [];
  const lines = text.split('\n');
  const state: Place = { section: '', names: null, isOpen: false };
  let isCode = false;
  for (const [index, source] of lines.entries()) {
    if (/^\s*(?:```|~~~)/u.test(source)) isCode = !isCode;
    if (isCode) state.isOpen = false;
    else addLine(source, lines[index + 1] ?? '', index + 1, state, items);
  }
  return items;
}

/** Where in the file the next line is. */
interface Place {
  section: string;
  /** Of the table that the line is in, the names of its columns. */
  names: readonly string[] | null;
  /** Whether the last item goes on. */
  isOpen: boolean;
}

function addLine(
  source: string,
  next: string,
  line: number,
  place: Place,
  items: MarkdownItem[],
): void {
  const { section, names } = place;
  const wasOpen = place.isOpen;
  place.isOpen = false;
  if (!/\S/u.test(source)) {
    place.names = null;
    return;
  }
  const heading = HEADING.exec(source.slice(0, 500));
  const item = ITEM.exec(source);
  const last = items.at(-1);
  if (heading) place.section = (heading[1] ?? heading[2] ?? '').trim();
  else if (source.includes('|') && SEPARATOR.test(next)) place.names = splitCells(source);
  else if (names !== null && source.includes('|')) {
    const row = { cells: splitCells(source), names };
    if (!SEPARATOR.test(source)) items.push({ line, section, text: source, row });
  } else if (item) {
    items.push({ line, section, text: (item[2] ?? '').trim(), row: null });
    place.isOpen = true;
  } else if (wasOpen && last && last.text.length < 100_000) {
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
