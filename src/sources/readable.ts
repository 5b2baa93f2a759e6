import type { DisplayEdit } from '../corpus/schema.ts';
import { formatFormula } from './readableFormula.ts';
import { findLinks } from './readableLinks.ts';

/** One kind of thing that is shown in another way than it is written. */
interface Rule {
  readonly kind: 'text' | 'math';
  readonly pattern: RegExp;
  /** What to show; `null` where nothing better than the source is known. */
  readonly display: (match: RegExpExecArray) => string | null;
}

const GREEK =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega';

/**
 * In order of precedence: what a rule has matched no later rule touches. Each pattern matches
 * just the slice to replace, so that quotes beside it stay exact. The first two take TeX, the
 * others what its removal left behind in a digest.
 */
const RULES: readonly Rule[] = [
  // \( x'(t) \) and $N^2$. As in Pandoc, a dollar opens before and closes after a character
  // other than a space, and does not close before a digit unless what it encloses has none: of
  // "$5 and $10" and "$5-$10" nothing is a formula, of "$<$10" a part is. Nor are three words.
  {
    kind: 'math',
    pattern: /\\\(((?:[^\\]|\\(?!\))){1,300}?)\\\)/gu,
    display: (match) => formatFormula(match[1] ?? ''),
  },
  {
    kind: 'math',
    pattern:
      /(?<![\\$])\$(?![\s$]|[^$]*[a-z]{2} [a-z]{2,} [a-z]{2})(?:((?:[^$\\]|\\.){1,300}?)(?<!\s)\$(?!\d)|([^$\s\d]{1,20})\$)/gu,
    display: (match) => formatFormula(match[1] ?? match[2] ?? ''),
  },
  text(/\\(?:emph|textbf|textit|textsc|texttt|underline|url)\{(?=[^{}]*\})/gu, () => ''),
  // The brace first: to look behind at each character takes a second for a hundred abstracts.
  text(/\}(?<=\\(?:emph|textbf|textit|textsc|texttt|underline|url)\{[^{}]*\})/gu, () => ''),
  text(/\\[%&#$_{}]/gu, (match) => match[0].slice(1)),
  // 5times → 5×, but not "sometimes".
  text(/(?<=\d)times(?![A-Za-z])/gu, () => '×'),
  // chi^2 → χ², n_h → nₕ, N^2 → N², 10^-3 → 10⁻³.
  text(
    new RegExp(`(?<![A-Za-z\\\\])(?:${GREEK})(?:\\^\\d+|_(?:\\d+|[a-z](?!\\w)))(?!\\.\\d)`, 'gu'),
    (match) => formatFormula(`\\${match[0]}`),
  ),
  text(/(?<=[A-Za-z0-9)])\^(?:\{([^{}]{1,8})\}|(-?\d{1,4}|[A-Za-z](?![A-Za-z])))/gu, (match) =>
    formatScript('^', match[1] ?? match[2] ?? ''),
  ),
  text(
    /(?<=(?<![\w\\/])[A-Za-z])_(?:\{([^{}]{1,8})\}|(\d{1,3}|[A-Za-z]))(?![\w^{]|[-+.]\d)/gu,
    (match) => formatScript('_', match[1] ?? match[2] ?? ''),
  ),
  text(/(?<=[\w)] )(?:mapsto|rightarrow|leftrightarrow|leq|geq|neq|propto)(?= [\w(])/gu, (match) =>
    formatFormula(`\\${match[0]}`),
  ),
  // 10~MHz: TeX's tie is a no-break space; 1.5~1.8 is a range.
  text(/(?<=\d)~(?=[A-Za-z([\\$])|(?<=[A-Za-z)\].,;:%$])~(?=[\w([\\$])/gu, () => '\u00A0'),
  text(/(?<= )---(?= )|(?<=[\w)\]”"%])---(?=[\w([“"\\$])/gu, () => '—'),
  text(/(?<= )--(?= )|(?<=[\w)\]”"%])--(?=[\w([“"\\$])/gu, () => '–'),
  text(/``/gu, () => '“'),
  text(/(?<=[\w.,!?)])''(?![\w'])/gu, () => '”'),
  // over- head → overhead: a word cut at a line's end. "long- and short-term" is none, and
  // "voice- streaming" may have lost a space only, so both halves must say that they are halves.
  text(
    /(?<=\b(?:[Oo]ver|[Uu]nder|[Ii]nter|[Ss]uper))- (?!(?:and|or|to|versus|vs|as|but)\b)(?=[a-z])/gu,
    () => '',
  ),
  text(
    /(?<=[a-z]{2})- (?=(?:t?at|t)?ions?\b|(?:sion|ment|ing|ity|ness|able|ally)s?\b)/gu,
    () => '',
  ),
  // webpage.https://… → a space before the link.
  text(/(?<=[A-Za-z)])[.,:;](?=https?:\/\/)/gu, (match) => `${match[0]} `),
];

/**
 * What to show otherwise than `verbatim` has it, sorted and apart from one another.
 * A formula without a Unicode form gets no edit, so its source is shown.
 */
export function createDisplayEdits(verbatim: string): DisplayEdit[] {
  const edits = findLinks(verbatim);
  const claimed: { readonly start: number; readonly end: number }[] = [...edits];
  for (const { kind, pattern, display } of RULES) {
    for (const match of verbatim.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (claimed.some((other) => start < other.end && other.start < end)) continue;
      const shown = display(match);
      if (kind === 'math' || shown !== null) claimed.push({ start, end });
      if (shown !== null) edits.push({ start, end, kind, display: shown });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

function text(pattern: RegExp, display: Rule['display']): Rule {
  return { kind: 'text', pattern, display };
}

/** `("^", "2")` → `²`; `null` where a character has no raised or lowered form. */
function formatScript(mark: '^' | '_', script: string): string | null {
  return formatFormula(`x${mark}{${script}}`)?.slice(1) ?? null;
}
