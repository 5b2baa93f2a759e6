import { expect, open, test } from './harness.ts';

// Too narrow for the reading pane: a title leads to the page of its paper.
test.use({ viewport: { width: 1100, height: 800 } });

test('Back and Forward restore query, filters, scroll and focus', async ({ page }) => {
  await open(page, '/');
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.fill('state');
  await expect(page).toHaveURL('/?q=state');
  const box = page
    .getByRole('group')
    .filter({ has: page.locator('legend') })
    .getByRole('checkbox');
  const chosen = box.first();
  await chosen.click();
  await expect(chosen).toBeChecked();
  await expect(page).toHaveURL(/\?q=state&.+=.+$/u);
  const filtered = page.url();
  const title = page.getByRole('list', { name: 'Papers' }).getByRole('heading').getByRole('link');
  const link = title.nth(5);
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(200);
  const name = await link.textContent();
  await link.click();
  await expect(page).toHaveURL(/\/papers\//u);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(search).toHaveValue('state');
  await expect(chosen).toBeChecked();
  await expect(title.filter({ hasText: name ?? '' }).first()).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled - 5);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(scrolled + 5);

  await page.goBack();
  await expect(page).toHaveURL('/?q=state');
  await expect(chosen).not.toBeChecked();
  await expect(search).toHaveValue('state');

  await page.goForward();
  await expect(page).toHaveURL(filtered);
  await expect(chosen).toBeChecked();
  await page.goForward();
  await expect(page).toHaveURL(/\/papers\//u);
});

test('typing makes one step of history, choosing makes one each', async ({ page }) => {
  await open(page, '/about');
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page).toHaveURL('/');
  const steps = await page.evaluate(() => history.length);
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.pressSequentially('mamba', { delay: 40 });
  await expect(page).toHaveURL('/?q=mamba');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.getByLabel('Sort by').selectOption('oldest');
  await expect(page).toHaveURL('/?q=mamba&sort=oldest');
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('a filter chosen while typing keeps what was typed', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('searchbox', { name: 'Search papers' }).pressSequentially('attention');
  const box = page.locator('fieldset').getByRole('checkbox').first();
  await box.click();
  await expect(box).toBeChecked();
  await expect(page).toHaveURL(/\?q=attention&.+=.+$/u);
});

test('Back finds its place in a list that is longer than the one it leaves', async ({ page }) => {
  for (const path of ['/', '/?q=long']) {
    await open(page, path);
    const place = await page.evaluate(() => {
      const { scrollHeight } = document.documentElement;
      window.scrollTo(0, Math.round(scrollHeight * 0.7));
      return window.scrollY;
    });
    expect(place).toBeGreaterThan(3000);
    const box = page.getByRole('checkbox', { name: /^Nonlinear RNN/u });
    await box.click();
    await expect(box).toBeChecked();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(page).toHaveURL(path);
    await expect(box).not.toBeChecked();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => scrollY)).toBe(place);
  }
});

test('a page that is opened anew in the same tab stands at its own place', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => window.scrollTo(0, 3000));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(3000);
  await open(page, '/papers/mamba');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => window.scrollTo(0, 300));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  await open(page, '/about#modality');
  await expect(page.locator('#modality')).toBeInViewport();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(3000);
  await page.reload();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(3000);
});

test('Back leads to what was typed, though a filter came before the address followed', async ({
  page,
}) => {
  await open(page, '/');
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.fill('mamba');
  await page.getByRole('checkbox', { name: /^State space model/u }).click();
  await expect(page).toHaveURL('/?q=mamba&family=ssm');
  await page.goBack();
  await expect(page).toHaveURL('/?q=mamba');
  await expect(search).toHaveValue('mamba');
});

test('letters that follow Enter at once are not lost on the way to the list', async ({ page }) => {
  await open(page, '/about');
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.fill('delta');
  // As on a slow phone: the list is not drawn yet when the reader types on.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.type(' rule')]);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page).toHaveURL('/?q=delta+rule');
  await expect(search).toHaveValue('delta rule');
  await page.goBack();
  await expect(page).toHaveURL('/about');
});

test('a paper removed with two presses is removed once, and comes back with one', async ({
  page,
}) => {
  await open(page, '/compare?papers=zeco,mamba,lasp-2');
  const heads = page.getByRole('columnheader').getByRole('link');
  await expect(heads).toHaveCount(3);
  const before = await page.evaluate(() => history.length);
  // Both before the first is drawn.
  await page.getByRole('button', { name: 'Remove ZeCO' }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(page).toHaveURL('/compare?papers=mamba,lasp-2');
  await expect(heads).toHaveCount(2);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.getByRole('button', { name: 'Undo the removal' }).click();
  await expect(page).toHaveURL('/compare?papers=zeco,mamba,lasp-2');
  await expect(page.getByRole('button', { name: 'Remove ZeCO' })).toBeFocused();
});

test('a reload in the middle of typing loses no letter', async ({ page }) => {
  await open(page, '/?family=ssm');
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.pressSequentially('state spac');
  await page.reload();
  await expect(search).toHaveValue('state spac');
  await expect(page).toHaveURL('/?q=state+spac&family=ssm');
  // What is in the address is not kept beside it.
  await page.goto('/');
  await expect(search).toHaveValue('');
  // A busy browser may lose the state of a history entry that is reloaded.
  await page.addInitScript(() => window.history.replaceState(null, ''));
  await open(page, '/?family=ssm');
  await search.pressSequentially('delta');
  await page.reload();
  await expect(search).toHaveValue('delta');
});
