import { createRead } from '../facts/createRead.ts';
import { findArxivId, monthOfArxivId } from '../facts/identifiers.ts';
import type { Doubt, Read, ReadOptions } from '../facts/paperDraft.ts';
import { formatPartialDate, parseMonth } from '../facts/partialDate.ts';
import { shorten } from '../facts/plainText.ts';
import type { PageLine } from './pageLines.ts';
import { readPageLines } from './pageLines.ts';

/** What the page shows of one paper. */
interface PageEntry {
  readonly title: PageLine | null;
  readonly paragraphs: readonly string[];
  readonly links: readonly string[];
  readonly footer: Footer | null;
}

interface Footer {
  readonly line: number;
  authorCount: number | null;
  day: RegExpExecArray | null;
}

/** `2 authors`, `· An organisation · 12 authors`. */
const AUTHORS = /^(?:·\s+)?(?:.{1,80}\s·\s+)?(\d[\d,]*) authors?$/u;
const DAY =
  /^(?:[Pp]ublished on )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, (\d{4}))?(?:\s+(\d[\d,.]*k?))?$/u;
/** Lines of the page itself. */
const CHROME =
  /^(?:new|subscribe|daily papers|by ?ak(?: and the research community)?|get trending papers in your email inbox.*|daily|weekly|monthly|trending papers|log in|sign up|submitted by.*|papers?|upvote|-|\d+|\[?-?\]?|hugging face|search|previous|next|view all.*|·|\d[\d,]* authors?|.{0,40}'s avatar)$/iu;

/** What is above such a line is the page's own. */
const HEAD = /^(?:submitted by\b.*|by ?ak and the research community|daily papers)$/iu;

/** Reads a *Daily Papers* or search page of Hugging Face, saved as text in any of its forms. */
export function* readDailyPapers(text: string, options: ReadOptions): Generator<Read> {
  const lines = readPageLines(text);
  const titles = lines.filter(({ level }) => level === 3).length;
  const entries = titles > 0 ? splitAtHeadings(lines) : splitAtFooters(lines);
  for (const entry of entries) yield createEntryRead(entry, options);
}

/** Where titles are headings, each begins an entry. */
function splitAtHeadings(lines: readonly PageLine[]): readonly PageEntry[] {
  const starts = lines.flatMap(({ level }, at) => (level === 3 ? [at] : []));
  return starts.map((start, index) => {
    const own = lines.slice(start + 1, starts[index + 1]);
    const title = lines[start] ?? null;
    const { footer, content } = takeFooter(own);
    const links = [...(title?.links ?? []), ...own.flatMap((line) => line.links)];
    return { title, paragraphs: joinParagraphs(content), links, footer };
  });
}

/** Else the lines under an abstract end an entry, and its first paragraph is the title. */
function splitAtFooters(lines: readonly PageLine[]): readonly PageEntry[] {
  const entries: PageEntry[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const isDay = DAY.test(text) && hasFooterBefore(lines, at, start);
    if (!isDay && !(AUTHORS.test(text) && !hasDayBehind(lines, at))) continue;
    entries.push(...splitEntries(lines.slice(start, at + 1)));
    start = at + 1;
  }
  const rest = splitEntries(lines.slice(start));
  // Text of an entry that lost its end; a page's own last lines are short.
  return [
    ...entries,
    ...rest.filter(({ paragraphs }) => paragraphs.some((text) => text.length > 200)),
  ];
}

/** An entry that lost the lines under its abstract is followed by the next one's title. */
function splitEntries(lines: readonly PageLine[]): readonly PageEntry[] {
  const isTitle = (at: number) => {
    const text = lines[at]?.text ?? '';
    const next = lines.slice(at + 1).find((line) => line.text !== '')?.text ?? '';
    const isLone = (lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === '';
    return (
      isLone && text.length >= 8 && text.length <= 250 && !/[.!?]$/u.test(text) && next.length > 250
    );
  };
  const lead = lines.findIndex(({ text }) => text !== '' && !CHROME.test(text) && !DAY.test(text));
  const starts = lines.flatMap((_, at) => (at > lead && isTitle(at) ? [at] : []));
  return [0, ...starts].map((from, index) => createEntry(lines.slice(from, starts[index])));
}

/** The page of a day has no dates: there the number of authors ends an entry. */
function hasDayBehind(lines: readonly PageLine[], at: number): boolean {
  const behind = lines.slice(at + 1, at + 8).filter(({ text }) => text !== '');
  return behind.slice(0, 3).some(({ text }) => DAY.test(text));
}

function hasFooterBefore(lines: readonly PageLine[], at: number, start: number): boolean {
  const before = lines
    .slice(Math.max(start, at - 5), at)
    .filter(({ text }) => text !== '')
    .slice(-2);
  return before.some(({ text }) => AUTHORS.test(text) || text === '·');
}

function createEntry(lines: readonly PageLine[]): PageEntry {
  const taken = takeFooter(lines);
  const { footer } = taken;
  const head = taken.content.findLastIndex(({ text }) => HEAD.test(text));
  const content = taken.content.slice(Math.max(0, head));
  const lead = content.findIndex(
    ({ text }, at) =>
      text !== '' && !CHROME.test(text) && !DAY.test(text) && !isSubmitter(content, at),
  );
  const own = lead < 0 ? [] : content.slice(lead);
  // In a page without blank lines the abstract begins in the title's next line.
  const end = own.findIndex(({ text }, at) => text === '' || (at > 0 && text.length > 200));
  const [title, rest] = end < 0 ? [own, []] : [own.slice(0, end), own.slice(end)];
  const first = title[0] ?? null;
  return {
    title: first && { ...first, text: title.map(({ text }) => text).join(' ') },
    paragraphs: joinParagraphs(rest),
    links: lines.flatMap(({ links }) => links),
    footer,
  };
}

/** The name below “Submitted by”. */
function isSubmitter(lines: readonly PageLine[], at: number): boolean {
  const before = lines.slice(0, at).findLast(({ text }) => text !== '');
  return /^submitted by$/iu.test(before?.text ?? '');
}

/** Parts the lines under an abstract from it: `2 authors`, `·`, `Dec 1, 2023 12`. */
function takeFooter(lines: readonly PageLine[]) {
  const dayAt = lines.findIndex(({ text }, at) => DAY.test(text) && hasFooterBefore(lines, at, 0));
  if (dayAt < 0) return takeUndated(lines);
  const footer: Footer = {
    line: lines[dayAt]?.line ?? 1,
    authorCount: null,
    day: DAY.exec(lines[dayAt]?.text ?? ''),
  };
  let start = dayAt;
  for (let at = dayAt - 1; at >= 0 && at >= dayAt - 5; at -= 1) {
    const text = lines[at]?.text ?? '';
    const count = AUTHORS.exec(text)?.[1];
    if (count !== undefined) footer.authorCount = Number(count.replaceAll(',', ''));
    if (count !== undefined || text === '·') start = at;
  }
  // An organisation in place of the authors: one short line above the dot.
  const above = lines[start - 1]?.text ?? '';
  const isBullet = /^[•*·-]\s\S/u.test(above);
  if ((footer.authorCount === null || isBullet) && above !== '' && above.length < 60) start -= 1;
  return { footer, content: lines.slice(0, start) };
}

function takeUndated(lines: readonly PageLine[]) {
  const at = lines.findIndex(({ text }) => AUTHORS.test(text));
  const count = AUTHORS.exec(lines[at]?.text ?? '')?.[1];
  if (count === undefined) return { footer: null, content: lines };
  const authorCount = Number(count.replaceAll(',', ''));
  const footer: Footer = { line: lines[at]?.line ?? 1, authorCount, day: null };
  return { footer, content: lines.slice(0, at) };
}

function joinParagraphs(lines: readonly PageLine[]): readonly string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const { text } of lines) {
    const isKept = text !== '' && !CHROME.test(text);
    if (isKept && isOpen) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    else if (isKept) paragraphs.push(text);
    isOpen = isKept;
  }
  return paragraphs;
}

