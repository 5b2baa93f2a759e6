import type { StatedFacts } from '../facts/createRead.ts';
import type { StatedName } from '../facts/statedName.ts';
import { createStatedList, joinParts } from '../facts/statedName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { findNamedKey } from '../facts/workNumbers.ts';
import type { JsonObject } from './jsonValue.ts';
import { firstText, isObject, pick, toList, toText } from './jsonValue.ts';

/** Whether an object is an item of Zotero: of its API, or of the export of Better BibTeX. */
export function isZoteroItem(record: JsonObject): boolean {
  const item = findItem(record);
  return 'itemType' in item && 'title' in item;
}

/** In the API's answer the item is under `data`. */
function findItem(record: JsonObject): JsonObject {
  const data = pick(record, 'data');
  return isObject(data) ? data : record;
}

/** The facts of an item of Zotero. */
export function readZoteroItem(record: JsonObject): Omit<StatedFacts, 'line'> {
  const item = findItem(record);
  return {
    title: firstText(item, 'title'),
    authors: createStatedList(
      listCreators(item, (type) => !/editor|translator|series/iu.test(type)),
    ),
    editors: createStatedList(listCreators(item, (type) => type === 'editor')),
    dates: [firstText(item, 'date')],
    arxiv: firstText(item, 'archiveID'),
    doi: firstText(item, 'DOI'),
    urls: [firstText(item, 'url')],
    venues: [
      firstText(item, 'publicationTitle', 'proceedingsTitle', 'bookTitle', 'conferenceName'),
      firstText(item, 'university', 'institution'),
    ],
    volume: firstText(item, 'volume'),
    issue: firstText(item, 'issue', 'reportNumber'),
    pages: firstText(item, 'pages'),
    publisher: firstText(item, 'publisher'),
    edition: firstText(item, 'edition'),
    citationKeys: [
      firstText(item, 'citationKey', 'citekey') ?? findNamedKey(firstText(item, 'extra')),
    ],
    abstract: firstText(item, 'abstractNote'),
    kind: parseWorkKind(firstText(item, 'itemType')),
    keywords: toList(pick(item, 'tags')).flatMap((tag) => toText(pick(tag, 'tag') ?? tag) ?? []),
    notes: [firstText(item, 'extra'), firstText(item, 'reportNumber')],
  };
}

function listCreators(item: JsonObject, isMeant: (type: string) => boolean): readonly StatedName[] {
  return toList(pick(item, 'creators')).flatMap((creator) => {
    if (!isObject(creator) || !isMeant(firstText(creator, 'creatorType') ?? 'author')) return [];
    const stated = joinParts({
      given: firstText(creator, 'firstName') ?? undefined,
      family: firstText(creator, 'lastName') ?? undefined,
      literal: firstText(creator, 'name') ?? undefined,
    });
    return stated.name === '' ? [] : [stated];
  });
}
