import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  convertOklch,
  formatHex,
  listHues,
  type Rgb,
  readToken,
  type Theme,
} from '../../../scripts/assets/colors.ts';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
const hues = listHues(css);

/** Text colour, the grounds it stands on, and the least ratio: WCAG 2.2, 1.4.3 and 1.4.11. */
const PAIRS: readonly (readonly [text: string, grounds: readonly string[], least: number])[] = [
  ['ink', ['page', 'raised', 'wash', 'hover', 'marker', 'marker-strong'], 4.5],
  ['ink-soft', ['page', 'raised', 'wash', 'hover'], 4.5],
  ['ink-faint', ['page', 'raised', 'wash'], 4.5],
  ['accent', ['page', 'raised', 'wash', 'hover'], 4.5],
  ['danger', ['page', 'raised'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['on-inverse', ['inverse'], 4.5],
  ['on-inverse-soft', ['inverse'], 4.5],
  ['edge', ['page', 'raised'], 3],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const cases = PAIRS.flatMap(([text, grounds, least]) =>
    grounds.map((ground) => ({ text, ground, least })),
  );

  it.each(cases)('--$text on --$ground has a contrast of $least or more', (pair) => {
    const { text, ground, least } = pair;
    expect(contrast(color(text, theme), color(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  it.each(hues)('chips of hue %i are readable', (hue) => {
    const [ink, ground] = [color('tint-ink', theme, hue), color('tint', theme, hue)];
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, color('raised', theme))).toBeGreaterThanOrEqual(4.5);
  });
});

it('computes the ratios that the standard gives', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21);
  expect(contrast(convertOklch(1, 0, 0), convertOklch(0, 0, 0))).toBeCloseTo(21);
  // sRGB red on white, by the formula of WCAG 2.2: 1.05 / (0.2126 + 0.05).
  expect(contrast(convertOklch(0.62796, 0.25768, 29.234), [1, 1, 1])).toBeCloseTo(3.998, 2);
  expect(formatHex(convertOklch(0.62796, 0.25768, 29.234))).toBe('#ff0000');
  expect(hues.length).toBeGreaterThan(5);
});

function color(name: string, theme: Theme, hue = 0): Rgb {
  return readToken(css, name, theme, hue);
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
