// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Corpus, Facet, Paper } from '../../src/corpus/schema.ts';
import { createFacet, stated } from '../fixtures/drawnCorpus.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { paperWith } from '../fixtures/paperWith.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

function corpusOf(facets: readonly Facet[], ...papers: readonly Partial<Paper>[]): Corpus {
  return {
    ...realCorpus,
    taxonomy: { facets: [...facets], synonyms: [] },
    papers: papers.map((patch, index) => paperWith({ id: `paper-${index}`, ...patch })),
  };
}

const rows = () =>
  [...document.querySelectorAll('[data-paper-row]')].map(
    (row) => row.querySelector(':scope > p:last-of-type')?.textContent,
  );

it('sets names apart by commas, and framed ones by their frames', async () => {
  const labels = (...words: readonly string[]) => ({
    topic: words.map((word) => ({
      ...stated(word.replace('?', '')),
      basis: word.endsWith('?') ? ('proposed' as const) : ('stated' as const),
    })),
  });
  const corpus = corpusOf(
    [createFacet('topic', ['birds', 'rivers', 'ice'], false)],
    { labels: labels('birds', 'rivers') },
    { labels: labels('birds?', 'rivers?') },
    { labels: labels('birds', 'rivers', 'ice?') },
  );
  await openSite('/', undefined, corpus);
  expect(rows()).toEqual([
    'BIRDS, RIVERS',
    'BIRDS (proposed) RIVERS (proposed)',
    'BIRDS, RIVERS ICE (proposed)',
  ]);
});

it('says a venue once, also where it is written with its year', async () => {
  const corpus = corpusOf(
    [createFacet('venue', ['iclr'], false), createFacet('topic', ['birds'], false)],
    { venue: 'ICLR 2024', labels: { venue: [stated('iclr')], topic: [stated('birds')] } },
    { venue: 'Oslo', labels: { venue: [stated('iclr')], topic: [stated('birds')] } },
  );
  await openSite('/', undefined, corpus);
  expect(rows()).toEqual(['BIRDS', 'ICLR']);
});

it('gives an example of a filter that is short enough for its line', async () => {
  const journal = 'international-journal-of-environmental-research';
  await openSite('/', undefined, corpusOf([createFacet('venue', [journal, 'condor'], false)], {}));
  expect(screen.getByText(/^No filters yet/u).textContent).toBe(
    'No filters yet: choose some, or type venue:condor',
  );
});

it('offers no years to choose from where all papers are of one', async () => {
  const papers = [{ date: '2012' }, { date: '2012-07-01' }, { date: null }];
  await openSite('/', undefined, corpusOf([], ...papers));
  expect(screen.queryByRole('group', { name: 'Year' })).toBeNull();
});
