import { joinSample, SAMPLE_LISTS, SAMPLE_TITLES } from '../fixtures/sampleLists.ts';
import { expect, open, test } from './harness.ts';
import { choose, HERONS, openList } from './openList.ts';

test('a file is read, reported and opened, and is there after a reload', async ({ page }) => {
  await open(page, '/open');
  await choose(page, 'herons.bib', HERONS);
  const report = page.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('3 papers read, 1 doubtful, 0 refused, 1 duplicate merged');
  await expect(report.getByRole('heading', { name: 'Report' })).toBeFocused();
  await report.getByRole('button', { name: 'Keep both' }).click();
  await expect(report).toContainText('4 papers read');
  await report.getByRole('button', { name: 'Merge all duplicates again' }).click();
  await expect(report).toContainText('3 papers read');
  await report.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/herons-[0-9a-f]{6}\/$/u);
  for (const _ of ['opened', 'loaded again']) {
    const papers = page.getByRole('list', { name: 'Papers' }).getByRole('heading');
    await expect(papers).toHaveText([
      'Nesting of Grey Herons along Regulated Rivers',
      'Reeds',
      'Field Notes of a Winter Count',
    ]);
    await page.reload();
  }
  await expect(page.getByRole('button', { name: 'Digest: herons' })).toBeVisible();
});

test('what is typed or chosen before the page is hydrated counts', async ({ page }) => {
  await page.goto('/open', { waitUntil: 'commit' });
  const text = '10.5555/12345678\nhttps://arxiv.org/abs/2312.00752';
  await page.getByLabel('Paste text').fill(text);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('region', { name: 'Report' })).toContainText('2 papers read');
  // It is there for who comes back, until its papers are in a list.
  await page.goto('/about');
  await page.goto('/open');
  await expect(page.getByLabel('Paste text')).toHaveValue(text);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  await page.goto('/open');
  await expect(page.getByText('Lists on this device')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Pasted text' })).toBeVisible();
  await expect(page.getByLabel('Paste text')).toHaveValue('');
});

test('a list has search, filters, pages, comparison and addresses of its own', async ({ page }) => {
  await openList(page, 'herons.bib', HERONS);
  const base = new URL(page.url()).pathname;
  const papers = page.getByRole('list', { name: 'Papers' }).getByRole('heading');
  await page
    .getByRole('group', { name: 'Keywords' })
    .getByRole('checkbox', { name: /birds/u })
    .click();
  await expect(papers).toHaveCount(2);
  await expect(page).toHaveURL(`${base}?keywords=birds`);
  await page.goBack();
  await expect(papers).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('nest');
  await expect(papers).toHaveText(['Nesting of Grey Herons along Regulated Rivers']);
  await page.goto(`${base}papers/ness-2019-nesting`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Nesting of Grey Herons along Regulated Rivers',
  );
  await expect(page.getByRole('link', { name: 'BibTeX' })).toHaveCount(0);
  await page.goto(`${base}compare?papers=ness-2019-nesting,ferreira-2004-reeds`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('side by side');
  await page.goto(`${base}insight/cost`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page needs more than the list has',
  );
  await page.goto(`${base}about`);
  await expect(page.getByText('Report of how it was read')).toBeVisible();
});

test('nothing in a file runs or becomes a link', async ({ page }) => {
  const evil = '<img src=x onerror=document.title="run"><script>document.title="run"</script>';
  await openList(
    page,
    `${evil}.bib`,
    `@article{a,
      title = {${evil} in a Title of Some Length},
      author = {${evil}},
      url = {javascript:document.title='run'},
      keywords = {${evil}, __proto__, constructor},
      abstract = {[a](javascript:alert(1)) ${evil}},
      year = {2020}
    }
    @article{b, title = {A Second Title Beside the First}, keywords = {__proto__}, year = {2021}}`,
  );
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('heading')).toHaveCount(2);
  await page.getByRole('list', { name: 'Papers' }).getByRole('link').first().click();
  await expect(page.getByRole('complementary', { name: 'Reading pane' })).toContainText('onerror');
  expect(await page.locator('a[href^="javascript:" i], img[src="x"]').count()).toBe(0);
  expect(await page.title()).not.toBe('run');
  await page
    .getByRole('group', { name: 'Keywords' })
    .getByRole('checkbox', { name: /proto/u })
    .click();
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('heading')).toHaveCount(2);
});

