import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { findFacet, findFacetValue, findPaper } from '../../../src/corpus/corpus.ts';
import type { Corpus } from '../../../src/corpus/schema.ts';
import { CorpusContext, useCorpus } from '../../../src/corpus/useCorpus.ts';

const CORPUS: Corpus = {
  schemaVersion: 1,
  contentHash: '0'.repeat(64),
  digest: { name: 'A test', savedOn: '2025-12-12' },
  taxonomy: { facets: [], synonyms: [] },
  papers: [],
};

function Name() {
  return useCorpus().digest.name;
}

test('a view under a provider has the corpus', () => {
  const view = createElement(CorpusContext, { value: CORPUS }, createElement(Name));
  expect(renderToString(view)).toBe('A test');
});

test('a view without a provider is told what to do', () => {
  expect(() => renderToString(createElement(Name))).toThrow(/wrap the view in <CorpusContext/u);
});

test('what is not there is null', () => {
  expect(findPaper(CORPUS, 'mamba')).toBeNull();
  expect(findFacet(CORPUS.taxonomy, 'family')).toBeNull();
  const facet = { id: 'f', label: 'F', definition: 'F', offersNotStated: true, values: [] };
  expect(findFacetValue(facet, 'ssm')).toBeNull();
});
