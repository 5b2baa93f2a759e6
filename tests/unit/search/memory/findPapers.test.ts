import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../../src/search/memory/searchEngine.ts';
import { tokenize } from '../../../../src/search/words/tokens.ts';
import { corpusArbitrary, searchArbitrary } from '../../../fixtures/randomCorpora.ts';

describe('a search of any corpus', () => {
  it('lists a paper once, best tier first, and marks whole words of its texts', () => {
    fc.assert(
      fc.property(corpusArbitrary, searchArbitrary, (corpus, text) => {
        const engine = createSearchEngine(corpus);
        const search = engine.parse(text);
        const { order, tiers, isPartial } = engine.find(search);
        expect(new Set(order).size).toBe(order.length);
        if (!isPartial) expect([...tiers]).toEqual([...tiers].sort());
        engine.mark(search, order).forEach((marks, at) => {
          const paper = corpus.papers[order[at] ?? -1];
          for (const field of ['title', 'abstract'] as const) {
            const own = tokenize(paper?.[field] ?? '');
            for (const { start, end } of marks[field]) {
              expect(own.some((token) => token.start === start)).toBe(true);
              expect(own.some((token) => token.end === end)).toBe(true);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('finds by one word the papers that have it, and no other', () => {
    fc.assert(
      fc.property(
        corpusArbitrary,
        fc.constantFrom('memory', 'attention', 'zebra'),
        (corpus, word) => {
          const engine = createSearchEngine(corpus);
          const { order, missing } = engine.find(engine.parse(`"${word}"`));
          const having = corpus.papers.flatMap(({ title, abstract }, position) =>
            tokenize(`${title} ${abstract}`).some(({ term }) => term === word) ? [position] : [],
          );
          expect([...order].sort((one, other) => one - other)).toEqual(having);
          expect(missing.length > 0).toBe(having.length === 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
