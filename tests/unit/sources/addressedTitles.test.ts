import { describe, expect, it } from 'vitest';
import { isAddress } from '../../../src/sources/facts/identifiers.ts';
import { describeJson } from '../../../src/sources/list/describeJson.ts';
import { describeTable } from '../../../src/sources/table/describeTable.ts';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

const NAMED = `Name,Year,Paper,Code
Reeds,2023,https://arxiv.org/abs/2401.00001,https://github.com/a/reeds
Sedges,2021,https://arxiv.org/abs/2401.00002,https://github.com/a/sedges
`;
const METHODS = `Method,Venue,Paper,Code
Reeds,COLM,https://arxiv.org/abs/2401.00001,https://github.com/a/reeds
`;
const SHOWN_UNDER_METHOD = 'it has no title and is shown under its “Method”';
const SHOWN_UNDER_ADDRESS = 'it has no title and is shown under its address';

describe('a text', () => {
  it.each([
    ['https://arxiv.org/abs/2401.00001', true],
    ['www.example.org/reeds https://a.org/x', true],
    ['2401.00001v2', true],
    ['arXiv:hep-th/9608091', true],
    ['doi: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', true],
    ['10.1016.12.31/nature.S0735-1097(98)2000/12/31/34:7-7', true],
    ['Reeds https://a.org/x', false],
    ['On arXiv:2401.00001', false],
    ['1984', false],
    ['10.4 reeds', false],
    ['', false],
  ])('%j is an address alone: %j', (text, isAlone) => {
    expect(isAddress(text)).toBe(isAlone);
  });
});

