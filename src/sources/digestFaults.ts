/** Something in a digest that the parser does not take: where, by which rule, and what to do. */
export interface DigestFault {
  /** Counted from 1. */
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** Characters that look like others or like nothing, and so go wrong unseen. */
const CHARACTER_RULES = [
  [/\r/u, 'a carriage return', 'line ends of one line feed', 'Save the file with LF line ends.'],
  [/\uFEFF/u, 'a byte-order mark', 'no byte-order mark', 'Save the file as UTF-8 without one.'],
  [/\t/u, 'a tab', 'spaces', 'Replace the tab by a space.'],
  [
    /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/u,
    'a space of another kind (no-break, thin, …)',
    'ordinary spaces',
    'Replace it by an ordinary space.',
  ],
  [
    /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069]/u,
    'an invisible character',
    'visible characters',
    'Remove it.',
  ],
  [/(?![\t\r])\p{Cc}/u, 'a control character', 'visible characters', 'Remove it.'],
  [
    /[\uFFFD\p{Surrogate}]/u,
    'a character that was lost on saving',
    'readable text',
    'Save the page again as UTF-8.',
  ],
] as const;

/** One fault for each line and kind of unwelcome character, and for white space at a line's end. */
export function findCharacterFaults(lines: readonly string[]): DigestFault[] {
  return lines.flatMap((text, index) => {
    const line = index + 1;
    const faults: DigestFault[] = [];
    for (const [pattern, name, expected, remedy] of CHARACTER_RULES) {
      const at = text.search(pattern);
      if (at < 0) continue;
      const place = at === text.length - 1 ? 'at the end of the line' : `in column ${at + 1}`;
      faults.push({ line, expected, found: `${name} ${place}`, remedy });
    }
    if (/ $/u.test(text)) {
      const remedy = 'Remove the spaces.';
      faults.push({ line, expected: 'no space at the end', found: 'a space', remedy });
    }
    return faults;
  });
}

/** The line as it would be without such characters, so that one slip is not reported twice. */
export function normaliseLine(line: string): string {
  return line
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
    .replace(/[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .trimEnd();
}

/**
 * The faults as text, one a line, equal faults of several lines as one:
 * `digest.txt  lines 3, 9  expected ordinary spaces, found a tab…  Replace it …`.
 */
export function formatDigestFaults(faults: readonly DigestFault[], file = 'digest.txt'): string {
  const groups = new Map<string, { lines: number[]; message: string }>();
  for (const { line, expected, found, remedy } of faults) {
    const key = `${expected}\0${found}`;
    const message = `expected ${expected}, found ${shorten(found)}  ${remedy}`;
    const group = groups.get(key) ?? { lines: [], message };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ lines, message }) => `${file}  ${formatLines(lines)}  ${message}`)
    .join('\n');
}

function formatLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line <= run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  const parts = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `lines ${parts.join(', ')}`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
