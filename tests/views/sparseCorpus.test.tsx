// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/schema.ts';
import { EXPORT_FORMAT_IDS, formatExport } from '../../src/exports/exportFormats.ts';
import { createPageHead } from '../../src/pages/heads/pageHead.ts';
import { usePreferencesStore } from '../../src/storage/preferencesStore.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';
import { barestCorpus, sparseCorpus } from '../fixtures/sparseCorpus.ts';

/** What is printed where a fact is absent and nobody thought of it. */
const HOLES = /\bundefined\b|\bNaN\b|Invalid Date|\bnull\b|\[object|\b0 comments\b|\(\)|“”/u;

/** What is left at the end of a name or a description whose last fact is absent. */
const HANGING = /,\s*$/u;

/** What is left in a line of text between facts that are absent. */
const SEAMS = /^\s*[.,·]|· ·|, ,|\.\.|\s$/mu;

const CORPORA = [
  ['a list in which each fact is absent once', sparseCorpus],
  ['a list of titles', barestCorpus],
] as const satisfies readonly (readonly [string, Corpus])[];

beforeEach(() => usePreferencesStore.setState({ tableColumns: [], isTimelineShown: true }));

/** Every text and attribute that is read, shown or followed. */
function findHoles(): readonly string[] {
  const read = (name: string) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '');
  const texts = [...document.body.querySelectorAll('*')].map((element) =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join(''),
  );
  const links = [...document.querySelectorAll('a')];
  const attributes = ['aria-label', 'title', 'href', 'alt'].flatMap(read);
  return [
    ...[...texts, document.title, ...attributes].filter((text) => HOLES.test(text)),
    ...attributes.filter((text) => HANGING.test(text)),
    ...links
      .filter((link) => (link.getAttribute('href') ?? '') === '')
      .map((link) => `no address: ${link.outerHTML}`),
    ...links
      .filter((link) => `${link.textContent}${link.getAttribute('aria-label') ?? ''}`.trim() === '')
      .map((link) => `no name: ${link.outerHTML}`),
    ...[...document.querySelectorAll('main p, main dd, main h2, main h3')]
      .filter((element) => element.textContent?.trim() === '' && element.children.length === 0)
      .filter((element) => element.getAttribute('role') !== 'status')
      .map((element) => `empty: ${element.outerHTML}`),
    ...[...document.querySelectorAll('main :is(ul, ol, dl):not([aria-label="Active filters"])')]
      .filter(({ children }) => children.length === 0)
      .map((element) => `empty: ${element.outerHTML}`),
  ];
}

describe.each(CORPORA)('%s', (_, corpus) => {
  const open = (address: string) => openSite(address, undefined, corpus);

  it('is listed without a hole', async () => {
    await open('/');
    expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(1);
    expect(findHoles()).toEqual([]);
  });

  it('is a table without a hole, with every column there is', async () => {
    usePreferencesStore.setState({
      tableColumns: [
        'title',
        'date',
        'keywords',
        'biome',
        'authors',
        'venue',
        'comments',
        'code',
        'arxiv',
      ],
    });
    await open('/?view=table');
    const table = await screen.findByRole('table', { name: 'Papers' });
    const headings = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(headings).toEqual([...new Set(headings)]);
    expect(within(table).getAllByRole('row')).toHaveLength(corpus.papers.length + 1);
    expect(findHoles()).toEqual([]);
  });

  it.each(corpus.papers.map(({ id }) => id))('shows “%s” beside the list', async (id) => {
    await open(`/?paper=${id}`);
    const pane = await screen.findByRole('complementary', { name: 'Reading pane' });
    await within(pane).findByRole('heading', { level: 2 });
    expect(findHoles()).toEqual([]);
  });

  it.each(corpus.papers.map(({ id }) => id))('has a page of “%s” without a hole', async (id) => {
    await open(`/papers/${id}`);
    await screen.findByRole('heading', { level: 1 });
    expect(findHoles()).toEqual([]);
  });

  it('is compared without a hole', async () => {
    for (const { id } of corpus.papers.slice(1)) {
      const { router } = await open(`/compare?papers=${corpus.papers[0]?.id},${id}`);
      await screen.findByRole('table');
      expect([id, findHoles()]).toEqual([id, []]);
      router.dispose();
      document.body.replaceChildren();
    }
  });

  it.each(EXPORT_FORMAT_IDS)('is exported as %s without a hole', (format) => {
    for (const paper of corpus.papers) {
      const file = formatExport(corpus, [paper], format);
      expect(file.trim()).not.toBe('');
      expect([paper.id, HOLES.exec(file)?.[0], file]).toEqual([paper.id, undefined, file]);
    }
    expect(HOLES.test(formatExport(corpus, corpus.papers, format))).toBe(false);
  });

  it.each(['apa', 'ieee', 'acm'] as const)('is cited in %s without a seam', (format) => {
    for (const paper of corpus.papers) {
      const reference = formatExport(corpus, [paper], format).replace(/\n$/u, '');
      expect([paper.id, SEAMS.exec(reference)?.[0], reference]).toEqual([
        paper.id,
        undefined,
        reference,
      ]);
    }
  });

  it('has a head for every page without a hole', () => {
    const paths = ['/', ...corpus.papers.map(({ id }) => `/papers/${id}`)];
    for (const path of paths) {
      for (const site of [null, 'https://example.org/']) {
        for (const { attributes, json } of createPageHead(
          corpus,
          { path, search: '', title: 'Collate' },
          site,
        )) {
          for (const value of Object.values(attributes)) {
            expect([
              path,
              attributes,
              value.trim() !== '' && !HOLES.test(value) && !HANGING.test(value),
            ]).toEqual([path, attributes, true]);
          }
          expect([path, findEmpty(json)]).toEqual([path, []]);
        }
      }
    }
  });
});

