import type { Locator, Page } from '@playwright/test';
import { expect, holdBack, open, test } from './harness.ts';

test.describe('by keyboard alone', () => {
  test('the first stop leads past the header', async ({ page }) => {
    await open(page, '/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/#main');
  });

  test('search, filter, open a paper and come back, without shortcuts', async ({ page }) => {
    await open(page, '/');
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await tabTo(page, search);
    await page.keyboard.type('linear');
    const group = page
      .getByRole('group')
      .filter({ has: page.locator('legend') })
      .first();
    await tabTo(page, group.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?q=linear&.+=/u);
    const title = page.getByRole('list', { name: 'Papers' }).getByRole('heading').getByRole('link');
    await tabTo(page, title.first());
    await expectFocusVisible(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/paper=/u);
    await tabTo(page, page.getByRole('link', { name: 'Open page' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // The browser's own key for it (Alt and the left arrow) belongs to a frame that is missing here.
    await page.goBack();
    await expect(page).toHaveURL(/\?q=linear&/u);
  });

  test('what a key did to a paper is told, a click on its button only by the button', async ({
    page,
  }) => {
    await open(page, '/');
    const news = page.locator('#paper-news');
    await expect(news).toBeAttached();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect(news).toHaveText('Mamba is saved.');
    const button = page.getByRole('button', { name: 'Save Mamba', exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(news).toHaveText('Mamba is saved.');
    await page.keyboard.press('c');
    await expect(news).toHaveText('Mamba is in the comparison.');
  });

  test('two papers are compared, with shortcuts', async ({ page }) => {
    await open(page, '/');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search papers' })).toBeFocused();
    await page.keyboard.type('linear attention');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('region', { name: 'Results' })).toHaveAttribute(
      'aria-busy',
      'false',
    );
    const titles = page
      .getByRole('list', { name: 'Papers' })
      .getByRole('heading')
      .getByRole('link');
    for (const _ of [1, 2]) {
      await page.keyboard.press('j');
      await page.keyboard.press('c');
    }
    await expect(titles.nth(1)).toBeFocused();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page).toHaveURL(/\/compare/u);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(
      page.getByRole('table').getByRole('columnheader').filter({ hasText: /./u }),
    ).not.toHaveCount(0);
  });

  test('no key acts on a list that the search is about to replace', async ({ page }) => {
    const release = await holdBack(page, '**/assets/searchEngine*.js');
    await open(page, '/');
    await page.getByRole('searchbox', { name: 'Search papers' }).pressSequentially('xlstm');
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    const results = page.getByRole('region', { name: 'Results' });
    await expect(results).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('region', { name: 'Compare tray' })).toHaveCount(0);
    release();
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await expect(page.getByRole('region', { name: 'Compare tray' })).toContainText('xLSTM');
  });

  test('Escape closes the paper beside the list, but first what lies above it', async ({
    page,
  }) => {
    await open(page, '/?family=ssm&paper=mamba');
    const pane = page.getByRole('complementary', { name: 'Reading pane' });
    await expect(pane.getByRole('heading', { name: /^Mamba: / })).toBeVisible();
    await page.getByRole('button', { name: /^Cite/u }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'How to search' }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL('/?family=ssm&paper=mamba');
    await pane.focus();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL('/?family=ssm');
    await expect(page.locator('#paper-mamba')).toBeFocused();
  });

  test('what opens takes focus, and gives it back when Escape closes it', async ({ page }) => {
    await open(page, '/');
    const help = page.getByRole('button', { name: 'How to search' });
    await tabTo(page, help);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'How to search' })).toBeHidden();
    await expect(help).toBeFocused();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(help).toBeFocused();
  });

  test('every stop of every page can be seen, and none is a trap', async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of ['/papers/lasp-2', '/compare?papers=lasp-2,mamba', '/library', '/about']) {
      await open(page, path);
      const seen = new Set<string>();
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press('Tab');
        const name = await describeFocus(page);
        if (name === 'BODY') break;
        seen.add(name);
        await expectFocusVisible(page);
      }
      expect(seen.size, path).toBeGreaterThan(5);
    }
  });
});

/** Presses Tab until the element has focus; fails where it is never reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const handle = await target.elementHandle();
  for (let stop = 0; stop < 250; stop += 1) {
    if (await page.evaluate((element) => document.activeElement === element, handle)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target.toString()}.`);
}

/** 2.4.7 and 2.4.11: the element in focus has an outline and lies within the window, uncovered. */
async function expectFocusVisible(page: Page): Promise<void> {
  const problem = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing has focus';
    // A field may leave it to the frame around it, as a ring of shadow.
    const isOutlined = [element, element.closest('form, label, li')].some((candidate) => {
      if (candidate === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return hasOutline || (candidate !== element && boxShadow !== 'none');
    });
    const box = element.getBoundingClientRect();
    const isInside =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const name = element.outerHTML.slice(0, 200);
    if (!isInside) return `out of sight: ${name}`;
    if (element.getAttribute('tabindex') !== '-1' && !isOutlined) return `no outline: ${name}`;
    return null;
  });
  expect(problem).toBeNull();
}

async function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body ? 'BODY' : element.outerHTML.slice(0, 120);
  });
}
