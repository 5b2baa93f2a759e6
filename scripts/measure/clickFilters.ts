import type { Page } from '@playwright/test';

interface FilterClicks {
  /** Selector of the check boxes. */
  readonly filters: string;
  /** How many of them are clicked, each twice: chosen, then no longer. */
  readonly boxes: number;
  /** Every round clicks the next ones. */
  readonly round: number;
  /** How long after a click its effects are watched, in milliseconds. */
  readonly watchMs: number;
}

/** From the end of the watch to the next click, in milliseconds. */
const PAUSE_MS = 20;
/** From the move of the pointer to the click: what hovering makes ends meanwhile. */
const HOVER_MS = 100;

/** Clicks filters one after the other as a hand does, and waits for the effects of each click. */
export async function clickFilters(
  page: Page,
  { filters, boxes, round, watchMs }: FilterClicks,
): Promise<void> {
  const all = page.locator(filters);
  const count = await all.count();
  if (count === 0) throw new Error(`${page.url()} shows nothing at "${filters}" to click.`);
  for (let index = 0; index < 2 * boxes; index += 1) {
    const box = all.nth((round * boxes + Math.floor(index / 2)) % count);
    await box.scrollIntoViewIfNeeded();
    const place = await box.boundingBox();
    if (place === null) throw new Error(`A filter at ${page.url()} is not visible.`);
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.waitForTimeout(HOVER_MS);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(watchMs + PAUSE_MS);
  }
}
