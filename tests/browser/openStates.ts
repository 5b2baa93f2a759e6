import type { Page } from '@playwright/test';
import { expect } from './harness.ts';

/** What opens or appears where something is pressed or typed. */
interface State {
  readonly name: string;
  readonly reach?: (page: Page) => Promise<void>;
  /** What lies under it; the page alone is looked at by itself. */
  readonly covered?: string;
  /** Where there is no such thing on a desk. */
  readonly isOfPhone?: boolean;
}

/** By the page on which they are reached, one after the other; Escape leads from each to the next. */
export const STATES: Readonly<Record<string, readonly State[]>> = {
  // A short list, so that what is above it and beside it takes the time.
  '/?q=author:hochreiter': [
    { name: 'the authors that a search found' },
    {
      name: 'the list of shortcuts',
      reach: async (page) => {
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      covered: '#main',
    },
    {
      name: 'the shared address',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Share' }).click();
        // Without leave for the clipboard, the address is offered for copying by hand.
        await expect(page.getByRole('textbox', { name: 'Address to copy' })).toBeVisible();
      },
      covered: '#main section',
    },
    {
      name: 'the filter sheet',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Filters' }).click();
        await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
      },
      isOfPhone: true,
    },
    {
      name: 'the tray, with an undo',
      reach: async (page) => {
        for (const name of ['Compare TFLA', 'Compare pLSTM', 'Remove TFLA from the comparison']) {
          await page.getByRole('button', { name, exact: true }).click();
        }
        await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      },
    },
  ],
  '/': [
    {
      name: 'suggestions while typing',
      reach: async (page) => {
        await page.getByRole('searchbox', { name: 'Search papers' }).pressSequentially('family:');
        await expect(page.getByRole('group', { name: 'Suggestions' })).toBeVisible();
      },
      covered: '#main',
    },
    {
      name: 'a seventh paper that is not added',
      reach: async (page) => {
        await page
          .locator('[data-action="compare"]')
          .evaluateAll((buttons) =>
            buttons.slice(0, 7).map((button) => (button as HTMLElement).click()),
          );
        await expect(page.getByText(/was not added/u)).toBeVisible();
      },
      covered: '#main',
    },
  ],
  '/?q=author:hochreiter&view=table': [
    {
      name: 'the choice of columns',
      reach: (page) => page.getByRole('button', { name: 'Columns' }).click(),
    },
  ],
  '/papers/lasp-2': [
    {
      name: 'what a label means',
      reach: (page) =>
        page
          .getByRole('button', { name: /^What “/u })
          .first()
          .click(),
    },
    {
      name: 'the report of a wrong label',
      reach: (page) => page.getByRole('button', { name: 'Report a wrong label' }).click(),
    },
    {
      name: 'the citation of a paper',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Cite' }).click();
        await expect(page.getByRole('dialog', { name: 'Cite LASP-2' })).toBeVisible();
      },
    },
    // Last: Escape in the search box, where the focus then is, clears it.
    {
      name: 'the search help',
      reach: async (page) => {
        await page.getByRole('button', { name: 'How to search' }).click();
        await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
      },
      covered: '#main',
    },
  ],
  '/compare?papers=lasp-2,mamba': [
    {
      name: 'papers to set beside others',
      reach: async (page) => {
        const box = page.getByRole('searchbox', { name: 'Add a paper' });
        await box.fill('delta');
        await expect(box.locator('xpath=..').getByRole('button').first()).toBeVisible();
      },
      covered: 'table',
    },
  ],
  '/papers/mamba': [
    {
      name: 'the library, searched and with its filters',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
        await page.getByRole('link', { name: /^Library/u }).click();
        await page.getByRole('combobox', { name: 'Status of Mamba' }).selectOption('Read');
        await page.getByRole('searchbox', { name: 'Search the library' }).fill('selektive');
        await expect(page.getByText('No paper has “selektive”')).toBeVisible();
        await page.getByRole('button', { name: /^Filters/u }).click();
        await expect(page.getByRole('checkbox', { name: /^State space model/u })).toBeAttached();
      },
    },
  ],
};