/** Paths within a JSON value that lead to nothing: null, undefined, an empty text or list. */
function findEmpty(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || HOLES.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) {
    return (value === null || value === undefined) && path !== '' ? [path] : [];
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return [path];
  return entries.flatMap(([key, inner]) => findEmpty(inner, `${path}/${key}`));
}

describe('the columns of the table', () => {
  const readHeadings = () =>
    within(screen.getByRole('table', { name: 'Papers' }))
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);

  it('are hidden and shown; a choice in another list hides none of this one', async () => {
    const first = await openSite('/?view=table', undefined, sparseCorpus);
    await screen.findByRole('table', { name: 'Papers' });
    expect(readHeadings()).toContain('Venue');
    await first.user.click(screen.getByRole('button', { name: 'Columns' }));
    await first.user.click(screen.getByLabelText('Venue'));
    await first.user.click(screen.getByLabelText('Authors'));
    expect(readHeadings()).not.toContain('Venue');
    expect(readHeadings()).toContain('Authors');
    cleanup();
    await openSite('/?view=table');
    await screen.findByRole('table', { name: 'Papers' });
    const facets = realCorpus.taxonomy.facets.slice(0, 3).map(({ label }) => label);
    expect(readHeadings()).toEqual(expect.arrayContaining(['Authors', ...facets]));
  });
});

describe('a list with a facet “Constructor”, called like what every object inherits', () => {
  const [keywords] = sparseCorpus.taxonomy.facets;
  if (keywords === undefined) throw new Error('The list has no facet.');
  const named = { ...keywords, id: 'constructor', label: 'Constructor' };
  const corpus = { ...sparseCorpus, taxonomy: { ...sparseCorpus.taxonomy, facets: [named] } };
  const [one, other] = corpus.papers.map(({ id }) => id);

  it.each([
    '/',
    '/?view=table',
    '/?constructor=not-stated',
    '/?q=canopy',
    `/?paper=${one}`,
    `/papers/${one}`,
    `/compare?papers=${one},${other}`,
    '/gaps',
    '/library',
    '/open',
  ])('opens at %s', async (address) => {
    await openSite(address, undefined, corpus);
    expect(screen.queryByText(/went wrong/u)).toBeNull();
    expect(findHoles()).toEqual([]);
  });

  it('is filtered by it', async () => {
    const { user, address } = await openSite('/', undefined, corpus);
    const facet = await screen.findByRole('group', { name: 'Constructor' });
    await user.click(within(facet).getByRole('checkbox', { name: /^Not stated/u }));
    expect(address()).toBe('/?constructor=not-stated');
  });
});

describe('a list of titles', () => {
  const open = (address: string) => openSite(address, undefined, barestCorpus);

  it('offers no order, column, filter or timeline that it has no facts for', async () => {
    await open('/?view=table');
    const sort = screen.getByRole('combobox', { name: 'Sort by' });
    expect(
      within(sort)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Digest order', 'Title']);
    const table = await screen.findByRole('table', { name: 'Papers' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Title', 'Save and compare']);
    const filters = screen.getByRole('complementary', { name: 'Filters' });
    await waitFor(() => expect(within(filters).queryAllByRole('group')).toEqual([]));
    expect(screen.queryByRole('group', { name: 'Timeline' })).toBeNull();
  });

  it('keeps the order that an address asks for', async () => {
    await open('/?sort=newest');
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveProperty('value', 'newest');
  });
});
