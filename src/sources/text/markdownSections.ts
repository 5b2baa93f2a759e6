import { findFactName } from '../facts/factNames.ts';
import { findCodeUrl } from '../facts/identifiers.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { isPaperAddress } from './listedLinks.ts';
import { readListedPaper } from './listedPaper.ts';
import type { ListHeading } from './listHeadings.ts';
import type { MarkdownItem } from './markdownItems.ts';

export interface ParsedItem extends MarkdownItem {
  /** Of a row those of each cell, else of the one text. */
  readonly cells: readonly (readonly InlinePiece[])[];
  readonly pieces: readonly InlinePiece[];
}

/** The items below one heading, and which of them are papers. */
export interface ListSection {
  readonly heading: ListHeading | undefined;
  readonly papers: readonly ParsedItem[];
  readonly others: readonly ParsedItem[];
  /** Why the others are left out. */
  readonly reason: string;
}

const NO_PAPERS =
  /^(?:table of )?contents?$|contribut|licen[cs]e|community|acknowledg|star history|citation|cite|related (?:lists|repos)|usage|install|^[^\p{L}]*(?:v?\d+\.\d|change|release|version|credits?|tools?|tutorials?|courses?|blogs?|videos?|talks?|datasets?|demos?|software|librar(?:y|ies)|projects?|viewers?|implementations?)(?!.*\bpapers?\b)/iu;

/** `Papers`, `Key papers on reeds`, `References`: then each item is one, whatever it links to. */
const OF_PAPERS =
  /^[^\p{L}]*(?:[\p{L}-]+ ){0,2}(?:papers|publications|references|bibliography|literature|reading list)(?: (?:on|about|of|for|in) .*)?[^\p{L}]*$/iu;

/** What tells of the list itself: `## 🔔 News`. */
const NEWS =
  /^(?::[\w+-]{1,30}:|[^\p{L}:])*(?:(?:latest|recent|older|past|previous) )?(?:news|updates?|announcements?|change ?log|update log|what[’']s new)[^\p{L}]*$/iu;
/** A page with more such lines than these is not a list alone. */
const MOST_PROSE = 2;

/**
 * Parts a file at its headings. A section is a list where a third of its items link to papers. In a file
 * that links to none, each item is a paper, if the file is nothing but a list.
 */
export function partSections(
  items: readonly ParsedItem[],
  proseLines: number,
): readonly ListSection[] {
  const groups = groupByHeading(items);
  const areAddressed = items.some(isPaperItem);
  const isElsewhere = items.some((item) => isPaperItem(item) && !isNews(item));
  return groups.map((group) => {
    const heading = findSection(group[0]);
    const told = group.filter((item) => !isAnchor(item));
    const nothing = { heading, papers: [], others: told };
    if (isElsewhere && group.every(isNews)) return { ...nothing, reason: 'tell of the list' };
    const isOfPapers = OF_PAPERS.test(heading?.text ?? '');
    const isList = areAddressed
      ? isOfPapers || arePapers(group)
      : isPlainList(told, heading?.text ?? '', proseLines);
    if (!isList) return { ...nothing, reason: 'link to no paper' };
    const isMixed = 2 * group.filter(isPaperItem).length < group.length && !isOfPapers;
    const others = areAddressed
      ? group.filter(
          (item) =>
            isTool(item) || (isMixed && item.text !== '' && !isPaperItem(item) && !isCited(item)),
        )
      : [];
    const papers = group.filter((item) => !others.includes(item));
    return { heading, papers, others, reason: 'link to no paper' };
  });
}

/** Whether an item is below a heading for news; `### Papers of the Week` below one is a list. */
function isNews({ headings }: ParsedItem): boolean {
  const at = headings.findLastIndex(({ text }) => NEWS.test(text));
  return at >= 0 && !headings.slice(at + 1).some(({ text }) => /\bpapers?\b/iu.test(text));
}

/** The heading of a section: items that head others do not begin one. */
function findSection(item: ParsedItem | undefined): ListHeading | undefined {
  return item?.headings.findLast(({ level }) => level < 10);
}

function groupByHeading(items: readonly ParsedItem[]): readonly (readonly ParsedItem[])[] {
  const groups: ParsedItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && findSection(last[0]) === findSection(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Whether a third of the items link to papers, or say beside their titles who wrote them and where. */
function arePapers(group: readonly ParsedItem[]): boolean {
  const own = group.filter(({ text }) => text !== '');
  const linked = own.filter(isPaperItem);
  if (linked.length > 0 && linked.length >= own.length / 3) return true;
  const cited = own.filter((item) => isPaperItem(item) || isCited(item)).length;
  return cited > 0 && cited >= own.length / 2;
}

/** Of a file without the address of a paper: items that cite works, or a list and nothing else. */
function isPlainList(group: readonly ParsedItem[], heading: string, proseLines: number): boolean {
  if (group.length === 0 || NO_PAPERS.test(heading)) return false;
  const cited = group.filter(isCited).length;
  if (cited > 0 && cited >= group.length / 2) return true;
  const tools = group.filter(isTool).length;
  return proseLines <= MOST_PROSE && tools < group.length / 2;
}

/** `[A title of words](…), Ann Bee, Cy Dee, ECCV 2020`. */
function isCited({ pieces, row }: ParsedItem): boolean {
  if (row !== null) return false;
  const { title, authors, dates = [] } = readListedPaper(pieces);
  const isTitle = (title ?? '').trim().split(/\s+/u).length >= 4;
  const isWritten = authors !== undefined && authors.names.length > 0;
  return isTitle && isWritten && dates.some((date) => date !== null && date !== undefined);
}

function isPaperItem({ pieces, row }: ParsedItem): boolean {
  if (row?.names.some((name) => findFactName(name)?.fact === 'title')) return true;
  return pieces.some(({ url }) => isPaperAddress(url));
}

/** A link of a table of contents. */
function isAnchor({ pieces }: ParsedItem): boolean {
  return pieces.some(({ url }) => url?.startsWith('#') === true);
}

/** An item that links to code and nothing else, and says neither when nor by whom. */
function isTool({ pieces, row }: ParsedItem): boolean {
  const urls = pieces.flatMap(({ url }) => url ?? []);
  if (row !== null || urls.length === 0) return false;
  if (!urls.every((url) => findCodeUrl(url) !== null)) return false;
  const { authors, dates = [], venues = [] } = readListedPaper(pieces);
  return [authors?.names[0], ...dates, ...venues].every((fact) => !fact);
}
