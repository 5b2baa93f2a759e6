import type { StatedFacts } from '../facts/createRead.ts';
import type { Doubt } from '../facts/paperDraft.ts';
import { findDate, findVenue, MONTH } from './listedPlace.ts';

/** A heading, or an item of a list that others are nested in. */
export interface ListHeading {
  readonly line: number;
  /** 1 to 6 as Markdown counts, 7 of a line in bold; of a summary it is between. */
  readonly level: number;
  readonly text: string;
}

const MARKED = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u;
const BOLD = /^\s{0,3}(?:\*\*|__)([^*_]{1,80})(?:\*\*|__):?\s*$/u;
const HTML = /^\s*<h([1-6])\b[^>]*>(.*?)<\/h\1>/iu;
const SUMMARY = /^\s*(?:<details\b[^>]*>\s*)?<summary\b[^>]*>(.*?)<\/summary>/iu;

/** The headings above a line once it is read; `null` where it is not a heading. */
export function addHeading(
  headings: readonly ListHeading[],
  source: string,
  line: number,
): readonly ListHeading[] | null {
  const text = source.slice(0, 500);
  if (/^\s*<\/details>/iu.test(text)) {
    const open = headings.findLastIndex(({ level }) => !Number.isInteger(level));
    return open < 0 ? headings : headings.slice(0, open);
  }
  const summary = SUMMARY.exec(text)?.[1];
  const marked = MARKED.exec(text);
  const html = HTML.exec(text);
  const bold = BOLD.exec(text)?.[1];
  // A summary is below the heading above it, and above those within its details.
  const level =
    summary === undefined
      ? (marked?.[1]?.length ?? (html ? Number(html[1]) : 7))
      : (headings.at(-1)?.level ?? 0) + 0.5;
  const own = summary ?? marked?.[2] ?? html?.[2] ?? bold;
  if (own === undefined) return null;
  return [
    ...headings.filter((heading) => heading.level < level),
    { line, level, text: formatHeading(own) },
  ];
}

