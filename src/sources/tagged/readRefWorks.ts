import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { createNameList, parsePersonName } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { joinPages } from '../facts/workNumbers.ts';
import { describeRecord } from './describeTagged.ts';
import type { TaggedFormat, TaggedRecord } from './taggedRecords.ts';
import { splitTaggedRecords, TaggedFacts } from './taggedRecords.ts';

const REFWORKS: TaggedFormat = {
  tagged:
    /^(?<tag>RT|SR|ID|A[1-6BDNV]|C[LNR]|D[BOS]|ED|FD|I[PS]|J[FO]|K1|L[AKL]|NO|O[LPT]|P[BP]|R[DP]|S[FLNPT]|T[1-3]|U\d{1,2}|UL|VO|W[PTV]|YR|PMC?ID)[ \t](?<value>.*)$/u,
  begins: (tag, open) => tag === 'RT' && open.length > 0,
  end: null,
  listed: ['A1', 'A2', 'K1'],
  single: ['SR', 'ID', 'A1', 'T1', 'YR'],
};

/** Reads the tagged form of RefWorks, which publishers also offer (`RT Journal Article`). */
export function* readRefWorks(text: string): Generator<Read> {
  for (const piece of splitTaggedRecords(text, REFWORKS)) {
    // A legend of all tags stands before the records.
    if (!('stray' in piece)) yield createRefWorksRead(piece);
  }
}

function createRefWorksRead(record: TaggedRecord): Read {
  const facts = new TaggedFacts(record);
  const names = (tag: string) =>
    createNameList(facts.all(tag).map((name) => parsePersonName(name)));
  const type = facts.first('RT');
  const kind = parseWorkKind(type);
  return createRead({
    line: record.line,
    title: facts.first('T1', 'OT'),
    authors: names('A1'),
    editors: kind === 'article' ? undefined : names('A2'),
    dates: [joinDate(facts.first('YR'), facts.first('FD')), facts.first('YR'), facts.first('FD')],
    doi: facts.first('DO'),
    urls: facts.all('LK', 'UL'),
    venues:
      kind === 'book' ? [] : facts.all('JF', 'JO', 'T2', ...(kind === 'thesis' ? ['PB'] : [])),
    volume: facts.first('VO'),
    issue: facts.first('IS'),
    pages: joinPages(facts.first('SP'), facts.first('OP')),
    publisher: facts.first('PB'),
    edition: facts.first('ED'),
    abstract: facts.first('AB'),
    kind,
    keywords: facts.all('K1').flatMap((text) => text.split(/\s*;\s*/u)),
    notes: facts.all('NO'),
    ...describeRecord(record),
  });
}

/** FD is a day without its year: `03/15`, `March 15`. */
function joinDate(year: string | null, day: string | null): string | null {
  if (year === null || day === null || /\d{4}/u.test(day)) return day;
  return /^\d{1,2}\/\d{1,2}$/u.test(day) ? `${year}/${day}` : `${day}, ${year}`;
}
