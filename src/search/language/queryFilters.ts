import { foldText } from '../../corpus/foldText.ts';
import { NOT_STATED } from '../../corpus/notStated.ts';
import type { Facet, FacetValue, Taxonomy } from '../../corpus/schema.ts';
import type { YearRange } from '../../url/exploreQuery.ts';
import { parseYearRange, readYears } from '../../url/exploreQuery.ts';
import { findValueIds } from '../../url/findNamed.ts';
import { editDistance } from '../words/editDistance.ts';
import { SEARCHED_FIELDS } from './queryTerms.ts';
import type { Chunk } from './searchChunks.ts';

/** What one chunk filters by, or why it cannot. */
export type FilterReading =
  | {
      readonly kind: 'filter';
      readonly facetId: string | null;
      readonly include: readonly string[];
      readonly exclude: readonly string[];
      readonly years: YearRange | null;
      readonly code: 'yes' | 'no' | null;
    }
  | {
      readonly kind: 'fault';
      readonly message: string;
      /** What to write in place of the chunk; `null` where nothing is near. */
      readonly remedy: string | null;
    };

const NO_FILTER = {
  kind: 'filter',
  facetId: null,
  include: [],
  exclude: [],
  years: null,
  code: null,
} as const satisfies FilterReading;

/**
 * Reads `family:ssm,-hybrid`, `year:2024..`, `code:yes`; `null` for any other chunk. What stands
 * last in the text and could still become a known value (`family:ss`) filters by nothing yet.
 */
export function readFilter(
  chunk: Chunk,
  taxonomy: Taxonomy,
  isLast: boolean,
): FilterReading | null {
  const name = chunk.name?.toLowerCase();
  if (name === undefined) return readBareYears(chunk);
  if (name === 'year') return readYearFilter(chunk, isLast);
  if (name === 'code') return readCode(chunk, isLast);
  const facet = taxonomy.facets.find(({ id }) => id === name);
  if (facet === undefined) return null;
  const reading = readValues(chunk, facet, isLast);
  // A list's own venues are a facet, and a field in which words are found.
  const isField = SEARCHED_FIELDS.some((field) => field === name);
  return isField && !isNarrowing(reading) ? null : reading;
}

function isNarrowing(reading: FilterReading): boolean {
  return reading.kind === 'filter' && reading.include.length + reading.exclude.length > 0;
}

function readValues(chunk: Chunk, facet: Facet, isLast: boolean): FilterReading {
  const include: string[] = [];
  const exclude: string[] = [];
  for (const [position, item] of chunk.items.entries()) {
    const isExcluded = chunk.isExcluded !== item.text.startsWith('-');
    const text = item.text.replace(/^-/u, '');
    const valueIds = findValueIds(facet, text);
    const isBeingTyped = isLast && !item.isQuoted && position === chunk.items.length - 1;
    if (valueIds.length > 0) (isExcluded ? exclude : include).push(...valueIds);
    else if (!(isBeingTyped && beginsValue(facet, text))) {
      return describeUnknownValue(chunk, facet, text);
    }
  }
  return { ...NO_FILTER, facetId: facet.id, include, exclude };
}

/** Two years with a dash or points between them can be nothing else: `2019-2021`. */
function readBareYears({ items, isExcluded }: Chunk): FilterReading | null {
  const [item] = items;
  if (
    !item ||
    item.isQuoted ||
    isExcluded ||
    !/^(?:19|20)\d{2}\D{1,3}(?:19|20)\d{2}$/u.test(item.text)
  ) {
    return null;
  }
  const years = readYears(item.text);
  return years && { ...NO_FILTER, years };
}

/** `>2020`, `>=2020`, `<2020`, `<=2020`. */
function readCompared(text: string): YearRange | null {
  const [, sign = '', year = ''] = /^([<>]=?)(\d{4})$/u.exec(text) ?? [];
  const bound = Number(year) + (sign === '>' ? 1 : sign === '<' ? -1 : 0);
  if (sign === '') return null;
  return sign.startsWith('>') ? { from: bound, to: null } : { from: null, to: bound };
}