function createEntryRead(
  { title, paragraphs, links, footer }: PageEntry,
  options: ReadOptions,
): Read {
  const [, month = '', day = '', year, comments] = footer?.day ?? [];
  const arxiv = links.map((link) => findArxivId(link)).find((id) => id !== null) ?? null;
  const known = year ?? options.year ?? inferYear(arxiv, parseMonth(month));
  const stated = footer?.day ? `${month} ${day}` : '';
  const date =
    known === null ? null : formatPartialDate(Number(known), parseMonth(month), Number(day));
  return createRead({
    line: title?.line ?? footer?.line ?? 1,
    title: title?.text,
    authorCount: footer?.authorCount ?? null,
    dates: [date],
    arxiv,
    urls: links.filter((link) => findArxivId(link) !== null),
    abstract: paragraphs.join(' '),
    comments: footer === null ? null : Number.parseInt(comments?.replaceAll(',', '') ?? '0', 10),
    doubts: describeDate(stated, year, date),
    found: shorten(paragraphs[0] ?? stated),
  });
}

/** A paper with this id was posted in that month or shortly before: `2505.12345` and May → 2025. */
function inferYear(arxivId: string | null, month: number | null): number | null {
  const [year = 0, posted = 0] = monthOfArxivId(arxivId)?.split('-').map(Number) ?? [];
  if (year === 0 || month === null) return null;
  const apart = month - posted;
  if (Math.abs(apart) <= 1) return year;
  return apart === -11 ? year + 1 : null;
}

function describeDate(
  stated: string,
  year: string | undefined,
  date: string | null,
): readonly Doubt[] {
  if (stated === '' || year !== undefined) return [];
  const remedy = 'Say in which year the page was saved.';
  return date === null
    ? [{ reason: `its date has no year: “${stated}”`, remedy }]
    : [{ reason: `its date has no year: “${stated}” is read as ${date}`, remedy }];
}
