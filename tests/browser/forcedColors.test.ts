import type { Locator } from '@playwright/test';
import { expect, open, test } from './harness.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

test('what is open or chosen is told without the colours of the page', async ({ page }) => {
  await open(page, '/insight/gaps');
  const pages = page.getByRole('navigation', { name: 'Insight' });
  const ground = await readStyle(page.locator('body'), 'backgroundColor');
  for (const [name, isOpen] of [
    ['Gaps', true],
    ['Claims', false],
  ] as const) {
    const line = await readStyle(pages.getByRole('link', { name }), 'borderBottomColor');
    expect(line === ground, `no line below ${name}`).toBe(!isOpen);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const view of ['list', 'table']) {
    await open(page, `/?view=${view}&paper=s4`);
    const row = page.locator('[data-paper-row]').filter({ has: page.locator('#paper-s4') });
    expect(await readStyle(row, 'outlineStyle'), view).toBe('solid');
  }
  await page.getByRole('button', { name: 'Compare S4', exact: true }).first().click();
  const tray = page.getByRole('region', { name: 'Compare tray' });
  expect(await readStyle(tray, 'borderTopStyle')).toBe('solid');
  await open(page, '/insight/claims#lawcat-3');
  // The rows are hydrated after the page around them.
  await expect(page.locator('#lawcat-3')).toHaveCSS('outline-style', 'solid');
});

function readStyle(
  element: Locator,
  name: 'outlineStyle' | 'borderTopStyle' | 'borderBottomColor' | 'backgroundColor',
) {
  return element.evaluate((own, property) => getComputedStyle(own)[property], name);
}
