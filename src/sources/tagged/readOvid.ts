import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { createNameList, parsePersonName } from '../facts/personName.ts';
import { chooseWorkKind } from '../facts/workKind.ts';
import { describeRecord } from './describeTagged.ts';
import { tagOvidFields } from './ovidFields.ts';
import type { TaggedFormat, TaggedRecord } from './taggedRecords.ts';
import { splitTaggedRecords, TaggedFacts } from './taggedRecords.ts';

const OVID: TaggedFormat = {
  tagged: /^\s?(?<tag>[A-Z][A-Z0-9])\s{1,3}-(?:\s(?<value>.*)|\s*)$/u,
  begins: (tag, open) => tag === 'ZZ' && open.length > 0,
  end: null,
  listed: [],
  single: ['VN', 'DB', 'AN', 'UI', 'TI', 'SO'],
};

/** Reads what Ovid exports as text, with tags or with the names of fields. */
export function* readOvid(text: string): Generator<Read> {
  for (const piece of splitTaggedRecords(tagOvidFields(text), OVID)) {
    if (!('stray' in piece)) yield createOvidRead(piece);
  }
}

function createOvidRead(record: TaggedRecord): Read {
  const facts = new TaggedFacts(record);
  const source = parseSource(facts.first('SO') ?? '');
  return createRead({
    line: record.line,
    title: facts.first('TI', 'TT')?.replace(/[.\s]*\[[A-Z][^[\]]{2,40}\]\.?$|\.$/u, ''),
    authors: createNameList(facts.listed('FA', 'AU').flatMap(readAuthors)),
    dates: [source.date, facts.first('DP'), facts.first('YR'), facts.first('ZS')],
    doi: facts.first('DO', 'DI'),
    venues: [facts.first('JN'), source.venue],
    volume: source.volume,
    issue: source.issue,
    pages: source.pages,
    publisher: facts.first('PB'),
    abstract: facts.first('AB')?.replace(/^:\s+/u, ''),
    kind: chooseWorkKind(facts.all('PT', 'DT')),
    keywords: facts.all('KW', 'MH').flatMap((text) => text.split(/\s*;\s*/u)),
    ...describeRecord(record),
  });
}

const DEGREE =
  /^(?:M\.?D|Ph\.?D|M\.?Sc|B\.?Sc|M\.?P\.?H|R\.?N|M\.?S|M\.?A|D\.?D\.?S|D\.?V\.?M|M\.?B\.?B\.?S|Pharm\.?D|Ed\.?D|F[A-Z]{2,5})\.?$/u;

/** `Bee, Ann K. MD, PhD 1,2,*; Dee, Cy [Reprint Author]` → `Ann K. Bee`, `Cy Dee`. */
function readAuthors(text: string): readonly string[] {
  const names = text
    .slice(0, 10_000)
    .replace(/\[[^\]]*\]|\([^)]*\)/gu, '')
    .split(/\s*;\s*/u);
  return names.flatMap((name) => {
    const [family = '', given = ''] = name
      .replace(/(?:[\s,]+[\d*+†‡§#]+)+\s*$/u, '')
      .split(/\s*,\s*/u);
    const words = given.split(/\s+/u).filter((word) => !DEGREE.test(word));
    if (DEGREE.test(family) || family === '') return [];
    return [
      parsePersonName(
        `${family}, ${words.join(' ')}`.replace(/(?<=\p{L}\p{Ll})(?<!Jr|Sr)\.$/u, ''),
      ),
    ];
  });
}

/** How databases write where a work is; in order. */
const SOURCES: readonly RegExp[] = [
  /^(?<venue>.+?)\.\s*(?:Vol\.\s?)?(?<volume>[\w-]{1,12})?\s?(?:\((?<issue>[^()]{1,20})\))?(?::\s?(?<pages>[\w-]+))?,\s+(?<date>[^,]*(?:\d{1,2}, )?\d{4})(?:, pp?\. ?(?<range>[\w-]+))?\.?\s*$/u,
  /^(?<venue>.+?)[.,]?\s+(?<date>(?:\p{L}{3,}(?:\/\p{L}{3,})?\.?\s(?:\d{1,2},?\s)?)?\d{4})(?:;\s?(?<volume>[\w-]{1,12}))?\s?(?:\((?<issue>[^()]{1,20})\))?:\s?(?<pages>[\w-]+)/u,
  /^(?<venue>.+?)\.\s+(?<date>\d{4}[^;]{0,20});\s?(?<pages>[\w-]+)?/u,
  /^(?<venue>[^.]+)\.\s*$/u,
];

function parseSource(source: string) {
  // Of a chapter the editors of the book stand before it.
  const text = source
    .slice(0, 1_000)
    .replace(/^(?:[^[\]]{1,80}\[Editor[^\]]{0,40}\],?\s*)+\.?\s*/u, '');
  const groups = SOURCES.map((pattern) => pattern.exec(text)?.groups).find((found) => found);
  const { venue = null, date, volume, issue, pages, range } = groups ?? {};
  return { venue, date, volume, issue, pages: pages ?? range };
}
