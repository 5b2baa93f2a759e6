import { createRead } from '../facts/createRead.ts';
import type { Doubt, Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { readAtomEntry, readRssItem } from './feedRecords.ts';
import { readEndnoteRecord, readPubmedArticle } from './libraryRecords.ts';
import type { XmlElement } from './xmlElements.ts';
import { findElement, readXmlRecords } from './xmlElements.ts';

const CUT: Doubt = {
  reason: 'the record is not complete: its end is missing',
  remedy: 'Compare the paper with its record.',
};

/** Reads Atom of arXiv and others, RSS, EndNote XML and PubMed XML. */
export function* readXml(text: string): Generator<Read> {
  const names = new Set(['entry', 'item', 'record', 'PubmedArticle', 'PubmedBookArticle']);
  const { records, fault } = readXmlRecords(text, names);
  for (const { element, isCut } of records) {
    const facts = readRecord(element);
    const read = createRead({
      ...facts,
      line: element.line,
      doubts: isCut ? [CUT] : [],
      found: shorten(element.text),
    });
    // What is cut before its title's end names no paper.
    yield read;
  }
  if (fault !== null) {
    yield {
      kind: 'remark',
      line: fault.line,
      reason: `the XML is not well-formed: ${fault.message}`,
      remedy: 'Export the file again, if papers near this line are missing.',
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
