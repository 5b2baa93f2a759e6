import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const hues = [...css.matchAll(/\[data-hue='(\d+)'\]/gu)].map((match) => Number(match[1]));

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
  expect(contrast(oklch(1, 0, 0), oklch(0, 0, 0))).toBeCloseTo(21);
  // sRGB red on white, by the formula of WCAG 2.2: 1.05 / (0.2126 + 0.05).
  expect(contrast(oklch(0.62796, 0.25768, 29.234), [1, 1, 1])).toBeCloseTo(3.998, 2);
  expect(hues.length).toBeGreaterThan(5);
});

/** A token's linear sRGB in one theme. */
function color(name: string, theme: Theme, hue = 0): Rgb {
  const value = new RegExp(`--${name}:\\s*light-dark\\((.+)\\);`, 'u').exec(css)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name} with a value per theme.`);
  const both = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) (\S+?)\)/gu)];
  const [, lightness, chroma, angle] = both[theme === 'light' ? 0 : 1] ?? [];
  return oklch(
    Number(lightness) / 100,
    Number(chroma),
    angle === 'var(--hue' ? hue : Number(angle),
  );
}

/** OKLCH → linear sRGB, clipped to the gamut (CSS Color 4, section 10). */
function oklch(lightness: number, chroma: number, degrees: number): Rgb {
  const a = chroma * Math.cos((degrees * Math.PI) / 180);
  const b = chroma * Math.sin((degrees * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
