/**
 * `npm run fonts`: makes the committed fonts in `src/ui/fonts/` and `src/ui/fonts.css`.
 *
 * The sources are taken from npm by pinned version, into a temporary folder: they are 60 MB
 * that a normal install does not need. The subset packages of Fontsource lack the arrows,
 * superscripts and relations that abstracts use, hence the full fonts.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { codePoints, formatFace, formatFallback, formatRange } from './fontFaces.ts';
import { type FontMetrics, parseFontMetrics } from './fontMetrics.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'src/ui/fonts');

const INTER = 'inter-ui@4.1.1';
const SERIF = 'source-serif@4.5.1';
const MATH = '@fontsource/stix-two-math@5.3.0';
const MATH_FILE = 'files/stix-two-math-latin-400-normal.woff2';

const FACES = [
  {
    file: 'inter.woff2',
    source: [INTER, 'variable/InterVariable.woff2'],
    // The optical size is fixed at text: 17 kB less, and headings are set tighter in CSS.
    axes: { wght: { min: 400, max: 700 }, opsz: 14 },
    css: { family: 'Inter', style: 'normal', weight: '400 700' },
  },
  {
    file: 'source-serif.woff2',
    source: [SERIF, 'WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2'],
    // The papers' own words are never bold: a third of the size of a variable weight.
    axes: { wght: 400, opsz: 16 },
    css: { family: 'Source Serif', style: 'normal', weight: '400' },
  },
  {
    file: 'source-serif-italic.woff2',
    source: [SERIF, 'WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2'],
    axes: { wght: 400, opsz: 16 },
    css: { family: 'Source Serif', style: 'italic', weight: '400' },
  },
] as const;

const LICENCES = [
  [INTER, 'LICENSE.txt', 'inter.LICENSE.txt'],
  [SERIF, 'LICENSE.md', 'source-serif.LICENSE.md'],
  [MATH, 'LICENSE', 'symbols.LICENSE.txt'],
] as const;

/**
 * What is shown while a font loads. Arimo, Tinos and Gelasio have the widths of Arial, Times
 * and Georgia by design. Where several are installed, the face written last wins.
 */
const FALLBACKS = [
  {
    family: 'Inter Fallback',
    face: 'inter.woff2',
    standIn: ['@fontsource/roboto@5.3.0', 'files/roboto-latin-400-normal.woff2'],
    local: ['Roboto', 'Roboto Regular'],
  },
  {
    family: 'Inter Fallback',
    face: 'inter.woff2',
    standIn: ['@fontsource/arimo@5.3.0', 'files/arimo-latin-400-normal.woff2'],
    local: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'],
  },
  {
    family: 'Source Serif Fallback',
    face: 'source-serif.woff2',
    standIn: ['@fontsource/tinos@5.3.0', 'files/tinos-latin-400-normal.woff2'],
    local: ['Times New Roman', 'TimesNewRomanPSMT', 'Times', 'Liberation Serif', 'Tinos'],
  },
  {
    family: 'Source Serif Fallback',
    face: 'source-serif.woff2',
    standIn: ['@fontsource/gelasio@5.3.0', 'files/gelasio-latin-400-normal.woff2'],
    local: ['Georgia', 'Gelasio'],
  },
] as const;

const corpus = readFileSync(join(root, 'data/corpus.json'), 'utf8');

/** What nearly every page needs, and so is preloaded: what is typed often, and what the corpus shows. */
const BASIC = unite(
  codePoints(0x20, 0x7e),
  '\u00a0§©«»°±²³·¹×÷åäáàãæçéèêëíìïñóòôöøßúùüÅÄÉÖØÜŁłı',
  '\u2011–—‘’“”„…•′\u2009\u202f→−≤≥≈⁰⁴⁵⁶⁷⁸⁹',
  corpus,
);

/** What few pages need; it is loaded only when such a character is shown. */
const EXTENDED = unite(
  codePoints(0xa1, 0xff).replace('\u00ad', ''),
  // Letters of author names in Central European, Turkish, Baltic and Vietnamese use.
  codePoints(0x100, 0x17e).replace('ŉ', ''),
  'ȘșȚțƠơƯư\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327№€™†‡‚‹›‐″\u200a',
  '⁺⁻⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋',
  codePoints(0x391, 0x3a9).replace('\u03a2', ''),
  codePoints(0x3b1, 0x3c9),
  '←↑↓↔↗↦⇄⇒⇔▾▸★☆✓∘∼∞√∑∏∂∇∫∈∉∀∃∪∩⊂⊆∓⊙⊗⊕≠≡≪≫∝⟨⟩‖⌈⌉⌊⌋ℓℝ⊤𝒪𝑁',
).filter((character) => !BASIC.includes(character));

