/** Something in a text that names one paper, whatever else stands around it. */
export interface PastedName {
  readonly kind: 'arxiv' | 'doi' | 'openreview' | 'address' | 'key';
  /** In comparable form: `2312.00752`, `10.1145/1`, `github.com/nvlabs/convssm`, `gu2023mamba`. */
  readonly name: string;
}

/** What was pasted, as far as it can be told without knowing any paper. */
export interface PastedText {
  readonly names: readonly PastedName[];
  /** What is written as a title is: the field of an entry, a part of a reference, words with capitals. */
  readonly title: string | null;
}

// A month is part of an id: `2048.4096` is a number.
const ARXIV_ID = /(?<!\d)(?<!\d\.)\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?=v\d|\D|$)/gu;
/** In the key that DBLP gives a preprint: `abs-2312-00752`. */
const DBLP_ID = /\babs-(\d{4})-(\d{4,5})\b/gu;
/** As ids were until 2007. */
const OLD_ID = /(?:arxiv:|arxiv\.org\/(?:abs|pdf)\/)([a-z-]+(?:\.[a-z]{2})?\/\d{7})/giu;
const DOI = /\b10\.\d{4,9}\/[^\s"'“”<>{},;]+[^\s"'“”<>{},;.)\]]/giu;
const OPENREVIEW = /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/giu;
const ADDRESS = /(?:https?:\/\/|git@|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}[/:][^\s"“”<>{}]+/giu;
/** A surname, a year and perhaps a word: `gu2023mamba`. */
const KEY = /^\p{L}[\p{L}-]+[:_-]?(?:19|20)\d{2}[:_-]?[\p{L}\d+-]*$/u;

/**
 * Reads what names papers in a text: arXiv ids in any address or identifier, DOIs, links, and
 * citation keys where the text is nothing else. Total; knows no paper.
 *
 * `git clone https://github.com/NVlabs/ConvSSM.git` → address `github.com/nvlabs/convssm`
 */
export function readPastedText(text: string): PastedText {
  const names = new Map<string, PastedName>();
  const add = (kind: PastedName['kind'], name: string) =>
    names.set(`${kind} ${name}`, { kind, name });
  for (const [id] of text.matchAll(ARXIV_ID)) add('arxiv', id);
  for (const [, first, second] of text.matchAll(DBLP_ID)) add('arxiv', `${first}.${second}`);
  for (const [, id = ''] of text.matchAll(OLD_ID)) {
    // The class within an archive is not a part of the id: `math.GT/0309136`.
    add('arxiv', id.toLowerCase().replace(/\.[a-z]{2}(?=\/)/u, ''));
  }
  const others = text.replace(ARXIV_ID, ' ');
  const isNamed = names.size > 0;
  for (const [, id = ''] of text.matchAll(OPENREVIEW)) add('openreview', id);
  for (const [doi] of others.matchAll(DOI)) {
    if (!isNamed || !/arxiv/iu.test(doi)) add('doi', doi.toLowerCase());
  }
  // An id, a DOI or a key within an address is what the address is about.
  if (names.size === 0) {
    for (const [address] of text.matchAll(ADDRESS)) add('address', normaliseAddress(address));
  }
  if (names.size === 0) for (const key of readKeys(text)) add('key', key);
  return { names: [...names.values()], title: readTitle(text) };
}

/** An address without protocol, `www.`, fragment and what is empty at its end, in lower case. */
export function normaliseAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:\/\/|git@)/u, '')
    .replace(/^www\./u, '')
    .replace(/^(git(?:hub|lab)\.com):/u, '$1/')
    .replace(/[#?].*$/u, '')
    .replace(/(?:\.git)?[/.,;)\]]*$/u, '');
}

/** The keys of a text that is keys alone, with or without `\cite{…}`, `@` and brackets. */
function readKeys(text: string): readonly string[] {
  const bare = text.replace(/\\[a-z]*cite[a-z]*\*?(?:\[[^\]]*\])*|[[\]{}@;]/giu, ' ');
  const words = bare.split(/[\s,]+/u).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => KEY.test(word))
    ? words.map((word) => word.toLowerCase().replace(/[:_-]/gu, ''))
    : [];
}

const TITLE_PATTERNS: readonly RegExp[] = [
  // BibTeX and CSL-JSON.
  /(?<![a-z])title"?\s*[=:]\s*[{"]+(.+?)[}"]+\s*(?:,|\}|$)/iu,
  // RIS.
  /\b(?:TI|T1) {1,2}- (.+?)\s*(?:[A-Z][A-Z0-9] {1,2}-|$)/u,
  // IEEE, MLA, Chicago: authors, then the title in quotation marks.
  /^[^“"]{4,}[,.]\s*[“"](.{12,}?)[,.?!]?[”"]/u,
  // APA and ACM: the year, then the title up to a full stop.
  /\((?:19|20)\d{2}[a-z]?(?:, [^)]*)?\)[.,:]?\s+(.{12,}?)[.?!](?:\s|$)/u,
  /\.\s+(?:19|20)\d{2}[a-z]?\.\s+(.{12,}?)[.?!](?:\s|$)/u,
];

function readTitle(text: string): string | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  for (const pattern of TITLE_PATTERNS) {
    const title = pattern.exec(line)?.[1];
    if (title !== undefined) return title.replace(/[{}\\]/gu, '');
  }
  return isTitleCased(line) ? line : null;
}

const FEWEST_TITLE_WORDS = 5;

/** Whether all but small words begin with a capital, as in a title of at least five words. */
function isTitleCased(text: string): boolean {
  if (/["“”]|\S:\S|(?:^|\s)-\w/u.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const telling = words.filter(
    (word) =>
      /^\p{L}[^\s]{3,}/u.test(word) &&
      !/^(?:with|from|into|over|through|towards?|across|without|using|beyond|under|between|versus|via)\b/u.test(
        word,
      ),
  );
  return (
    words.length >= FEWEST_TITLE_WORDS &&
    (telling.length >= 3 || words.every((word) => /^\p{Lu}/u.test(word))) &&
    telling.every((word) => /\p{Lu}/u.test(word.charAt(0)) || /\p{Lu}/u.test(word))
  );
}
