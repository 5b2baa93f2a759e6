import type { StatedFacts } from '../facts/createRead.ts';
import { findFactName, foldPathEnd, isIdName } from '../facts/factNames.ts';
import { parseArxivId } from '../facts/identifiers.ts';
import type { FactName, ReadOptions } from '../facts/paperDraft.ts';
import {
  createNameList,
  formatPersonName,
  parseNameList,
  parsePersonName,
} from '../facts/personName.ts';
import { findStatedTitle } from '../facts/statedTitle.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { findNumbers } from '../facts/workNumbers.ts';
import type { JsonObject } from './jsonValue.ts';
import { isObject, pick, toList, toText, toTexts } from './jsonValue.ts';

/** The facts of an object of unknown make, by the names of its keys, as those of a table's columns. */
export function readPlainRecord(
  record: JsonObject,
  options: ReadOptions,
): Omit<StatedFacts, 'line'> {
  const found = Object.keys(record).map((key) => {
    const known = findFactName(key);
    const mapped =
      options.columns && Object.hasOwn(options.columns, key) ? options.columns[key] : undefined;
    return {
      key,
      fact: mapped === undefined ? (known?.fact ?? null) : mapped,
      rank: known?.rank ?? -1,
      isChosen: mapped !== undefined,
    };
  });
  const ranked = found.toSorted((a, b) => a.rank - b.rank);
  const values = (fact: FactName) =>
    ranked.filter((column) => column.fact === fact).map(({ key }) => record[key]);
  const stated = findStatedTitle(
    ranked.map(({ key, fact, isChosen }) => {
      return { name: key, fact, isChosen, text: toText(record[key]) ?? '' };
    }),
  );
  const texts = (fact: FactName) => values(fact).map((value) => toText(value));
  const id = found
    .filter(({ key, fact }) => fact === null && isIdName(key))
    .map(({ key }) => toText(record[key]))
    .find((text) => parseArxivId(text) !== null);
  const comments = values('comments')[0];
  return {
    title: stated.title,
    authors: createNames(values('authors').find((value) => toList(value).length > 0)),
    editors: createNames(values('editors')[0]),
    dates: [...values('date').map((value) => readDate(value)), ...texts('year')],
    arxiv: texts('arxivId').find((text) => text) ?? findId(record, 'arxiv') ?? id,
    doi: texts('doi')[0] ?? findId(record, 'doi'),
    urls: [...stated.urls, ...values('url').flatMap((value) => toTexts(toList(value)))],
    venues: values('venue').map(
      (value) => toText(value) ?? toText(pick(value, 'name') ?? pick(value, 'title')),
    ),
    ...findNumbers((name) => {
      const column = found.find(({ key, fact }) => fact === null && foldPathEnd(key) === name);
      return column && toText(record[column.key]);
    }),
    abstract: texts('abstract')[0],
    codeUrl: texts('codeUrl')[0],
    kind:
      texts('kind')
        .map((text) => parseWorkKind(text))
        .find((kind) => kind !== null) ?? null,
    keywords: values('keywords').flatMap((value) => toTexts(value)),
    comments: typeof comments === 'number' ? comments : null,
    doubts: stated.doubts,
    columns: Object.fromEntries(
      found.flatMap(({ key, fact }) => {
        const text = toText(record[key])?.trim() ?? '';
        return fact === null && text !== '' && text.length <= 200 ? [[key, text] as const] : [];
      }),
    ),
  };
}

/** `external_ids: [{ "type": "doi", "value": "10.1…" }]`, or `identifiers: { "doi": "10.1…" }`. */
function findId(record: JsonObject, scheme: 'doi' | 'arxiv'): string | null {
  const ids = Object.entries(record)
    .filter(([key]) => /^(?:external_?)?(?:ids|identifiers)$/iu.test(key))
    .flatMap(([, value]) => toList(value));
  const texts = ids.map((id) => {
    const name = toText(pick(id, 'type') ?? pick(id, 'scheme'));
    return toText(pick(id, name?.toLowerCase() === scheme ? 'value' : scheme));
  });
  return texts.find((text) => text !== null) ?? null;
}

/** Keys for a name that is not taken apart. */
const WHOLE_NAMES = 'literal name display_name fullName full_name author creator collective'.split(
  ' ',
);

/** A date in one text, or its parts: `{ "year": "2019", "month": "05" }` → `2019-05`. */
function readDate(value: unknown): string | null {
  const parts = ['year', 'month', 'day'].map((part) => toText(pick(value, part)));
  const [year = null] = parts;
  return year === null ? toText(value) : parts.filter((part) => part !== null).join('-');
}

function createNames(value: unknown) {
  if (typeof value === 'string') return parseNameList(value);
  return createNameList(
    toList(value).flatMap((name) => {
      if (typeof name === 'string') return [name.includes(',') ? parsePersonName(name) : name];
      if (!isObject(name)) return [];
      const part = (...keys: readonly string[]) =>
        keys.map((key) => toText(pick(name, key))).find((text) => text) ?? undefined;
      const family = part('family', 'lastName', 'last', 'familyName', 'last_name');
      const whole = part(...WHOLE_NAMES);
      const text =
        family === undefined
          ? parsePersonName(whole ?? '')
          : formatPersonName({
              given: part('given', 'firstName', 'first', 'givenName', 'first_name'),
              family,
            });
      return text === '' ? [] : [text];
    }),
  );
}
