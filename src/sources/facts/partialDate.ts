const MONTHS: readonly RegExp[] = [
  /^(?:jan|januar|janv|ene|gen)/u,
  /^(?:feb|fév|fev|febr)/u,
  /^(?:mar|mär|mrz)/u,
  /^(?:apr|avr|abr)/u,
  /^(?:may|mai|mag)/u,
  /^(?:jun|juin|giu)/u,
  /^(?:jul|juil|lug)/u,
  /^(?:aug|aoû|aou|ago)/u,
  /^(?:sep|set)/u,
  /^(?:oct|okt|out|ott)/u,
  /^nov/u,
  /^(?:dec|dez|déc|dic)/u,
];

/**
 * The date that a text states, as far as it does: `"2016/12//"` → `2016-12`, `"Mar 8, 2024"` →
 * `2024-03-08`, `"Spring 2014"` → `2014`, `"2024-03/2024-04"` → `2024-03` (a range begins with its
 * first), `"03/04/2020"` → `2020` (day and month could be either), `"n.d."` → `null`.
 */
export function parsePartialDate(source: string | null | undefined): string | null {
  // Of `7-12 June 2015` and `June 7–12, 2015` the first day.
  const text = (source ?? '')
    .slice(0, 120)
    .trim()
    .replace(/(?<![\d-])(\d{1,2})\s?[-–]\s?\d{1,2}(?=\s\p{L}|,\s*\d{4})/gu, '$1');
  if (text === '') return null;
  return parseNumbers(text) ?? parseNames(text) ?? parseYear(text);
}

function parseNumbers(text: string): string | null {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?(?![\d])/u.exec(text);
  if (iso) {
    const named = iso[2] === undefined ? parseNames(text) : null;
    return named ?? formatPartialDate(Number(iso[1]), toNumber(iso[2]), toNumber(iso[3]));
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (compact) {
    return formatPartialDate(Number(compact[1]), toNumber(compact[2]), toNumber(compact[3]));
  }
  const monthYear = /^(\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (monthYear) return formatPartialDate(Number(monthYear[2]), toNumber(monthYear[1]), null);
  const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/u.exec(text);
  if (!day) return null;
  const [first, second, year] = [Number(day[1]), Number(day[3]), Number(day[4])];
  if (day[2] === '.' || first > 12) return formatPartialDate(year, second, first);
  // In 03/04 day and month could be either.
  return second > 12 || first === second
    ? formatPartialDate(year, first, second)
    : formatPartialDate(year, null, null);
}

function parseNames(text: string): string | null {
  const year = parseYear(text);
  const name = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const month = name.map((word) => parseMonthName(word)).find((number) => number !== null);
  if (year === null || month === undefined || month === null) return null;
  const beside = text.match(/(?<!\d)\d{1,2}(?![\d:])/gu) ?? [];
  return formatPartialDate(
    Number(year),
    month,
    beside.length === 1 ? Number(beside[0]) : dayOf(text),
  );
}

/** The day of `Sat, 31 Mar 2007 02:26:18 GMT`, where several numbers are short. */
function dayOf(text: string): number | null {
  const match =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?\p{L}{3,}|\p{L}{3,}\.? (\d{1,2})(?:st|nd|rd|th)?,/iu.exec(
      text,
    );
  return toNumber(match?.[1] ?? match?.[2]);
}

/** `"mar"`, `"March"`, `"März"` → 3; `"3"` → 3; else `null`. */
export function parseMonth(source: string): number | null {
  // JabRef writes a macro as `#jan#`.
  const text = source.replace(/^[\s#]+|[\s#]+$/gu, '');
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : parseMonthName(text.toLowerCase());
  return number !== null && number >= 1 && number <= 12 ? number : null;
}

function parseMonthName(word: string): number | null {
  const index = MONTHS.findIndex((pattern) => pattern.test(word));
  return index < 0 ? null : index + 1;
}

/** The first number that can be a year; of a place of publication or an issue none is taken. */
function parseYear(text: string): string | null {
  return /(?<![\d.])(1[4-9]\d\d|20\d\d)(?!\d)/u.exec(text)?.[1] ?? null;
}

/** Leaves out what the calendar does not have: `(2023, 2, 30)` → `2023-02`. */
export function formatPartialDate(
  year: number,
  month: number | null,
  day: number | null,
): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 2100) return null;
  const parts = [`${year}`];
  if (month !== null && month >= 1 && month <= 12) {
    parts.push(`${month}`.padStart(2, '0'));
    // Day 0 of the next month is the last of this one.
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day !== null && day >= 1 && day <= last) parts.push(`${day}`.padStart(2, '0'));
  }
  return parts.join('-');
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
