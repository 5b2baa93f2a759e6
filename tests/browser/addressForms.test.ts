import { expect, test } from './harness.ts';

/** Other forms of an address, as hosts and readers make them, and the one that it becomes. */
const FORMS = [
  ['/about/', '/about'],
  ['/about.html', '/about'],
  ['/papers/mamba/', '/papers/mamba'],
  ['/papers/mamba.html?x=1#abstract', '/papers/mamba?x=1#abstract'],
  ['/papers/LASP-2', '/papers/lasp-2'],
  ['/Compare.html?papers=mamba,zeco', '/compare?papers=mamba,zeco'],
  ['/index.html?family=ssm', '/?family=ssm'],
  ['/compare/?papers=mamba,zeco', '/compare?papers=mamba,zeco'],
] as const;

for (const [form, tidy] of FORMS) {
  test(`the server leads ${form} to its one address`, async ({ request, baseURL }) => {
    const answer = await request.get(form, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    const { pathname, search } = new URL(tidy, baseURL);
    expect(answer.headers().location).toBe(`${pathname}${search}`);
  });
}

for (const [form, tidy] of FORMS) {
  test(`the script mends ${form} where a host serves the page at it`, async ({ page, baseURL }) => {
    const { pathname, search } = new URL(tidy, baseURL);
    await page.route(new URL(form, baseURL).href.replace(/#.*/u, ''), async (route) => {
      await route.fulfill({
        response: await route.fetch({ url: `${baseURL}${pathname.slice(1)}` }),
      });
    });
    await page.goto(form);
    await expect(page).toHaveURL(tidy);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.getByText('There is no page at this address')).toHaveCount(0);
    expect(search).toBe(new URL(page.url()).search);
  });
}

for (const form of ['/papers/mamba/', '/papers/Mamba']) {
  test(`where a host answers ${form} with its 404 page, the page is still shown`, async ({
    page,
    baseURL,
  }) => {
    await page.route(`**${form}`, async (route) => {
      await route.fulfill({ response: await route.fetch({ url: `${baseURL}no/such/page` }) });
    });
    await page.goto(form);
    await expect(page).toHaveURL('/papers/mamba');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mamba');
  });
}

test('unknown paths answer 404, with a page that is not indexed', async ({ request }) => {
  for (const path of ['/no/such/page', '/papers/manba', '/papers/', '/about/x/']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
    const page = await answer.text();
    expect(page, path).toContain('<meta name="robots" content="noindex"');
    expect(page, path).not.toContain('rel="canonical"');
  }
});

test('an unknown paper is told so on a page, a missing file in a word', async ({ request }) => {
  for (const [path, type] of [
    ['/papers/2312.00752', 'text/html; charset=utf-8'],
    ['/papers/nope', 'text/html; charset=utf-8'],
    ['/papers/Nope.html', 'text/html; charset=utf-8'],
    ['/papers/nope.json', 'text/plain; charset=utf-8'],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type'], path).toBe(type);
  }
});