/** Only what the interface asks for: kerning, tabular figures, composition, local forms. */
const FEATURES = ['kern', 'mark', 'ccmp', 'locl', 'tnum', 'liga'];

const folder = mkdtempSync(join(tmpdir(), 'collate-fonts-'));
try {
  await makeFonts();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function makeFonts(): Promise<void> {
  mkdirSync(target, { recursive: true });
  const metrics = new Map<string, FontMetrics>();
  const options = { keepFeatures: FEATURES, noHinting: true };
  for (const { file, source, axes } of FACES) {
    const own = { ...options, variationAxes: axes };
    metrics.set(file, await writeSubset(file, source, BASIC.join(''), own));
    metrics.set(extended(file), await writeSubset(extended(file), source, EXTENDED.join(''), own));
  }
  const absent = (file: string): string[] =>
    [...BASIC, ...EXTENDED].filter(
      (character) =>
        !metrics.get(file)?.has(character) && !metrics.get(extended(file))?.has(character),
    );
  const wanted = [...new Set(FACES.flatMap((face) => absent(face.file)))];
  const symbols = await writeSubset('symbols.woff2', [MATH, MATH_FILE], wanted.join(''), options);
  const unwritable = wanted.filter((character) => !symbols.has(character));
  console.log(`in no font: ${unwritable.join(' ') || 'none'}`);
  for (const [source, from, to] of LICENCES) writeFileSync(join(target, to), read([source, from]));
  const faces = FACES.flatMap((face) => [
    formatFace(face.css, face.file, ''),
    formatFace(
      face.css,
      extended(face.file),
      formatRange(EXTENDED, metrics.get(extended(face.file))),
    ),
    formatFace(face.css, 'symbols.woff2', formatRange(absent(face.file), symbols)),
  ]);
  const sample = readFileSync(join(root, 'data/digest.txt'), 'utf8');
  const fallbacks = await Promise.all(
    FALLBACKS.map(async (fallback) => {
      const standIn = await parseSource(read(fallback.standIn));
      const own = metrics.get(fallback.face);
      if (own === undefined) throw new Error(`No face "${fallback.face}".`);
      return formatFallback(fallback, own, standIn, sample);
    }),
  );
  const head = '/* Written by `npm run fonts`; change scripts/assets/fonts.ts instead. */';
  writeFileSync(join(root, 'src/ui/fonts.css'), `${[head, ...faces, ...fallbacks].join('\n\n')}\n`);
}

/** The characters of these texts, each once, without line ends. */
function unite(...texts: readonly string[]): readonly string[] {
  return [...new Set(texts.join(''))].filter((character) => character >= ' ').sort();
}

function extended(file: string): string {
  return file.replace('.woff2', '-extended.woff2');
}

async function writeSubset(
  file: string,
  source: readonly [string, string],
  characters: string,
  options: Parameters<typeof subsetFont>[2],
): Promise<FontMetrics> {
  const original = read(source);
  const subset = await subsetFont(original, characters, { ...options, targetFormat: 'woff2' });
  writeFileSync(join(target, file), subset);
  console.log(`${file}  ${subset.length} bytes`);
  return parseSource(subset);
}

async function parseSource(font: Buffer): Promise<FontMetrics> {
  return parseFontMetrics(
    await subsetFont(font, '', { targetFormat: 'sfnt', keepAllGlyphs: true }),
  );
}

/** A file of a published package, which is fetched once. */
function read([source, path]: readonly [string, string]): Buffer {
  const place = join(folder, source.replaceAll('/', '_'));
  if (mkdirSync(place, { recursive: true }) !== undefined) {
    const options = { cwd: place, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const archive = execFileSync('npm', ['pack', source, '--silent'], options).trim();
    execFileSync('tar', ['-xzf', archive], { cwd: place });
  }
  return readFileSync(join(place, 'package', path));
}
