const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{ hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 },
  }),
);

/** Powers of ten behind a number; lengths are counted with K = 1000. */
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

const NUMBER = /(\d+(?:,\d{3})*(?:\.\d+)?)(?:\^(\d+))?(?:([KMB])(?![a-z]))?|[a-z]+/giu;

/**
 * Every number in a text, in its order:
 * `"1,024K"` → `[1024000]`, `"10^7"` → `[10000000]`, `"over five times"` → `[5]`, `"91\\%"` → `[91]`.
 */
export function findNumbers(text: string): number[] {
  return [...text.matchAll(NUMBER)].flatMap(([word, digits, power, suffix]) => {
    if (digits === undefined) return WORDS.get(word.toLowerCase()) ?? [];
    const base = Number(digits.replaceAll(',', ''));
    const value = power === undefined ? base : base ** Number(power);
    return value * (SUFFIXES[suffix?.toLowerCase() ?? ''] ?? 1);
  });
}
