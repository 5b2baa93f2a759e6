import { MONTHS } from '../corpus/months.ts';

/** Words that begin a surname. A particle counts only behind a given name: "Di He" is He, "Luc Van Gool" is Van Gool. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le ter ten zu zum af al el bin ibn'.split(' '),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** The surname with its particles: "Sebastiaan J. van Zelst" → "van Zelst", "Stan Z. Li" → "Li". */
export function surname(author: string): string {
  const words = author.trim().split(/\s+/u);
  let end = words.length;
  while (end > 2 && SUFFIX.test(words[end - 1] ?? '')) end -= 1;
  let start = end - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return words.slice(Math.max(start, 0), end).join(' ');
}

/**
 * A name as programs read it, who take the last word for the surname: as it stands where that is so,
 * else with a comma behind the surname. "Albert Gu" → "Albert Gu", "Luc Van Gool" → "Van Gool, Luc".
 */
export function formatAuthorForPrograms(author: string): string {
  const name = author.trim();
  const last = surname(name);
  return last.includes(' ') && name.endsWith(` ${last}`)
    ? `${last}, ${name.slice(0, -last.length).trim()}`
    : name;
}

/** At most two surnames and how many more: "Gu, Dao", "Segu, Piccinelli + 4". */
export function formatAuthorsShort(authors: readonly string[]): string {
  const names = authors.slice(0, 2).map(surname).join(', ');
  return authors.length > 2 ? `${names} + ${authors.length - 2}` : names;
}

/**
 * A date in words, as far as it is known and the same in every time zone: "2023-12-01" → "1 Dec 2023",
 * "2023-12" → "Dec 2023"; empty where there is none.
 */
export function formatDate(iso: string | null): string {
  if (iso === null) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}