describe('a column that is called a title and holds addresses', () => {
  it('of a table is the address of a paper that is named beside it', async () => {
    expect(await readDrafts(NAMED)).toMatchObject([
      {
        title: 'Reeds',
        date: '2023',
        arxivId: '2401.00001',
        url: 'https://arxiv.org/abs/2401.00001',
        codeUrl: 'https://github.com/a/reeds',
      },
      { title: 'Sedges', arxivId: '2401.00002', codeUrl: 'https://github.com/a/sedges' },
    ]);
  });

  it('of a table is kept where another column has the title', async () => {
    const text = `Title,Paper,Code,Year
On reeds in a marsh,https://arxiv.org/abs/2401.00001,https://github.com/a/reeds,2023
On sedges in a fen,https://openreview.net/forum?id=x,,2023
On rushes,10.1000/rushes.1,,2023
On dunes,2401.00004,,2023
`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ title }) => title)).toEqual([
      ...['On reeds in a marsh', 'On sedges in a fen', 'On rushes', 'On dunes'],
    ]);
    expect(drafts.map(({ arxivId, doi, url }) => [arxivId, doi, url])).toEqual([
      ['2401.00001', null, 'https://arxiv.org/abs/2401.00001'],
      [null, null, 'https://openreview.net/forum?id=x'],
      [null, '10.1000/rushes.1', null],
      ['2401.00004', null, null],
    ]);
  });

  it('of a table may hold titles in other rows', async () => {
    const text = `Paper,Name,Year
On reeds in a marsh,Reeds,2023
https://arxiv.org/abs/2401.00002,Sedges,2021
`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['On reeds in a marsh', null],
      ['Sedges', '2401.00002'],
    ]);
  });

  it('of a table leaves the name of a method as the title, which is said', async () => {
    const { papers } = await readText(METHODS);
    expect(papers[0]?.draft).toMatchObject({
      title: 'Reeds',
      arxivId: '2401.00001',
      venue: 'COLM',
    });
    expect(papers[0]?.doubts.map(({ reason }) => reason)).toContain(SHOWN_UNDER_METHOD);
    const titled = await readText('Title,Method,Year\nOn reeds,Counting,2023\n,Guessing,2024\n');
    expect(titled.papers.map(({ draft }) => [draft.title, draft.columns])).toEqual([
      ['On reeds', { Method: 'Counting' }],
    ]);
    expect(titled.refused.map(({ reason }) => reason)).toEqual(['it has no title']);
  });

  it('with nothing beside it is what the paper is shown under, which is said', async () => {
    const text = 'Paper,Year\nhttps://arxiv.org/abs/2401.00001,2023\nhttps://a.org/x,2024\n';
    const { papers } = await readText(text);
    expect(papers.map(({ draft: { title, arxivId, url } }) => [title, arxivId, url])).toEqual([
      ['arXiv:2401.00001', '2401.00001', 'https://arxiv.org/abs/2401.00001'],
      ['https://a.org/x', null, 'https://a.org/x'],
    ]);
    for (const { doubts } of papers)
      expect(doubts.map(({ reason }) => reason)).toContain(SHOWN_UNDER_ADDRESS);
  });

  it('is a title where the reader says so, and a method only where the reader does not forbid it', async () => {
    const chosen = await readDrafts(NAMED, { columns: { Paper: 'title' } });
    expect(chosen[0]).toMatchObject({ title: 'arXiv:2401.00001', arxivId: '2401.00001' });
    const url = await readDrafts(METHODS, { columns: { Paper: 'url' } });
    expect(url[0]).toMatchObject({ title: 'Reeds', arxivId: '2401.00001' });
    const none = await readDrafts(METHODS, { columns: { Method: null } });
    expect(none[0]).toMatchObject({ title: 'arXiv:2401.00001', columns: { Method: 'Reeds' } });
    const named = await readText(METHODS, { columns: { Method: 'title', Paper: 'url' } });
    expect(named.papers[0]?.draft).toMatchObject({ title: 'Reeds', arxivId: '2401.00001' });
    expect(named.papers[0]?.doubts.map(({ reason }) => reason)).not.toContain(SHOWN_UNDER_METHOD);
  });

  it('is shown as addresses where the reader says what columns hold', () => {
    const factsOf = (text: string) =>
      describeTable(text)?.columns.map(({ name, fact }) => [name, fact]);
    expect(factsOf(NAMED)).toEqual([
      ['Name', 'title'],
      ['Year', 'year'],
      ['Paper', 'url'],
      ['Code', 'codeUrl'],
    ]);
    expect(factsOf(METHODS)).toEqual([
      ['Method', 'title'],
      ['Venue', 'venue'],
      ['Paper', 'url'],
      ['Code', 'codeUrl'],
    ]);
    expect(factsOf('Title,Method\nOn reeds,Counting\n')).toEqual([
      ['Title', 'title'],
      ['Method', null],
    ]);
  });

  it('of JSON is the address of a paper that is named beside it', async () => {
    const paper = 'https://arxiv.org/abs/2401.00001';
    const named = { title: '', name: 'Reeds', paper, code: 'https://github.com/a/reeds' };
    expect(await readOne(JSON.stringify([named]))).toMatchObject({
      title: 'Reeds',
      arxivId: '2401.00001',
      url: paper,
      codeUrl: 'https://github.com/a/reeds',
    });
    const method = await readText(JSON.stringify([{ title: '', method: 'Reeds', paper }]));
    expect(method.papers[0]?.draft).toMatchObject({ title: 'Reeds', url: paper });
    expect(method.papers[0]?.doubts.map(({ reason }) => reason)).toContain(
      'it has no title and is shown under its “method”',
    );
  });

  it('of JSON is shown as addresses where the reader says what fields hold', async () => {
    const paper = 'https://arxiv.org/abs/2401.00001';
    const factsOf = (record: object) => {
      const [list] = describeJson(JSON.stringify([record, record]))?.lists ?? [];
      return Object.fromEntries(list?.columns.map(({ name, fact }) => [name, fact]) ?? []);
    };
    expect(factsOf({ paper, name: 'Reeds' })).toEqual({ paper: 'url', name: 'title' });
    expect(factsOf({ about: { paper }, method: 'Reeds' })).toEqual({
      'about.paper': 'url',
      method: 'title',
    });
    const records = JSON.stringify([{ paper, name: 'Reeds' }]);
    const columns = { paper: 'url', name: 'title' } as const;
    expect(await readDrafts(records, { list: '[]', columns })).toMatchObject([
      { title: 'Reeds', arxivId: '2401.00001', url: paper },
    ]);
  });
});

