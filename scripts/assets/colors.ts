/** Linear-light sRGB, each part from 0 to 1. */
export type Rgb = readonly [number, number, number];

export type Theme = 'light' | 'dark';

/** The names of what `tokens.css` gives a colour of its own hue: `[data-hue='248']`. */
export function listHues(tokens: string): readonly number[] {
  return [...tokens.matchAll(/\[data-hue='(\d+)'\]/gu)].map((match) => Number(match[1]));
}

/**
 * The colour of a token of `tokens.css` in one theme, such as `ink`; for those that follow a family's
 * hue, such as `tint`, of that hue, and of the grey ones where it is `null`.
 */
export function readToken(tokens: string, name: string, theme: Theme, hue: number | null = 0): Rgb {
  const values = [...tokens.matchAll(new RegExp(`--${name}:\\s*light-dark\\((.+)\\);`, 'gu'))];
  const value = (hue === null ? values.at(-1) : values[0])?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name} with a value per theme.`);
  const both = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) (\S+?)\)/gu)];
  const [, lightness, chroma, angle] = both[theme === 'light' ? 0 : 1] ?? [];
  const degrees = angle === 'var(--hue' ? (hue ?? 0) : Number(angle);
  return convertOklch(Number(lightness) / 100, Number(chroma), degrees);
}

/** OKLCH → linear sRGB, clipped to the gamut (CSS Color 4, section 10). */
export function convertOklch(lightness: number, chroma: number, degrees: number): Rgb {
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

/** `#rrggbb`, by the transfer function of sRGB (IEC 61966-2-1). */
export function formatHex(color: Rgb): string {
  const parts = color.map((part) => {
    const encoded = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
