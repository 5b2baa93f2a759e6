const MARKS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
};

const ACCENT =
  /\{?\\(?:(['"^`~=.])\s*\{?\\?([A-Za-z])\}?|([uvHckrd])(?:\{\\?([A-Za-z])\}|\s+([A-Za-z])(?![A-Za-z])))\}?/gu;
const LETTER =
  /\{\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)\}|\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?:\{\}|\s+|(?![A-Za-z]))/gu;

const FACE = /\\(?:emph|enquote|text(?:bf|it|tt|sc|rm|sf|sl)?|underline|mbox|url)\s?\{([^{}]*)\}/gu;

/** Without commands for the face of letters, outside formulas: `\\emph{deep} $\\text{x}$` → `deep $\\text{x}$`. */
export function removeTexFaces(source: string): string {
  if (!source.includes('\\')) return source;
  return source
    .split(/(\$[^$]{1,1000}\$)/u)
    .map((piece, at) => (at % 2 === 0 ? piece.replace(FACE, '$1').replace(FACE, '$1') : piece))
    .join('');
}

/**
 * TeX's letters as letters, where a service keeps them in names and titles: `Andr\'e`, `Erd\H{o}s`,
 * `{\"o}`, `S{\o}ren` → André, Erdős, ö, Søren. All other TeX stays.
 */
export function formatTexAccents(source: string): string {
  if (!source.includes('\\')) return source;
  return source
    .replace(ACCENT, (_, sign: string, a: string, word: string, b: string, c: string) =>
      `${(a ?? b ?? c ?? '').replace(/^i$/u, 'i')}${MARKS[sign ?? word] ?? ''}`.normalize('NFC'),
    )
    .replace(LETTER, (_, a: string, b: string) => LETTERS[a ?? b] ?? '');
}

/** Without what TeX needs before a sign, where an entry of BibTeX became another form: `Science \\& Medicine`. */
export function formatTexSigns(source: string): string {
  return formatTexAccents(source).replace(/\\([&%#_])/gu, '$1');
}

/** Accents of each name of a list. */
export function formatNameAccents(names: readonly string[] = []): readonly string[] {
  return names.map((name) => formatTexAccents(name));
}
