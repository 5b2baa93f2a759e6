import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './harness.ts';

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

/** Publishes it in this form, and says where the file lies. */
async function publish(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: /^Publish/u }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ]);
  await expect(page.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();
  return (await download.path()) ?? '';
}

/** A page of a fresh profile that notes every request but that for the file itself, and every fault. */
async function openAlone(browser: Browser, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return page;
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

test('a list is published as a folder for a host', async ({ page }) => {
  await openList(page);
  const files = unzipSync(readFileSync(await publish(page, 'Save as a folder for a host')));
  expect(Object.keys(files).sort()).toEqual([
    'README.txt',
    'corpus.bib',
    'corpus.json',
    'index.html',
  ]);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  expect(read('README.txt').trimEnd().split('\n')).toHaveLength(3);
  expect(JSON.parse(read('corpus.json')).papers).toHaveLength(3);
  expect(read('corpus.bib').match(/^@/gmu)).toHaveLength(3);
  expect(read('index.html')).toContain('window.hacked = 1\\u003c/script>');
});