describe('a table of Markdown', () => {
  it('has models, and their papers as addresses, labels or ids', async () => {
    const { papers } = await readText(`# Models

| Model | Paper | Year | Code |
| --- | --- | --- | --- |
| Reeds | https://arxiv.org/abs/2401.00001 | 2023 | [code](https://github.com/a/reeds) |
| S4 | [arXiv](https://arxiv.org/abs/2401.00002) | 2021 | [code](https://github.com/a/sedges) |
| Rushes | [2401.00003](https://arxiv.org/abs/2401.00003) | 2023 | - |
| Dunes | [pdf](https://arxiv.org/pdf/2401.00004) / [site](https://dunes.example.net/) | 2024 | |
| Ponds | 2401.00005 | 2024 | |
| Bogs | [On Bogs and Their Water](https://arxiv.org/abs/2401.00006) | 2024 | |`);
    expect(papers.map(({ draft: { title, arxivId, date } }) => [title, arxivId, date])).toEqual([
      ['Reeds', '2401.00001', '2023'],
      ['S4', '2401.00002', '2021'],
      ['Rushes', '2401.00003', '2023'],
      ['Dunes', '2401.00004', '2024'],
      ['Ponds', '2401.00005', '2024'],
      ['On Bogs and Their Water', '2401.00006', '2024'],
    ]);
    expect(papers.map(({ draft: { codeUrl } }) => codeUrl).slice(0, 3)).toEqual([
      ...['https://github.com/a/reeds', 'https://github.com/a/sedges', null],
    ]);
    const isNamed = papers.map(({ doubts }) =>
      doubts.some(({ reason }) => reason === 'it has no title and is shown under its “Model”'),
    );
    expect(isNamed).toEqual([true, true, true, true, true, false]);
  });

  it('has a title as the text of a link in a column of any name', async () => {
    const { papers } = await readText(`| Method | Reference | Paper |
| --- | --- | --- |
| Reeds | [On Reeds in a Marsh](https://arxiv.org/abs/2401.00001) | [pdf](https://arxiv.org/pdf/2401.00001) |`);
    expect(papers.map(({ draft: { title, arxivId } }) => [title, arxivId])).toEqual([
      ['On Reeds in a Marsh', '2401.00001'],
    ]);
    expect(papers[0]?.doubts.map(({ reason }) => reason)).not.toContain(SHOWN_UNDER_METHOD);
  });

  it('has texts in columns of any name, which stay apart from the year beside them', async () => {
    const drafts = await readDrafts(`| Benchmark | Paper | Year |
| --- | --- | --- |
| Reeds | [arXiv](https://arxiv.org/abs/2401.00001) | 2023 |
| A Long Benchmark of Sedges | [arXiv](https://arxiv.org/abs/2401.00002) | 2021 |`);
    expect(drafts.map(({ title, date }) => [title, date])).toEqual([
      ['Reeds', '2023'],
      ['A Long Benchmark of Sedges', '2021'],
    ]);
  });

  it('has nothing but addresses, under which its papers are shown', async () => {
    const { papers, refused } = await readText(`| Paper | Year |
| --- | --- |
| [arXiv](https://arxiv.org/abs/2401.00001) | 2023 |
| https://openreview.net/forum?id=x | 2021 |`);
    expect(refused).toEqual([]);
    expect(papers.map(({ draft: { title, date } }) => [title, date])).toEqual([
      ['arXiv:2401.00001', '2023'],
      ['https://openreview.net/forum?id=x', '2021'],
    ]);
    for (const { doubts } of papers)
      expect(doubts.map(({ reason }) => reason)).toContain(SHOWN_UNDER_ADDRESS);
  });
});

describe('an item of Markdown', () => {
  it('has an id as the text of a link, which is not its title', async () => {
    const drafts = await readDrafts(`## Papers
- On Reeds in a Marsh, 2023 [2401.00001](https://arxiv.org/abs/2401.00001)
- On Sedges in a Fen [arXiv:2401.00002](https://arxiv.org/abs/2401.00002)`);
    expect(drafts.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['On Reeds in a Marsh', '2401.00001'],
      ['On Sedges in a Fen', '2401.00002'],
    ]);
  });
});
