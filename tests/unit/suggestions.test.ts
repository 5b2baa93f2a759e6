import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../src/search/searchEngine.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

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

  it('are few for anything else, each another text', () => {
    for (const text of ['lin', 'mamba -s', 'author:', 'year:20']) {
      const offered = engine.suggest(text, text.length).map((suggestion) => suggestion.text);
      expect(offered.length).toBeLessThanOrEqual(7);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered).not.toContain(text);
    }
  });
});
