import { MONTHS } from '../corpus/months.ts';

/** What a date line breaks, in the words of a fault. */
export interface DateFault {
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/**
 * Reads the last line of an entry: a date, then the number of comments where there are any.
 * `"Dec 1, 2023 12"` → `{ date: "2023-12-01", comments: 12 }`; `"Feb 11 2"` with the page year
 * 2025 → `{ date: "2025-02-11", comments: 2 }`; `"Feb 14"` → 0 comments.
 */
export function parseDigestDate(
  text: string,
  pageYear: number,
  pageDate: string | null,
): { readonly date: string; readonly comments: number } | DateFault {
  const match = /^([A-Z][a-z]{2}) ([1-9]\d?)(?:, (\d{4}))?(?: (.+))?$/u.exec(text);
  if (!match) {
    return {
      expected: 'a date such as “Dec 1, 2023” or “Feb 11”, then the number of comments, if any',
      found: text === '' ? 'no such line' : text,
      remedy: 'Write the date as the page shows it.',
    };
  }
  const [, month = '', day, year, count] = match;
  const date = toIsoDate(year ? Number(year) : pageYear, month, Number(day));
  if (date === null) {
    return {
      expected: 'a day of the calendar',
      found: text,
      remedy: 'Correct the month, a name of three letters, or the day.',
    };
  }
  if (pageDate !== null && date > pageDate) {
    return {
      expected: `a day not after the page’s own, ${pageDate}`,
      found: `${text} (${date})`,
      remedy: 'Write the year, or correct the page’s year.',
    };
  }
  if (count !== undefined && !/^(?:0|[1-9]\d{0,8})$/u.test(count)) {
    return {
      expected: 'nothing or a whole number of comments after the date',
      found: count,
      remedy: 'Write the number in digits, or remove it.',
    };
  }
  return { date, comments: Number(count ?? 0) };
}

/** Reads the day that the page bears: `"Dec 12"` in 2025 → `"2025-12-12"`; else `null`. */
export function parsePageDay(text: string, pageYear: number): string | null {
  const match = /^([A-Z][a-z]{2}) ([1-9]\d?)$/u.exec(text);
  return match ? toIsoDate(pageYear, match[1] ?? '', Number(match[2])) : null;
}

function toIsoDate(year: number, monthName: string, day: number): string | null {
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return null;
  // Day 0 of the next month is the last of this one; leap years come with it.
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const pad = (value: number, width: number) => `${value}`.padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
