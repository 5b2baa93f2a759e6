import { countCost } from '../../src/insight/cost/costModel.ts';
import { PRESET_SETTINGS } from '../../src/insight/cost/costQuery.ts';
import { formatAmount } from '../../src/insight/cost/costWords.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';
import { expect, PHONE, test } from './harness.ts';
import type { Target } from './tab.ts';

test('cost: choices redraw the chart, and the ranking is what the model computes', async ({
  openTab,
}) => {
  const tab = await openTab();
  await tab.open('/insight/cost?show=attention,ssm&at=1048576');
  await tab.click({ role: 'radio', name: 'State memory' });
  await tab.click({ role: 'radio', name: '7 B' });
  await expect
    .poll(() => tab.address())
    .toBe('/insight/cost?quantity=memory&preset=7b&show=attention,ssm&at=1048576');
  await tab.see({ role: 'img', name: /^State memory over sequence length, 2 curves/u });
  const ranking: Target = { role: 'table', name: /the least first/u };
  const cells = (await tab.list({ role: 'cell', within: ranking })).map(({ text }) => text);
  for (const id of ['ssm', 'attention'] as const) {
    expect(cells).toContain(
      formatAmount('memory', countCost(id, 'memory', PRESET_SETTINGS['7b'], 2 ** 20)),
    );
  }
  await tab.goBack();
  await tab.goBack();
  await expect
    .poll(async () => (await tab.see({ role: 'radio', name: 'Training compute' })).isChecked)
    .toBe(true);
});

test('gaps: a cell opens its papers, an empty one says what is nearest', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/insight/gaps');
  const map: Target = { role: 'table', name: 'Papers by Architecture family and Modality' };
  await tab.click({ role: 'link', name: /^No paper: Linear RNN, Video/u, within: map });
  await expect.poll(() => tab.address()).toBe('/insight/gaps?gap=linear-rnn,video');
  const gap = await tab.see({ role: 'region', name: 'The empty cell' });
  expect(gap.text).toContain('No paper has both Linear RNN and Video.');
  const cell: Target = { role: 'link', name: /papers: State space model, Video$/u, within: map };
  const count = realCorpus.papers.filter(
    ({ labels }) =>
      labels.family?.some(({ value }) => value === 'ssm') &&
      labels.modality?.some(({ value }) => value === 'video'),
  ).length;
  expect((await tab.see(cell)).text).toBe(String(count));
  await tab.click(cell);
  await expect.poll(() => tab.address()).toBe('/?family=ssm&modality=video');
  const titles: Target = { role: 'heading', within: { role: 'list', name: 'Papers' } };
  await expect.poll(async () => (await tab.list(titles)).length).toBe(count);
});

test('lineage: a mark opens its words, the arrow keys follow the lines', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/insight/lineage');
  const hydra: Target = { role: 'link', name: 'Hydra, 2024-07' };
  await tab.click(hydra);
  await expect.poll(() => tab.address()).toBe('/insight/lineage?focus=hydra');
  await tab.see({ role: 'region', name: 'Relations of Hydra' });
  // WebKit gives focus to no link that is clicked.
  await tab.focus(hydra);
  await tab.press('ArrowLeft');
  const mamba: Target = { role: 'link', name: 'Mamba, 2023-12' };
  await expect.poll(async () => (await tab.see(mamba)).isFocused).toBe(true);
  await tab.press('Enter');
  await expect.poll(() => tab.address()).toBe('/insight/lineage?focus=mamba');
  await tab.see({ role: 'region', name: 'Relations of Mamba' });
});

test('lineage: a mark that the Tab key comes to is scrolled into view', async ({ openTab }) => {
  const tab = await openTab(PHONE);
  await tab.open('/insight/lineage');
  await tab.focus({ role: 'region', name: 'Drawing' });
  const marks: FocusedMark[] = [];
  for (let step = 0; step < 24; step += 1) {
    await tab.press('Tab');
    marks.push(await tab.evaluate(readFocusedMark));
  }
  expect(marks.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
});

interface FocusedMark {
  readonly name: string;
  readonly isSeen: boolean;
  readonly box: readonly number[];
}

/** Runs in the page: the mark that has focus, and whether all of it is to be seen. */
function readFocusedMark(): FocusedMark {
  const mark = document.activeElement;
  const frame = mark?.closest('section')?.getBoundingClientRect();
  const { left, top, right, bottom } = mark?.getBoundingClientRect() ?? new DOMRect();
  const isWithin =
    frame !== undefined &&
    left >= Math.max(frame.left, 0) - 1 &&
    right <= Math.min(frame.right, innerWidth) + 1 &&
    top >= 0 &&
    bottom <= innerHeight + 1;
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    name: mark?.getAttribute('aria-label') ?? mark?.tagName ?? '',
    isSeen: isWithin && (mark?.contains(hit) ?? false),
    box: [left, top, right, bottom].map(Math.round),
  };
}

test('claims: filters narrow the ledger, and the words of a claim open', async ({ openTab }) => {
  const tab = await openTab();
  await tab.open('/insight/claims');
  await tab.click({ role: 'checkbox', name: /^A number/u });
  await tab.click({ role: 'checkbox', name: /^Transformers/u });
  await expect.poll(() => tab.address()).toBe('/insight/claims?against=transformer&given=number');
  const row: Target = { role: 'row', name: /generating samples 400X faster than Transformers/u };
  expect((await tab.see(row)).text).toContain('400×');
});
