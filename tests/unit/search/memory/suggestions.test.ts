import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../../src/search/memory/searchEngine.ts';
import { searchText, selectPapers } from '../../../../src/search/selectPapers.ts';
import { EMPTY_EXPLORE_QUERY } from '../../../../src/url/exploreQuery.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const engine = createSearchEngine(realCorpus);

describe('suggestions while typing', () => {
  it('offer every value of a facet that some paper has', () => {
    for (const facet of realCorpus.taxonomy.facets) {
      const text = `${facet.id}:`;
      const used = facet.values.filter(({ id }) =>
        realCorpus.papers.some(({ labels }) => labels[facet.id]?.some((own) => own.value === id)),
      );
      const offered = engine.suggest(text, text.length).map((suggestion) => suggestion.text.trim());
      expect(offered).toEqual(expect.arrayContaining(used.map(({ id }) => `${text}${id}`)));
    }
  });

  it('say how many papers they would list, within the filters that are set', () => {
    const filtered = {
      ...EMPTY_EXPLORE_QUERY,
      facets: { modality: { include: ['image'], exclude: [] } },
      isStatedOnly: true,
    };
    for (const text of ['state', 'linear', 'mod', 'att', 'author:k', 'how tra', 'also spa']) {
      const suggestions = engine.suggest(text, text.length, filtered);
      expect(suggestions.length).toBeLessThanOrEqual(engine.suggest(text, text.length).length);
      for (const { text: next, hint } of suggestions) {
        const { papers } = selectPapers(realCorpus, searchText(engine, next), filtered);
        const listed = papers.length;
        if (!next.endsWith(':')) expect(listed, next).toBeGreaterThan(0);
        if (/^\d+ papers?$/u.test(hint)) expect(hint).toMatch(new RegExp(`^${listed} `, 'u'));
      }
    }
    const hints = engine.suggest('state', 5, filtered).map(({ hint }) => hint);
    expect(hints.some((hint) => /^\d+ papers?$/u.test(hint))).toBe(true);
  });

  it('are few for anything else, each another text', () => {
    for (const text of ['lin', 'mamba -s', 'author:', 'year:20']) {
      const offered = engine.suggest(text, text.length).map((suggestion) => suggestion.text);
      expect(offered.length).toBeLessThanOrEqual(7);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered).not.toContain(text);
    }
  });
});
