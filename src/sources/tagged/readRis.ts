import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { parseNameList, parsePersons } from '../facts/personName.ts';
import { createStatedList } from '../facts/statedName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { joinPages, parseOwnKey } from '../facts/workNumbers.ts';
import { describeRecord, describeStray } from './describeTagged.ts';
import type { TaggedFormat, TaggedRecord } from './taggedRecords.ts';
import { splitTaggedRecords, TaggedFacts } from './taggedRecords.ts';

const RIS: TaggedFormat = {
  tagged: /^\s{0,3}(?<tag>[A-Z][A-Z0-9])\s{1,3}-(?:\s(?<value>.*)|\s*)$/u,
  begins: (tag, open) => tag === 'TY' && open.length > 0,
  end: 'ER',
  listed: ['KW', 'AU', 'A1', 'UR'],
};

/** Reads RIS, the form of reference managers and of most publishers. */
export function* readRis(text: string): Generator<Read> {
  const stray: string[] = [];
  let strayLine = 0;
  for (const piece of splitTaggedRecords(text, RIS)) {
    if ('stray' in piece) {
      if (stray.length === 0) strayLine = piece.line;
      stray.push(piece.stray);
    } else if (isTail(piece)) {
      if (stray.length === 0) strayLine = piece.line;
      stray.push(...piece.values.map(({ tag, value }) => `${tag} - ${value}`));
    } else yield createRisRead(piece);
  }
  yield* describeStray(strayLine, stray);
}

/** Lines behind the end of a record that name no work, such as `NL` of Ovid. */
function isTail({ values }: TaggedRecord): boolean {
  return !values.some(({ tag }) => WORK_TAGS.includes(tag));
}

const WORK_TAGS = 'TY TI T1 T2 CT BT ST AU A1 PY Y1 DA DO JO JF AB N2'.split(' ');

function createRisRead(record: TaggedRecord): Read {
  const facts = new TaggedFacts(record);
  const journal = facts.listed('T2', 'JF', 'JO', 'JA', 'J2', 'J1', 'BT');
  const isBook = /^(?:BOOK|EBOOK|EDBOOK)$/u.test(facts.first('TY') ?? '');
  // Of a part of a book, A3 are editors of a series.
  const isPart = /^(?:E?CHAP|CONF|CPAPER|DICT|ENCYC)$/u.test(facts.first('TY') ?? '');
  return createRead({
    line: record.line,
    // In old RIS the title of a book is BT.
    title: facts.first('TI', 'T1', 'CT', ...(isBook ? ['BT', 'T2'] : []), 'ST'),
    authors: parseRisNames(facts.listed('AU', 'A1')),
    editors: parseRisNames(facts.listed('ED', ...(isBook ? ['A2', 'A3'] : isPart ? ['A2'] : []))),
    dates: [...sortByLength(facts.all('PY', 'Y1', 'DA'))],
    doi:
      facts.first('DO') ??
      facts.all('M3', 'L3', 'DI').find((text) => /10\.\d{4,9}\//u.test(text)) ??
      facts.all('N1').find((text) => NOTED_DOI.test(text)),
    arxiv: facts.all('M1', 'AN', 'C1', 'N1', 'ID').find((text) => /arxiv/iu.test(text)),
    urls: facts.all('UR', 'LK', 'L2', 'L1'),
    venues: isBook
      ? []
      : [...journal, ...facts.all('C3'), ...facts.all('PB').filter(() => isOfHouse(facts))],
    volume: facts.first('VL'),
    // Of a talk, CP is the name of a conference.
    issue: facts.first(
      'IS',
      ...(isPart ? [] : ['CP']),
      ...(facts.first('TY') === 'RPRT' ? ['SN'] : []),
    ),
    pages: joinPages(facts.first('SP'), facts.first('EP')) ?? facts.first('C7'),
    publisher: facts.first('PB'),
    edition: facts.first('ET'),
    citationKeys: [parseOwnKey(facts.first('ID'))],
    abstract: facts.first('AB', 'N2'),
    kind: parseWorkKind(facts.first('TY')),
    keywords: splitKeywords(facts.all('KW', 'DE')),
    notes: facts.all('N1', 'M1', 'PB'),
    ...describeRecord(record),
  });
}

/** A note that is the DOI, or lists fields of another program; in others are those of tests and references. */
const NOTED_DOI =
  /^(?:doi\W{0,3}|https?:\/\/\S{0,20})?10\.\d{4,9}\/|electronic-resource-num: ?10\./iu;

/** Whether what publishes it is where it appeared: of a thesis or a report. */
function isOfHouse(facts: TaggedFacts): boolean {
  return ['THES', 'RPRT'].includes(facts.first('TY') ?? '');
}

/** A tag a keyword; Mendeley writes them all into one, without a space behind the commas. */
function splitKeywords(texts: readonly string[]): readonly string[] {
  const [only = ''] = texts;
  if (texts.length === 1 && !only.includes(';') && /,\S/u.test(only)) return only.split(/,(?!\s)/u);
  return texts.flatMap((text) => text.split(/\s*;\s*/u));
}

/** A tag a name; some programs write them all into one. Embase puts initials last: `Bee A.`. */
function parseRisNames(values: readonly string[]) {
  const persons = parsePersons(values);
  const lists = values.map((value, at) =>
    value.includes(';')
      ? parseNameList(value)
      : createStatedList([{ name: persons[at] ?? value, family: findFamily(value) }]),
  );
  return {
    names: [...new Set(lists.flatMap(({ names }) => names))],
    stated: lists.flatMap(({ stated = [] }) => stated),
    isCut: lists.some(({ isCut }) => isCut),
  };
}

/** What stands before the comma; without one nobody has taken the name apart. */
function findFamily(name: string): string | undefined {
  return /^([^,]+),/u.exec(name)?.[1];
}

/** The most exact date first, as long as all agree in the year with the first; `MAR` has that year. */
function sortByLength(dates: readonly string[]): readonly string[] {
  const year = /\d{4}/u.exec(dates[0] ?? '')?.[0];
  if (year === undefined) return dates;
  return dates
    .map((date) => (/\d{4}/u.test(date) ? date : `${date} ${year}`))
    .filter((date) => date.includes(year))
    .toSorted((a, b) => weigh(b) - weigh(a));
}

/** `2005/07/15` → 8, `2014//` → 4. */
function weigh(date: string): number {
  return date.replace(/[^\p{L}\p{N}]/gu, '').length;
}
