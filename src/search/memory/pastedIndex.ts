import { foldText } from '../../corpus/foldText.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';
import type { PastedName } from '../language/pastedText.ts';
import { normaliseAddress } from '../language/pastedText.ts';
import { tokenize } from '../words/tokens.ts';

/** What names a paper from outside: ids, addresses, keys and whole titles. Values are positions of papers. */
export interface PastedIndex {
  readonly ids: ReadonlyMap<string, number>;
  readonly addresses: readonly { readonly address: string; readonly paper: number }[];
  /** First term of a title → titles that begin so. */
  readonly titles: ReadonlyMap<string, readonly TitleKey[]>;
  /** First author's surname and a year → papers. */
  readonly keys: ReadonlyMap<string, readonly number[]>;
  /** The letters of a paper's names and titles. */
  readonly lettersOf: (paper: number) => string;
}

interface TitleKey {
  readonly paper: number;
  /** Its terms without spaces. */
  readonly letters: string;
  readonly wordCount: number;
}

const ADDRESS_IN_TEXT = /(?:https?:\/\/|www\.)[^\s{}]+/giu;

export function createPastedIndex({ papers }: Corpus): PastedIndex {
  const ids = new Map<string, number>();
  const addresses: { address: string; paper: number }[] = [];
  const titles = new Map<string, TitleKey[]>();
  const keys = new Map<string, number[]>();
  papers.forEach((paper, position) => {
    if (paper.arxivId !== null) ids.set(paper.arxivId, position);
    if (paper.doi) ids.set(paper.doi.toLowerCase(), position);
    for (const address of listAddresses(paper)) addresses.push({ address, paper: position });
    for (const title of [paper.title, paper.publishedTitle ?? '']) {
      const terms = tokenize(title).map(({ term }) => term);
      const [first] = terms;
      if (first === undefined) continue;
      const key = { paper: position, letters: terms.join(''), wordCount: terms.length };
      append(titles, first, key);
    }
    for (const key of listKeys(paper)) append(keys, key, position);
  });
  const lettersOf = (position: number) => listLetters(papers[position]);
  return { ids, addresses, titles, keys, lettersOf };
}

/** The addresses that a paper gives: its own, that of its code. */
function listAddresses({ url, codeUrl, abstract }: Paper): readonly string[] {
  const own = [url ?? '', codeUrl ?? '', ...(abstract.match(ADDRESS_IN_TEXT) ?? [])];
  return [...new Set(own.map(toRepository))].filter((address) => address !== '');
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The papers that a pasted name is of, in the order of the digest; empty where it is of none. */
export function findNamed(index: PastedIndex, { kind, name }: PastedName): readonly number[] {
  switch (kind) {
    case 'arxiv':
    case 'doi': {
      const paper = index.ids.get(name) ?? findLonger(index, name);
      return paper === undefined ? [] : [paper];
    }
    case 'address': {
      const papers = index.addresses
        .filter(
          ({ address }) =>
            name === address || name.startsWith(`${address}/`) || address.startsWith(name),
        )
        .map(({ paper }) => paper);
      return [...new Set(papers)];
    }
    case 'key': {
      const [, author = '', rest = ''] = /^(.*?(?:19|20)\d{2})(.*)$/u.exec(foldText(name)) ?? [];
      const own = index.keys.get(author) ?? [];
      const fitting = (word: string) =>
        own.filter((paper) => index.lettersOf(paper).includes(word));
      // The later of two papers of one key has a letter behind it.
      const found = fitting(rest).length > 0 ? fitting(rest) : fitting(rest.slice(0, -1) || rest);
      return [...new Set(found)];
    }
    case 'openreview':
      return [];
    default:
      return kind satisfies never;
  }
}

/** Old DOIs have signs in which a pasted one ends: `10.1002/1098-2345(200011)52:3<133::AID-AJP2>3.0.CO;2-#`. */
function findLonger({ ids }: PastedIndex, name: string): number | undefined {
  for (const [id, paper] of ids) {
    if (id.startsWith(name) && /^[<>{};,]/u.test(id.slice(name.length))) return paper;
  }
  return undefined;
}

/** Fewest words of a title that is meant wherever it is; a shorter one has to stand apart. */
const FEWEST_WORDS = 5;

/**
 * What of a text may be a title: all of it, a part that is long enough to be nothing else, or a
 * short part that stands apart as well.
 */
export type TitleScope = 'whole' | 'long' | 'any';

/** The papers whose whole titles are in a text. Hyphens, line breaks and signs do not matter. */
export function findTitles(
  { titles }: PastedIndex,
  text: string,
  scope: TitleScope,
): readonly number[] {
  const tokens = tokenize(text);
  const letters = tokens.map(({ term }) => term);
  const found = new Set<number>();
  tokens.forEach(({ start, term }, from) => {
    for (const title of titles.get(term) ?? []) {
      let to = from;
      let read = '';
      while (read.length < title.letters.length && to < letters.length) {
        read += letters[to];
        to += 1;
      }
      if (read !== title.letters) continue;
      const end = tokens[to - 1]?.end ?? start;
      const isWhole = from === 0 && to === tokens.length;
      const isLong = title.wordCount >= FEWEST_WORDS && (isWhole || scope !== 'whole');
      const isApart = scope === 'any' && !isWhole && standsApart(text, start, end);
      if (isLong || isApart) found.add(title.paper);
    }
  });
  return [...found];
}

function standsApart(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[^\p{L}\p{N}\s]\s*|\n\s*)$/u.test(text.slice(0, start)) &&
    /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(text.slice(end))
  );
}

/** `github.com/owner/name` of any address in a repository. */
function toRepository(address: string): string {
  const plain = normaliseAddress(address);
  return /^git(?:hub|lab)\.com\//u.test(plain) ? plain.split('/').slice(0, 3).join('/') : plain;
}

function listKeys({ authors, date, venue }: Paper): readonly string[] {
  const names = foldText(authors[0] ?? '')
    .split(/[\s.]+/u)
    .map(toLetters)
    .filter((name) => name !== '');
  const surnames = [names.at(-1) ?? '', names.slice(-2).join('')];
  const years = [date?.slice(0, 4) ?? '', /(?:19|20)\d{2}/u.exec(venue ?? '')?.[0] ?? ''];
  return [...new Set(surnames.flatMap((name) => years.map((year) => name + year)))];
}

function listLetters(paper: Paper | undefined): string {
  if (!paper) return '';
  const { title, publishedTitle, shortName, aliases, id } = paper;
  const names = [shortName ?? '', ...aliases.map(({ name }) => name), id];
  return [title, publishedTitle ?? '', ...names].map(toLetters).join(' ');
}

function toLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
