import { expect, expectAccessible, open, test } from './harness.ts';

test('the ledger is in the written page, without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/insight/claims');
  await expect(page.locator('tbody tr[id]')).toHaveCount(240);
  await expect(page.locator('#mamba-1 td').nth(1)).toHaveText('5×');
  await context.close();
});

test('values are read off the table, filtered, and shared by address', async ({ page }) => {
  await open(page, '/insight/claims');
  // The written page is taken over once the findings are there.
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status').filter({ hasText: '240 of 240 claims' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^A number/u }).check();
  await page.getByRole('checkbox', { name: /^Transformers/u }).check();
  await expect(page).toHaveURL('/insight/claims?against=transformer&given=number');
  const row = page.locator('#convs5-6');
  await expect(row.getByRole('cell')).toHaveText([
    'Inference speedbetter',
    '400×',
    'Transformers',
    'Moving-MNIST',
    /generating samples 400X faster than Transformers/u,
  ]);
  await page.reload();
  await expect(page.locator('#convs5-6')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('tbody tr[id]')).toHaveCount(240);
});

test('an address leads to one claim', async ({ page }) => {
  await open(page, '/insight/claims#lasp-2-4');
  await expect(page.locator('#lasp-2-4')).toHaveAttribute('data-current', 'true');
  await expect(page.locator('#lasp-2-4')).toBeInViewport();
});

test('an address with filters that leave its claim out leads to the way to it', async ({
  page,
}) => {
  // The written page lists the claim, so the browser goes there before the filters are applied.
  await open(page, '/insight/claims?effect=worse#lasp-2-4');
  await expect(page.getByText('9 of 240 claims')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show it' })).toBeInViewport();
  await page.getByRole('link', { name: 'Show it' }).click();
  await expect(page.locator('#lasp-2-4')).toBeInViewport();
});

test('the findings are fetched by pages that show them, and by no other', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\/findings-[^/]+\.json$/u.test(request.url())) fetched.push(request.url());
  });
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await open(page, '/insight/claims');
  await page.waitForLoadState('networkidle');
  expect(fetched).toHaveLength(1);
});

test('a failed fetch is explained, and tried again', async ({ page, faults }) => {
  await page.route('**/findings-*.json', (route) => route.fulfill({ status: 503, body: '' }));
  await open(page, '/insight/claims?given=number');
  await expect(page.getByRole('alert')).toContainText('answered 503');
  await expect(page.getByRole('link', { name: 'Explore' })).toBeVisible();
  await page.unroute('**/findings-*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#pararnn-2')).toBeVisible();
  // What was asked for: the answer with the status 503, twice at most.
  faults.splice(0);
});

test('at 390 px every part has room, and filters open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/insight/claims');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Worse/u }).check();
  await expect(page).toHaveURL('/insight/claims?effect=worse');
  await expectAccessible(page);
});
