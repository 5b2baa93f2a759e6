import { markCode } from './codeFences.ts';
import { isLabel, isPaperAddress } from './listedLinks.ts';
import type { ListHeading } from './listHeadings.ts';
import { addHeading } from './listHeadings.ts';

/** An item of a list, or a row of a table, with the headings above it. */
export interface MarkdownItem {
  readonly line: number;
  /** The headings above it, from the outermost to the innermost. */
  readonly headings: readonly ListHeading[];
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
/** A line that begins with a link, or with an address: `**[Reeds in Marshes](https://…)**`, `https://…`. */
const LINKED_LINE =
  /^\s*(?:\*\*|__|["“])?(?:\[(?!!)(?<text>[^\]]{8,400})\]\s?\()?(?<url>https?:\/\/[^\s)]+)/u;
const LINK = /\]\((https?:[^\s)]+)/gu;
const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** A file as its items and rows. */
export interface MarkdownList {
  readonly items: readonly MarkdownItem[];
  /** The line of the heading that is the title of the page; 0 where there is none. */
  readonly titleLine: number;
  /** How many lines are neither items nor headings: a page of prose has many. */
  readonly proseLines: number;
}

/** The items and rows of a Markdown file; lines that go on with an item belong to it. */
export function splitMarkdownItems(text: string): MarkdownList {
  const lines = text.split('\n');
  const codes = markCode(lines);
  const place: Place = {
    ...{ items: [], loose: [], titles: [], headings: [], names: null },
    ...{ isOpen: false, isAfterBlank: true, proseLines: 0 },
  };
  let skipped = 0;
  for (const [index, source] of lines.entries()) {
    if (index < skipped) continue;
    const isCode = codes[index] === true;
    const paragraph = isCode ? null : findBoldParagraph(lines, index);
    if (isCode) place.isOpen = false;
    else if (paragraph === null) addLine(source, lines[index + 1] ?? '', index + 1, place);
    else {
      addItem(place, index + 1, paragraph.join(' '));
      place.isOpen = false;
      skipped = index + paragraph.length;
    }
  }
  return listItems(place);
}

/** Whether a text has the address of a paper behind the text of a link. */
function hasPaperLink(source: string): boolean {
  return [...source.matchAll(LINK)].some(([, url = '']) => isPaperAddress(url));
}

/** A paragraph that begins with a title in bold and has a paper's address in a later line. */
function findBoldParagraph(lines: readonly string[], from: number): readonly string[] | null {
  if (!/^\s{0,3}\*\*\S/u.test(lines[from] ?? '') || /\S/u.test(lines[from - 1] ?? '')) return null;
  const end = lines.findIndex((line, at) => at > from && !/\S/u.test(line));
  const own = lines.slice(from, Math.min(end < 0 ? lines.length : end, from + 12));
  const isItem = own.some((line) => ITEM.test(line));
  return !isItem && own.slice(1).some((line) => hasPaperLink(line)) ? own : null;
}

/** What was read of the file, and where in it the next line is. */
interface Place {
  readonly items: MarkdownItem[];
  /** Paragraphs of one line with a paper's address behind a text: titles, or prose. */
  readonly loose: MarkdownItem[];
  /** Lines of headings of the first level. */
  readonly titles: number[];
  headings: readonly ListHeading[];
  /** Of the table that the line is in, the names of its columns. */
  names: readonly string[] | null;
  /** Whether the last item goes on. */
  isOpen: boolean;
  /** Whether the line before is blank: then only an indented line goes on with the item. */
  isAfterBlank: boolean;
  proseLines: number;
}

function addItem(
  { items, headings }: Place,
  line: number,
  text: string,
  indent = 0,
  row: MarkdownRow | null = null,
): void {
  items.push({ line, headings, text, indent, row });
}

function addLine(source: string, next: string, line: number, place: Place): void {
  if (!/\S/u.test(source)) {
    place.names = null;
    place.isAfterBlank = true;
    return;
  }
  const { isAfterBlank } = place;
  const goesOn = place.isOpen && (!isAfterBlank || /^(?: {2}|\t)/u.test(source));
  place.isOpen = false;
  place.isAfterBlank = false;
  const headings = addHeading(place.headings, source, line);
  if (headings !== null) {
    place.headings = headings;
    if (headings.at(-1)?.level === 1) place.titles.push(line);
    place.names = null;
  } else if (source.includes('|') && SEPARATOR.test(next)) place.names = splitCells(source);
  else if (place.names !== null && source.includes('|')) {
    const row = { cells: splitCells(source), names: place.names };
    if (!SEPARATOR.test(source)) addItem(place, line, source, 0, row);
  } else addText(source, line, place, { goesOn, isAfterBlank });
}

/** A line that is neither a heading nor a row. */
function addText(
  source: string,
  line: number,
  place: Place,
  { goesOn, isAfterBlank }: { readonly goesOn: boolean; readonly isAfterBlank: boolean },
): void {
  const item = ITEM.exec(source);
  const last = place.items.at(-1);
  const indent = (/^\s*/u.exec(source)?.[0] ?? '').replaceAll('\t', '    ').length;
  if (item) addItem(place, line, (item[2] ?? '').trim(), indent);
  else if (isLinkedLine(source) && (!goesOn || isAfterBlank))
    addItem(place, line, source.trim(), goesOn ? indent : 0);
  else if (goesOn && last && last.text.length < 100_000)
    place.items[place.items.length - 1] = { ...last, text: `${last.text} ${source.trim()}` };
  else {
    const { headings } = place;
    if (isAfterBlank && isLooseLine(source))
      place.loose.push({ line, headings, text: source.trim(), indent: 0, row: null });
    else if (isProse(source)) place.proseLines += 1;
    return;
  }
  place.isOpen = true;
}

/** Words that are not links, pictures or elements. */
function isProse(source: string): boolean {
  const told = source.slice(0, 500).replace(/<[^<>]*>|!?\[[^\]]*\]\([^)]*\)/gu, '');
  return (told.match(/\p{L}{2,}/gu) ?? []).length >= 4;
}

/** Three loose lines below a heading are a list; fewer are prose. */
function listItems({ items, loose, titles, proseLines }: Place): MarkdownList {
  const counts = new Map<ListHeading | undefined, number>();
  for (const { headings } of loose)
    counts.set(headings.at(-1), (counts.get(headings.at(-1)) ?? 0) + 1);
  const listed = loose.filter(({ headings }) => (counts.get(headings.at(-1)) ?? 0) >= 3);
  const [titleLine = 0, other] = titles;
  return {
    items: [...items, ...listed].toSorted((a, b) => a.line - b.line),
    titleLine: other === undefined ? titleLine : 0,
    proseLines: proseLines + loose.length - listed.length,
  };
}

/** A line that begins with the title of a paper as a link, or with its address. */
function isLinkedLine(source: string): boolean {
  const { text, url = null } = LINKED_LINE.exec(source.slice(0, 3_000))?.groups ?? {};
  return url !== null && (text === undefined || !isLabel(text)) && isPaperAddress(url);
}

/** `(ICLR 2024) Reeds in Marshes [Paper](https://arxiv.org/…)`, `**Reeds** [Paper](…)` as a paragraph. */
function isLooseLine(source: string): boolean {
  return (
    source.length < 1_000 && /^\s{0,3}(?:\*\*|[^\s#>|<[*+-])/u.test(source) && hasPaperLink(source)
  );
}

/** `| a | b \| c |` → `a`, `b | c`. */
function splitCells(source: string): readonly string[] {
  return source
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
