import type { StatedFacts } from '../facts/createRead.ts';
import { formatPartialDate, parsePartialDate } from '../facts/partialDate.ts';
import type { StatedName } from '../facts/statedName.ts';
import { createStatedList, joinParts } from '../facts/statedName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { findNamedKey, parseOwnKey } from '../facts/workNumbers.ts';
import type { JsonObject } from './jsonValue.ts';
import { firstText, isObject, pick, toList, toText, toTexts } from './jsonValue.ts';

/** Whether an object is an item of CSL-JSON, or a work of Crossref, which is one but for details. */
export function isCslRecord(record: JsonObject): boolean {
  const isNamed = toList(pick(record, 'author') ?? pick(record, 'editor')).some(
    (name) => isObject(name) && ('family' in name || 'literal' in name || 'given' in name),
  );
  return isNamed || pick(record, 'issued', 'date-parts') !== null || 'container-title' in record;
}

/** The facts of an item of CSL-JSON. */
export function readCslRecord(record: JsonObject): Omit<StatedFacts, 'line'> {
  const subtitle = toText(pick(record, 'subtitle'));
  const title = firstText(record, 'title', 'title-short', 'shortTitle');
  const isCrossref = Array.isArray(pick(record, 'title'));
  return {
    title: isCrossref && title !== null && subtitle ? `${title}: ${subtitle}` : title,
    authors: createStatedList(listNames(record, 'author')),
    editors: createStatedList(listNames(record, 'editor')),
    dates: [
      'issued',
      'published-print',
      'published',
      'published-online',
      'original-date',
      'submitted',
    ].map((key) => readCslDate(pick(record, key))),
    arxiv: firstText(record, 'arxiv', 'eprint') ?? findArxivField(record),
    doi: firstText(record, 'DOI', 'doi'),
    urls: [firstText(record, 'URL', 'url'), toText(pick(record, 'resource', 'primary', 'URL'))],
    venues: [
      firstText(record, 'container-title'),
      firstText(record, 'event-title', 'event', 'collection-title') && isTalk(record)
        ? firstText(record, 'event-title', 'event')
        : null,
      toText(pick(record, 'institution')),
      /thesis|report/u.test(firstText(record, 'type') ?? '')
        ? firstText(record, 'publisher')
        : null,
    ],
    volume: firstText(record, 'volume'),
    issue:
      firstText(record, 'issue') ??
      (firstText(record, 'type') === 'report' ? firstText(record, 'number') : null),
    pages: firstText(record, 'page', 'article-number', 'page-first'),
    publisher: firstText(record, 'publisher'),
    edition: firstText(record, 'edition', 'edition-number'),
    citationKeys: [findKey(record)],
    abstract: firstText(record, 'abstract')?.replace(
      /^\s*<jats:title>\s*(?:abstract|summary)\s*<\/jats:title>/iu,
      '',
    ),
    kind: parseWorkKind(firstText(record, 'type')) ?? null,
    keywords: [
      ...toTexts(pick(record, 'keyword')),
      ...toTexts(pick(record, 'categories')),
      ...toTexts(pick(record, 'subject')),
    ],
    notes: [
      firstText(record, 'number'),
      firstText(record, 'note'),
      firstText(record, 'archive_location'),
    ],
  };
}

/** The key that the work is cited by: named so, in Zotero's own line, or its id where no program made it. */
function findKey(record: JsonObject): string | null {
  return (
    firstText(record, 'citation-key', 'citationKey', 'citekey') ??
    findNamedKey(firstText(record, 'note')) ??
    parseOwnKey(firstText(record, 'id'))
  );
}

function isTalk(record: JsonObject): boolean {
  return /paper|speech|present|proceed/u.test(firstText(record, 'type') ?? '');
}

function findArxivField(record: JsonObject): string | null {
  return /arxiv/iu.test(firstText(record, 'archive', 'publisher') ?? '')
    ? firstText(record, 'archive_location', 'number')
    : null;
}

function listNames(record: JsonObject, key: string): readonly StatedName[] {
  return toList(pick(record, key)).flatMap((name) => {
    if (typeof name === 'string') return [{ name }];
    if (!isObject(name)) return [];
    const text = (part: string) => toText(pick(name, part)) ?? undefined;
    const particle = [text('dropping-particle'), text('non-dropping-particle')]
      .filter(Boolean)
      .join(' ');
    return [
      joinParts({
        given: text('given'),
        particle,
        family: text('family'),
        suffix: text('suffix'),
        literal: text('literal') ?? (text('family') ? undefined : text('name')),
      }),
    ].filter((stated) => stated.name !== '');
  });
}

/** `{ "date-parts": [["2014", 12, 31], …] }` → `2014-12-31`; also `raw`, `literal` and plain text. */
function readCslDate(value: unknown): string | null {
  const [parts] = toList(pick(value, 'date-parts'));
  if (Array.isArray(parts)) {
    const [year, month = null, day = null] = parts.map((part) => Number(part));
    const date = formatPartialDate(year ?? 0, month, day);
    if (date !== null) return date;
  }
  const text =
    toText(pick(value, 'raw')) ??
    toText(pick(value, 'literal')) ??
    toText(pick(value, 'date-time'));
  return parsePartialDate(text ?? toText(value));
}
