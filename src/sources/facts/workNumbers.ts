import type { OtherId } from '../../corpus/otherIds.ts';
import { createOtherIds } from '../../corpus/otherIds.ts';
import { isCitationKey } from '../../corpus/readNumbers.ts';
import { parsePlainText } from './plainText.ts';

type Text = string | null | undefined;

/** What a record states of its place in its venue, and the keys by which its file's owner cites it. */
export interface StatedNumbers {
  readonly volume?: Text;
  readonly issue?: Text;
  readonly pages?: Text;
  readonly publisher?: Text;
  readonly edition?: Text;
  readonly citationKeys?: readonly Text[] | undefined;
}

/**
 * As they are kept; of a preprint, where arXiv's id stands for a volume, only the keys. Where a thesis or
 * a report appeared is the house that published it.
 */
export function parseNumbers(
  stated: StatedNumbers,
  { isPreprint, name }: { readonly isPreprint: boolean; readonly name: string | null },
): readonly OtherId[] {
  const { volume, issue, pages, publisher, edition, citationKeys = [] } = stated;
  return createOtherIds({
    volume: isPreprint ? null : parseVolume(volume),
    issue: isPreprint ? null : parseIssue(issue),
    pages: isPreprint ? null : parsePages(pages),
    publisher: isPreprint ? null : parsePublisher(publisher, name),
    edition: isPreprint ? null : parseEdition(edition),
    citationKeys: citationKeys.flatMap((key) => {
      const text = key?.trim() ?? '';
      return isCitationKey(text) ? [text] : [];
    }),
  });
}

/** Longer texts are of something else. */
const LONGEST = 60;
const ID = /arxiv|^abs\/|^\d{4}\.\d{4,5}(?:v\d+)?$|10\.\d{4,9}\//iu;

function parseNumber(source: Text, word: RegExp): string | null {
  const text = parsePlainText(source?.slice(0, 1_000))?.replace(word, '') ?? '';
  const isNumber = text.length <= LONGEST && !ID.test(text) && /[\p{L}\p{N}]/u.test(text);
  return isNumber ? text : null;
}

/** What volumes and pages have, and words do not. */
const COUNTED = /\d|^[ivxlcdm]+(?:-[ivxlcdm]+)?$/iu;

const DASHES = /\s*[-‐-―−]+\s*/gu;

function parseVolume(source: Text): string | null {
  const text = parseNumber(source, /^vol(?:ume|\.)?\s*(?=[\dIVXLC])/iu);
  return text !== null && COUNTED.test(text) ? text : null;
}

/** `No. 3–4` → `3-4`. */
function parseIssue(source: Text): string | null {
  const text = parseNumber(source, /^(?:no|nr|number|issue)\b\.?\s*(?=\d)/iu);
  return text?.replace(DASHES, '-') ?? null;
}

/** `pp. 1735--1780`, `1735 – 1780` → `1735-1780`. How many pages there are says nothing of where they are. */
function parsePages(source: Text): string | null {
  const text = parseNumber(source, /^(?:pp?|pages?|seiten?|S)\b\.?\s+|^pp?\.(?=\d)/iu);
  if (text === null || /^\d+\s*(?:pages?|pp?|S)\b\.?$/iu.test(text)) return null;
  const pages = text.replace(DASHES, '-').replace(/^-|-$/gu, '');
  return COUNTED.test(pages) ? pages : null;
}

/** An archive of preprints, and an address, publish no book. */
function parsePublisher(source: Text, venue: string | null): string | null {
  const text = parsePlainText(source?.slice(0, 1_000)) ?? '';
  const isName =
    text !== venue && text.length <= 200 && /\p{L}/u.test(text) && !/xiv\b|:\/\//iu.test(text);
  return isName ? text : null;
}

/** `Second Edition`, `2nd ed.`, `2. Auflage` → `Second`, `2nd`, `2`. EndNote keeps days of articles there. */
function parseEdition(source: Text): string | null {
  const text = parsePlainText(source?.slice(0, 1_000))
    ?.replace(/(?<=\S)[\s,]*(?:ed(?:itions?|n)?|aufl(?:age)?|édition)?\.?$/iu, '')
    .replace(/(?<=^\d+)\.$/u, '');
  const isEdition = text && text.length <= LONGEST && !/\d{4}[/-]\d|\d{6}/u.test(text);
  return isEdition ? text : null;
}

