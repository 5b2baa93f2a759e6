import type { BrowserContext, Page } from '@playwright/test';
import { open, test, watchFaults } from './harness.ts';

export const noteOf = (page: Page) => page.getByRole('textbox', { name: 'Note on Mamba' });

export async function openTab(
  context: BrowserContext,
  faults: string[],
  path: string,
): Promise<Page> {
  const page = await context.newPage();
  watchFaults(page, new URL(test.info().project.use.baseURL ?? 'http://127.0.0.1').origin, faults);
  await open(page, path);
  return page;
}

/** What the device keeps of Mamba. */
export async function readKept(page: Page): Promise<{ note: string; status: string } | undefined> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('collate-library');
        request.onsuccess = () => {
          const database = request.result;
          if (!database.objectStoreNames.contains('records')) {
            database.close();
            resolve(undefined);
            return;
          }
          const row = database.transaction('records').objectStore('records').get('mamba');
          row.onsuccess = () => {
            database.close();
            resolve(row.result);
          };
        };
      }),
  );
}
