import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/corpus/schema.ts';
import { expect, expectStill, holdBack, open, test, watchShifts } from './harness.ts';

const { papers } = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;

for (const [name, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a laptop', { width: 1100, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
  ['a small phone', { width: 320, height: 640 }],
] as const) {
  test.describe(`a comparison on ${name}`, () => {
    test.use({ viewport });
    for (const path of [
      '/compare?papers=lasp-2,mamba,zeco',
      '/compare?papers=mamba,%20nope,s4,mamba,zeco&rows=differences',
      `/compare?papers=${papers.map(({ id }) => id).join()}`,
    ]) {
      test(`${path.slice(0, 60)} is headed by what it compares before the script is there`, async ({
        page,
      }) => {
        await watchShifts(page);
        const release = await holdBack(page, '**/assets/*.js');
        await page.goto(path, { waitUntil: 'commit' });
        const heading = page.getByRole('heading', { name: /side by side$/u });
        await expect(heading).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
        const before = [await heading.innerHTML(), await heading.boundingBox()];
        release();
        await expect(page.getByRole('table').first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        const after = [await heading.innerHTML(), await heading.boundingBox()];
        expect([String(after[0]).replaceAll('<!-- -->', ''), after[1]]).toEqual(before);
        expectStill((await page.evaluate(() => window.collateShifts)) ?? [], path);
      });
    }
  });
}

test('a comparison of whole titles leaves room for what is compared', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const unnamed = papers.filter(({ shortName }) => shortName === null).slice(0, 6);
  await open(page, `/compare?papers=${unnamed.map(({ id }) => id).join()}`);
  const heading = page.getByRole('heading', { level: 1 });
  // Read out it is whole.
  await expect(heading).toHaveAccessibleName(/side by side$/u);
  const lines = await heading.evaluate(
    (own) => own.clientHeight / Number.parseFloat(getComputedStyle(own).lineHeight),
  );
  expect(lines).toBeCloseTo(4, 1);
});

test('a comparison of papers that are not known is headed by none', async ({ page, faults }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/compare?papers=mamba,constructor,toString');
  await page.waitForTimeout(200);
  await expect(page.getByRole('heading')).toHaveCount(0);
  faults.length = 0;
});
