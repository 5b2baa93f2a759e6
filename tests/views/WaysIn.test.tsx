// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/schema.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';
import { barestCorpus, sparseCorpus } from '../fixtures/sparseCorpus.ts';

it.each<[string, Corpus, RegExp]>([
  ['the digest', realCorpus, /^44 papers .* Each label is proven by the paper’s own words/u],
  ['a list', barestCorpus, /The filters are what the list itself says of them/u],
  ['a list with proposals', sparseCorpus, /Labels in dotted frames are proposed by a rule/u],
])('the pane beside %s says whose word its labels are', async (_, corpus, said) => {
  await openSite('/', undefined, corpus);
  expect(screen.getByText(said)).toBeDefined();
});
