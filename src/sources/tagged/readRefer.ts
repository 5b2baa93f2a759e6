import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { createNameList, parsePersonName } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { parseOwnKey } from '../facts/workNumbers.ts';
import { describeRecord, describeStray } from './describeTagged.ts';
import type { TaggedFormat, TaggedRecord } from './taggedRecords.ts';
import { splitTaggedRecords, TaggedFacts } from './taggedRecords.ts';

const REFER: TaggedFormat = {
  tagged: /^\s{0,3}%(?<tag>[0-9A-Z!@#$^&*()+=<>?[\]~_-])(?:\s(?<value>.*))?$/u,
  begins: (tag, open) => tag === '0' && open.length > 0,
  end: null,
  listed: ['K', 'A'],
  endsAtBlank: true,
  single: ['T', 'D'],
};

/** Reads EndNote's tagged form (`.enw`), also known as refer. */
export function* readRefer(text: string): Generator<Read> {
  const stray: string[] = [];
  let strayLine = 0;
  for (const piece of splitTaggedRecords(text, REFER)) {
    if ('stray' in piece) {
      if (stray.length === 0) strayLine = piece.line;
      stray.push(piece.stray);
    } else yield createReferRead(piece);
  }
  yield* describeStray(strayLine, stray);
}

function createReferRead(record: TaggedRecord): Read {
  const facts = new TaggedFacts(record);
  const names = (tag: string) => facts.all(tag).map((name) => parsePersonName(name));
  const isBook = /book$/iu.test(facts.first('0') ?? '');
  const isThesis = parseWorkKind(facts.first('0')) === 'thesis';
  return createRead({
    line: record.line,
    title: facts.first('T'),
    authors: createNameList(names('A')),
    editors: createNameList(names('E')),
    // %8 is a day or “March 5”, of which the year is %D.
    dates: [joinDate(facts.first('D'), facts.first('8')), facts.first('D'), facts.first('8')],
    doi: facts.first('R'),
    urls: facts.all('U', '>'),
    venues: isBook ? [] : facts.all('J', ...(isThesis ? ['I', 'B'] : ['B', 'S'])),
    volume: facts.first('V'),
    issue: facts.first('N'),
    pages: facts.first('P'),
    publisher: facts.first('I'),
    edition: facts.first('7'),
    citationKeys: [parseOwnKey(facts.first('F'))],
    abstract: facts.first('X'),
    kind: parseWorkKind(facts.first('0')),
    keywords: facts.all('K').flatMap((text) => text.split(/\s*[;\n]\s*/u)),
    notes: facts.all('Z', 'M'),
    ...describeRecord(record),
  });
}

function joinDate(year: string | null, day: string | null): string | null {
  if (year === null || day === null) return null;
  return day.includes(year) ? day : `${day}, ${year}`;
}
