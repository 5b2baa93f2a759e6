import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/corpus/schema.ts';
import type { ListedResult, ListedRow } from '../../../../src/explore/results/listedRows.ts';
import { listFirstRows, listResult, listRows } from '../../../../src/explore/results/listedRows.ts';
import { paperWith } from '../../../fixtures/paperWith.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const { papers: all } = realCorpus;
/** Any result: some papers, in any order. */
const result = fc.shuffledSubarray([...all]);
/** A result as a filter makes it: in the order of the corpus. */
const filtered = fc.subarray([...all]);
const count = fc.integer({ min: 1, max: 8 });

function shownIn(rows: readonly ListedRow[]): readonly Paper[] {
  return rows.filter(({ isShown }) => isShown).map(({ paper }) => paper);
}

/** What stands in the list after these results, one after the other. */
function listAll([first = [], ...others]: readonly (readonly Paper[])[]): ListedResult {
  return others.reduce(listResult, { papers: first, rows: first });
}

const history = fc.array(result, { minLength: 1, maxLength: 4 }).map(listAll);

describe('the rows of a list', () => {
  test('have each paper once where an edit made it a new object', () => {
    fc.assert(
      fc.property(history, filtered, count, (before, papers, first) => {
        const edited = papers.map((paper) => ({ ...paper }));
        const ids = (rows: readonly ListedRow[]) => rows.map(({ paper }) => paper.id);
        for (const rows of [
          listFirstRows(before, edited, first),
          listRows(listResult(before, edited)),
        ]) {
          expect(ids(rows)).toHaveLength(new Set(ids(rows)).size);
        }
        expect(shownIn(listRows(listResult(before, edited)))).toEqual(edited);
      }),
    );
  });

  test('show the papers of the result, in its order, and are never lost', () => {
    fc.assert(
      fc.property(history, result, (before, papers) => {
        const after = listResult(before, papers);
        const rows = listRows(after);
        expect(shownIn(rows)).toEqual(papers);
        expect(rows.filter(({ isFresh }) => isFresh)).toHaveLength(papers.length);
        const drawn = rows.map(({ paper }) => paper);
        expect(new Set(drawn)).toEqual(new Set([...before.rows, ...papers]));
        expect(drawn).toHaveLength(new Set(drawn).size);
      }),
    );
  });

  test('begin with the first papers, as they should be, and show none that is not found', () => {
    fc.assert(
      fc.property(history, result, count, (before, papers, first) => {
        const rows = listFirstRows(before, papers, first);
        const shown = shownIn(rows);
        expect(shown.slice(0, first)).toEqual(papers.slice(0, first));
        expect(papers).toEqual(expect.arrayContaining([...shown]));
        expect(rows.filter(({ isFresh }) => isFresh).map(({ paper }) => paper)).toEqual(
          papers.slice(0, first),
        );
        const drawn = rows.map(({ paper }) => paper);
        expect(drawn).toEqual(expect.arrayContaining([...before.rows]));
        expect(drawn).toHaveLength(new Set(drawn).size);
      }),
    );
  });

  test('show what is still found all the time when a filter is set or taken away', () => {
    fc.assert(
      fc.property(filtered, filtered, count, (one, other, first) => {
        const before = listResult({ papers: all, rows: all }, one);
        const rows = listFirstRows(before, other, first);
        const kept = other.filter((paper) => one.includes(paper));
        expect(shownIn(rows)).toEqual(expect.arrayContaining(kept));
      }),
    );
  });

  test('change places with no other row when a filter is set or taken away', () => {
    fc.assert(
      fc.property(
        fc.array(filtered, { minLength: 1, maxLength: 4 }),
        filtered,
        count,
        (earlier, papers, first) => {
          const before = listAll([all, ...earlier]);
          const ids = (rows: readonly ListedRow[]) => rows.map(({ paper }) => paper.id);
          const inOrder = all.map(({ id }) => id);
          expect(ids(listFirstRows(before, papers, first))).toEqual(inOrder);
          expect(ids(listRows(listResult(before, papers)))).toEqual(inOrder);
        },
      ),
    );
  });

  test('show the first papers alone where the others would change places', () => {
    const before = { papers: all, rows: all };
    const papers = all.toReversed();
    expect(shownIn(listFirstRows(before, papers, 3))).toEqual(papers.slice(0, 3));
  });

  test('are kept up to a limit', () => {
    const many = Array.from({ length: 500 }, (_, n) => paperWith({ id: `paper-${n}` }));
    const after = listResult({ papers: many, rows: many }, all);
    expect(after.rows).toHaveLength(200);
    expect(shownIn(listRows(after))).toEqual(all);
  });
});
