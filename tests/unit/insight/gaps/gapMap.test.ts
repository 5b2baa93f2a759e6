import { describe, expect, test } from 'vitest';
import { NOT_STATED } from '../../../../src/corpus/notStated.ts';
import type { Corpus, Paper } from '../../../../src/corpus/schema.ts';
import { walkCells } from '../../../../src/insight/charts/cellWalk.ts';
import type { GapLine, GapMap } from '../../../../src/insight/gaps/gapMap.ts';
import {
  cellPapers,
  cellQuery,
  cellSearchText,
  cellSide,
  countCell,
  createGapMap,
  MOST_LINES,
  squareTop,
} from '../../../../src/insight/gaps/gapMap.ts';
import type { GapsQuery } from '../../../../src/insight/gaps/gapsQuery.ts';
import { createGapsCodec } from '../../../../src/insight/gaps/gapsQuery.ts';
import { findNearestCells, listWidestGaps } from '../../../../src/insight/gaps/nearestGap.ts';
import { parseSearchText } from '../../../../src/search/language/queryLanguage.ts';
import { selectPapers } from '../../../../src/search/selectPapers.ts';
import { parseExploreQuery } from '../../../../src/url/exploreQuery.ts';
import { explorePath } from '../../../../src/url/paths.ts';
import { createFacet, drawnCorpus, stated } from '../../../fixtures/drawnCorpus.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';

const { taxonomy } = realCorpus;

function createMap(corpus: Corpus, patch: Partial<GapsQuery> = {}): GapMap {
  const map = createGapMap(corpus, {
    ...createGapsCodec(corpus.taxonomy).empty,
    ...patch,
  });
  if (!map) throw new Error('no map');
  return map;
}

/** The papers that the explore page lists at the address of a cell. */
function listed(map: GapMap, row: GapLine | null, column: GapLine | null): readonly Paper[] {
  const address = new URL(explorePath(cellQuery(map, row, column)), 'https://example.org');
  const query = parseExploreQuery(address.searchParams, taxonomy);
  return selectPapers(realCorpus, null, query).papers;
}

const pairs = taxonomy.facets.flatMap((rows) =>
  taxonomy.facets
    .filter((columns) => columns !== rows)
    .flatMap((columns) =>
      [false, true].map((isStatedOnly) => ({
        rows: rows.id,
        columns: columns.id,
        isStatedOnly,
      })),
    ),
);

describe.each(pairs)('$rows × $columns, stated only: $isStatedOnly', (pair) => {
  const map = createMap(realCorpus, pair);

  test('each cell, total and sum is exactly the list that its link opens', () => {
    for (const row of map.rows) {
      expect(listed(map, row, null)).toEqual(row.papers);
      for (const column of map.columns) {
        const papers = cellPapers(row, column);
        expect(listed(map, row, column), `${row.id} ${column.id}`).toEqual(papers);
        expect(countCell(map, row, column)).toBe(papers.length);
      }
    }
    for (const column of map.columns) expect(listed(map, null, column)).toEqual(column.papers);
    expect(listed(map, null, null)).toEqual(map.papers);
  });

  test('every paper stands in some row, and "not stated" in that one alone', () => {
    const filed = new Set(map.rows.flatMap(({ papers }) => papers));
    expect(filed.size).toBe(realCorpus.papers.length);
    const open = map.rows.find(({ id }) => id === NOT_STATED)?.papers ?? [];
    const others = map.rows.filter(({ id }) => id !== NOT_STATED).flatMap(({ papers }) => papers);
    expect(open.filter((paper) => others.includes(paper))).toEqual([]);
  });

  test('the words for a cell are read as the same filter', () => {
    for (const row of map.rows) {
      for (const column of map.columns) {
        const { filters, problems } = parseSearchText(cellSearchText(map, row, column), taxonomy);
        expect(problems).toEqual([]);
        expect(filters.facets).toEqual(cellQuery(map, row, column).facets);
      }
    }
  });

  test('what is near has papers, keeps one value, and shares a paper with the other', () => {
    for (const { row, column } of listWidestGaps(map)) {
      expect(cellPapers(row, column)).toEqual([]);
      const { inRow, inColumn } = findNearestCells(map, row, column);
      if (inRow) expect([inRow.row, inRow.missing]).toEqual([row, column]);
      if (inColumn) expect([inColumn.column, inColumn.missing]).toEqual([column, row]);
      for (const near of [inRow, inColumn]) {
        if (!near) continue;
        expect(near.papers).toEqual(cellPapers(near.row, near.column));
        expect(near.papers.length).toBeGreaterThan(0);
        expect(near.shared).toBe(cellPapers(near.missing, near.standIn).length);
        expect(near.shared).toBeGreaterThan(0);
      }
    }
  });
});

