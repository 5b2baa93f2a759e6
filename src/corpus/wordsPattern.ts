/**
 * What finds words in a text where any white space may stand between them; `null` for blank words.
 * `flags` are those of a regular expression.
 */
export function createWordsPattern(words: string, flags: string): RegExp | null {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return null;
  const escaped = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(escaped.join('\\s+'), flags);
}
