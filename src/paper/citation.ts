import { createReadableText, formatReadableText } from '../corpus/readableText.ts';
import type { Paper } from '../corpus/schema.ts';
import { surname } from './authors.ts';
import { arxivUrl } from './paperLinks.ts';

/** "Albert Gu and Tri Dao. Mamba: …. COLM 2024. arXiv:2312.00752, 2023." */
export function formatPlainCitation(paper: Paper): string {
  const title = readableTitle(paper);
  const venue = describeVenue(paper, (published) => `“${published}”`);
  const parts = [
    joinNames(paper.authors),
    /[.?!]$/u.test(title) ? title.slice(0, -1) : title,
    ...(venue === null ? [] : [venue]),
    `arXiv:${paper.arxivId}, ${year(paper)}`,
  ];
  // A title that asks keeps its question mark.
  const end = /[?!]$/u.exec(title)?.[0];
  return parts
    .map((part, position) => `${part}${position === 1 && end ? end : '.'}`)
    .filter((part) => part !== '.')
    .join(' ');
}

/**
 * The BibTeX entry of a paper as arXiv has it, the venue as a note. Special characters are escaped,
 * letters with accents stay UTF-8, and words with capitals of their own are kept by braces.
 */
export function formatBibtex(paper: Paper): string {
  const venue = describeVenue(paper, (published) => `\`\`${published}''`);
  const fields: readonly (readonly [string, string])[] = [
    ['title', protectCapitals(readableTitle(paper), paper.shortName)],
    ['author', paper.authors.map(formatBibtexAuthor).join(' and ')],
    ['year', year(paper)],
    ['eprint', paper.arxivId],
    ['archivePrefix', 'arXiv'],
    ['url', arxivUrl(paper.arxivId)],
    ...(venue === null ? [] : [['note', escapeTex(venue)] as const]),
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}},`);
  return [`@misc{${formatCitationKey(paper)},`, ...lines, '}'].join('\n');
}

/** First author's surname, year and first telling word of the title, in a–z and 0–9: "gu2023mamba". */
export function formatCitationKey(paper: Paper): string {
  const words = readableTitle(paper)
    .split(/[\s:–—/]+/u)
    .map(foldToAscii);
  const word = words.find((candidate) => candidate !== '' && !FUNCTION_WORDS.has(candidate));
  return `${foldToAscii(surname(paper.authors[0] ?? ''))}${year(paper)}${word ?? ''}`;
}

const FUNCTION_WORDS = new Set(
  'a an and are as at by can do for from how in is it of on or the to what when why with'.split(
    ' ',
  ),
);

function readableTitle(paper: Paper): string {
  return formatReadableText(createReadableText(paper.title, paper.displayEdits.title));
}

function year(paper: Paper): string {
  return paper.date.slice(0, 4);
}

/** The venue, and the title it was published under where that is another one. */
function describeVenue(paper: Paper, quote: (title: string) => string): string | null {
  if (paper.publishedTitle === null) return paper.venue;
  const published = `published as ${quote(paper.publishedTitle)}`;
  return paper.venue === null ? published : `${paper.venue}, ${published}`;
}

function joinNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Sebastiaan J. van Zelst" → "van Zelst, Sebastiaan J."; a name of one word is kept whole. */
function formatBibtexAuthor(author: string): string {
  const last = surname(author);
  const position = author.lastIndexOf(last);
  const given = author.slice(0, position).trim();
  const suffix = author.slice(position + last.length).trim();
  if (given === '') return `{${escapeTex(author)}}`;
  return [last, suffix, given]
    .filter((part) => part !== '')
    .map(escapeTex)
    .join(', ');
}

const TEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^{}$&#%_]/gu, (sign) => TEX_ESCAPES[sign] ?? `\\${sign}`);
}

/** Braces around the short name and every word with a capital or a digit behind its first letter, hyphen parts apart. */
function protectCapitals(title: string, shortName: string | null): string {
  return title
    .split(/(\s+)/u)
    .map((word) => {
      const [, before = '', core = '', after = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N})]*)$/u.exec(word) ?? [];
      const isOwn = core.split('-').some((part) => /^.+\p{Lu}|\p{Lu}.*\p{N}/u.test(part));
      if (!isOwn && core !== shortName) return escapeTex(word);
      return `${escapeTex(before)}{${escapeTex(core)}}${escapeTex(after)}`;
    })
    .join('');
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function foldToAscii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/gu, '');
}
