import { replace } from 'unicodeit';

/** Function names that TeX sets upright; the converter would read `\log` as `\l` and `og`. */
const FUNCTION_NAMES =
  /\\(arg|cos|det|dim|exp|inf|lim|ln|log|max|min|mod|poly|sin|sup|tan)(?![A-Za-z])/gu;

/** Commands that only set their argument in another face. */
const FACES =
  /\\(?:text|mathrm|mathit|mathsf|mathtt|textbf|textit|textrm|operatorname)\{([^{}\\]*)\}/gu;

/** All that the converter changes has one of these. */
const CONVERTED = /[\\^_-]/u;

const known = new Map<string, string | null>();
/** Formulas that are remembered: papers of one field have many in common, and each takes a millisecond. */
const MOST_KNOWN = 5000;

/**
 * A TeX formula in Unicode, or `null` where some of it has no such form (a fraction, a command
 * that is not known): `\mathcal{O}(N^{2})` → `𝒪(N²)`, `x'(t)` → `x'(t)`, `\frac{a}{b}` → `null`.
 */
export function formatFormula(source: string): string | null {
  const before = known.get(source);
  if (before !== undefined) return before;
  const formula = convertFormula(source);
  if (known.size < MOST_KNOWN) known.set(source, formula);
  return formula;
}

function convertFormula(source: string): string | null {
  const prepared = source
    .replace(new RegExp(`(?<=[_^])${FACES.source}`, 'gu'), '{$1}')
    .replace(FACES, '$1')
    .replace(FUNCTION_NAMES, '$1')
    .replaceAll('\\,', ' ');
  // The decimal point inside a superscript comes back as a syllabic that few fonts hold.
  const converted = CONVERTED.test(prepared) ? replace(prepared) : prepared;
  const formula = converted.replaceAll('ᐧ', '·').replace(/\s+/gu, ' ').trim();
  return formula === '' || /[\\{}^_$]/u.test(formula) ? null : formula;
}
