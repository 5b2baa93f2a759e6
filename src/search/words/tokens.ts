import { foldText } from '../../corpus/foldText.ts';
import type { Span } from '../../corpus/schema.ts';

/** One word of a text: where it stands, and how it is compared. */
export interface Token extends Span {
  /** Lower case, without diacritics. */
  readonly term: string;
}

// A run of letters and digits; a point or comma only between digits (`2312.00752`, `1,024K`);
// a final `++` belongs to the name (`GSM++`); a possessive `'s` is passed over.
const TOKEN =
  /([\p{L}\p{M}\p{N}×]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}×]+)*(?:\+\+)?)(?:['’]s(?![\p{L}\p{N}]))?/gu;

// Scripts without spaces between words: a word is one letter, and neighbours are found side by side.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_TOKEN = new RegExp(
  String.raw`(${UNSPACED.source}\p{M}*|(?:(?!${UNSPACED.source})[\p{L}\p{M}\p{N}×])+)`,
  'gu',
);

// The same for texts of ASCII alone, which nearly all are; it takes a third of the time.
const ASCII_TOKEN =
  /([A-Za-z0-9]+(?:(?<=[0-9])[.,](?=[0-9])[A-Za-z0-9]+)*(?:\+\+)?)(?:'s(?![A-Za-z0-9]))?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for pure ASCII.
const ASCII = /^[\x00-\x7f]*$/;

const COMPOUND_PART =
  /\p{Lu}{2,}s?(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}|\p{N}+/gu;

/** The words of a text in order. Their spans lie within it, apart from one another, and are not empty. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const isPlain = ASCII.test(text);
  const pattern = isPlain ? ASCII_TOKEN : UNSPACED.test(text) ? UNSPACED_TOKEN : TOKEN;
  for (const match of text.matchAll(pattern)) {
    const written = match[1] ?? '';
    const term = isPlain ? written.toLowerCase() : foldText(written);
    // A combining mark alone folds to nothing.
    if (term !== '') tokens.push({ start: match.index, end: match.index + written.length, term });
  }
  return tokens;
}

/**
 * The words inside a name written as one, cut at capitals and digits: `DeltaProduct` → `delta`,
 * `product`; `LLMFew` → `llm`, `few`; `Mamba2` → `mamba`, `2`. Empty for one plain word, and for
 * plurals of initials (`SSMs`).
 */
export function splitCompound(written: string): readonly string[] {
  if (!/^\p{L}.*[\p{Lu}\p{N}]/u.test(written)) return [];
  const parts = written.match(COMPOUND_PART) ?? [];
  return parts.length > 1 ? parts.map(foldText) : [];
}

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** A term with its one Greek letter by name: `β` → `beta`, `tnfα` → `tnfalpha`; `null` without, or in Greek. */
export function nameGreekLetter(term: string): string | null {
  const letters = term.match(/[α-ω]/gu) ?? [];
  if (letters.length !== 1) return null;
  return term.replace(/[α-ω]/u, (letter) => GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter);
}

/** The German way of writing umlauts without them (`Pöppel` → `poeppel`); `null` without umlauts. */
export function expandUmlauts(written: string): string | null {
  if (ASCII.test(written) || !/[äöü]/iu.test(written.normalize('NFC'))) return null;
  return foldText(written.normalize('NFC').replace(/[äöü]/giu, (letter) => `${letter}e`));
}
