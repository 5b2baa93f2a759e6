import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { createNameList, parseIndexedName } from '../facts/personName.ts';
import { parseTrailingInitials } from '../facts/trailingInitials.ts';
import { chooseWorkKind } from '../facts/workKind.ts';
import { completePages } from '../facts/workNumbers.ts';
import { describeRecord, describeStray } from './describeTagged.ts';
import type { TaggedFormat, TaggedRecord } from './taggedRecords.ts';
import { splitTaggedRecords, TaggedFacts } from './taggedRecords.ts';

const PUBMED: TaggedFormat = {
  tagged: /^(?<tag>[A-Z][A-Z0-9]{1,3})\s{0,3}- ?(?<value>.*)$/u,
  begins: (tag, open) =>
    tag === 'PMID' && open.some(({ tag: known }) => ['PMID', 'TI', 'AB', 'DP'].includes(known)),
  end: null,
  listed: [],
  endsAtBlank: true,
  single: ['DP', 'TI', 'OWN', 'STAT'],
};

/** Reads the form of PubMed and MEDLINE (`.nbib`). */
export function* readPubmed(text: string): Generator<Read> {
  const stray: string[] = [];
  let strayLine = 0;
  for (const piece of splitTaggedRecords(text, PUBMED)) {
    if ('stray' in piece) {
      if (stray.length === 0) strayLine = piece.line;
      stray.push(piece.stray);
    } else yield createPubmedRead(piece);
  }
  yield* describeStray(strayLine, stray);
}

function createPubmedRead(record: TaggedRecord): Read {
  const facts = new TaggedFacts(record);
  const pmid = facts.first('PMID');
  const dois = facts.all('LID', 'AID', 'SO').filter((text) => /\[doi\]|doi:/iu.test(text));
  const types = facts.all('PT');
  return createRead({
    line: record.line,
    // A record about a whole book has its title in BTI.
    title: facts.first('TI', 'BTI', 'TT'),
    authors: createNameList([...listPeople(facts, 'FAU', 'AU'), ...facts.all('CN')]),
    editors: createNameList(listPeople(facts, 'FED', 'ED')),
    dates: facts.all('DP', 'DEP', 'PHST', 'EDAT', 'DA'),
    doi: dois[0]?.replace(/\s*\[doi\].*$/iu, ''),
    urls: [facts.first('UR'), pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`],
    venues: facts.first('TI') === null ? [] : facts.all('JT', 'TA', 'BTI'),
    volume: facts.first('VI'),
    issue: facts.first('IP'),
    pages: completePages(facts.first('PG')),
    publisher: facts.first('PB'),
    edition: facts.first('EN'),
    abstract: facts.first('AB', 'OAB'),
    kind: chooseWorkKind(types),
    keywords: [...facts.all('OT'), ...facts.all('MH')].map((text) =>
      text.replace(/\*/gu, '').replace(/\/.*$/u, ''),
    ),
    ...describeRecord(record),
  });
}

/** Full names; where a record has none, names with initials. */
function listPeople(facts: TaggedFacts, full: string, short: string): readonly string[] {
  const names = facts.all(full);
  if (names.length > 0) return [...new Set(names.map((name) => parseIndexedName(name)))];
  return [
    ...new Set(
      // ERIC has full names here: `Dee, Cy K. L.`.
      facts
        .all(short)
        .map(
          (name) =>
            (name.includes(',') ? null : parseTrailingInitials(name)) ?? parseIndexedName(name),
        ),
    ),
  ];
}
