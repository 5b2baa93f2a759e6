import { DESK, expect, PHONE, test } from './harness.ts';
import type { Tab } from './tab.ts';

/** More papers than are rendered at once. */
const OWLS = Array.from(
  { length: 250 },
  (_, n) =>
    `@article{o${n}, title = {Owl Calls in Winter ${n}}, author = {Ness, Ida}, year = {2019}}`,
).join('\n');

/** What is seen, at the upper edge of what scrolls, above each cell of a row that is in view. */
interface Heading {
  readonly expected: string;
  readonly seen: string;
  /** How far it is from its column, in CSS pixels. */
  readonly distance: number;
}

for (const [look, size] of [
  ['on a desk', DESK],
  ['on a phone', PHONE],
] as const) {
  test(`the headings of a table stay in view above their columns, ${look}`, async ({ openTab }) => {
    const tab = await openTab(size);
    await tab.open('/?view=table');
    await expectHeadings(tab, 'a whole table');
    if (size === PHONE) return;
    await openOwls(tab);
    await expectHeadings(tab, 'a table of which some rows are rendered');
  });
}

async function openOwls(tab: Tab): Promise<void> {
  await tab.open('/open');
  await tab.focus({ role: 'textbox', name: 'Paste text' });
  // As pasted: so many keystrokes take minutes.
  await tab.evaluate((text) => {
    document.execCommand('insertText', false, text);
  }, OWLS);
  await tab.click({ role: 'button', name: 'Read the text' });
  await tab.click({ role: 'button', name: 'Open this list' });
  await tab.see({ role: 'button', name: 'Digest: Pasted text' });
  await tab.open(`${await tab.address()}?view=table`);
}

async function expectHeadings(tab: Tab, what: string): Promise<void> {
  await tab.see({ role: 'table', name: 'Papers' });
  for (const [down, sideways] of [
    [1100, 150],
    [900, 0],
  ] as const) {
    await expect(async () => {
      await tab.evaluate(scrollTable, down, sideways);
      const headings = (await tab.evaluate(readHeadings)) ?? [];
      expect(headings.length, what).toBeGreaterThan(1);
      expect(headings.map(({ seen }) => seen)).toEqual(headings.map(({ expected }) => expected));
      expect(Math.max(...headings.map(({ distance }) => distance)), what).toBeLessThan(1.5);
    }).toPass({ timeout: 20_000 });
  }
  // Back up by keyboard: no row that takes focus is hidden. Firefox leaves one where it is of which some lines are seen.
  await tab.evaluate(focusTopRow);
  for (let press = 0; press < 4; press += 1) {
    await tab.press('k');
    await expect.poll(() => tab.evaluate(describeFocus), what).toBe('seen');
  }
}

function scrollTable(down: number, sideways: number): void {
  window.scrollTo(0, down);
  document.querySelector('section[aria-label="Table of papers"]')?.scrollTo(sideways, 0);
}

function readHeadings(): readonly Heading[] | null {
  const bar = document.getElementById('results-count')?.parentElement;
  const edge = Math.max(
    document.querySelector('header')?.getBoundingClientRect().bottom ?? 0,
    bar?.getBoundingClientRect().bottom ?? 0,
  );
  const labels = [...document.querySelectorAll('section > table > thead th')];
  const row = [...document.querySelectorAll<HTMLTableRowElement>('[data-paper-row]')].find(
    (one) => one.getBoundingClientRect().top > edge + 60,
  );
  if (!row) return null;
  return [...row.cells].flatMap((cell, at) => {
    const { left, top } = cell.getBoundingClientRect();
    const x = left + 20;
    // Cells may be outside the window, or under columns that stay.
    if (!cell.contains(document.elementFromPoint(x, top + 12))) return [];
    const heading = document.elementFromPoint(x, edge + 20)?.closest('th');
    const place = heading?.getBoundingClientRect().left ?? Number.POSITIVE_INFINITY;
    return [
      {
        expected: labels[at]?.textContent ?? '',
        seen: heading?.textContent ?? 'no heading',
        distance: Math.abs(place - left),
      },
    ];
  });
}

function focusTopRow(): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-paper-link]')];
  links.find((link) => link.getBoundingClientRect().top > 250)?.focus({ preventScroll: true });
}

function describeFocus(): string {
  const link = document.activeElement;
  if (!link?.matches('[data-paper-link]')) return 'not at a paper';
  const { left, top, bottom } = link.getBoundingClientRect();
  const hits = [top + 3, bottom - 3].map((y) => document.elementFromPoint(left + 3, y));
  if (hits.some((hit) => link.contains(hit))) return 'seen';
  return `from ${top} to ${bottom} behind ${hits.map((hit) => hit?.outerHTML.slice(0, 80)).join(' and ')}`;
}
