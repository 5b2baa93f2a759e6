import type { WorkKind } from '../../corpus/workKind.ts';
import type { StatedFacts } from '../facts/createRead.ts';
import { parsePersonName } from '../facts/personName.ts';
import { createStatedList, joinParts } from '../facts/statedName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { joinPages } from '../facts/workNumbers.ts';
import type { XmlElement } from './xmlElements.ts';
import { findText, listElements, listTexts } from './xmlElements.ts';

/** A `mods` of libraries, Zotero and bibutils: a work, and in a `relatedItem` where it appeared. */
export function readModsRecord(record: XmlElement): Omit<StatedFacts, 'line'> {
  const host = listOfType(record, 'relatedItem', 'host')[0];
  const places = host === undefined ? [record] : [record, host];
  /** The first text at the end of a way down, of the work or of where it appeared. */
  const find = (...path: readonly string[]) =>
    places.map((place) => findText(place, ...path)).find((text) => text !== null);
  const findDetail = (type: string) =>
    places
      .flatMap((place) => listElements(place, 'part'))
      .flatMap((part) => listOfType(part, 'detail', type))
      .map((detail) => findText(detail, 'number'))
      .find((text) => text !== null);
  const ids = (type: string) => listOfType(record, 'identifier', type).map(({ text }) => text);
  return {
    title: findTitle(record),
    authors: readAuthors(record),
    editors: readNames(places.at(-1) ?? record, EDITOR),
    dates: [
      ...DATES.map((name) => findText(record, 'originInfo', name)),
      find('part', 'date'),
      ...DATES.map((name) => find('originInfo', name)),
    ],
    doi: ids('doi')[0],
    arxiv: ids('arxiv')[0],
    urls: [...listTexts(record, 'location', 'url'), ...ids('uri')],
    venues: [host && findTitle(host)],
    volume: findDetail('volume'),
    issue: findDetail('issue') ?? findDetail('number'),
    pages:
      find('part', 'extent', 'list') ??
      joinPages(find('part', 'extent', 'start'), find('part', 'extent', 'end')),
    publisher: find('originInfo', 'publisher') ?? find('originInfo', 'agent', 'namePart'),
    edition: find('originInfo', 'edition'),
    citationKeys: [record.attributes.ID, ...ids('citekey')],
    abstract: findText(record, 'abstract'),
    kind: findKind(record, host),
    keywords: listTexts(record, 'subject', 'topic'),
    notes: listTexts(record, 'note'),
  };
}

const DATES = ['dateIssued', 'copyrightDate', 'dateCreated'];
const AUTHOR = /^(?:aut|cre|author|creator)/iu;
const MAKER = /^(?:art|cmp|drt|pht|prf|artist|composer|director|photographer|performer)/iu;
const EDITOR = /^(?:edt|ed|editor)/iu;

function listOfType(element: XmlElement, name: string, type: string): readonly XmlElement[] {
  return listElements(element, name).filter(({ attributes }) => attributes.type === type);
}

/** `The` and `Reeds`, and below it `A Study`; alternative titles have a type. */
function findTitle(element: XmlElement): string | null {
  const all = listElements(element, 'titleInfo');
  const own = all.find(({ attributes }) => !attributes.type) ?? all[0];
  if (own === undefined) return null;
  const title = [findText(own, 'nonSort'), findText(own, 'title')].filter(Boolean).join(' ');
  return [title, findText(own, 'subTitle')].filter(Boolean).join(': ') || null;
}

/** Authors; of a picture or a recording whoever made it. */
function readAuthors(record: XmlElement) {
  const authors = readNames(record, AUTHOR);
  return authors.names.length > 0 ? authors : readNames(record, MAKER);
}

/** Who has a role; who has none is an author. */
function readNames(element: XmlElement, role: RegExp) {
  const names = listElements(element, 'name').filter((name) => {
    const roles = listTexts(name, 'role', 'roleTerm');
    return roles.length === 0 ? role === AUTHOR : roles.some((text) => role.test(text));
  });
  return createStatedList(names.map(readName));
}

function readName(name: XmlElement) {
  const part = (type: string) =>
    listOfType(name, 'namePart', type)
      .map(({ text }) => text.trim())
      .join(' ') || undefined;
  const family = part('family');
  const given = part('given');
  if (family || given) return joinParts({ family, given, suffix: part('termsOfAddress') });
  const parts = listElements(name, 'namePart').filter(({ attributes }) => !attributes.type);
  // Some have the years of a life within the name.
  const literal = parts
    .map(({ text }) => text.replace(/[\s,([]*\d{4}-(?:\d{4})?[\])]?$/u, '').trim())
    .join(' ');
  return name.attributes.type === 'corporate'
    ? joinParts({ literal })
    : { name: parsePersonName(literal), family: /^([^,]+),/u.exec(literal)?.[1] };
}

/** What the record calls the work; else what a part is of what appeared there. */
function findKind(record: XmlElement, host: XmlElement | undefined): WorkKind | null {
  const kinds = (element: XmlElement) =>
    listTexts(element, 'genre').map((genre) => parseWorkKind(genre));
  const own = kinds(record).find((kind) => kind !== null) ?? null;
  const isBook = findText(record, 'originInfo', 'issuance') === 'monographic';
  if (host === undefined) return own ?? (isBook ? 'book' : null);
  const place = kinds(host).find((kind) => kind !== null) ?? null;
  if (own === 'book' || own === null) return place === 'book' ? 'chapter' : (place ?? own);
  return own;
}
