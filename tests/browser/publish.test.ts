import { copyFileSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, test, watchFaults } from './harness.ts';
import { openAlone, publish } from './publishing.ts';

const LIST = `
@article{a, title = {Winter birds <img src=x onerror=alert(1)> of the north}, author = {Wren, Ada}, year = 1998,
  keywords = {birds, islands}, abstract = {We counted birds. </script><script>window.hacked = 1</script>}}
@book{b, title = {Canals of Flanders}, author = {de Smet, Pieter}, year = 1975, keywords = {history}}
@article{c, title = {Counting glaciers}, author = {Berg, Liv}, year = 2009, keywords = {history, ice}}
`;

/** Opens the list above from the page that takes lists, and leads to its page About. */
async function openList(page: Page): Promise<void> {
  await page.goto('open');
  await page.getByRole('textbox', { name: 'Paste text' }).fill(LIST);
  await page.getByRole('button', { name: /^Read/u }).first().click();
  await page.getByRole('button', { name: 'Open this list' }).click();
  await expect(page).toHaveURL(/\/digests\/[a-z0-9-]+\/$/u);
  await page.getByRole('link', { name: 'About', exact: true }).click();
}

test('a list is published as one HTML file, which does its jobs from disk', async ({
  page,
  browser,
  faults,
}, info) => {
  await openList(page);
  const saved = await publish(page, 'Save as one HTML file');
  const file = info.outputPath('list.html');
  copyFileSync(saved, file);
  const address = pathToFileURL(file).href;

  const alone = await openAlone(browser, faults);
  await alone.goto(address);
  await expect(alone.getByText('3 of 3 papers').first()).toBeVisible();

  await alone.getByRole('searchbox', { name: 'Search papers' }).fill('glaciers');
  await expect(alone.getByText('1 of 3 papers').first()).toBeVisible();
  await expect(alone).toHaveURL(`${address}#/?q=glaciers`);

  // A link to exactly that, in another tab.
  const linked = await alone.context().newPage();
  await linked.goto(`${address}#/?keywords=history`);
  await expect(linked.getByText('2 of 3 papers').first()).toBeVisible();
  await linked.getByRole('link', { name: 'Counting glaciers' }).first().click();
  await expect(linked).toHaveURL(/#\/.*(?:paper=|papers\/)berg-2009/u);

  // Names are also found as the papers write them, in the same document and in a new one.
  for (const visit of [alone, linked]) {
    await visit.goto(`${address}#/Papers/Wren-1998-Winter/`);
    await expect(visit.getByRole('heading', { level: 1 })).toContainText('Winter birds');
    await expect(visit).toHaveURL(`${address}#/papers/wren-1998-winter`);
  }

  await linked.goto(`${address}#/compare?papers=wren-1998-winter,berg-2009-counting`);
  await expect(linked.getByRole('table').first()).toBeVisible();
  await linked.getByRole('link', { name: 'Skip to the content' }).focus();
  await linked.keyboard.press('Enter');
  await expect(linked.getByRole('table').first()).toBeVisible();
  await linked.goto(`${address}#/papers/wren-1998-winter`);
  await expect(linked.getByRole('heading', { level: 1 })).toContainText('Winter birds');
  await expect(linked.getByRole('link', { name: 'BibTeX' })).toHaveCount(0);
  expect(await linked.evaluate(() => 'hacked' in window)).toBe(false);
  await linked.getByRole('link', { name: 'About', exact: true }).click();
  await expect(linked.getByText('all in this one file')).toBeVisible();
  await expect(linked.getByRole('button', { name: /^Publish/u })).toHaveCount(0);
  await alone.context().close();
});

/** Serves files as a host of static files does. */
async function serveFiles(files: Readonly<Record<string, Uint8Array>>): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    json: 'application/json',
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const file = files[name];
    const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': type }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return server;
}

