import { findCodeUrl } from '../facts/identifiers.ts';
import type { InlinePiece } from './inlineMarkdown.ts';

/** Whether an address is that of code, and not of a document that lies beside code. */
export function isCodeAddress(url: string): boolean {
  return findCodeUrl(url) !== null;
}

const CODE_WORD = /\b(?:codes?|github|git|repo(?:sitory)?|implementation|official|project)\b/iu;

/**
 * The address of the code of an item: a link that is called code, else one to a host of code. What
 * follows another word and a colon is none: `ExpEnv: [D4RL](https://github.com/…)`.
 */
export function findListedCode(pieces: readonly InlinePiece[]): string | null {
  const links = pieces.flatMap((piece, at) => {
    if (piece.kind !== 'link' || piece.url === null) return [];
    const word = /([\p{L} ]{2,40}):\s*[[(]?$/u.exec(pieces[at - 1]?.text ?? '')?.[1] ?? null;
    return [{ url: piece.url, text: piece.text, word }];
  });
  const named = links.find(({ text, word, url }) => {
    const isCalled = /^\W*(?:code|github|git|repo(?:sitory)?|official code)\W*$/iu.test(text);
    return isCalled || (isCodeAddress(url) && word !== null && CODE_WORD.test(word));
  });
  const other = links.find(
    ({ url, word }) => isCodeAddress(url) && (word === null || CODE_WORD.test(word)),
  );
  return named?.url ?? (other === undefined ? null : findCodeUrl(other.url));
}

/** `Keyword: reeds, salt marsh` below or behind a title. */
export function findListedKeywords(pieces: readonly InlinePiece[]): readonly string[] {
  const text = pieces.map((piece) => piece.text).join('');
  const found = /(?:^|[|;]\s*)\**(?:key ?words?|keys?|tags?):\**\s*([^|]{2,300})/iu.exec(text)?.[1];
  return found === undefined ? [] : found.split(/[,;]/u);
}
