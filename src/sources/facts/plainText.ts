import { decodeHTML } from 'entities';

/** Elements that bibliographic databases leave in titles and abstracts. */
const TAGS =
  /<(\/?)((?:jats|mml|m|ns\d):[a-z-]{1,30}|b|i|u|p|br|em|strong|sub|sup|inf|sc|scp|tt|small|span|div|a|ul|ol|li|h[1-6]|italic|bold|title|sec|font|code|math|m[inorst]|mrow|ms(?:ub|up|ubsup|qrt)|mtext|mfrac|mover|munder|mfenced|mstyle|mspace|inline-formula|alternatives|tex-math|tex|it|abstracttext)(?:\s[^<>]{0,500})?\/?>/giu;
const BLOCKS = /^(?:jats:)?(?:p|br|div|li|title|sec|h[1-6]|ul|ol)$/iu;

/** Letters that a PDF joined: `ﬁeld` → `field`. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * A text as people read it: entities decoded, known elements taken away, ligatures parted, white
 * space and invisible characters made plain. `"<i>p</i>&ndash;value"` → `"p–value"`. A `<` that
 * begins no known element stays.
 */
export function formatPlainText(source: string): string {
  const once = source.includes('&') ? decodeHTML(source) : source;
  // Some services escape twice: `&amp;ndash;`.
  const decoded = /&(?:[a-z]{2,8}|#\d{2,5});/iu.test(once) ? decodeHTML(once) : once;
  const bare = decoded.includes('<')
    ? decoded.replace(TAGS, (_, __, name: string) => (BLOCKS.test(name) ? ' ' : ''))
    : decoded;
  return (
    bare
      .replace(/[ﬀ-ﬆ]/gu, (letter) => LIGATURES[letter] ?? letter)
      .replace(/[\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      // TeX sets an accent on an i without its dot, which Unicode does not join with it.
      .replace(/ı(?=[\u0300-\u036F])/gu, 'i')
      .normalize('NFC')
  );
}

/** As above; `null` where nothing is left. */
export function parsePlainText(source: string | null | undefined): string | null {
  const text = source == null ? '' : formatPlainText(source);
  return text === '' ? null : text;
}

/** The beginning of a text, to show which record is meant. */
export function shorten(text: string, length = 80): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

const MOST_FOLDED = 30_000;

/** Titles and values are compared many times; the last ones are kept folded. */
function keepFolded(fold: (text: string) => string): (text: string) => string {
  const folded = new Map<string, string>();
  return (text) => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const found = fold(
      text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}+/gu, ''),
    ).trim();
    if (folded.size >= MOST_FOLDED) folded.clear();
    folded.set(text, found);
    return found;
  };
}

/** A text without case, accents and punctuation, by which equal titles are found. */
export const foldTitle = keepFolded((text) => text.replace(/[^\p{L}\p{N}]+/gu, ' '));

/** A text without case, accents and hyphens, by which equal values are found: `C++` is not `C`. */
export const foldValue = keepFolded(joinHyphens);

/** As above with accents, which tell words of other scripts apart: `ガス` is not `カス`. */
export function foldMarkedValue(text: string): string {
  return joinHyphens(text.normalize('NFKC').toLowerCase());
}

function joinHyphens(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}])[-‐‑_](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '');
}