function readYearFilter(chunk: Chunk, isLast: boolean): FilterReading {
  const text = joinItems(chunk);
  const years = readCompared(text) ?? readYears(text);
  if (years && !chunk.isExcluded) return { ...NO_FILTER, years };
  if (years) return describeExcludedYears(text, years);
  const begun = isLast ? /^(?:(\d{4})(\.\.?)|\.{0,2})\d{0,3}$/u.exec(text) : null;
  if (begun) return { ...NO_FILTER, years: parseYearRange(`${begun[1] ?? ''}${begun[2] ?? ''}`) };
  return {
    kind: 'fault',
    remedy: null,
    message: `“year:${text}” is not a year or a range of years, so it is searched as plain words. Write year:2024, year:2023..2025, year:2024.. or year:..2022.`,
  };
}

/** Years are one range: those before what is to be left out, or those after it. */
function describeExcludedYears(text: string, { from, to }: YearRange): FilterReading {
  const rests = [
    ...(from === null ? [] : [`year:..${from - 1}`]),
    ...(to === null ? [] : [`year:${to + 1}..`]),
  ];
  return {
    kind: 'fault',
    remedy: rests[0] ?? null,
    message: `“-year:${text}” is searched as plain words: years cannot be left out. Write ${rests.join(' or ')}.`,
  };
}

function readCode(chunk: Chunk, isLast: boolean): FilterReading {
  const text = joinItems(chunk).toLowerCase();
  if (text === 'yes' || text === 'no') {
    const isYes = (text === 'yes') !== chunk.isExcluded;
    return { ...NO_FILTER, code: isYes ? 'yes' : 'no' };
  }
  if (isLast && ('yes'.startsWith(text) || 'no'.startsWith(text))) return NO_FILTER;
  return {
    kind: 'fault',
    remedy: null,
    message: `“code:${text}” is neither yes nor no, so it is searched as plain words. Write code:yes or code:no.`,
  };
}

function joinItems({ items }: Chunk): string {
  return items.map((item) => item.text).join(',');
}

function namesOf({ id, label, notation }: FacetValue): readonly string[] {
  return [id, foldText(label), ...(notation === null ? [] : [foldText(notation)])];
}

function beginsValue(facet: Facet, text: string): boolean {
  const begun = foldText(text);
  const names = facet.values.flatMap(namesOf);
  return [...names, ...(facet.offersNotStated ? [NOT_STATED] : [])].some((name) =>
    name.startsWith(begun),
  );
}

function describeUnknownValue(chunk: Chunk, facet: Facet, text: string): FilterReading {
  const ids = facet.values.map(({ id }) => id);
  const near = ids.find((id) => editDistance(id, foldText(text), 2) <= 2);
  const others = near
    ? ''
    : ` The values are ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' and more' : ''}.`;
  const message =
    text === ''
      ? `“${facet.id}:” needs a value right behind it, so it is searched as a plain word.${others}`
      : `“${facet.id}:${text}” is not a value of ${facet.label}, so it is searched as plain words.${others}`;
  return { kind: 'fault', message, remedy: near ? replaceItem(chunk, facet, text, near) : null };
}

/** The chunk as it is written, with one of its values replaced: `family:ssm,hybird` → `family:ssm,hybrid`. */
function replaceItem(chunk: Chunk, facet: Facet, text: string, valueId: string): string {
  const values = chunk.items.map((item) => {
    const minus = item.text.startsWith('-') ? '-' : '';
    const own = item.text.replace(/^-/u, '');
    if (own === text) return `${minus}${valueId}`;
    return `${minus}${item.isQuoted ? `"${own}"` : own}`;
  });
  return `${chunk.isExcluded ? '-' : ''}${facet.id}:${values.join(',')}`;
}
