import type { PaperDraft } from '../facts/paperDraft.ts';
import { foldTitle } from '../facts/plainText.ts';

/** A text is cut for an id behind so many characters. */
export const LONGEST_SLUG = 60;
/** Words that tell no title from another. */
const COMMON = new Set(
  'a an the on of for and in to with from by via towards toward is are at as'.split(' '),
);

/** `"Größe & Co."` → `grosse-co`; of letters that are not Latin nothing is left. */
export function createSlug(text: string): string {
  return removeAccents(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/gu, '');
}

/** `"Größe & Co."` → `grosse & co.` */
export function removeAccents(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[æœøłđð]/gu, (letter) => LATIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

const LATIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};

/** Makes ids from texts, each once: the second `gu-2023-mamba` becomes `gu-2023-mamba-2`. */
export function createIdMaker(
  reserved: readonly string[] = [],
  createBase = createSlug,
): (text: string) => string {
  const counts = new Map<string, number>();
  const taken = new Set(reserved);
  return (text) => {
    const slug = createBase(text);
    const base = slug === '' ? 'value' : slug;
    let number = counts.get(base) ?? 1;
    let id = number === 1 ? base : `${base}-${number}`;
    while (taken.has(id)) {
      number += 1;
      id = `${base}-${number}`;
    }
    counts.set(base, number);
    taken.add(id);
    return id;
  };
}

/** What a paper is called in an address, before it is made unique: surname, year, first telling word. */
export function describePaper({ title, authors, date, arxivId, doi }: PaperDraft): string {
  const surname =
    foldTitle(authors[0] ?? '')
      .split(' ')
      .at(-1) ?? '';
  const words = foldTitle(title.replace(/ß/gu, 'ss')).split(' ');
  const word =
    words.find((candidate) => !COMMON.has(candidate) && createSlug(candidate) !== '') ?? '';
  const name = createSlug([surname, date?.slice(0, 4) ?? '', word].filter(Boolean).join(' '));
  // Of a title in other letters an identifier tells more than a year.
  if (createSlug(word) !== '') return name;
  const identifier = arxivId === null ? (doi ?? '') : `arxiv ${arxivId}`;
  return createSlug(identifier) === '' ? `paper ${name}` : identifier;
}
