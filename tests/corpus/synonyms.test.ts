import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../src/search/memory/searchEngine.ts';
import { stemOf } from '../../src/search/words/spelling.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

const { synonyms } = realCorpus.taxonomy;
const engine = createSearchEngine(realCorpus);

/** Papers that a text finds, best first. The space says that its last word is whole. */
function find(known: typeof engine, text: string): readonly number[] {
  return [...known.find(known.parse(`${text} `)).order];
}

function stemsOf(text: string): string {
  return ` ${tokenize(text)
    .map(({ term }) => stemOf(term))
    .join(' ')} `;
}

describe('the synonyms of the taxonomy', () => {
  // What the abstracts explain themselves is learnt from them, and need not be written by hand.
  it.each(synonyms.map(({ terms, source }) => [terms.join(', '), terms, source]))(
    'change what is found: %s',
    (_name, terms, source) => {
      const others = synonyms.filter((own) => own.terms !== terms);
      const without = createSearchEngine({
        ...realCorpus,
        taxonomy: { ...realCorpus.taxonomy, synonyms: others },
      });
      const changed = terms.filter((term) => `${find(engine, term)}` !== `${find(without, term)}`);
      expect(changed, source).not.toEqual([]);
    },
  );

  it('have a source that can be opened: a paper on arXiv, or proceedings', () => {
    for (const { source } of synonyms) {
      expect(source).toMatch(/^(?:arXiv:\d{4}\.\d{4,5}|Advances in)\b/u);
    }
  });

  it('are in the paper of this digest that is named as their source, unless in a section', () => {
    const own = synonyms.flatMap(({ terms, source }) =>
      [...source.matchAll(/arXiv:(\d{4}\.\d{4,5})(?!, section)/gu)].flatMap(([, id]) => {
        const paper = realCorpus.papers.find(({ arxivId }) => arxivId === id);
        return paper ? [{ terms, text: stemsOf(`${paper.title}. ${paper.abstract}`) }] : [];
      }),
    );
    expect(own.length).toBeGreaterThan(2);
    for (const { terms, text } of own) {
      expect(
        terms.filter((term) => text.includes(stemsOf(term))),
        terms.join(', '),
      ).not.toEqual([]);
    }
  });
});
