import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/readText.ts';

describe('comments of BibTeX', () => {
  it('are no fields and no entries', async () => {
    const { papers, refused, remarks } = await readText(
      '%@article{old, title={Of old reeds},\n%  year = 1999\n%}\n@article{new,\n  title = {Of reeds}, % a remark, year = {1998},\n  % note = {x}, year = {1997},\n  author = {Bee, Ann}, %\n  year = 2021\n}\n',
    );
    expect(papers.map(({ draft, doubts }) => [draft.title, draft.date, doubts])).toEqual([
      ['Of reeds', '2021', []],
    ]);
    expect(refused).toEqual([]);
    expect(remarks.map(({ line, reason }) => [line, reason])).toEqual([
      [1, '1 entry is commented out'],
    ]);
  });
});

describe('old forms of BibTeX', () => {
  it('have round brackets around entries and within values', async () => {
    const { papers, remarks } = await readText(
      '@article(a,\n  title = "Of (re)growing reeds (Part I)",\n  author = "Bee, Ann",\n  volume = 9,\n  year = 1973\n)\n\n@book(b, title = {Of marshes (wet)}, author = {Dee, Cy}, year = 1974)\n@misc(c, title = "A stray mark, author = "Eff, Di", year = 1975\n)\n@misc{d, title = {Of sedges}, author = {Eff, Di}, year = 1976}\n',
    );
    expect(remarks).toEqual([]);
    expect(
      papers.map(({ draft }) => [draft.title, draft.date]).filter((_, at) => at !== 2),
    ).toEqual([
      ['Of (re)growing reeds (Part I)', '1973'],
      ['Of marshes (wet)', '1974'],
      ['Of sedges', '1976'],
    ]);
  });

  it('call a chapter a book that is in another book', async () => {
    const { papers } = await readText(
      '@book{a, title={Of reeds}, booktitle={Plants of {Marshes}}, author={Bee, Ann}, year=1978}\n@book{b, title={Plants of Marshes}, booktitle={Plants of {Marshes}}, editor={Dee, Cy}, year=1978}',
    );
    expect(papers.map(({ draft }) => [draft.kind, draft.venue])).toEqual([
      ['chapter', 'Plants of Marshes'],
      ['book', null],
    ]);
  });
});

describe('an entry without a title', () => {
  it('has all that it lacks of the entry that it refers to', async () => {
    const { papers, refused } = await readText(
      '@software{reeds, title={Reeds}, author={Bee, Ann}, institution={Marsh Lab}, date={1994}}\n@softwareversion{reeds2, crossref={reeds}, version={2}, date={1999}}\n',
    );
    expect(refused).toEqual([]);
    expect(
      papers.map(({ draft }) => [draft.title, draft.authors, draft.date, draft.venue]),
    ).toEqual([
      ['Reeds', ['Ann Bee'], '1994', null],
      ['Reeds', ['Ann Bee'], '1999', null],
    ]);
  });
});
