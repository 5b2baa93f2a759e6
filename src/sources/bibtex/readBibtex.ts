import { countThings } from '../../corpus/countPapers.ts';
import { createRead } from '../facts/createRead.ts';
import type { Doubt, Read } from '../facts/paperDraft.ts';
import { formatPartialDate, parseMonth, parsePartialDate } from '../facts/partialDate.ts';
import { foldTitle, shorten } from '../facts/plainText.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import type { BibPiece } from './bibEntries.ts';
import { splitBibEntries } from './bibEntries.ts';
import { parseBibFields } from './bibFields.ts';
import { findMacroJournal } from './journalMacros.ts';
import { formatTexProse, formatTexText, parseTexNames } from './texText.ts';

interface BibEntry {
  readonly line: number;
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly key: string;
  readonly faults: readonly string[];
}

const MACROS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Of a parent that `crossref` names, a chapter or a talk has these. */
const INHERITED = 'date year month editor publisher edition journal journaltitle'.split(' ');

/** Reads BibTeX and BibLaTeX. */
export function* readBibtex(text: string): Generator<Read> {
  const macros = new Map(MACROS.map((name) => [name, name]));
  const entries: BibEntry[] = [];
  const commented: number[] = [];
  for (const piece of splitBibEntries(text)) {
    if (piece.kind === 'commented') commented.push(piece.line);
    else if (piece.kind === 'text') yield* describeText(piece, entries.length > 0);
    else if (piece.type === 'string') addMacros(piece, macros);
    else if (!['comment', 'preamble'].includes(piece.type))
      entries.push(createEntry(piece, macros));
  }
  yield* describeCommented(commented);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  for (const entry of entries) {
    yield GROUPS.includes(entry.type)
      ? refuseGroup(entry)
      : createBibRead(entry, findParent(entry, byKey));
  }
}

/** Entries that only serve others, in BibLaTeX. */
const GROUPS: readonly string[] = ['set', 'xdata'];

function refuseGroup({ line, type, key }: BibEntry): Read {
  const reason = `@${type} serves other entries and is not a work`;
  return { kind: 'refused', line, reason, remedy: 'None.', found: `@${type}{${key}` };
}

type EntryPiece = Extract<BibPiece, { kind: 'entry' }>;

function addMacros({ body }: EntryPiece, macros: Map<string, string>): void {
  // Without a key before it: the first name is that of the macro.
  const { fields } = parseBibFields(`,${body}`, macros);
  for (const [name, value] of fields) macros.set(name, value);
}

function createEntry(piece: EntryPiece, macros: ReadonlyMap<string, string>): BibEntry {
  const { key, fields, faults } = parseBibFields(piece.body, macros, piece.isClosed);
  const open = piece.isClosed ? [] : ['its brackets are not closed'];
  return { line: piece.line, type: piece.type, key, fields, faults: [...open, ...faults] };
}

/** Text outside entries is a comment in BibTeX; a commented entry and stray text are mentioned. */
function* describeText(
  { line, text }: Extract<BibPiece, { kind: 'text' }>,
  isAfter: boolean,
): Generator<Read> {
  const bare = text.replace(/^\s*%.*$/gmu, '').replace(/[\s,;})\]]+/gu, '');
  if (bare === '' && !/%\s*$/u.test(text)) return;
  const reason =
    bare === ''
      ? 'the entry below it may be commented out'
      : `text outside entries: “${shorten(text, 40)}”`;
  const remedy = isAfter
    ? 'Check whether an entry was closed too early.'
    : 'None, if it is a comment.';
  yield { kind: 'remark', line, reason, remedy };
}

function* describeCommented(lines: readonly number[]): Generator<Read> {
  if (lines.length === 0) return;
  yield {
    kind: 'remark',
    line: lines[0] ?? null,
    reason: `${countThings(lines.length, 'entry is', 'entries are')} commented out`,
    remedy: 'Take the percent signs away, if they belong to the list.',
  };
}

function findParent(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): BibEntry | null {
  const key = (entry.fields.get('crossref') ?? entry.fields.get('xdata') ?? '')
    .trim()
    .toLowerCase();
  const parent = key === '' ? undefined : byKey.get(key);
  return parent === undefined || parent === entry ? null : parent;
}

