import type { StatedFacts } from '../facts/createRead.ts';
import { createRead } from '../facts/createRead.ts';
import type { Doubt, Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { DBLP_RECORDS, isDblp, readDblpRecord } from './dblpRecords.ts';
import { readAtomEntry, readRssItem } from './feedRecords.ts';
import { readEndnoteRecord, readPubmedArticle } from './libraryRecords.ts';
import { readModsRecord } from './modsRecord.ts';
import { readWordSource } from './wordSource.ts';
import type { XmlElement } from './xmlElements.ts';
import { findElement, findText, readXmlRecords } from './xmlElements.ts';

const CUT: Doubt = {
  reason: 'the record is not complete: its end is missing',
  remedy: 'Compare the paper with its record.',
};

interface Dialect {
  readonly isOf: (text: string) => boolean;
  /** The names of the elements that are works. */
  readonly records: readonly string[];
  /** What a work states, or why none is read of it. */
  readonly read: (element: XmlElement) => Omit<StatedFacts, 'line'> | Doubt;
}

/** The first that a text is of; the last is of every XML. */
const DIALECTS: readonly [Dialect, ...Dialect[]] = [
  { isOf: isDblp, records: DBLP_RECORDS, read: readDblpRecord },
  { isOf: hasElement('SourceType'), records: ['Source'], read: readWordSource },
  { isOf: hasElement('mods(?:Collection)?'), records: ['mods'], read: readModsRecord },
  { isOf: hasElement('datafield'), records: ['leader'], read: () => MARC },
  {
    isOf: () => true,
    records: ['entry', 'item', 'record', 'PubmedArticle', 'PubmedBookArticle'],
    read: readRecord,
  },
];

function hasElement(name: string): (text: string) => boolean {
  const start = new RegExp(`<(?:\\w+:)?${name}[\\s>]`, 'u');
  return (text) => start.test(text.slice(0, 20_000));
}

const ARXIV_ERROR: Doubt = {
  reason: 'it is an error that arXiv answered with',
  remedy: 'Correct the query or the id, and export again.',
};

const MARC: Doubt = {
  reason: 'it is MARC, in which libraries exchange records, and is not read',
  remedy: 'Export the list as RIS, BibTeX or MODS.',
};

/** Reads Atom of arXiv and others, RSS, EndNote, PubMed, DBLP, MODS and the sources of Word. */
export function* readXml(text: string): Generator<Read> {
  const dialect = DIALECTS.find(({ isOf }) => isOf(text)) ?? DIALECTS[0];
  for (const { element, isCut, strayLine } of readXmlRecords(text, dialect.records)) {
    const facts = dialect.read(element);
    const found = shorten(findText(element, 'summary') ?? element.text);
    if ('reason' in facts) {
      yield { kind: 'refused', line: element.line, ...facts, found };
      continue;
    }
    yield createRead({
      ...facts,
      line: element.line,
      doubts: isCut ? [CUT] : [],
      found,
    });
    if (strayLine === null) continue;
    yield {
      kind: 'refused',
      line: strayLine,
      reason: 'the beginning of the record is missing',
      remedy: 'Export the file again, or put the tag before it.',
      found: '',
    };
  }
}

function readRecord(element: XmlElement) {
  if (element.name === 'item') return readRssItem(element);
  if (element.name.startsWith('Pubmed')) return readPubmedArticle(element);
  if (/\/api\/errors/u.test(findText(element, 'id') ?? '')) return ARXIV_ERROR;
  if (element.name === 'entry') return readAtomEntry(element);
  return findElement(element, 'titles') || findElement(element, 'ref-type')
    ? readEndnoteRecord(element)
    : readRssItem(element);
}
