// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import { listDigests } from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { stubListWorker } from '../fixtures/listWorker.ts';
import { openSite } from '../fixtures/openSite.tsx';

const HERONS = '@article{a, title = {Nests of Herons}, author = {Ness, Ida}, year = 2020}';
/** Addresses that were fetched. */
let fetched: string[];
let answer: () => Promise<Response>;

keepBirds();
beforeEach(() => {
  stubListWorker();
  fetched = [];
  answer = async () => new Response(HERONS);
  vi.stubGlobal('fetch', (address: string) => {
    if (!address.startsWith('https:')) return Promise.reject(new TypeError('No network.'));
    fetched.push(address);
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Address on the web' });

async function give(address: string) {
  const site = await openSite('/open');
  await site.user.click(box());
  await site.user.paste(address);
  await site.user.keyboard('{Enter}');
  return site;
}

test('an address that is typed is fetched at once, and is in that of the page', async () => {
  const { router } = await give('lists.example/herons.bib');
  await screen.findByText('1 paper read', { exact: false });
  expect(fetched).toEqual(['https://lists.example/herons.bib']);
  const { pathname, search } = router.state.location;
  expect(pathname).toBe('/open');
  expect(new URLSearchParams(search).get('src')).toBe('https://lists.example/herons.bib');
  expect(box().value).toBe('https://lists.example/herons.bib');
});

test('the same address in a link is asked about first', async () => {
  await openSite('/open?src=https://lists.example/herons.bib');
  await screen.findByRole('button', { name: 'Fetch from lists.example' });
  expect(fetched).toEqual([]);
});

test('of a repository of GitHub the README is fetched', async () => {
  await give('https://github.com/birds/awesome-herons');
  await screen.findByText('1 paper read', { exact: false });
  expect(fetched).toEqual([
    'https://raw.githubusercontent.com/birds/awesome-herons/HEAD/README.md',
  ]);
});

test.each(['Nests of Herons', 'herons', 'javascript:alert(1)', 'https://'])(
  '%s is not taken for an address, which is said',
  async (text) => {
    const { router } = await give(text);
    const fault = await screen.findByText(/” is not an address on the web/u);
    expect(fault.getAttribute('role')).toBe('alert');
    expect(box().getAttribute('aria-describedby')).toContain(fault.id);
    expect(router.state.location.search).toBe('');
    expect(fetched).toEqual([]);
  },
);

test('a failure is told, and the same address given again is fetched again', async () => {
  answer = async () => new Response('', { status: 404 });
  const { user } = await give('https://lists.example/herons.bib');
  await screen.findByText(/^lists\.example answered with status 404/u);
  answer = async () => new Response(HERONS);
  await user.click(screen.getByRole('button', { name: 'Fetch' }));
  await screen.findByText('1 paper read', { exact: false });
  expect(fetched).toHaveLength(2);
});

test('an address that the page may not fetch is refused in words', async () => {
  await give('http://lists.example/herons.bib');
  await screen.findByText(/begin with “https:” alone/u);
  expect(fetched).toEqual([]);
});

const source = 'https://lists.example/birds.bib';

/** The list of birds, read from a file of this name that was fetched. */
function openFetched(name: string) {
  const file = { name, format: 'BibTeX', sha256: '0'.repeat(64) };
  const digest = { ...labelledList.digest, files: [file, file] };
  return openCorpus({ ...labelledList, digest }, BIRDS_ID, source);
}

test.each([
  ['?v=2', true],
  ['?key=1', false],
])('a list at an address with %s keeps it: %s', async (query, isKept) => {
  const address = `https://lists.example/herons.bib${query}`;
  const { user } = await give(address);
  await user.click(await screen.findByRole('button', { name: 'Open this list' }));
  await waitFor(async () => expect(await listDigests()).toHaveLength(2));
  const kept = (await listDigests()).find(({ id }) => id !== BIRDS_ID);
  expect(kept?.source).toBe(isKept ? address : undefined);
});

test('a list that was fetched is fetched again for papers that are new', async () => {
  const { user } = await openSite('/open', undefined, openFetched('birds.bib'));
  expect(box().value).toBe(source);
  await screen.findByText(/^where this list was fetched/u);
  await user.click(screen.getByRole('button', { name: 'Fetch' }));
  await user.click(await screen.findByRole('button', { name: /^Add to/u }));
  await screen.findByText(/^1 paper was added/u);
  expect(fetched).toEqual([source]);
});

test('a list that Collate had saved is not offered again: it could not be added', async () => {
  await openSite('/open', undefined, openFetched('as it was before.bib'));
  expect(box().value).toBe('');
  expect(screen.queryByText(/^where this list was fetched/u)).toBeNull();
});

test('the page about a list says where it was fetched, and names its file once', async () => {
  await openSite('/about', undefined, openFetched('birds.bib'));
  const link = await screen.findByRole('link', { name: 'lists.example' });
  expect(link.getAttribute('href')).toBe(source);
  expect(link.closest('p')?.textContent).toContain(
    'read from birds.bib, fetched from lists.example. Titles',
  );
});

test('Back takes the address away, and forward again it is there', async () => {
  const { router } = await give('https://lists.example/herons.bib');
  await screen.findByText('1 paper read', { exact: false });
  await act(() => router.navigate(-1));
  expect(router.state.location.search).toBe('');
  expect(box().value).toBe('');
});
