/** Whole words: `Marshes 2025` is not of March. */
export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** A year, and no number of another kind: `2048K`, `1904.10616`, `2019–2021`. */
const YEAR = String.raw`(?<![\p{L}\d.–-])(?:19\d|20[0-4])\d(?![\p{L}\d]|[.–-]\d|\s?[KMB]\b)`;
const ANY_YEAR = new RegExp(YEAR, 'u');

/** Numbers that look like years: ids of arXiv. */
const ID = /(?:arxiv[:\s]*)?(?<!\d)\d{4}\.\d{4,5}(?:v\d+)?(?!\d)/giu;

/** Small words within a name: `INFORMS Journal on Computing`, `Morgan & Claypool`. */
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}&'’./@-]*[ -](?:(?:on|of|and|in|for|the|to|de|et|&) ){0,2}){0,7}\p{Lu}[\p{L}&'’./@-]*[\p{L}.]`;
/** A name with a year that fills a part of a text, from one mark to the next. */
const PLACED = new RegExp(
  String.raw`(?:^|[.,;:|()[\]·–—]|\s-)\s*(?:in (?:the )?|published (?:in|at) |accepted (?:by|at|to) |to appear (?:in|at) )?(?<name>${NAME})[ ,]*(?:[ -]?(?<year>(?:19[5-9]|20[0-4])\d)(?!\p{L})|\s?['’‘]\s?(?<short>\d\d))(?!\d)\s*(?<more>\(?(?:oral|spotlight|poster|highlight|best paper[^)]{0,20}|workshop)s?\)?)?\s*(?=$|[.,;:|()[\]·–—]|\s-)`,
  'gu',
);

/** `NeurIPS 2023`, `ICLR'22`, `SOSP' 24`, `ICML2022`, `CVPR24`, `ICLR-19`, whole. */
const WHOLE =
  /^(?<name>\p{Lu}[^()[\]]{1,70}?)(?:[\s,–-]*(?<year>(?:19[5-9]|20[0-4])\d)|\s?['’‘]\s?(?<short>\d\d)|(?<=[\p{Lu}][\p{L}]+)[ -]?(?<bare>[012]\d))(?<more>\s+[^\d()[\]]{3,40})?$/u;
/** Words that name no place. */
const NO_NAME = new RegExp(
  String.raw`^(?:ar ?xiv|preprint|no|vol|pp?|ed|in|on|since|updated?|released?|last|version|v|published|accepted|submitted|to appear|(?:${MONTH}))\.?(?:[\s,.:]+(?:\d{1,4}|(?:${MONTH})))*$`,
  'iu',
);
const ENDS_IN_MONTH = new RegExp(String.raw`[\s,](?:${MONTH})\.?$`, 'iu');
/** How a paper was shown there: no part of the name. */
const SHOWN =
  /[\s,(-]*\b(?:oral|spotlight|poster|highlight|best (?:student )?paper(?: award| candidate| finalist| runner-up)?|(?:out)?standing paper(?: award)?|award|main(?: conference| track)?|long|short|accepted|notable.*|top[\s-]\d+%.*)\b[\s)!]*$/iu;

/** `(NeurIPS 2023)`, `ICLR'22`, `Nature, 2021`, `| SOSP' 24`: a name with a year behind it. */
export function findVenue(text: string): string | null {
  const told = text.replace(ID, ' ');
  const bracketed = [...told.matchAll(/[([]([^()[\]]{2,90})[)\]]/gu)].map(([, part = '']) => part);
  for (const part of bracketed) {
    const venue = readBracket(part);
    if (venue !== null) return venue;
  }
  for (const match of told.matchAll(PLACED)) {
    const venue = formatVenue(match.groups ?? {});
    if (venue !== null) return venue;
  }
  return null;
}

/** `Arxiv 24.05.31, ICML24, Mamba-2` → `ICML 2024`; `Nature, 2021`; `WACV 2025, workshop`. */
function readBracket(source: string): string | null {
  const text = source.trim();
  if (!/\p{L}{2,}/u.test(text) || !/\d\d/u.test(text) || text.split(/\s+/u).length > 10)
    return null;
  const parts = text.split(/\s*(?:,|;|->|→|\|)\s*/u);
  const isWorkshop = parts.some((part) => /^workshops?$/iu.test(part));
  for (const part of [...parts, text]) {
    const venue = formatVenue(WHOLE.exec(part)?.groups ?? {});
    if (venue !== null) return isWorkshop ? `${venue} Workshop` : venue;
  }
  return null;
}

function formatVenue(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { name = '', year, short, bare, more = '' } = groups;
  const plain = name
    .trim()
    .replace(/[.,:;–-]+$/u, '')
    .replace(SHOWN, '');
  if (NO_NAME.test(plain) || ENDS_IN_MONTH.test(plain) || plain.replace(/\P{L}/gu, '').length < 2)
    return null;
  // `2024.05.31` and `3D24` have no name before the number; a short year stands behind capitals.
  if (bare !== undefined && !/\p{Lu}.*\p{Lu}|^\p{Lu}\p{Ll}{4,}$/u.test(plain)) return null;
  if (/^An?\s/u.test(plain)) return null;
  const full = year ?? `20${short ?? bare}`;
  const rest = more
    .replace(SHOWN, '')
    .trim()
    .replace(/^\(|\)$/gu, '');
  return `${plain} ${full}${rest === '' ? '' : ` ${rest}`}`;
}

/** `(IEEE Sensors Journal) Reeds …`: words in brackets before a title that name where it appeared. */
export function findLeadVenue(lead: string): string | null {
  const name = /\(([\p{Lu}][^()\d]{3,80})\)/u.exec(lead)?.[1] ?? '';
  return name.trim().split(/\s+/u).length >= 2 && !SHOWN.test(name) ? name.trim() : null;
}

/** `2023.05`, `2023-05-01`, `(Arxiv 24.02.01)`, `May 2023`, `2019, July`, `2023`. */
export function findDate(source: string): string | null {
  const dotted =
    /(?:arxiv|[[(])[\s:]*(?:arxiv )?([12]\d)[./](0[1-9]|1[0-2])(?:[./]([0-3]\d))?(?![\d.])/iu.exec(
      source.replace(ID, ' '),
    );
  const text = source.replace(ID, ' ');
  const exact = /(?<![\d.])((?:19|20)\d\d)[-./](1[0-2]|0?[1-9])(?:[-./]([0-3]?\d))?(?!\d)/u.exec(
    text,
  );
  if (exact) return [exact[1], exact[2], exact[3]].filter(Boolean).join('-');
  const named = new RegExp(
    String.raw`(?:(?<!\d)\d{1,2} )?(?<!\p{L})(?:${MONTH})\.?,? (?:\d{1,2}, )?(?:19|20)\d\d`,
    'iu',
  ).exec(text);
  if (named) return named[0];
  const behind = new RegExp(String.raw`((?:19|20)\d\d), ((?:${MONTH}))`, 'iu').exec(text);
  if (behind) return `${behind[2]} ${behind[1]}`;
  if (dotted) return [`20${dotted[1]}`, dotted[2], dotted[3]].filter(Boolean).join('-');
  const year = ANY_YEAR.exec(text)?.[0];
  if (year !== undefined) return year;
  const short =
    /['’‘]\s?(\d\d)(?!\d)/u.exec(text)?.[1] ??
    /[[(](?:[^()[\]]*[,>]\s*)?[A-Z][A-Za-z]{2,9}[ -]?([012]\d)\s*[\]),]/u.exec(text)?.[1];
  return short === undefined ? null : `20${short}`;
}