test('a list is published as a folder for a host', async ({ page, browser, faults }) => {
  await openList(page);
  const files = unzipSync(readFileSync(await publish(page, 'Save as a folder for a host')));
  const ids = ['berg-2009-counting', 'smet-1975-canals', 'wren-1998-winter'];
  expect(Object.keys(files).sort()).toEqual([
    ...['README.txt', 'corpus.bib', 'corpus.json', 'index.html'],
    ...[...ids, 'index'].sort().map((id) => `papers/${id}.html`),
  ]);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  expect(read('README.txt').trimEnd().split('\n')).toHaveLength(3);
  expect(JSON.parse(read('corpus.json')).papers).toHaveLength(3);
  expect(read('corpus.bib').match(/^@/gmu)).toHaveLength(3);
  expect(read('index.html')).toContain('window.hacked = 1\\u003c/script>');

  const server = await serveFiles(files);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const visitor = await context.newPage();
  watchFaults(visitor, origin, faults);
  await visitor.goto(`${origin}/papers/`);
  await visitor.getByRole('link', { name: /^Winter birds/u }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  expect(await visitor.locator('meta[name="citation_author"]').getAttribute('content')).toBe(
    'Ada Wren',
  );
  expect(await visitor.evaluate(() => 'hacked' in window)).toBe(false);
  await expectAccessible(visitor);
  await visitor.getByRole('link', { name: 'Open in the application' }).click();
  await expect(visitor).toHaveURL(`${origin}/index.html#/papers/wren-1998-winter`);
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Winter birds');
  await visitor.goto(`${origin}/`);
  await expect(visitor.getByText('3 of 3 papers').first()).toBeVisible();
  await context.close();
  server.closeAllConnections();
  server.close();
});

test('a folder in the making can be called off by keys, and focus stays', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: /^Publish/u }).click();
  // Between two files the page gets a turn, which does not come while time stands still.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const button = page.getByRole('button', { name: 'Save as a folder for a host' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 8 files')).toBeVisible();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
  await page.clock.resume();
  await expect(page.getByText('Called off. Nothing was saved.')).toBeVisible();
  await expect(cancel).toHaveCount(0);
});

test('notes go out on request alone, are shown, and come back with the file', async ({
  page,
  browser,
  faults,
}, info) => {
  await openList(page);
  await page.getByRole('link', { name: 'Explore', exact: true }).first().click();
  await page.getByRole('link', { name: 'Counting glaciers' }).first().click();
  // Beside the list, as on the page of the paper.
  const note = page.getByRole('textbox', { name: /^Note on/u });
  await note.fill('**Melting** at twice the rate.');
  await page.getByRole('combobox', { name: /^Status of/u }).selectOption('Read');
  await page.getByRole('button', { name: 'Tags (0)' }).click();
  await page.getByRole('combobox', { name: 'One more tag' }).fill('thesis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Tags (1)' })).toBeFocused();
  await page.getByRole('link', { name: 'About', exact: true }).click();

  const plain = await publish(page, 'Save as one HTML file');
  expect(readFileSync(plain, 'utf8')).not.toMatch(/Melting|"remarks"/u);
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: /^Publish/u }).click();
  const choice = page.getByRole('switch', { name: 'With my notes, tags and reading status' });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect(page.getByText('notes on 1, tags of 1, the reading status of 1')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as one HTML file' }).click(),
  ]);
  const file = info.outputPath('notes.html');
  copyFileSync((await download.path()) ?? '', file);

  const alone = await openAlone(browser, faults);
  await alone.goto(`${pathToFileURL(file).href}#/papers/berg-2009-counting`);
  const published = alone.getByRole('region', { name: 'Published with the list' });
  await expect(published.locator('strong')).toHaveText('Melting');
  await expect(published).toContainText('#thesis');
  await expectAccessible(alone);
  await alone.context().close();

  // Somebody else opens the file in Collate.
  const other = await browser.newContext({ baseURL: info.project.use.baseURL ?? '' });
  const reader = await other.newPage();
  watchFaults(reader, new URL(info.project.use.baseURL ?? '').origin, faults);
  await reader.goto('open');
  await reader.getByLabel('Choose files').setInputFiles(file);
  await reader.getByRole('button', { name: 'Open this list' }).click();
  await expect(reader).toHaveURL(/\/digests\/[a-z0-9-]+\/$/u);
  await reader.getByRole('link', { name: 'Counting glaciers' }).first().click();
  const again = reader.getByRole('region', { name: 'Published with the list' });
  await expect(again.locator('strong')).toHaveText('Melting');
  await again.getByRole('button', { name: /^Take into your library/u }).click();
  await expect(reader.getByRole('textbox', { name: /^Note on/u })).toHaveValue(
    '**Melting** at twice the rate.',
  );
  await expect(again.getByText('In your library')).toBeVisible();
  await other.close();
});
