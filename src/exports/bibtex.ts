import { Cite, plugins } from '@citation-js/core';
import { MONTHS } from '../corpus/months.ts';
import { formatRange } from '../corpus/readNumbers.ts';
import '@citation-js/plugin-bibtex';
import type { CslItem, CslName } from './cslItem.ts';

/** An entry as Citation.js maps it from CSL, its values as text. */
interface MappedEntry {
  readonly type: string;
  readonly properties: Readonly<Record<string, string | undefined>>;
}

// Its own escapes leave out every character that has none; ours keep it as UTF-8.
plugins.config.get('@bibtex').format.asciiOnly = false;

/**
 * The BibTeX file of some papers: `@inproceedings`, `@article`, `@misc` for a preprint, or what
 * else the kind of work asks for, with the arXiv id as `eprint`. Citation.js maps fields and names. Ours
 * are the values: signs of TeX are escaped, letters stay UTF-8, and of a title only words with capitals
 * of their own are in braces. (Citation.js braces every capital but that of the first word, so that a
 * style could neither change `Linear` nor keep `xLSTM`.) `annotations` are what a reader wrote of an item,
 * by its key: they become `annote`, which Zotero and JabRef read as notes. `aliases` are further keys of
 * an item: they become `ids`, by which BibLaTeX finds it as well.
 */
export function formatBibtex(
  items: readonly CslItem[],
  { annotations, aliases }: BibtexDetails = {},
): string {
  const mapped = new Cite(items.map(escapeItem)).format('bibtex', {
    format: 'object',
  }) as readonly MappedEntry[];
  return items
    .map((item, index) =>
      formatEntry(item, mapped[index] ?? { type: 'misc', properties: {} }, {
        annotation: annotations?.get(item.id),
        aliases: aliases?.get(item.id),
      }),
    )
    .join('\n\n')
    .concat('\n');
}

interface BibtexDetails {
  readonly annotations?: ReadonlyMap<string, string>;
  readonly aliases?: ReadonlyMap<string, readonly string[]>;
}

interface EntryDetails {
  readonly annotation: string | undefined;
  readonly aliases: readonly string[] | undefined;
}

type OfTypes = Readonly<Partial<Record<CslItem['type'], string>>>;

/** Entries that differ from those of Citation.js: BibTeX has none for a preprint, nor for a thesis of any degree. */
const ENTRY_TYPES: OfTypes = { article: 'misc', chapter: 'incollection', thesis: 'phdthesis' };
/** The field of what publishes it. */
const HOUSES: OfTypes = { thesis: 'school', report: 'institution' };
/** What the type of the entry does not say. */
const KIND_NAMES: OfTypes = {
  ...{ thesis: 'Thesis', dataset: 'Dataset', software: 'Software', webpage: 'Web page' },
};

function formatEntry(
  item: CslItem,
  { type, properties }: MappedEntry,
  { annotation, aliases }: EntryDetails,
): string {
  const entry = ENTRY_TYPES[item.type] ?? type;
  const house = HOUSES[item.type] ?? 'publisher';
  const container = item['container-title'];
  const month = item.issued?.['date-parts'][0][1];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', brace(protectCapitals(item.title, item['title-short'] ?? null))],
    // In braces it would be an institution.
    ['author', brace(properties.author?.replace(/\{others\}$/u, 'others'))],
    ['editor', brace(properties.editor)],
    [type === 'article' ? 'journal' : 'booktitle', container && brace(escapeTex(container))],
    ['volume', brace(properties.volume)],
    ['number', readIssue(item)],
    ['pages', item.page && brace(escapeTex(formatRange(item.page).replaceAll('–', '--')))],
    ['year', brace(properties.year)],
    // The macro, which every style writes in its own way.
    ['month', month === undefined ? undefined : MONTHS[month - 1]?.toLowerCase()],
    [house, item.publisher && brace(escapeTex(item.publisher))],
    ['edition', item.edition && brace(escapeTex(item.edition))],
    ['type', brace(KIND_NAMES[item.type])],
    ['eprint', brace(item.archive_location)],
    ['archivePrefix', brace(item.archive)],
    ['eprinttype', brace(item.archive?.toLowerCase())],
    ['doi', brace(properties.doi)],
    ['url', brace(properties.url)],
    ['note', brace(properties.note)],
    ['ids', aliases && brace(aliases.join(','))],
    ['annote', annotation ? brace(escapeTex(annotation)) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(WIDTH)} = ${value},`],
  );
  return [`@${entry}{${item.id},`, ...lines, '}'].join('\n');
}

/** Of a preprint, the number is that of arXiv, which has fields of its own. */
function readIssue({ issue, number, archive }: CslItem): string | undefined {
  const text = issue ?? (archive === undefined ? number : undefined);
  return text && brace(escapeTex(text));
}

const WIDTH = 'archivePrefix'.length;

/** Brackets that do not match have no place in what is not escaped, such as a DOI. */
function brace(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `{${isBalanced(value) ? value : value.replace(/[{}]/gu, '')}}`;
}

/** The item with the signs of TeX escaped in the values that Citation.js hands through. */
function escapeItem(item: CslItem): CslItem {
  const { volume, note, editor } = item;
  return {
    ...item,
    author: item.author.map(escapeName),
    ...(volume === undefined ? {} : { volume: escapeTex(volume) }),
    ...(editor === undefined ? {} : { editor: editor.map(escapeName) }),
    ...(note === undefined ? {} : { note: escapeTex(note) }),
  };
}

function escapeName(name: CslName): CslName {
  if ('literal' in name) return { literal: escapeTex(name.literal) };
  const { family, given, suffix } = name;
  const escaped = { family: escapeTex(family), given: escapeTex(given) };
  return suffix === undefined ? escaped : { ...escaped, suffix: escapeTex(suffix) };
}

const TEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibTeX counts brackets that are escaped as well: those that do not match are written as commands. */
const BRACKETS: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

function escapeTex(text: string): string {
  const escapes = isBalanced(text) ? TEX_ESCAPES : { ...TEX_ESCAPES, ...BRACKETS };
  return text.replace(/[\\~^{}$&#%_]/gu, (sign) => escapes[sign] ?? `\\${sign}`);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Braces around the short name and every word with a capital or a digit after its beginning, hyphen parts
 * apart, or with a part that is one capital: `U-Net`, `C++`, but not the article.
 */
function protectCapitals(title: string, shortName: string | null): string {
  return title
    .split(/(\s+)/u)
    .map((word) => {
      const [before, core, after] = splitWord(word);
      const isOwn = core
        .split('-')
        .some((part) => /^.+\p{Lu}|\p{Lu}.*\p{N}|^\p{Lu}$/u.test(part) && word !== 'A');
      if (!isOwn && core !== shortName) return escapeTex(word);
      return `${escapeTex(before)}{${escapeTex(core)}}${escapeTex(after)}`;
    })
    .join('');
}

/** What stands before a word, the word, and what follows; a bracket is part of it where it opens in it: `O(N)`. */
function splitWord(word: string): readonly [before: string, core: string, after: string] {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N})]*)$/u.exec(word) ?? [];
  if (core.includes('(') || !core.endsWith(')')) return [before, core, after];
  const bare = core.replace(/[^\p{L}\p{N}]+$/u, '');
  return [before, bare, core.slice(bare.length) + after];
}
