import { createRead } from '../facts/createRead.ts';
import { findFactName } from '../facts/factNames.ts';
import type { Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { readHeadedPapers } from './headedPapers.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { readInlineMarkdown } from './inlineMarkdown.ts';
import { isPaperAddress, readListedPaper } from './listedPaper.ts';
import type { MarkdownItem } from './markdownItems.ts';
import { splitMarkdownItems } from './markdownItems.ts';
import { readMarkdownRow } from './markdownRow.ts';
import { joinNestedItems } from './nestedItems.ts';
import { resolveReferences } from './referenceLinks.ts';

interface ParsedItem extends MarkdownItem {
  /** Of a row those of each cell, else of the one text. */
  readonly cells: readonly (readonly InlinePiece[])[];
  readonly pieces: readonly InlinePiece[];
}

const NO_PAPERS =
  /^(?:table of )?contents?$|contribut|licen[cs]e|community|acknowledg|star history|citation|cite|related (?:lists|repos)|usage|install/iu;

/** Reads a public list in Markdown: items with links, or tables. */
export function* readMarkdown(source: string): Generator<Read> {
  const text = resolveReferences(source);
  const headed = readHeadedPapers(text);
  if (headed.length > 0) {
    for (const facts of headed) yield createRead(facts);
    return;
  }
  const items = joinNestedItems(splitMarkdownItems(text)).map((item) => {
    const cells = (item.row?.cells ?? [item.text]).map((cell) => readInlineMarkdown(cell));
    return { ...item, cells, pieces: cells.flat() };
  });
  const sections = groupBySection(items);
  const areAddressed = items.some(isPaperItem);
  const isElsewhere = items.some((item) => isPaperItem(item) && !NEWS.test(item.section));
  for (const [section, group] of sections) {
    const isList =
      NEWS.test(section) && isElsewhere
        ? false
        : areAddressed
          ? arePapers(group)
          : !NO_PAPERS.test(section) && !group.every(isAnchor);
    if (isList) for (const item of group) yield createItemRead(item);
    else yield* describeSection(section, group);
  }
}

/** What tells of the list itself: `## 🔔 News`. */
const NEWS =
  /^(?::[\w+-]{1,30}:|[^\p{L}:])*(?:(?:latest|recent) )?(?:news|updates?|announcements?|change ?log|update log|what[’']s new)[^\p{L}]*$/iu;

/** Whether a third of the items link to papers, or say beside their titles who wrote them and where. */
function arePapers(group: readonly ParsedItem[]): boolean {
  const own = group.filter(({ text }) => text !== '');
  const linked = own.filter(isPaperItem);
  if (linked.length > 0 && linked.length >= own.length / 3) return true;
  const cited = own.filter((item) => isPaperItem(item) || isCited(item)).length;
  return cited > 0 && cited >= own.length / 2;
}

/** `[A title of words](…), Ann Bee, Cy Dee, ECCV 2020`. */
function isCited({ pieces, row }: ParsedItem): boolean {
  if (row !== null) return false;
  const { title, authors, venues = [] } = readListedPaper(pieces);
  const isTitle = (title ?? '').trim().split(/\s+/u).length >= 4;
  const isWritten = authors !== undefined && authors.names.length > 0;
  return isTitle && isWritten && venues.some((venue) => /(?:19|20)\d\d/u.test(venue ?? ''));
}

function groupBySection(
  items: readonly ParsedItem[],
): readonly (readonly [string, readonly ParsedItem[]])[] {
  const groups: [string, ParsedItem[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] === item.section) last[1].push(item);
    else groups.push([item.section, [item]]);
  }
  return groups;
}

function isPaperItem({ pieces, row }: ParsedItem): boolean {
  if (row?.names.some((name) => findFactName(name)?.fact === 'title')) return true;
  return pieces.some(({ url }) => isPaperAddress(url));
}

/** A link of a table of contents. */
function isAnchor({ pieces }: ParsedItem): boolean {
  return pieces.some(({ url }) => url?.startsWith('#') === true);
}

/** Items of other sections are mentioned once a section. */
function* describeSection(section: string, group: readonly ParsedItem[]): Generator<Read> {
  const rest = group.filter((item) => !isAnchor(item));
  if (rest.length === 0) return;
  yield {
    kind: 'remark',
    line: rest[0]?.line ?? null,
    reason: `${rest.length} item(s) under “${shorten(section, 40)}” ${NEWS.test(section) ? 'tell of the list' : 'link to no paper'} and are left out`,
    remedy: 'Copy the papers among them into a list of their own.',
  };
}

function createItemRead(item: ParsedItem): Read {
  const { line, text, pieces, row } = item;
  const isTemplate = pieces.some(({ url }) =>
    /^https?:\/\/(?:www\.)?example\.(?:com|org|net)\b/iu.test(url ?? ''),
  );
  if (isTemplate || !/[\p{L}\p{N}]/u.test(text)) {
    const reason = isTemplate ? 'it is a line of a template (example.com)' : 'it is empty';
    return {
      kind: 'refused',
      line,
      reason,
      remedy: 'Remove it, or write the paper there.',
      found: shorten(text),
    };
  }
  const facts = row === null ? readListedPaper(pieces) : readMarkdownRow(row, item.cells);
  // Below a heading such as “2023” or “Papers of 2023”, that is the year of an item without one.
  const [year = null, other] = item.section.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  const dates = [...(facts.dates ?? []), other === undefined ? year : null];
  return createRead({ ...facts, dates, line, found: text, notes: pieces.map(({ url }) => url) });
}
