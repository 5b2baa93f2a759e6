import { surname } from '../../src/paper/authors.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';
import { expect, test } from './harness.ts';
import { openPastedList } from './pastedList.ts';
import type { Tab, Target } from './tab.ts';

const SEARCH: Target = { role: 'searchbox', name: 'Search papers' };
const LIST: Target = { role: 'list', name: 'Papers' };
const TITLES: Target = { role: 'heading', within: LIST };
const FAMILIES: Target = { role: 'group', name: 'Architecture family' };
const total = realCorpus.papers.length;

/** Papers with this architecture family, counted from the data. */
function countFamily(value: string): number {
  return realCorpus.papers.filter(({ labels }) =>
    labels.family?.some((label) => label.value === value),
  ).length;
}

function expectCount(tab: Tab, count: number): Promise<void> {
  return expect
    .poll(async () => (await tab.list({ role: 'status' })).map(({ text }) => text))
    .toContain(`${count} of ${total} papers`);
}

async function readTitles(tab: Tab): Promise<readonly string[]> {
  return (await tab.list(TITLES)).map(({ text }) => text);
}

test('browse and search: from words to a paper, its page, and back', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/');
  await expect.poll(async () => (await tab.list(TITLES)).length).toBe(total);
  await tab.type(SEARCH, 'delta rule');
  await expect.poll(() => tab.address()).toBe('/?q=delta+rule');
  await tab.press('Enter');
  const [first = ''] = await tab.until('fewer papers', async () => {
    const titles = await readTitles(tab);
    return titles.length < total ? titles : null;
  });
  expect(first).toMatch(/Delta/u);
  const found = await readTitles(tab);
  await expectCount(tab, found.length);

  await tab.click({ role: 'link', name: new RegExp(`^${first.slice(0, 20)}`, 'u'), within: LIST });
  const pane: Target = { role: 'complementary', name: 'Reading pane' };
  await tab.click({ role: 'link', name: 'Open page', within: pane });
  await expect.poll(() => tab.address()).toMatch(/^\/papers\/[\w-]+$/u);
  const head: Target = { role: 'heading', name: new RegExp(`^${first.slice(0, 20)}`, 'u') };
  await expect.poll(async () => (await tab.see(head)).isFocused).toBe(true);
  await tab.goBack();
  await expect.poll(() => tab.address()).toMatch(/^\/\?q=delta\+rule&paper=/u);
  await tab.goBack();
  await expect.poll(() => tab.address()).toBe('/?q=delta+rule');
  await expect.poll(() => readTitles(tab)).toEqual(found);
  expect((await tab.see(SEARCH)).value).toBe('delta rule');
});

test('filter by family: the list, its count and the address say the same', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/');
  const ssm: Target = { role: 'checkbox', name: /^State space model/u, within: FAMILIES };
  await tab.click(ssm);
  await expect.poll(() => tab.address()).toBe('/?family=ssm');
  await expectCount(tab, countFamily('ssm'));
  await expect.poll(async () => (await tab.list(TITLES)).length).toBe(countFamily('ssm'));
  expect((await tab.see(ssm)).isChecked).toBe(true);
  await tab.click({ role: 'button', name: 'Exclude Hybrid', within: FAMILIES });
  await expect.poll(() => tab.address()).toBe('/?family=ssm,-hybrid');
  await tab.click({ role: 'button', name: 'Remove filter: State space model' });
  await expectCount(tab, total - countFamily('hybrid'));
  await tab.goBack();
  await expect.poll(() => tab.address()).toBe('/?family=ssm,-hybrid');
  await tab.goBack();
  await expectCount(tab, countFamily('ssm'));
});

test('compare two papers side by side', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/');
  await tab.click({ role: 'button', name: 'Compare LASP-2', within: LIST });
  await tab.click({ role: 'button', name: 'Compare Mamba', within: LIST });
  await tab.click({
    role: 'link',
    name: /^Side by side/u,
    within: { role: 'region', name: 'Compare tray' },
  });
  await expect.poll(() => tab.address()).toBe('/compare?papers=lasp-2,mamba');
  const table: Target = { role: 'table' };
  for (const name of [/LASP-2/u, /Mamba/u]) {
    await tab.see({ role: 'columnheader', name, within: table });
  }
  for (const name of [/Linear attention/u, /State space model(?!s)/u]) {
    await tab.see({ role: 'row', name, within: table });
  }
});

test('the link that Share copies opens the same list in a fresh profile', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/');
  await tab.type(SEARCH, 'linear');
  await tab.press('Enter');
  await tab.click({ role: 'checkbox', name: /^Linear attention/u, within: FAMILIES });
  await expect.poll(() => tab.address()).toBe('/?q=linear&family=linear-attention');
  await tab.click({ role: 'button', name: 'Share' });
  const seen = await readTitles(tab);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.length).toBeLessThan(total);
  const copied = await readShared(tab);

  const other = await openTab();
  await other.open(copied);
  await expect.poll(() => readTitles(other)).toEqual(seen);
  expect((await other.see(SEARCH)).value).toBe('linear');
});

/** The address that a friend would be sent: pasted from the clipboard, else as it is offered. */
async function readShared(tab: Tab): Promise<string> {
  const byHand: Target = { role: 'textbox', name: 'Address to copy' };
  const isCopied = await tab.until('a word of what came of sharing', async () => {
    if ((await tab.list({ role: 'button', name: 'Link copied' })).length > 0) return true;
    return (await tab.list(byHand)).length > 0 ? false : null;
  });
  if (!isCopied) return (await tab.see(byHand)).value;
  await tab.open('/');
  await tab.click(SEARCH);
  await tab.press('Control', 'v');
  return tab.until('the pasted address', async () => (await tab.see(SEARCH)).value.trim() || null);
}

test('save a paper, and find it in the library', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/papers/mamba');
  const save: Target = { role: 'button', name: 'Save Mamba' };
  await tab.click(save);
  await expect.poll(async () => (await tab.see(save)).isPressed).toBe(true);
  await tab.open('/library');
  const saved = await tab.see({ role: 'listitem', within: { role: 'list', name: 'Saved papers' } });
  expect(saved.text).toContain('Mamba: Linear-Time Sequence Modeling');
  expect(saved.text).toContain(surname(realCorpus.papers[0]?.authors[0] ?? ''));
  await tab.click({ role: 'button', name: 'Remove Mamba' });
  await tab.click({ role: 'button', name: 'Undo' });
  await tab.see({ role: 'link', name: /^Mamba: / });
});

test('a list of one’s own: from pasted text to a search in it, and again after a reload', async ({
  openTab,
}) => {
  const tab = await openTab();
  const address = await openPastedList(tab);
  await expect.poll(() => readTitles(tab)).toHaveLength(2);
  expect(address).toMatch(/^\/digests\/pasted-text-[0-9a-f]{6}\/$/u);
  await tab.type(SEARCH, 'owl');
  await expect.poll(() => readTitles(tab)).toEqual(['Owl Calls in Winter']);
  await expect.poll(() => tab.address()).toBe(`${address}?q=owl`);
  await tab.open(address);
  await expect.poll(() => readTitles(tab)).toHaveLength(2);
});
