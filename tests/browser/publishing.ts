import type { Browser, Page } from '@playwright/test';
import { expect } from './harness.ts';

/** Publishes the list whose page About is open in this form, and says where the file lies. */
export async function publish(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: /^Publish/u }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ]);
  await expect(page.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();
  return (await download.path()) ?? '';
}

/** A page of a fresh profile that notes every request but that for the file itself, and every fault. */
export async function openAlone(browser: Browser, faults: string[]): Promise<Page> {
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
