import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { createNameList, parsePersonName } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { completePages, joinPages } from '../facts/workNumbers.ts';
import { describeRecord, describeStray } from './describeTagged.ts';
import type { TaggedFormat, TaggedRecord } from './taggedRecords.ts';
import { splitTaggedRecords, TaggedFacts } from './taggedRecords.ts';

const WEB_OF_SCIENCE: TaggedFormat = {
  tagged: /^(?<tag>[A-Z][A-Z0-9])(?:[ \t](?<value>.*)|\s*)$/u,
  begins: (tag, open) => tag === 'PT' && open.length > 0,
  end: 'ER',
  ignored: ['FN', 'VR', 'EF'],
  listed: ['AU', 'AF', 'ED', 'BE', 'CR', 'C1', 'RP', 'EM', 'RI', 'OI'],
};

/** Reads the tagged text of Web of Science (`PT J`). */
export function* readWebOfScience(text: string): Generator<Read> {
  const stray: string[] = [];
  let strayLine = 0;
  for (const piece of splitTaggedRecords(text, WEB_OF_SCIENCE)) {
    if ('stray' in piece) {
      if (stray.length === 0) strayLine = piece.line;
      stray.push(piece.stray);
    } else yield createWebOfScienceRead(piece);
  }
  yield* describeStray(strayLine, stray);
}

function createWebOfScienceRead(record: TaggedRecord): Read {
  const facts = new TaggedFacts(record);
  const names = (...tags: readonly string[]) =>
    facts
      .listed(...tags)
      .flatMap((name) => name.split(/\s*;\s*/u))
      .map((name) => parsePersonName(name));
  const year = facts.first('PY');
  return createRead({
    line: record.line,
    title: facts.first('TI'),
    authors: createNameList([...names('AF', 'AU', 'BA'), ...facts.all('CA')]),
    editors: createNameList(names('BE', 'ED')),
    dates: [year === null ? null : `${facts.first('PD') ?? ''} ${year}`, year, facts.first('EA')],
    doi: facts.first('DI', 'D2'),
    urls: facts.all('UR'),
    venues: facts.all('SO', 'JI', 'CT'),
    volume: facts.first('VL'),
    issue: facts.first('IS'),
    pages:
      joinPages(facts.first('BP'), facts.first('EP')) ??
      completePages(facts.first('PS')) ??
      facts.first('AR'),
    publisher: facts.first('PU'),
    abstract: facts.first('AB'),
    kind: parseWorkKind(facts.first('DT')) ?? parseWorkKind(KINDS.get(facts.first('PT') ?? '')),
    // DE of Zoological Record is a sentence for each species.
    keywords: [...facts.listed('BD', 'DE'), ...facts.all('ID')].flatMap((text) =>
      text.split(/\s*;\s*/u),
    ),
    ...describeRecord(record),
  });
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['J', 'journal'],
  ['B', 'book'],
  ['S', 'book'],
  ['C', 'conference'],
]);
