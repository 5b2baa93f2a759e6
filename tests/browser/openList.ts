import type { Page } from '@playwright/test';
import { expect, open } from './harness.ts';

/** A list with a duplicate, a book and a work without a date. */
export const HERONS = `@article{heron2019,
  author = {Ness, Ida and Rowan, Pál},
  title = {Nesting of Grey Herons along Regulated Rivers},
  journal = {Journal of River Birds},
  year = {2019},
  doi = {10.5555/herons.2019},
  keywords = {birds, rivers},
  abstract = {We count nests along nine rivers. Regulated rivers have fewer nests.}
}
@article{heron2019again,
  author = {Ness, Ida and Rowan, Pál},
  title = {Nesting of Grey Herons along Regulated Rivers},
  year = {2019},
  doi = {10.5555/herons.2019}
}
@book{reeds,
  author = {Ferreira, Ana},
  title = {Reeds},
  year = {2004},
  keywords = {plants, rivers}
}
@misc{undated,
  title = {Field Notes of a Winter Count},
  keywords = {birds}
}`;

/** Chooses a file of this name and text on the page that opens lists. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Opens a list through the page, and waits for its papers. */
export async function openList(page: Page, name: string, text: string): Promise<void> {
  await open(page, '/open');
  await choose(page, name, text);
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
}
