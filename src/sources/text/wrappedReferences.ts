import { NAMES_AND_YEAR, readReference } from './writtenReference.ts';

interface ListedLine {
  readonly line: number;
  readonly text: string;
}

export interface WrappedReferences {
  readonly entries: readonly ListedLine[];
  /** Lines that go on from the one above. */
  readonly joined: number;
  /** Numbers and headers of pages, and what follows the last reference. */
  readonly leftOut: readonly ListedLine[];
}

/** More than a reference has. */
const LIMITS = { letters: 4_000, lines: 60, last: 12 };
const NUMBER = /^\s*(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)])\s+(?=\S)/u;
/** `[GD23]`: letters of the names and the year. */
const KEY = /^\s*\[\p{Lu}[\p{L}+]{0,6}\d\d[a-z]?\]\s+(?=\S)/u;
const PAGE_NUMBER = /^\s*(?!(?:19|20)\d\d\s*$)\d{1,4}\s*$/u;
const PAGE_HEADER =
  /^\s*(?:(?:Published|Accepted|Under review|Submitted) (?:as|at|to|in|for)\b.{0,80}|Preprint\b.{0,40}|arXiv:\d{4}\.\d{4,5}v\d+ {1,2}\[.*)$/u;
/** What ends a reference: a year, an address, a DOI, the pages that cite it. */
const END =
  /(?:(?<!\d)(?:19|20)\d\d[a-z]?\)?|https?:\S+|\b10\.\d{4,9}\/\S+)\.?(?:\s\d{1,3}(?:,\s\d{1,3})*)?\s*$/u;
const START = /^\s*(?:\p{Lu}|(?:van|von|der|de|del|della|di|da|dos|el|al|le|la|ten|ter)\s)/u;
const HEADING = /^\W*(?:\d{1,2}\W+)?(?:references|bibliography)\W*$/iu;
/** An address that goes on in the next line. */
const OPEN_ADDRESS = /(?:https?:\/\/|\b10\.\d{4,9}\/)\S*[/_=?&%#]$/u;
/** What may stand behind a year that ends no reference. */
const GOES_ON = /^\s*(?:URL|DOI|PMLR|ISBN|arXiv|Association|Curran|Accessed|Springer)\b/iu;

/**
 * References that were copied from a document, where they go on over several lines; `null` where most
 * are not references once they are joined, as in a list with a title a line.
 */
export function joinWrappedReferences(source: string): WrappedReferences | null {
  const lines = repairLetters(source)
    .split('\n')
    .map((text, at) => ({ line: at + 1, text }));
  const filled = lines.filter(({ text }) => /\S/u.test(text));
  const repeated = findRepeated(filled);
  const isPageLine = ({ text }: ListedLine) =>
    PAGE_NUMBER.test(text) || PAGE_HEADER.test(text) || repeated.has(text.trim());
  const own = filled.filter((line) => !isPageLine(line));
  const starts = findNumbered(own) ?? findEnds(own);
  const groups = starts.map((from, at) =>
    own.slice(from, starts[at + 1] ?? findLastEnd(own, from)),
  );
  const behind = own.slice(findLastEnd(own, starts.at(-1) ?? 0));
  const joined = groups.reduce((sum, { length }) => sum + length - 1, 0);
  const isLong = lines.some(({ text }) => text.length > LIMITS.letters);
  if (joined === 0 || isLong || groups.some(({ length }) => length > LIMITS.lines)) return null;
  const words = new Set(source.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  const entries = groups.map((group) => ({
    line: group[0]?.line ?? 1,
    text: joinLines(group, words),
  }));
  const read = countReferences(entries);
  if (read < 2 || 2 * read < entries.length || read <= countReferences(own)) return null;
  const before = own.slice(0, starts[0]);
  const leftOut = [...filled.filter(isPageLine), ...behind];
  return { entries: [...before, ...entries], joined, leftOut };
}

/** Where the last reference ends, if text of another kind follows it. */
function findLastEnd(lines: readonly ListedLine[], from: number): number {
  if (lines.length - from <= LIMITS.last) return lines.length;
  const end = lines.findIndex(({ text }, at) => at >= from && END.test(text));
  return end < 0 ? from + LIMITS.last : end + 1;
}

function countReferences(lines: readonly ListedLine[]): number {
  return lines.filter(({ text }) => readReference(text.replace(NUMBER, ''), true) !== null).length;
}

/** Headers of pages: short lines beside the number of a page that come again. */
function findRepeated(lines: readonly ListedLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim();
    const isBeside = [lines[at - 1], lines[at + 1]].some((other) =>
      PAGE_NUMBER.test(other?.text ?? ''),
    );
    if (isBeside && text.length > 5 && text.length < 90)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])));
}

