import { replace } from 'unicodeit';

/** Function names that TeX sets upright; the converter would read `\log` as `\l` and `og`. */
const FUNCTION_NAMES =
  /\\(arg|cos|det|dim|exp|inf|lim|ln|log|max|min|mod|poly|sin|sup|tan)(?![A-Za-z])/gu;

/** Commands that only set their argument in another face. */
const FACES =
  /\\(?:text|mathrm|mathit|mathsf|mathtt|textbf|textit|textrm|operatorname)\{([^{}\\]*)\}/gu;

/**
 * A TeX formula in Unicode, or `null` where some of it has no such form (a fraction, a command
 * that is not known): `\mathcal{O}(N^{2})` → `𝒪(N²)`, `x'(t)` → `x'(t)`, `\frac{a}{b}` → `null`.
 */
export function formatFormula(source: string): string | null {
  const prepared = source
    .replace(new RegExp(`(?<=[_^])${FACES.source}`, 'gu'), '{$1}')
    .replace(FACES, '$1')
    .replace(/\^\{?\\circ\}?(?![A-Za-z])/gu, '°')
    .replace(FUNCTION_NAMES, '$1')
    .replaceAll('\\,', ' ');
  // The decimal point inside a superscript comes back as a syllabic that few fonts hold.
  const formula = replace(prepared).replaceAll('ᐧ', '·').replace(/\s+/gu, ' ').trim();
  return formula === '' || /[\\{}^_$]/u.test(formula) ? null : formula;
}
