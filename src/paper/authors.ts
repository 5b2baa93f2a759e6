import { MONTHS } from '../corpus/months.ts';
import type { Paper } from '../corpus/schema.ts';

/** Words that begin a surname. A particle counts only behind a given name: "Di He" is He, "Luc Van Gool" is Van Gool. */
const PARTICLES =
  'van von der den de del della di da dos das du la le ter ten zu zum af al el bin ibn'.split(' ');
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** The surname with its particles: "Sebastiaan J. van Zelst" → "van Zelst", "Stan Z. Li" → "Li". */
export function surname(author: string): string {
  const words = author.trim().split(/\s+/u);
  let end = words.length;
  while (end > 2 && SUFFIX.test(words[end - 1] ?? '')) end -= 1;
  let start = end - 1;
  while (start > 1 && PARTICLES.includes((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return words.slice(start, end).join(' ');
}

/** Words that institutions have in their names, and people do not; no surname so long ends in “ation”. */
const INSTITUTION =
  /(?<!\p{L})(?:\p{L}{5,}ation|universi[td]\p{L}*|(?:agenc|laborator|ministr|societ)(?:y|ie)|cent(?:er|re)|academy|college|commission|committee|consortium|council|department|group|inc|initiative|institute?|lab|ltd|network|project|research|team)s?(?!\p{L})/iu;

/** Whether a name is that of an institution or a team, by its words: "World Health Organization", "Meta AI". */
export function isInstitution(name: string): boolean {
  // Ai is a surname, which some write in capitals with the whole name.
  return INSTITUTION.test(name) || (name.endsWith(' AI') && name !== name.toUpperCase());
}

/** Whether more people wrote a paper than are named. */
export function hasMoreAuthors({
  authors,
  authorCount,
}: Pick<Paper, 'authors' | 'authorCount'>): boolean {
  return authors.length > 0 && (authorCount === null || authorCount > authors.length);
}

/** The known authors for people to read, and “et al.” where more wrote it. */
export function listAuthors(paper: Paper): readonly string[] {
  return hasMoreAuthors(paper) ? [...paper.authors, 'et al.'] : paper.authors;
}

/** All authors as programs read names, or none: who finds some takes them for all. */
export function listAuthorsForPrograms(paper: Paper): readonly string[] {
  return hasMoreAuthors(paper) ? [] : paper.authors.map(formatAuthorForPrograms);
}

/**
 * A name as programs read it, who take the last word for the surname: as it stands where that is so,
 * else with a comma behind the surname. "Albert Gu" → "Albert Gu", "Luc Van Gool" → "Van Gool, Luc",
 * "John Smith Jr." → "Smith, John Jr.". An institution is all surname: "Meta AI,".
 */
export function formatAuthorForPrograms(author: string): string {
  const name = author.trim();
  if (isInstitution(name)) return `${name.replaceAll(',', '')},`;
  const last = surname(name);
  const at = name.lastIndexOf(` ${last}`);
  const suffix = name.slice(at + 1 + last.length);
  const isPlain = at < 0 || !(suffix || last.includes(' '));
  return isPlain ? name : `${last}, ${name.slice(0, at)}${suffix}`;
}

/** What an author is called in a row: "Gu", "World Health Organization". */
export function shortName(author: string): string {
  return isInstitution(author) ? author : surname(author);
}

/** How many authors are not shown: " + 4"; " et al." where nobody knows; else nothing. */
export function formatRest(more: number, isCut: boolean): string {
  return isCut ? ' et al.' : more > 0 ? ` + ${more}` : '';
}

/** At most two surnames and how many more: "Gu, Dao", "Segu, Piccinelli + 4", "Wren et al.". */
export function formatAuthorsShort(authors: readonly string[], isCut = false): string {
  const names = authors.slice(0, 2).map(shortName).join(', ');
  return names + formatRest(authors.length - 2, isCut);
}

/**
 * A date in words, as far as it is known and the same in every time zone: "2023-12-01" → "1 Dec 2023",
 * "2023-12" → "Dec 2023"; empty where there is none.
 */
export function formatDate(iso: string | null): string {
  if (iso === null) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}