/** Where numbered references begin, each with the next number; `null` where they are not numbered. */
function findNumbered(lines: readonly ListedLine[]): readonly number[] | null {
  const starts: number[] = [];
  let last: number | null = null;
  for (const [at, { text }] of lines.entries()) {
    const match = NUMBER.exec(text);
    const number = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? Number.NaN);
    const isNext: boolean = last === null ? number >= 0 : number === last + 1;
    if (!isNext && !KEY.test(text)) continue;
    starts.push(at);
    if (isNext) last = number;
  }
  return starts.length > 1 ? starts : null;
}

/** Where references begin that have no numbers: below one that ends, with a name. */
function findEnds(lines: readonly ListedLine[]): readonly number[] {
  const starts: number[] = [];
  for (const [at, { line, text }] of lines.entries()) {
    const before = lines[at - 1];
    const own = lines.slice(Math.max(starts.at(-1) ?? 0, at - 8), at);
    if (before === undefined || HEADING.test(before.text)) starts.push(at);
    else if (!START.test(text) || GOES_ON.test(text) || isTitleNext(own)) continue;
    else if (line > before.line + 1 && /[.\d]\s*$/u.test(before.text)) starts.push(at);
    else if (endsReference(before.text, lines[at - 2]?.text ?? '')) starts.push(at);
    else if (/\.\s*$/u.test(before.text)) {
      if (NAMES_AND_YEAR.test(joinTexts(lines.slice(at, at + 6)))) starts.push(at);
    }
  }
  return starts;
}

/** Whether a line ends a reference, also with the rest of an address that began in the line above. */
function endsReference(text: string, above: string): boolean {
  const address = OPEN_ADDRESS.test(above) ? above.trim() + text.trim() : text;
  return END.test(address) && !OPEN_ADDRESS.test(address);
}

/** Whether a reference has nothing but names and the year so far: `Ann Bee and Cy Dee. 2023.` */
function isTitleNext(lines: readonly ListedLine[]): boolean {
  const text = `${joinTexts(lines)} `;
  return NAMES_AND_YEAR.exec(text)?.[0].length === text.length;
}

function joinTexts(lines: readonly ListedLine[]): string {
  return lines.map(({ text }) => text.trim()).join(' ');
}

function joinLines(lines: readonly ListedLine[], words: ReadonlySet<string>): string {
  const [first = '', ...others] = lines.map(({ text }) => text.trim());
  let text = first.replace(NUMBER, '').replace(KEY, '');
  for (const line of others) text = joinTwo(text, line, words);
  // The pages on which a paper cites the reference, as in CVPR: `2023. 2, 5`.
  return text.replace(/(?<=\d\.|\)\.)\s\d{1,2}(?:,\s\d{1,2})*$/u, '');
}

/** `mod-` and `els` are one word; of `state-` and `space` the hyphen stays if it does elsewhere. */
function joinTwo(text: string, next: string, words: ReadonlySet<string>): string {
  const last = /\S+$/u.exec(text)?.[0] ?? '';
  const isParted =
    /(?:https?:\/\/|\b10\.\d{4,9}\/).*[-.]$/u.test(last) &&
    /^[\p{Ll}\p{N}][^\s,]*(?:\s|$)/u.test(next);
  if (isParted || OPEN_ADDRESS.test(last)) return text + next;
  const [, head] = /(\p{L}+)[-\u00AD]$/u.exec(text) ?? [];
  const [tail] = /^\p{L}+/u.exec(next) ?? [];
  if (head === undefined || tail === undefined) return `${text} ${next}`;
  const isCompound =
    !/^\p{Ll}/u.test(tail) ||
    COMPOUND.test(head) ||
    (words.has(`${head}-${tail}`.toLowerCase()) && !words.has(`${head}${tail}`.toLowerCase()));
  return isCompound ? text + next : text.slice(0, -1) + next;
}

/** Words behind which a hyphen at the end of a line nearly always is their own. */
const COMPOUND =
  /^(?:self|cross|state|long|short|low|high|large|small|few|zero|real|well|open|fine|end|to|of|data|time|linear|multi|non)$/iu;

const ACCENTS: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030C',
  '˚': '\u030A',
  '¸': '\u0327',
};

/** Letters as documents of TeX give them away: `Sch ¨olkopf` → `Schölkopf`, `ﬁ` → `fi`. */
function repairLetters(text: string): string {
  return text
    .replace(/[\uFB00-\uFB04]/gu, (letters) => letters.normalize('NFKC'))
    .replace(
      /(?:(?<=\p{L})[ ](?=.[ ]?\p{Ll}))?([¨´ˆ˜ˇ˚¸])[ ]?(\p{L})/gu,
      (_, accent: string, letter: string) =>
        `${letter.replace('ı', 'i')}${ACCENTS[accent] ?? ''}`.normalize('NFC'),
    );
}
