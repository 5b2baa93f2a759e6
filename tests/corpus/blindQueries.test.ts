import { describe, expect, it } from 'vitest';
import { readQueries } from '../../scripts/measure/blindQueries.ts';
import { createCitationQueries } from '../../scripts/measure/citationQueries.ts';
import { isRight } from '../../scripts/measure/searchMeasures.ts';
import { createSearchEngine } from '../../src/search/memory/searchEngine.ts';
import { searchText, selectPapers } from '../../src/search/selectPapers.ts';
import { EMPTY_EXPLORE_QUERY, normaliseText } from '../../src/url/exploreQuery.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

const engine = createSearchEngine(realCorpus);

/** What the page lists for a text. */
function select(text: string): string[] {
  const query = { ...EMPTY_EXPLORE_QUERY, text: normaliseText(text) };
  return selectPapers(realCorpus, searchText(engine, query.text), query).papers.map(({ id }) => id);
}

describe('queries of a reader who had not seen the search', () => {
  const open = readQueries('open', realCorpus);

  it('are answered rightly but for five of 120', () => {
    const wrong = open.filter((query) => !isRight(query, select(query.query)));
    expect(wrong.length, wrong.map(({ query }) => query).join('\n')).toBeLessThanOrEqual(5);
  });

  it('are answered rightly but for seven of 60, of a developer who had', () => {
    const third = readQueries('third', realCorpus);
    const wrong = third.filter((query) => !isRight(query, select(query.query)));
    expect(third).toHaveLength(60);
    expect(wrong.length, wrong.map(({ query }) => query).join('\n')).toBeLessThanOrEqual(7);
  });

  it('are answered rightly but for twelve of 120, of another reader', () => {
    const fourth = readQueries('fourth', realCorpus);
    const wrong = fourth.filter((query) => !isRight(query, select(query.query)));
    expect(fourth).toHaveLength(120);
    expect(wrong.length, wrong.map(({ query }) => query).join('\n')).toBeLessThanOrEqual(12);
  });

  it.each([...new Set(createCitationQueries(realCorpus).map(({ kind }) => kind))])(
    'every paper is found as it is cited: %s',
    (form) => {
      for (const query of createCitationQueries(realCorpus).filter(({ kind }) => kind === form)) {
        expect(select(query.query), query.query).toEqual(query.expect);
      }
    },
  );
});
