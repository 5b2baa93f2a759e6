/** Characters of a line of a name: three lines of them fit beside a cell, and hold the longest value of a list. */
const MOST_IN_LINE = 48;

/**
 * A name in lines that stand one below the other, none longer than `MOST_IN_LINE`: broken at spaces,
 * and within a word only where that is longer than a line. Together they hold the whole name.
 */
export function wrapName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/u).flatMap(cutWord)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || joined.length > MOST_IN_LINE) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** The length of the longest line of these names. */
export function measureNames(names: readonly string[]): number {
  return Math.max(0, ...names.flatMap(wrapName).map(({ length }) => length));
}

function cutWord(word: string): readonly string[] {
  const characters = [...word];
  const parts = Math.ceil(characters.length / MOST_IN_LINE);
  return Array.from({ length: parts }, (_, part) =>
    characters.slice(part * MOST_IN_LINE, (part + 1) * MOST_IN_LINE).join(''),
  );
}
