/** Small words within a name: `INFORMS Journal on Computing`, `Morgan & Claypool`. */
const VENUE_YEAR =
  /(?<![\p{L}\p{N}])((?:[\p{Lu}][\p{L}\p{N}&'’./-]*[ -](?:(?:on|of|and|in|for|the|to|de|et|&) ){0,2}){0,7}[\p{Lu}][\p{L}&'’./-]*)[ ,'’-]*((?:19|20)\d\d|['’]\d\d)(?!\d)(?:\s*\(?(?:oral|spotlight|poster|best paper[^)]{0,20}|workshop)\)?)?/u;

/** `CVPR24`, `ICLR-19`, whole. */
const SHORT_YEAR = /^([A-Z][A-Za-z]{2,9})['’ -]?([012]\d)$/u;

/** `(NeurIPS 2023)`, `ICLR'22`, `Nature, 2021`: a name with a year behind it. */
export function findVenue(text: string): string | null {
  const bracketed = [...text.matchAll(/[([]([^()[\]]{2,80})[)\]]/gu)].map(
    (match) => match[1]?.trim() ?? '',
  );
  const named = bracketed.find(
    (part) =>
      /\p{L}{2,}/u.test(part) &&
      /(?:19|20)\d\d|['’]\d\d(?!\d)/u.test(part) &&
      part.split(/\s+/u).length <= 8,
  );
  if (named !== undefined)
    return isMonth(named) ? null : named.replace(/\s*,\s*(?=(?:19|20)\d\d)/u, ' ');
  const short = bracketed.map((part) => SHORT_YEAR.exec(part)).find((found) => found !== null);
  if (short && !isMonth(short[1] ?? '')) return `${short[1]} 20${short[2]}`;
  const match = VENUE_YEAR.exec(text);
  if (!match || isMonth(match[1] ?? '')) return null;
  return `${match[1]?.trim().replace(/[.,]$/u, '')} ${match[2]?.replace(/^['’]/u, '20')}`;
}

function isMonth(text: string): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s,]+\d{1,4})*$/iu.test(
    text.trim(),
  );
}

/** `2023.05`, `2023-05-01`, `(Arxiv 24.02.01)`, `May 2023`, `2023`. */
export function findDate(text: string): string | null {
  const exact = /(?<![\d.])((?:19|20)\d\d)[-./](1[0-2]|0?[1-9])(?:[-./]([0-3]\d))?(?!\d)/u.exec(
    text,
  );
  if (exact) return [exact[1], exact[2], exact[3]].filter(Boolean).join('-');
  const named =
    /(?:(?<!\d)\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d\d/iu.exec(
      text,
    );
  if (named) return named[0];
  const dotted = /(?:arxiv|[[(])[\s:]*([12]\d)\.(0[1-9]|1[0-2])(?:\.([0-3]\d))?(?![\d.])/iu.exec(
    text,
  );
  if (dotted) return [`20${dotted[1]}`, dotted[2], dotted[3]].filter(Boolean).join('-');
  const short =
    /['’](\d\d)(?!\d)/u.exec(text)?.[1] ??
    /[[(]\s*[A-Z][A-Za-z]{2,9}[ -]?([012]\d)\s*[\])]/u.exec(text)?.[1];
  return (
    /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0] ?? (short === undefined ? null : `20${short}`)
  );
}