/** The first and the last page, as formats keep them apart: `1735` and `1780`, or all in the first. */
export function joinPages(first: Text, last: Text): string | null {
  const [from, to] = [first?.trim() ?? '', last?.trim() ?? ''];
  if (from === '' || to === '' || from === to || /\S[-‐-―−]\S/u.test(from))
    return from || to || null;
  return `${from}-${to}`;
}

/** MEDLINE leaves out the digits of the last page that the first has: `1735-80` → `1735-1780`. */
export function completePages(pages: Text): string | null {
  return (
    pages?.replace(
      /(?<![\p{L}\p{N}.:-])(\d+)-(\d+)(?![\p{L}\p{N}.:-])/gu,
      (range, from: string, to: string) =>
        to.length < from.length ? `${from}-${from.slice(0, -to.length)}${to}` : range,
    ) ?? null
  );
}

/** `Cell. 2019 Jan 10;176(1-2):43-55.e13. doi: …`: how MEDLINE writes where a work is. */
export function parseMedlineSource(source: Text): StatedNumbers {
  const [, volume, issue, pages] =
    /;\s?([\w.]{1,20})?\s?(?:\(([^()]{1,30})\))?:\s?([\w-]+(?:[.,;][\w-]+)*)/u.exec(source ?? '') ??
    [];
  return { volume, issue, pages: completePages(pages) };
}

/** A line of Zotero's “Extra”, where it keeps the key that an item is cited by. */
export function findNamedKey(extra: Text): string | null {
  return /^\s*(?:citation key|citekey|bibtex)\s*:\s*(\S+)\s*$/imu.exec(extra ?? '')?.[1] ?? null;
}

/** Ids that programs give: addresses, numbers with and without a prefix, those of Zotero and Mendeley. */
const PROGRAM_ID =
  /:\/\/|^(?:https?:|urn:|arxiv:|10\.\d)|^\P{L}+$|^[a-z]+:?\d{6,}$|^(?:item-|temp_id_|pmid:)\d+|^[\da-f]{8}-[\da-f]{4}-/iu;
const ZOTERO_ID = /(?:^|\/)[2-9A-NP-Z]{8}$/u;

/** An id that somebody cites the work by, and no program made: `hochreiter97`; else `null`. */
export function parseOwnKey(id: Text): string | null {
  const key = id?.trim() ?? '';
  return isCitationKey(key) && !PROGRAM_ID.test(key) && !ZOTERO_ID.test(key) ? key : null;
}

/** What columns and keys of tables and JSON are called that hold them, folded as names of facts are. */
const NAMES = {
  volume: 'volume volumenumber vol band jahrgang tome tomo',
  issue: 'issue issuenumber journalnumber heft heftnummer',
  pages: 'pages page pagerange pagenumbers pagination pagenumber seiten seitenzahlen paginas',
  first: 'startpage firstpage pagestart pagefirst startingpage spage',
  last: 'endpage lastpage pageend pagelast endingpage epage',
  article: 'artno articleno articlenumber articleid',
  publisher: 'publisher publishername verlag editeur editorial editora',
  edition: 'edition auflage edicion',
  key: 'citationkey citekey bibtexkey bibtexcitationkey',
} as const;
/** Of Web of Science, whose names are tags; elsewhere they are words. */
const TAGS = { volume: 'vl', issue: 'is', first: 'bp', last: 'ep', article: 'ar', publisher: 'pu' };

/** `read` gives the text under a folded name; `isTagged` tells that tags are known for such. */
export function findNumbers(read: (name: string) => Text, isTagged = false): StatedNumbers {
  const find = (kind: keyof typeof NAMES) =>
    NAMES[kind]
      .split(' ')
      .map((name) => read(name)?.trim())
      .find((text) => text);
  const tag = (kind: keyof typeof TAGS) => (isTagged || read('vl') ? read(TAGS[kind]) : null);
  const volume = find('volume') ?? tag('volume');
  return {
    volume,
    // Beside a volume a number is that of an issue; elsewhere it may count the rows.
    issue: find('issue') ?? tag('issue') ?? (volume ? read('number') : null),
    pages:
      find('pages') ||
      joinPages(find('first') ?? tag('first'), find('last') ?? tag('last')) ||
      find('article') ||
      tag('article'),
    publisher: find('publisher') ?? tag('publisher'),
    edition: find('edition'),
    citationKeys: [find('key') ?? findNamedKey(read('extra'))],
  };
}