function createBibRead(entry: BibEntry, parent: BibEntry | null): Read {
  const own = (name: string) => entry.fields.get(name) ?? null;
  // Without a title an entry stands for its parent, such as a version of a program.
  const isHeir = parent !== null && !own('title');
  const get = (name: string) =>
    own(name) ?? (isHeir || INHERITED.includes(name) ? (parent?.fields.get(name) ?? null) : null);
  const tex = (name: string) => {
    const value = get(name);
    return value === null ? null : (findMacroJournal(value) ?? formatTexText(value));
  };
  const plain = (name: string) => removeEscapes(get(name));
  const isArxiv = /arxiv/iu.test(own('archiveprefix') ?? own('eprinttype') ?? 'arXiv');
  const title = [tex('title'), tex('subtitle')].filter((part) => part?.trim());
  const authors = get('author') ?? '';
  const isWhole = isWholeWork(entry);
  return createRead({
    line: entry.line,
    title: get('title') ? title.join(': ') || null : isWhole ? tex('booktitle') : null,
    authors: parseTexNames(authors),
    editors: parseTexNames(get('editor') ?? ''),
    dates: [plain('date'), findDate(plain('year'), plain('month'), plain('day')), plain('issued')],
    arxiv: (isArxiv ? plain('eprint') : null) ?? plain('arxivid') ?? plain('arxiv'),
    doi: plain('doi'),
    urls: [plain('url'), plain('link'), plain('howpublished'), plain('bdsk-url-1'), plain('ee')],
    venues: listVenues(entry, isHeir ? null : parent, tex),
    abstract: formatTexProse(get('abstract') ?? ''),
    codeUrl: plain('code') ?? plain('codeurl'),
    kind: entry.type === 'book' && !isWhole ? 'chapter' : parseKind(entry),
    volume: tex('volume'),
    // In BibLaTeX a part of a year, such as a season, is an issue beside its number.
    issue: tex('number') ?? tex('issue'),
    pages: tex('pages') ?? tex('eid') ?? tex('articleno'),
    publisher: tex('publisher') ?? tex('organization'),
    edition: tex('edition'),
    citationKeys: [entry.key, ...(own('ids')?.split(',') ?? [])],
    keywords: ['keywords', 'keyword', 'author_keywords', 'mendeley-tags'].flatMap((name) =>
      splitKeywords(tex(name)),
    ),
    notes: [
      plain('eprint'),
      plain('note'),
      plain('howpublished'),
      plain('number'),
      plain('pages'),
      plain('volume'),
      plain('comment'),
    ],
    doubts: entry.faults.map(describeFault),
    found: `@${entry.type}{${entry.key}`,
  });
}

/** A book that names another one, in which it is, is a chapter of it. */
function isWholeWork({ type, fields }: BibEntry): boolean {
  const [title, book] = ['title', 'booktitle'].map((name) => foldTitle(fields.get(name) ?? ''));
  return WHOLE.test(type) && !(type === 'book' && title && book && title !== book);
}

/** Works that are not parts of another one. */
const WHOLE = /^(?:mv)?(?:book|proceedings|collection|reference|periodical)$/u;

function listVenues(
  entry: BibEntry,
  parent: BibEntry | null,
  tex: (name: string) => string | null,
) {
  const container = parent?.fields.get('title') ?? parent?.fields.get('booktitle') ?? null;
  const names = [
    tex('journaltitle'),
    tex('journal'),
    isWholeWork(entry) ? null : tex('booktitle'),
    container && formatTexText(container),
  ];
  const house = /thesis|report/u.test(entry.type) ? [tex('school'), tex('institution')] : [];
  return [...names, ...house, tex('eventtitle'), tex('conference'), tex('maintitle')];
}

function findDate(year: string | null, month: string | null, day: string | null): string | null {
  const date = parsePartialDate(year);
  if (date === null || date.length > 4 || month === null) return date;
  // `09--15 Jun`, `dec~5`, `Mar/Apr`: the first name, else the first number.
  const name = /\p{L}{3,}/u.exec(month)?.[0];
  const number = parseMonth(name ?? month.split(/[-–~\s/.,]+/u)[0] ?? '');
  const beside = /(?<!\d)(\d{1,2})(?!\d)/u.exec(day ?? month.replace(/^\d{1,2}$/u, ''))?.[1];
  return formatPartialDate(Number(date), number, beside === undefined ? null : Number(beside));
}

function parseKind({ type, fields }: BibEntry) {
  const stated = parseWorkKind(type);
  if (stated !== 'other' && stated !== null) return stated;
  const detail = parseWorkKind(fields.get('type') ?? fields.get('entrysubtype'));
  return detail ?? (/https?:|\\url/u.test(fields.get('howpublished') ?? '') ? 'web page' : stated);
}

function splitKeywords(text: string | null): readonly string[] {
  if (text === null) return [];
  return text.split(text.includes(';') ? /;/u : /[,\n]/u);
}

/** A value that is not prose: brackets and escapes taken away. */
function removeEscapes(value: string | null): string | null {
  if (value === null) return null;
  const bare = value
    .replace(/\\(?:url|href|texttt)\s*(?=\{)/gu, '')
    .replace(/\\([&%$#_{}~])/gu, '$1');
  return (
    bare
      .replace(/\{\\textunderscore\s?\}|\\textunderscore\s?/gu, '_')
      .replace(/[{}]/gu, '')
      .trim() || null
  );
}

function describeFault(fault: string): Doubt {
  return { reason: fault, remedy: 'Compare the paper with its entry, and correct the entry.' };
}
