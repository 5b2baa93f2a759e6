/** `O(…)`, `\mathcal{O}(…)`, with or without dollars: the argument is looked for from its bracket on. */
const BEGIN = /(?:\\(?:mathcal|mathrm)\{O\}|(?<![\p{L}\p{N}])[O𝒪])\s?(?:\\left)?\(/gu;
/** No argument of a cost is longer. */
const LONGEST = 60;

export interface Cost {
  readonly start: number;
  readonly end: number;
  /** `O(1)`, `O(n)`, `O(nlogn)`, `O(n^2)` or `O(?)`. */
  readonly key: string;
}

/** The costs in big-O notation that a text holds, in order: `O(L \log L)` has the key `O(nlogn)`. */
export function findCosts(text: string): Cost[] {
  const costs: Cost[] = [];
  for (const match of text.matchAll(BEGIN)) {
    const from = match.index + match[0].length;
    const end = findClosing(text, from);
    if (end !== null) {
      costs.push({
        start: match.index,
        end: end + 1,
        key: `O(${classify(text.slice(from, end))})`,
      });
    }
  }
  return costs;
}

function findClosing(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + LONGEST); at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function classify(argument: string): string {
  const plain = argument.replace(/\\(?:right|left|cdot|,|;|!)|[\s${}\\*·]/gu, '');
  if (plain === '1') return '1';
  // `N^2`, `N²`, `n2`, which is what is left of a superscript, and `n×n`.
  if (/^[a-z](?:\^?2|²)/iu.test(plain)) return 'n^2';
  if (/^[a-z]\(?log/iu.test(plain)) return 'nlogn';
  return /^[nltm]$/iu.test(plain) ? 'n' : '?';
}