test('lines stand in the order asked for, "not stated" last', () => {
  const ids = (map: GapMap) => map.rows.map(({ id }) => id);
  expect(ids(createMap(drawnCorpus, { rows: 'data', columns: 'kind' }))).toEqual([
    'x',
    'y',
    'z',
    NOT_STATED,
  ]);
  expect(ids(createMap(drawnCorpus, { order: 'count' }))).toEqual(['a', 'c', 'b', 'd']);
});

describe('a facet with more values than are read', () => {
  const words = Array.from({ length: MOST_LINES + 20 }, (_, n) => `w${n}`);
  const facets = [createFacet('word', words, false), createFacet('kind', ['a', 'b'], false)];
  // The nth word is in n + 1 papers, so that the last ones have most.
  const papers = words.flatMap((word, n) =>
    Array.from({ length: n + 1 }, (_, k) => ({
      ...realPaper('mamba'),
      id: `${word}-${k}`,
      labels: { word: [stated(word)], kind: [stated(k % 2 === 0 ? 'a' : 'b')] },
    })),
  );
  const corpus = { ...realCorpus, taxonomy: { facets, synonyms: [] }, papers };
  const ids = (map: GapMap) => map.rows.map(({ id }) => id);

  test('has a line for those with most papers, in their order', () => {
    const map = createMap(corpus);
    expect(ids(map)).toEqual(words.slice(-MOST_LINES));
    expect(map.long.map(({ id }) => id)).toEqual(['word']);
    expect(map.most).toBe((MOST_LINES + 20) / 2);
  });

  test('has one for the value that an address names, and for all on request', () => {
    expect(ids(createMap(corpus, { gap: { row: 'w3', column: 'b' } }))).toEqual([
      'w3',
      ...words.slice(-MOST_LINES),
    ]);
    expect(ids(createMap(corpus, { isWhole: true }))).toEqual(words);
  });
});

test('a square stands in the middle, or below a number that it would cross out', () => {
  expect(squareTop(9, 6, 40)).toBe(17);
  expect(squareTop(10, 6, 40)).toBe(34);
  expect(squareTop(401, 14, 40)).toBe(26);
  expect(squareTop(10, 20, 40)).toBe(10);
});

test('areas are as the counts', () => {
  const map = createMap(drawnCorpus);
  expect(cellSide(map, map.most)).toBe(1);
  expect(cellSide(map, 1) ** 2 * map.most).toBeCloseTo(1);
});

test('the keys of a table lead from cell to cell and stop at its edges', () => {
  const size = { rows: 3, columns: 4 };
  const go = (row: number, column: number, key: string, ctrlKey = false) =>
    walkCells({ row, column }, { key, ctrlKey }, size);
  expect(go(1, 1, 'ArrowLeft')).toEqual({ row: 1, column: 0 });
  expect(go(1, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
  expect(go(0, 0, 'ArrowUp')).toBeNull();
  expect(go(2, 3, 'ArrowRight')).toBeNull();
  expect(go(1, 1, 'End')).toEqual({ row: 1, column: 3 });
  expect(go(1, 1, 'Home', true)).toEqual({ row: 0, column: 0 });
  expect(go(1, 1, 'End', true)).toEqual({ row: 2, column: 3 });
  expect(go(1, 1, 'a')).toBeNull();
});
