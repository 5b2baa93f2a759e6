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
