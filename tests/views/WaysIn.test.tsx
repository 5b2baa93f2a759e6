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

it.each<[string, Corpus, string]>([
  ['the digest', realCorpus, 'Open a list of your own'],
  [
    'a published list',
    { ...barestCorpus, list: { id: null, files: [] } },
    'Open a list of your own',
  ],
  [
    'a list of this device',
    { ...barestCorpus, list: { id: 'birds-a1a1a1', files: [] } },
    'Add papers to this list',
  ],
])(
  'the pane beside %s leads to the page that opens lists by what it does there',
  async (_, corpus, name) => {
    await openSite('/', undefined, corpus);
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/open');
  },
);

it('the pane beside a list in one file leads to no page that opens lists: there is none', async () => {
  const list = { id: null, files: [], isAlone: true };
  await openSite('/', undefined, { ...barestCorpus, list });
  expect(screen.getByText('Choose a paper to read it here')).toBeDefined();
  expect(document.querySelector('a[href="/open"]')).toBeNull();
});
