import { expect, test } from 'vitest';
import type { KeptMerge } from '../../../../src/digests/kept/merges.ts';
import { keepMerges, parseMerges } from '../../../../src/digests/kept/merges.ts';
import { createListCorpus } from '../../../../src/sources/list/createListCorpus.ts';
import { extendListCorpus } from '../../../../src/sources/list/extendListCorpus.ts';
import { readList } from '../../../../src/sources/list/readList.ts';

const OPTIONS = { hash: (text: string) => text.length.toString(16).padStart(64, '0') };
const read = (text: string) =>
  readList([{ name: 'birds.csv', bytes: new TextEncoder().encode(text) }]);

const FIRST = `title,year,authors,doi,abstract
Nests of the Grey Heron,2019,Ida Ness,,
Owls at Night,2020,Ana Ferreira,,
Nests of the grey heron,2019,Ida Ness,10.1000/herons,Counted by boat.
NESTS OF THE GREY HERON,2019,Ida Ness,,Counted on foot.`;

async function open(text: string) {
  const report = await read(text);
  const corpus = await createListCorpus(report, { ...OPTIONS, name: 'Birds' });
  return { corpus, merges: keepMerges([], report.joined, corpus) };
}

async function add(list: Awaited<ReturnType<typeof open>>, text: string) {
  const { corpus, joined } = await extendListCorpus(list.corpus, await read(text), OPTIONS);
  return { corpus, merges: keepMerges(list.merges, joined, corpus) };
}

const outline = (merges: readonly KeptMerge[]) =>
  merges.map(({ paper, first, records }) => [
    ...[paper, first.title],
    ...records.map(({ title, line, into }) => `${title} (line ${line} into ${into.line})`),
  ]);

const HERONS = [
  ...['ness-2019-nests', 'Nests of the Grey Heron'],
  ...['Nests of the grey heron (line 4 into 2)', 'NESTS OF THE GREY HERON (line 5 into 2)'],
];

test('records that were merged are kept, each as its file states it', async () => {
  const { merges } = await open(FIRST);
  expect(outline(merges)).toEqual([HERONS]);
  expect(merges[0]?.first).toMatchObject({ doi: null, abstract: null });
  expect(merges[0]?.records.map(({ draft }) => [draft.doi, draft.abstract])).toEqual([
    ['10.1000/herons', 'Counted by boat.'],
    [null, 'Counted on foot.'],
  ]);
  expect(parseMerges(JSON.parse(JSON.stringify(merges)))).toEqual(merges);
  expect(parseMerges([{ paper: 'herons' }, merges[0], 7])).toEqual(merges);
  expect(parseMerges(undefined)).toEqual([]);
});

test('records of a file that is added are kept behind those that are there, and each once', async () => {
  const list = await open(FIRST);
  const again = await add(list, FIRST);
  expect(again.merges).toEqual(list.merges);
  const more = await add(
    again,
    `title,year,authors,venue
Owls at night,2020,Ana Ferreira,Night Birds
Terns,2021,Ida Ness,
nests of the Grey Heron,2019,Ida Ness,River Birds
terns,2021,Ida Ness,Delta Birds`,
  );
  expect(more.corpus.papers).toHaveLength(3);
  expect(outline(more.merges)).toEqual([
    [...HERONS, 'nests of the Grey Heron (line 4 into 1)'],
    ['ferreira-2020-owls', 'Owls at Night', 'Owls at night (line 2 into 2)'],
    ['ness-2021-terns', 'Terns', 'terns (line 5 into 3)'],
  ]);
  expect((await add(more, FIRST)).merges).toEqual(more.merges);
});
