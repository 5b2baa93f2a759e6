import { type FontMetrics, meanAdvances } from './fontMetrics.ts';

interface FaceDescriptors {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
}

/** `@font-face` of one committed file; an empty range means every character. */
export function formatFace(face: FaceDescriptors, file: string, range: string): string {
  return formatRule([
    ['font-family', `'${face.family}'`],
    ['font-style', face.style],
    ['font-weight', face.weight],
    ['font-display', 'swap'],
    ['src', `url('./fonts/${file}') format('woff2')`],
    ...(range === '' ? [] : [['unicode-range', range] as const]),
  ]);
}

/**
 * `@font-face` that lends a local font the measures of one of ours, so that text keeps its
 * place when ours arrives: the mean advance of the sample through `size-adjust`, the line box
 * through the overrides, which are fractions of the adjusted size.
 */
export function formatFallback(
  fallback: { readonly family: string; readonly local: readonly string[] },
  own: FontMetrics,
  standIn: FontMetrics,
  sample: string,
): string {
  const [ownAdvance, otherAdvance] = meanAdvances(sample, own, standIn);
  const scale = ownAdvance / otherAdvance;
  return formatRule([
    ['font-family', `'${fallback.family}'`],
    ['src', fallback.local.map((name) => `local('${name}')`).join(', ')],
    ['size-adjust', formatPercent(scale)],
    ['ascent-override', formatPercent(own.ascent / scale)],
    ['descent-override', formatPercent(own.descent / scale)],
    ['line-gap-override', formatPercent(own.lineGap / scale)],
  ]);
}

/** `unicode-range` of those characters that the font can write: `U+21A6, U+2264-2265`. */
export function formatRange(characters: readonly string[], font: FontMetrics | undefined): string {
  const codes = characters
    .filter((character) => font?.has(character))
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run !== undefined && code <= run.last + 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}

/** The characters from the first to the last code point. */
export function codePoints(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

function formatPercent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

function formatRule(declarations: readonly (readonly [string, string])[]): string {
  const lines = declarations.map(([name, value]) => `  ${name}: ${value};`);
  return ['@font-face {', ...lines, '}'].join('\n');
}
