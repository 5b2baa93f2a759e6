import type { StatedFacts } from '../facts/createRead.ts';
import { createNameList, parsePersonName } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { joinPages } from '../facts/workNumbers.ts';
import type { JsonObject } from './jsonValue.ts';
import { firstText, isObject, pick, toList, toText, toTexts } from './jsonValue.ts';

/** Whether an object is a record of INSPIRE, the library of particle physics. */
export function isInspireRecord(record: JsonObject): boolean {
  return toList(pick(record, 'metadata', 'titles')).some(isObject);
}

/** Each fact is a list of `{ value, source }`, the one that INSPIRE prefers first. */
export function readInspireRecord(record: JsonObject): Omit<StatedFacts, 'line'> {
  const metadata = pick(record, 'metadata') as JsonObject;
  const people = toList(pick(metadata, 'authors'));
  const listNames = (areEditors: boolean) =>
    people
      .filter((person) => isEditor(person) === areEditors)
      .map((person) => parsePersonName(toText(pick(person, 'full_name')) ?? ''));
  const published = toList(pick(metadata, 'publication_info'))[0];
  const id = firstText(metadata, 'control_number') ?? firstText(record, 'id');
  return {
    title: firstText(metadata, 'titles'),
    authors: createNameList(listNames(false)),
    editors: createNameList(listNames(true)),
    dates: [firstText(metadata, 'earliest_date', 'preprint_date'), toText(pick(published, 'year'))],
    arxiv: firstText(metadata, 'arxiv_eprints'),
    doi: firstText(metadata, 'dois'),
    urls: [id === null ? null : `https://inspirehep.net/literature/${encodeURIComponent(id)}`],
    venues: [toText(pick(published, 'journal_title'))],
    volume: toText(pick(published, 'journal_volume')),
    issue: toText(pick(published, 'journal_issue')),
    pages:
      joinPages(toText(pick(published, 'page_start')), toText(pick(published, 'page_end'))) ??
      toText(pick(published, 'artid')),
    publisher: toText(pick(toList(pick(metadata, 'imprints'))[0], 'publisher')),
    edition: firstText(metadata, 'editions'),
    abstract: firstText(metadata, 'abstracts'),
    kind: parseWorkKind(firstText(metadata, 'document_type')),
    keywords: toTexts(pick(metadata, 'keywords')),
  };
}

function isEditor(person: unknown): boolean {
  return toList(pick(person, 'inspire_roles')).includes('editor');
}
