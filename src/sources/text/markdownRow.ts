import { findFactName } from '../facts/factNames.ts';
import { isAddress } from '../facts/identifiers.ts';
import type { FactName } from '../facts/paperDraft.ts';
import { parseNameList } from '../facts/personName.ts';
import { findWork } from '../facts/statedTitle.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { isLabel, isPaperAddress } from './listedLinks.ts';
import type { ListedPaper } from './listedPaper.ts';
import { readListedPaper } from './listedPaper.ts';
import type { MarkdownRow } from './markdownItems.ts';
import { readTitleCell } from './titleCell.ts';

/** A cell of a row, with what its column is called and read as. */
interface NamedCell {
  readonly name: string;
  readonly fact: FactName | null;
  readonly source: string;
  readonly text: string;
  readonly pieces: readonly InlinePiece[];
}

/** A row of a table, by the names of its columns; `inside` are the pieces of each cell. */
export function readMarkdownRow(
  { cells, names }: MarkdownRow,
  inside: readonly (readonly InlinePiece[])[],
): ListedPaper {
  const columns = names.map((column, index) => {
    const name = column.replace(/[*_`]/gu, '').trim();
    const pieces = inside[index] ?? [];
    const text = pieces.map((piece) => piece.text).join('');
    const fact = findFactName(name)?.fact ?? null;
    return { name, fact, source: cells[index] ?? '', text: text.trim(), pieces };
  });
  const all = (fact: FactName) => columns.filter((column) => column.fact === fact);
  const text = (fact: FactName) =>
    all(fact).find((cell) => cell.text !== '' && !/^[-–—/]$/u.test(cell.text))?.text ?? null;
  const links = (fact: FactName) =>
    all(fact).flatMap(({ pieces }) => pieces.flatMap(({ url }) => url ?? []));
  const listed = readListedPaper(joinCells(columns));
  const venue = text('venue');
  const urls = [
    ...links('title'),
    ...links('url'),
    ...links('arxivId'),
    ...(listed.urls ?? []),
  ].toSorted((a, b) => Number(isPaperAddress(b ?? null)) - Number(isPaperAddress(a ?? null)));
  const ids = all('title')
    .map((cell) => cell.text)
    .filter((found) => isAddress(found));
  const { title, abstract, doubts } = findRowTitle(columns, [...ids, ...urls]);
  return {
    title,
    authors: parseNameList(text('authors') ?? ''),
    dates: [text('date'), text('year'), /(?:19|20)\d\d/u.exec(venue ?? '')?.[0]],
    doi: text('doi'),
    arxiv: text('arxivId'),
    urls: [...urls, ...ids],
    venues: [venue],
    abstract: text('abstract') ?? abstract,
    codeUrl: links('codeUrl')[0] ?? listed.codeUrl,
    kind: parseWorkKind(text('kind')),
    keywords: text('keywords')?.split(/[,;]/u) ?? [],
    columns: Object.fromEntries(columns.filter(isValue).map((cell) => [cell.name, cell.text])),
    doubts,
  };
}

/** Columns that say other things of a paper than what it is called. */
const BESIDE_TITLES: ReadonlySet<FactName | null> = new Set<FactName>([
  ...(['authors', 'editors', 'date', 'year', 'month'] as const),
  ...(['venue', 'kind', 'keywords', 'comments'] as const),
]);

/**
 * The title in a column that is called so, or the text of a link to a paper; else the name of a model
 * or a method, which is said; else what the other cells name; else the address.
 */
function findRowTitle(
  columns: readonly NamedCell[],
  urls: ListedPaper['urls'] = [],
): Pick<ListedPaper, 'title' | 'abstract' | 'doubts'> {
  const named = columns.filter(({ pieces }) => !isBareLink(pieces));
  const titles = named.filter(({ fact }) => fact === 'title');
  // Beside the name of a method, the text of a link to a paper is the title.
  const own = readTitleCell(
    titles.toSorted(
      (a, b) => Number(b.pieces.some(isLinkedTitle)) - Number(a.pieces.some(isLinkedTitle)),
    ),
  );
  if (own.title !== null && !isLabel(own.title)) return own;
  const others = columns.filter(({ fact }) => !BESIDE_TITLES.has(fact));
  const isLinked = others.some(({ pieces }) => pieces.some(isLinkedTitle));
  const work = isLinked ? null : findWork(named.map((cell) => ({ ...cell, isChosen: false })));
  const title = readListedPaper(joinCells(others)).title || urls[0];
  return { title, abstract: own.abstract, ...work };
}

/** Whether a cell is kept for facets: words that are neither a fact nor a link. */
function isValue({ name, fact, text, pieces }: NamedCell): boolean {
  return (
    fact === null &&
    name !== '' &&
    text.length <= 60 &&
    /\p{L}/u.test(text) &&
    pieces.every(({ url }) => url === null)
  );
}

function isLinkedTitle({ text, url }: InlinePiece): boolean {
  return isPaperAddress(url) && text.trim().length >= 5 && !isLabel(text) && !isAddress(text);
}

/** `[arXiv](…) / [pdf](…)`, `2312.00752`: what leads to a paper and does not name it. */
function isBareLink(pieces: readonly InlinePiece[]): boolean {
  const told = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const isBare = ({ text, url }: InlinePiece) => isAddress(text) || (url !== null && isLabel(text));
  return told.length > 0 && told.every(isBare);
}

/** The pieces of several cells, which nothing of a text goes across. */
function joinCells(columns: readonly NamedCell[]): readonly InlinePiece[] {
  const bar: InlinePiece = { kind: 'text', text: ' | ', url: null, isStrong: false };
  return columns
    .filter(({ pieces }) => pieces.length > 0)
    .flatMap(({ pieces }, at) => (at === 0 ? pieces : [bar, ...pieces]));
}
