import { expect, holdBack, open, test, watchShifts } from './harness.ts';

test('a layout shift would be noticed', async ({ page }) => {
  await watchShifts(page);
  await open(page, '/');
  await page.evaluate(() => {
    const banner = document.createElement('p');
    banner.textContent = 'A late banner';
    document.body.prepend(banner);
  });
  await expect.poll(() => page.evaluate(() => window.collateShifts?.length)).toBeGreaterThan(0);
});

test('every page has a title of its own', async ({ page }) => {
  const titles: string[] = [];
  for (const path of ['/', '/papers/mamba', '/compare?papers=mamba,zeco', '/library', '/about']) {
    await open(page, path);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(titles.length);
});

test('the policy is in force, in the page itself and as a header', async ({ page, faults }) => {
  const response = await page.goto('/');
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  // Of what is in the page itself, that of the build alone: two scripts, one style.
  const hash = "'sha256-[^']+'";
  expect(policy).toMatch(
    new RegExp(`; script-src 'self' ${hash} ${hash}; style-src 'self' ${hash}; `, 'u'),
  );
  expect(policy).not.toContain('unsafe');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  // Only the page that opens lists may ask others, which a header for all pages cannot say.
  const own = policy
    .replace("; frame-ancestors 'none'", '')
    .replace("connect-src 'self' https:", "connect-src 'self'");
  await expect(meta).toHaveAttribute('content', own);
  const ran = await page.evaluate(async () => {
    const refused: string[] = [];
    const script = document.createElement('script');
    try {
      script.textContent = 'document.documentElement.dataset.injected = "yes"';
    } catch {
      refused.push('text of a script');
    }
    script.append('document.documentElement.dataset.injected = "yes"');
    document.head.append(script);
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src=x>');
    } catch {
      refused.push('markup');
    }
    await fetch('https://example.org/').catch(() => refused.push('request'));
    return { injected: document.documentElement.dataset.injected ?? 'no', refused };
  });
  expect(ran).toEqual({ injected: 'no', refused: ['text of a script', 'markup', 'request'] });
  // These breaches were meant, and the harness has seen them: it can fail.
  expect(faults.join('\n')).toMatch(/Content Security Policy/u);
  expect(faults.join('\n')).toMatch(/TrustedScript/u);
  faults.length = 0;
});

test('the list waits for no style sheet and no script', async ({ page }) => {
  const release = await holdBack(page, /\.(?:css|js)$/u);
  await page.goto('/', { waitUntil: 'commit' });
  const title = page.getByRole('list', { name: 'Papers' }).getByRole('link').first();
  await expect(title).toBeVisible();
  const family = await title.evaluate((element) => getComputedStyle(element).fontFamily);
  expect(family).toContain('Inter');
  release();
});

test('no script is asked for before the page was painted', async ({ page }) => {
  for (const path of ['/', '/papers/mamba']) {
    await open(page, path);
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      asked: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ startTime }) => startTime),
    }));
    expect(asked.length).toBeGreaterThan(0);
    expect(Math.min(...asked)).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY);
  }
});

test('hashed files may be kept for ever, pages are asked for again', async ({ request }) => {
  const page = await request.get('/');
  expect(page.headers()['cache-control']).toBe('no-cache');
  const script = /data-entry[^>]* href="(\/assets\/[^"]+\.js)"/u.exec(await page.text())?.[1] ?? '';
  const answer = await request.get(script);
  expect(answer.headers()['cache-control']).toContain('immutable');
  expect(answer.headers()['content-encoding']).toMatch(/br|gzip/u);
  expect((await request.get('/papers/mamba')).status()).toBe(200);
  expect((await request.get('/no/such/page')).status()).toBe(404);
  expect((await request.get('/assets/none.js')).status()).toBe(404);
});

test('what sticks in a wide comparison stays below the head of the page', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page, '/compare?papers=mamba,lasp-2,zeco,s4');
  await page.getByRole('heading', { level: 1 }).hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  const brand = page.getByRole('banner').getByRole('link', { name: 'Collate' });
  const isOnTop = await brand.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(hit);
  });
  expect(isOnTop).toBe(true);
  // To the end of the page and of the table, in both directions.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const table = page.getByRole('table');
  await page
    .getByRole('region', { name: 'Comparison' })
    .evaluate((frame) => frame.scrollTo(frame.scrollWidth, frame.scrollHeight));
  const banner = await page.getByRole('banner').boundingBox();
  const bottom = (banner?.y ?? 0) + (banner?.height ?? 0);
  const names = await table
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.slice(1).map((cell) => cell.getBoundingClientRect().top));
  expect(Math.min(...names), 'heads of columns').toBeGreaterThanOrEqual(bottom - 1);
  const labels = await table
    .getByRole('rowheader')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  expect(Math.min(...labels), 'names of rows').toBeGreaterThan(0);
});

test('a page goes on without the parts that only add to it', async ({ context }) => {
  // A page of its own: the browser tells of the request that fails.
  const page = await context.newPage();
  await page.route(/\/assets\/afterPaint-[\w-]+\.js$/u, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto('/about');
  await failed;
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare');
});
