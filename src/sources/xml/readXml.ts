import { createRead } from '../facts/createRead.ts';
import type { Doubt, Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { DBLP_RECORDS, isDblp, readDblpRecord } from './dblpRecords.ts';
import { readAtomEntry, readRssItem } from './feedRecords.ts';
import { readEndnoteRecord, readPubmedArticle } from './libraryRecords.ts';
import type { XmlElement } from './xmlElements.ts';
import { findElement, findText, readXmlRecords } from './xmlElements.ts';

const CUT: Doubt = {
  reason: 'the record is not complete: its end is missing',
  remedy: 'Compare the paper with its record.',
};

const RECORDS = ['entry', 'item', 'record', 'PubmedArticle', 'PubmedBookArticle'];

/** Reads Atom of arXiv and others, RSS, EndNote XML, PubMed XML and DBLP XML. */
export function* readXml(text: string): Generator<Read> {
  const isOfDblp = isDblp(text);
  const records = readXmlRecords(text, isOfDblp ? DBLP_RECORDS : RECORDS);
  for (const { element, isCut, strayLine } of records) {
    if (/\/api\/errors/u.test(findText(element, 'id') ?? '')) {
      yield {
        kind: 'refused',
        line: element.line,
        reason: 'it is an error that arXiv answered with',
        remedy: 'Correct the query or the id, and export again.',
        found: shorten(findText(element, 'summary') ?? ''),
      };
      continue;
    }
    yield createRead({
      ...(isOfDblp ? readDblpRecord(element) : readRecord(element)),
      line: element.line,
      doubts: isCut ? [CUT] : [],
      found: shorten(element.text),
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
  if (element.name === 'entry') return readAtomEntry(element);
  return findElement(element, 'titles') || findElement(element, 'ref-type')
    ? readEndnoteRecord(element)
    : readRssItem(element);
}
