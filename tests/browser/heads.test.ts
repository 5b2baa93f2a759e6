import { fileURLToPath } from 'node:url';
import { readSiteUrl } from '../../scripts/site/siteUrl.ts';
import { readData } from '../fixtures/builtSite.ts';
import { expect, open, test } from './harness.ts';
import { corpus, readPages, testHeads } from './headTests.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test.describe.configure({ mode: 'default' });

// Those of a build for its address are in published.test.ts, which makes one.
testHeads({ name: 'the default build', url: readSiteUrl('/'), folder: dist, part: 'all' });

test('a list tells of every paper in it, a paper’s page of none beside its head', () => {
  const pages = new Map(readPages(dist, 'all').map(({ path, document }) => [path, document]));
  const spans = [...(pages.get('/')?.querySelectorAll('span.Z3988') ?? [])];
  const ids = spans.map((span) =>
    new URLSearchParams(span.getAttribute('title') ?? '').getAll('rft_id'),
  );
  expect(ids).toHaveLength(corpus.papers.length);
  expect(new Set(ids.flat())).toEqual(
    new Set(
      corpus.papers.flatMap(({ arxivId }) => [
        `info:doi/10.48550/arXiv.${arxivId}`,
        `https://arxiv.org/abs/${arxivId}`,
      ]),
    ),
  );
  expect(pages.get('/papers/mamba')?.querySelector('.Z3988')).toBeNull();
  expect(readData(pages.get('/') as Document)).toMatchObject({
    '@type': 'CollectionPage',
    mainEntity: { numberOfItems: corpus.papers.length },
    about: { '@type': 'Dataset' },
  });
});

test('the head follows the reader from paper to paper', async ({ page }) => {
  await open(page, '/papers/mamba');
  const title = page.locator('head meta[name="citation_title"]');
  await expect(title).toHaveAttribute('content', /^Mamba/u);
  await page.evaluate(() => {
    document.addEventListener('ZoteroItemUpdated', () => {
      document.documentElement.dataset.updated = 'yes';
    });
  });
  await page.getByRole('link', { name: 'Next: LASP-2' }).click();
  await expect(title).toHaveAttribute('content', /^LASP-2/u);
  await expect(title).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-updated', 'yes');
  await page.goBack();
  await expect(title).toHaveAttribute('content', /^Mamba/u);
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(title).toHaveCount(0);
});

test('a comparison says which papers it sets side by side', async ({ page, baseURL }) => {
  await open(page, '/compare?papers=mamba,zeco');
  const meta = (name: string) => page.locator(`head meta[property="${name}"]`);
  await expect(meta('og:title')).toHaveAttribute('content', 'Mamba and ZeCO side by side');
  await expect(meta('og:description')).toHaveAttribute('content', /^Mamba: .* · ZeCO: /u);
  await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
    'href',
    `${baseURL}compare?papers=mamba,zeco`,
  );
  expect(await page.title()).toBe('Mamba and ZeCO side by side – Collate');
});