/** A heading without markup, anchors and pictures. */
export function formatHeading(source: string): string {
  // A link back to the contents, beside other words.
  const bare = source.replace(/\(?\[[^[\]]*\]\(#[^)]*\)\)?/gu, '');
  return (/\p{L}/u.test(bare) ? bare : source)
    .replace(/!\[[^\]]*\]\([^)]*\)|<[^<>]*>/gu, ' ')
    .replace(/\[([^[\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/gu, '')
    .replace(/:[\w+-]{2,30}:/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Headings that name no subject: `Papers`, `2. Reading List`. */
const NO_TOPIC =
  /^[^\p{L}]*(?:(?:the )?(?:full |main |new |old |other |more |selected )?(?:papers?|conference|publications?|articles?|references?|bibliography|literature|(?:papers?|reading|publication) lists?|list(?: of papers)?|table|overview|more|details|(?:click|show|expand)\b.*|all|others?|misc(?:ellaneous)?|resources|catalogue))?[^\p{L}]*$/iu;
/** Before such words a year is a bound: `Before 2024`, `2020 and earlier`. */
const BOUND =
  /\b(?:before|until|till|pre|prior|since|after|from|earlier|older|later|onwards?|up to|updated?)\b|[<>≤≥]/iu;
const MONTH_AND_YEAR = new RegExp(
  String.raw`\b(?:${MONTH})\.?,? (?:\d{1,2}, )?(?:19|20)\d\d|(?:19|20)\d\d[-./]\d`,
  'iu',
);

/** What the headings above a paper say of it. */
interface HeadingFacts {
  /** The innermost that names a subject. */
  readonly topic: string | null;
  readonly date: string | null;
  readonly venue: string | null;
}

/** The facts that headings state for the papers below them; the title of the page names no subject. */
function readHeadings(headings: readonly ListHeading[], titleLine: number): HeadingFacts {
  const inner = headings.toReversed();
  const dated = inner.find(({ text }) => findHeadingDate(text) !== null);
  const placed = inner.map(({ text }) => findHeadingVenue(text)).find((venue) => venue !== null);
  const topic = inner.find(
    ({ text, line }) =>
      line !== titleLine && text.length <= 80 && !NO_TOPIC.test(text) && !isOnlyDate(text),
  );
  return {
    topic: topic === undefined ? null : formatTopic(topic.text),
    date: dated === undefined ? null : findHeadingDate(dated.text),
    venue: placed ?? null,
  };
}

/** The one year of a heading, with its month where it is the date of one. */
function findHeadingDate(text: string): string | null {
  const years = text.match(/(?<![\d.–-])(?:19[5-9]|20[0-4])\d(?![\d–]|-\d{4})/gu) ?? [];
  if (years.length !== 1 || BOUND.test(text)) {
    const short = years.length === 0 ? findHeadingVenue(text) : null;
    return short === null ? null : (/\d{4}/u.exec(short)?.[0] ?? null);
  }
  const month = MONTH_AND_YEAR.exec(text)?.[0];
  const isRange = /\d\s?[–-]\s?(?:\d|\p{L}{3})/u.test(
    text.replace(/(?:19|20)\d\d-\d\d?(-\d\d?)?/u, ''),
  );
  return month !== undefined && !isRange ? findDate(text) : (years[0] ?? null);
}

/** `ICLR 2025`, `SOSP'25`: a heading that is nothing but a place with its year. */
function findHeadingVenue(text: string): string | null {
  const bare = text
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/\s+(?:accepted )?papers?$/iu, '');
  if (bare.split(/\s+/u).length > 4 || !/\p{Lu}.*\p{Lu}/u.test(bare) || BOUND.test(bare))
    return null;
  const place = /^(\p{Lu}[\p{L}@&-]*(?: \p{Lu}[\p{L}@&-]*){0,2})\s?['’]?(\d\d)$/u.exec(bare);
  const venue = place ? `${place[1]} 20${place[2]}` : findVenue(`(${bare})`);
  return venue !== null && /^[^\d]+ (?:19|20)\d\d$/u.test(venue) ? venue : null;
}

/** `2024`, `ICLR 2025`, `Papers of the Week (May 1-7)`: when, and not about what. */
function isOnlyDate(text: string): boolean {
  return (
    findHeadingVenue(text) !== null ||
    DAYS.test(text) ||
    !/\p{L}{3}/u.test(text.replace(TIME_WORDS, ''))
  );
}

const DAYS = new RegExp(
  String.raw`\b(?:${MONTH})\.? \d|\d (?:${MONTH})\b|\bweek \d|(?:19|20)\d\d[-./]\d`,
  'iu',
);
const TIME_WORDS = new RegExp(
  String.raw`\b(?:(?:${MONTH})|weeks?|months?|years?|papers?|before|since|after|earlier|later|and|from|in|of|until)\b`,
  'giu',
);

/** Without the number of a chapter, and emoji. */
function formatTopic(text: string): string {
  return text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z]\.)\s+(?=\p{L}|\d\D)/u, '')
    .replace(
      /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+|(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[\s:])+$/gu,
      '',
    )
    .replace(/\s*[;|]\s*/gu, ', ')
    .trim();
}

/** The doubt about a paper that has its date from a heading. */
const DATED_BY_HEADING: Doubt = {
  reason: 'its year is that of the heading above it',
  remedy: 'Add the year to the item, if another one counts.',
};

/** The column of a list's papers that holds their headings. */
export const SECTION = 'Section';

/** The facts of a paper with what the headings above it say, where it does not. */
export function addHeadingFacts<T extends Omit<StatedFacts, 'line'>>(
  facts: T,
  headings: readonly ListHeading[],
  titleLine: number,
): T {
  const { topic, date, venue } = readHeadings(headings, titleLine);
  const isStated = (texts: StatedFacts['dates']) => (texts ?? []).some((text) => Boolean(text));
  const isDated = isStated(facts.dates);
  const isPlacedAbove = !isDated && !isStated(facts.venues) && venue !== null;
  return {
    ...facts,
    dates: [...(facts.dates ?? []), date],
    venues: [...(facts.venues ?? []), isPlacedAbove ? venue : null],
    kind: isPlacedAbove && facts.kind === 'preprint' ? null : facts.kind,
    columns: { ...(topic === null ? {} : { [SECTION]: topic }), ...facts.columns },
    doubts: [...(facts.doubts ?? []), ...(isDated || date === null ? [] : [DATED_BY_HEADING])],
  };
}
