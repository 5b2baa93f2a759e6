import type { StatedFacts } from '../facts/createRead.ts';
import { createNameList } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import type { XmlElement } from './xmlElements.ts';
import { findText, listTexts } from './xmlElements.ts';

/** Elements of DBLP that are works: in answers to a search, on pages of persons and in its dump. */
export const DBLP_RECORDS = [
  ...['info', 'article', 'inproceedings', 'proceedings', 'book', 'incollection'],
  ...['phdthesis', 'mastersthesis', 'data'],
];

/** Whether a text is XML of DBLP. */
export function isDblp(text: string): boolean {
  const head = text.slice(0, 4_000);
  return /<dblp(?:person|rec)?[\s>]/u.test(head) || /<result>[\s\S]*<hits\s/u.test(head);
}

/** A work; of an answer to a search its names, venue and kind are in elements of their own. */
export function readDblpRecord(record: XmlElement): Omit<StatedFacts, 'line'> {
  const names = [...listTexts(record, 'authors', 'author'), ...listTexts(record, 'author')];
  const addresses = listTexts(record, 'ee');
  return {
    title: findText(record, 'title')?.replace(/\.$/u, ''),
    authors: createNameList(names),
    editors: createNameList(listTexts(record, 'editor')),
    dates: [findText(record, 'year')],
    doi: findText(record, 'doi') ?? addresses.find((url) => /\/\/(?:dx\.)?doi\.org\//u.test(url)),
    urls: [...addresses, findText(record, 'url')],
    venues: ['venue', 'journal', 'booktitle', 'school'].map((name) => findText(record, name)),
    volume: findText(record, 'volume'),
    issue: findText(record, 'number'),
    pages: findText(record, 'pages'),
    publisher: findText(record, 'publisher'),
    kind: parseWorkKind(record.name === 'info' ? findText(record, 'type') : record.name),
    notes: [findText(record, 'volume')],
  };
}
