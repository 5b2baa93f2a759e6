import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/corpus/readNumbers.ts';
import type { CorpusTwo } from '../../../src/corpus/schemaTwo.ts';
import { parseCorpus } from '../../../src/corpus/upgradeCorpus.ts';
import { applyEdits } from '../../../src/curation/editor/applyEdits.ts';
import { parseEdits } from '../../../src/curation/editor/labelEdit.ts';
import { keepMerges, parseMerges } from '../../../src/digests/kept/merges.ts';
import { partRecord } from '../../../src/digests/merges/partRecord.ts';
import { createListCorpus } from '../../../src/sources/list/createListCorpus.ts';
import { extendListCorpus } from '../../../src/sources/list/extendListCorpus.ts';
import { readDrafts, readText } from '../../fixtures/readText.ts';

const OPTIONS = {
  name: 'Reeds',
  hash: (text: string) => text.length.toString(16).padStart(64, '0'),
};
const NUMBERED =
  '@article{bee97, title={Of reeds in the northern lakes}, journal={J. Reeds}, year={1997}, volume={9}, number={8}, pages={1735--1780}}';
const BARE = '@article{, title={Of reeds in the northern lakes}, journal={J. Reeds}, year={1997}}';
const ALL = { volume: '9', issue: '8', pages: '1735-1780', citationKeys: ['bee97'] };

async function createList(text: string): Promise<CorpusTwo> {
  return createListCorpus(await readText(text), OPTIONS);
}

function listNumbers({ papers }: CorpusTwo) {
  return papers.map(({ otherIds }) => readNumbers(otherIds));
}

describe('volume, issue, pages and key of a list', () => {
  it('are there when a saved list is opened again', async () => {
    const list = await createList(NUMBERED);
    const parsed = parseCorpus(JSON.parse(JSON.stringify(list)));
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(listNumbers(parsed.corpus)).toEqual([ALL]);
  });

  it('are in fields that versions from before read as well', async () => {
    const [numbered, bare] = [await createList(NUMBERED), await createList(BARE)];
    const [fields, known] = [numbered, bare].map(({ papers }) => Object.keys(papers[0] ?? {}));
    expect(fields).toEqual(known);
  });

  it('change neither the address of the list nor that of a paper', async () => {
    const [numbered, bare] = [await createList(NUMBERED), await createList(BARE)];
    expect(numbered.contentHash).toBe(bare.contentHash);
    expect(numbered.papers[0]?.id).toBe(bare.papers[0]?.id);
  });

  it('come to a paper that lacked them, and stay where others come', async () => {
    const list = await createList(BARE);
    const { corpus } = await extendListCorpus(list, await readText(NUMBERED), OPTIONS);
    expect(listNumbers(corpus)).toEqual([ALL]);
    const other = NUMBERED.replace('bee97', 'reeds').replace('{9}', '{10}');
    const again = await extendListCorpus(corpus, await readText(other), OPTIONS);
    expect(listNumbers(again.corpus)).toEqual([{ ...ALL, citationKeys: ['bee97', 'reeds'] }]);
  });

  it('are read from what was kept of merges before, as none', () => {
    const draft = {
      ...{ title: 'Of reeds', authors: [], editors: [], keywords: [], authorCount: null },
      ...{ date: null, arxivId: null, doi: null, venue: null, abstract: null, codeUrl: null },
      ...{ url: null, kind: null, comments: null, columns: {} },
    };
    const [merge] = parseMerges([{ paper: 'of-reeds', first: draft, records: [] }]);
    expect(merge?.first.otherIds).toEqual([]);
  });
});

describe('records of one work', () => {
  it('keep the keys of both, and what only one says of its venue', async () => {
    const drafts = await readDrafts(
      `${NUMBERED.replace(', pages={1735--1780}', '')}\n${NUMBERED.replace('bee97', 'reeds')}`,
    );
    expect(drafts.map(({ otherIds }) => readNumbers(otherIds))).toEqual([
      { ...ALL, citationKeys: ['bee97', 'reeds'] },
    ]);
  });

  it('give a paper no pages of another venue than its own', async () => {
    const talk = NUMBERED.replace('@article{bee97', '@inproceedings{talk')
      .replace('journal={J. Reeds}', 'booktitle={Reeds Conference}')
      .replace(/, volume.*$/u, '}');
    const drafts = await readDrafts(`${talk}\n${NUMBERED}`);
    expect(drafts.map(({ venue, otherIds }) => [venue, readNumbers(otherIds)])).toEqual([
      [
        'Reeds Conference',
        { volume: null, issue: null, pages: null, citationKeys: ['talk', 'bee97'] },
      ],
    ]);
  });

  it('give a preprint those of what it became', async () => {
    const preprint =
      '@misc{pre, title={Of reeds in the northern lakes}, year={1997}, eprint={2312.00752}, archiveprefix={arXiv}}';
    const drafts = await readDrafts(`${preprint}\n${NUMBERED}`);
    expect(drafts.map(({ otherIds }) => readNumbers(otherIds))).toEqual([
      { ...ALL, citationKeys: ['pre', 'bee97'] },
    ]);
  });

  it('have their own again when they are parted', async () => {
    const report = await readText(`${BARE}\n${NUMBERED}`);
    const read = await createListCorpus(report, OPTIONS);
    const [merge] = keepMerges([], report.joined, read);
    if (merge === undefined) throw new Error('The records are merged.');
    const changes = partRecord({ read, edited: read, edits: [] }, merge, 0);
    const edits = parseEdits([{ id: 'e', at: 1, action: { kind: 'changes', changes } }]);
    const none = { volume: null, issue: null, pages: null, citationKeys: [] };
    expect(listNumbers(read)).toEqual([ALL]);
    expect(listNumbers(applyEdits(read, edits))).toEqual([none, ALL]);
  });
});