test('what it looks like is said of a file that is not a list, and a long reading can be cancelled', async ({
  page,
}) => {
  await open(page, '/open');
  await page.getByLabel('Choose files').setInputFiles({
    name: 'list.bib',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]),
  });
  await expect(page.getByRole('region', { name: 'Report' })).toContainText(
    'looks like a ZIP archive',
  );
  await expect(page.getByRole('button', { name: 'Open this list' })).toHaveCount(0);
  const line = (index: number) =>
    `{"title": "Record ${index} of a Long File", "year": 2001, "abstract": "${'word '.repeat(60)}"}`;
  const cancelled = page.evaluate(clickCancel);
  await choose(
    page,
    'long.ndjson',
    Array.from({ length: 15_000 }, (_, index) => line(index)).join('\n'),
  );
  expect(await cancelled).toBe(true);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Report' })).toHaveCount(0);
  await expect(page.getByText('None yet.')).toBeVisible();
});

/**
 * Runs in the page: clicks Cancel as soon as it is there, and tells whether progress was shown. A fast
 * machine may have read the list before the driver clicks.
 */
function clickCancel(): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel',
      );
      if (button === undefined) return;
      observer.disconnect();
      resolve(document.querySelector('progress, [role="progressbar"]') !== null);
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

test('a link can name a list: of this site at once, of another when the reader agrees', async ({
  page,
  baseURL,
  faults,
}) => {
  await page.goto(`/open?src=${encodeURIComponent(`${baseURL}corpus.bib`)}`);
  await expect(page.getByRole('region', { name: 'Report' })).toContainText('44 papers read');
  const requests: string[] = [];
  await page.route('https://lists.example/**', async (route) => {
    requests.push(route.request().url());
    await route.fulfill({ body: HERONS, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await page.goto('/open?src=https://lists.example/herons.bib');
  const offer = page.getByRole('button', { name: 'Fetch from lists.example' });
  await expect(offer).toBeVisible();
  expect(requests).toEqual([]);
  await offer.click();
  await expect(page.getByRole('region', { name: 'Report' })).toContainText('3 papers read');
  expect(requests).toEqual(['https://lists.example/herons.bib']);
  // The harness counts requests to other origins as faults; this one was agreed to.
  expect(faults.splice(0)).toEqual(['request to another origin: https://lists.example/herons.bib']);
  await page.goto('/open?src=javascript:alert(1)');
  await expect(page.getByText(/src/u).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Fetch from/u })).toHaveCount(0);
  // Who types the address has agreed.
  await page.getByRole('textbox', { name: 'Address on the web' }).fill('lists.example/herons.bib');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Report' })).toContainText('3 papers read');
  expect(new URL(page.url()).searchParams.get('src')).toBe('https://lists.example/herons.bib');
  expect(faults.splice(0)).toEqual(['request to another origin: https://lists.example/herons.bib']);
});

test('a browser that keeps nothing opens a list until its page is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('The user denied permission.', 'SecurityError');
        },
      },
    });
  });
  await open(page, '/open');
  await choose(page, 'herons.bib', HERONS);
  await page.getByRole('button', { name: 'Open this list' }).click();
  await expect(page.getByRole('alert')).toContainText('is open until this page is closed');
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('heading')).toHaveCount(3);
  await page.getByRole('link', { name: 'Reeds', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Reading pane' })).toContainText('Ferreira');
});

test('every form of a list can be opened in a browser', async ({ page }) => {
  await open(page, '/open');
  for (const sample of SAMPLE_LISTS) {
    await choose(page, `list.${sample.format}`, joinSample(sample));
    const report = page.getByRole('region', { name: 'Report' });
    await expect(report, sample.format).toContainText(`${SAMPLE_TITLES.length} papers read`);
    await expect(report, sample.format).toContainText(`list.${sample.format}`);
  }
});
