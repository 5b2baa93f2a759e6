/**
 * What a font file says about its own measures, read from the `cmap`, `head`, `hhea` and
 * `hmtx` tables of an uncompressed font (OpenType 1.9). Widths are fractions of the em,
 * those of a variable font at its default instance.
 */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Advance of a character; `undefined` where the font has no glyph for it. */
  readonly advanceOf: (character: string) => number | undefined;
  readonly has: (character: string) => boolean;
}

export function parseFontMetrics(font: Buffer): FontMetrics {
  const tables = parseTables(font);
  const table = (tag: string): number => {
    const start = tables.get(tag);
    if (start === undefined) throw new Error(`The font has no table "${tag}".`);
    return start;
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const glyphs = parseCharacterMap(font, table('cmap'));
  const metricCount = font.readUInt16BE(table('hhea') + 34);
  const advanceOf = (character: string): number | undefined => {
    const glyph = glyphs.get(character.codePointAt(0) ?? -1);
    if (glyph === undefined) return undefined;
    // Glyphs past the last full entry share its advance.
    const entry = Math.min(glyph, metricCount - 1);
    return font.readUInt16BE(table('hmtx') + 4 * entry) / unitsPerEm;
  };
  return {
    ascent: font.readInt16BE(table('hhea') + 4) / unitsPerEm,
    descent: -font.readInt16BE(table('hhea') + 6) / unitsPerEm,
    lineGap: font.readInt16BE(table('hhea') + 8) / unitsPerEm,
    advanceOf,
    has: (character) => glyphs.has(character.codePointAt(0) ?? -1),
  };
}

/** Mean advance over the characters of a text that both fonts can write, as `[own, other]`. */
export function meanAdvances(
  sample: string,
  font: FontMetrics,
  other: FontMetrics,
): readonly [number, number] {
  let own = 0;
  let others = 0;
  let count = 0;
  for (const character of sample) {
    const a = font.advanceOf(character);
    const b = other.advanceOf(character);
    if (a === undefined || b === undefined) continue;
    own += a;
    others += b;
    count += 1;
  }
  if (count === 0) throw new Error('The fonts share no character of the sample.');
  return [own / count, others / count];
}

function parseTables(font: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  return tables;
}

/** Code point → glyph, from the subtables of format 4 and 12: every modern font has one of them. */
function parseCharacterMap(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, glyphs);
    if (format === 12) readGroups(font, subtable, glyphs);
  }
  return glyphs;
}

function readSegments(font: Buffer, subtable: number, glyphs: Map<number, number>): void {
  const size = font.readUInt16BE(subtable + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const end = font.readUInt16BE(subtable + 14 + offset);
    const start = font.readUInt16BE(subtable + 16 + size + offset);
    const delta = font.readUInt16BE(subtable + 16 + 2 * size + offset);
    const rangeAt = subtable + 16 + 3 * size + offset;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const base = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && base === 0 ? 0 : (base + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(font: Buffer, subtable: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < font.readUInt32BE(subtable + 12); index += 1) {
    const group = subtable + 16 + 12 * index;
    const start = font.readUInt32BE(group);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = start; code <= font.readUInt32BE(group + 4); code += 1) {
      glyphs.set(code, glyph + code - start);
    }
  }
}
