import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from './harness.ts';
import { openPastedList } from './pastedList.ts';
import type { Tab } from './tab.ts';

declare global {
  interface Window {
    /** Addresses of files that the page has given up. */
    collateRevoked?: string[];
  }
}

/** From here on every address that the page gives up is noted. */
function watchRevoked(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const revoked: string[] = [];
    window.collateRevoked = revoked;
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => {
      revoked.push(address);
      revoke(address);
    };
  });
}

test('files: a chart, a citation and a table are saved whole, and have time to be', async ({
  openTab,
}) => {
  const tab = await openTab();
  const readRevoked = () => tab.evaluate(() => window.collateRevoked ?? null);
  await tab.open('/insight/lineage');
  await watchRevoked(tab);
  await tab.click({ role: 'button', name: 'SVG' });
  const svg = (await tab.readSaved('collate-lineage.svg')).toString();
  expect(svg).toMatch(/^<svg[^>]*>/u);
  expect(svg).toMatch(/DeltaProduct[\s\S]*<\/svg>$/u);
  await tab.click({ role: 'button', name: 'PNG' });
  const png = await tab.readSaved('collate-lineage.png');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
  expect(await readRevoked()).toEqual([]);

  await tab.open('/papers/mamba');
  await watchRevoked(tab);
  await tab.click({ role: 'button', name: 'Cite' });
  await tab.click({ role: 'button', name: 'Download', within: { role: 'dialog' } });
  expect((await tab.readSaved('collate-mamba.bib')).toString()).toMatch(
    /^@inproceedings\{gu2023mamba,[\s\S]*\n\}\n$/u,
  );
  expect(await readRevoked()).toEqual([]);

  await tab.open('/insight/claims?against=transformer&given=number');
  await tab.click({ role: 'button', name: 'Save as CSV' });
  expect((await tab.readSaved('collate-claims.csv')).toString()).toContain('400');
});

test('files: a list that is published as one file is searched and compared from disk', async ({
  openTab,
}, info) => {
  const tab = await openTab();
  const address = await openPastedList(tab);
  await tab.open(`${address}about`);
  await tab.click({ role: 'button', name: /^Publish/ });
  await tab.click({ role: 'button', name: 'Save as one HTML file' });
  const file = info.outputPath('list.html');
  writeFileSync(file, await tab.readSaved(`${address.split('/')[2]}.html`));

  const { href } = pathToFileURL(file);
  const alone = await openTab();
  await alone.open(href);
  await alone.type({ role: 'searchbox', name: 'Search papers' }, 'owl');
  await alone.see({ role: 'heading', name: 'Owl Calls in Winter' });
  await expect.poll(() => alone.list({ role: 'heading', name: 'Nests of Herons' })).toEqual([]);
  // WebKit's driver waits without end for a page that only goes to another hash.
  const linked = await openTab();
  await linked.open(`${href}#/compare?papers=ness-2019-owl,ness-2020-nests`);
  await linked.see({ role: 'heading', name: /side by side/u });
});
