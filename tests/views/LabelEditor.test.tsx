// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { keepDigest, readEdits } from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, birds, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { openLabelledList } from '../fixtures/openLabelledList.tsx';

const open = (address: string) => openLabelledList(BIRDS_ID, address);

const evidence = () => within(screen.getByRole('region', { name: 'Evidence for each label' }));
const accept = (name: string) => evidence().findByRole('button', { name: `Accept ${name}` });
const progress = () => screen.getByText(/ of 4 settled$/u).textContent;
const status = () => evidence().getByRole('status').textContent;
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

keepBirds();

describe('a device that would not keep an edit', () => {
  it('gets it with the next one', async () => {
    const user = await open('/papers/herons');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    });
    const [first, second] = await evidence().findAllByRole('button', { name: /^Accept /u });
    if (!first || !second) throw new Error('Two proposals are needed.');
    await user.click(first);
    expect(await evidence().findByRole('alert')).toBeDefined();
    put.mockRestore();
    await user.click(second);
    await waitFor(async () => expect(await readEdits(BIRDS_ID)).toHaveLength(2));
    expect(evidence().queryByRole('alert')?.textContent ?? '').toBe('');
  });
});

it('counts nothing as settled where nothing was proposed', async () => {
  const papers = labelledList.papers.map((paper) => ({ ...paper, labels: {} }));
  await keepDigest(birds, { corpus: { ...labelledList, papers }, report: '' });
  await open('/papers/herons');
  expect(screen.queryByText(/settled/u)).toBeNull();
});

describe('labels by keyboard alone', () => {
  it('are accepted and rejected by a key each; focus goes on and is never lost', async () => {
    const user = await open('/papers/herons');
    expect(progress()).toBe('1 of 4 settled');
    (await accept('Nest counts')).focus();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Accept Ringing');
    await user.keyboard('{ArrowUp}a');
    expect(status()).toBe('“Nest counts” is accepted.');
    expect(focused()).toBe('Accept Ringing');
    await user.keyboard('r');
    expect(evidence().queryByText('Ringing')).toBeNull();
    expect(focused()).toBe('Accept Calls');
    await user.keyboard('a');
    expect(progress()).toBe('2 of 4 settled');
    expect(focused()).toBe('Next unsettled');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Owl Calls in Winter' }),
    ).toBeDefined();
    await waitFor(() => expect(focused()).toBe('Accept Calls'));
  });

  it('are undone and done again, and are there after a reload', async () => {
    const user = await open('/papers/herons');
    (await accept('Nest counts')).focus();
    await user.keyboard('ara');
    await user.keyboard('{Control>}zz{/Control}');
    expect(status()).toBe('Undone: “Ringing” is rejected.');
    expect(evidence().getByRole('button', { name: 'Accept Ringing' })).toBeDefined();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(status()).toBe('Done again: “Ringing” is rejected.');
    await waitFor(async () => expect(await readEdits(BIRDS_ID)).toHaveLength(6));
    await open('/papers/herons');
    expect(await evidence().findByRole('button', { name: 'Remove Nest counts' })).toBeDefined();
    expect(evidence().queryByText('Ringing')).toBeNull();
    expect(await accept('Calls')).toBeDefined();
  });

  it('are changed to another value, which takes the words', async () => {
    const user = await open('/papers/terns');
    await user.click(await evidence().findByRole('button', { name: 'Change Ringing' }));
    const choice = evidence().getByRole('combobox', { name: 'Method is' });
    expect(document.activeElement).toBe(choice);
    await user.selectOptions(choice, 'Calls');
    await user.click(evidence().getByRole('button', { name: 'Change' }));
    const row = (await evidence().findByRole('button', { name: 'Remove Calls' })).closest('li');
    expect(row?.textContent).toContain('“ring terns”');
    expect(progress()).toBe('2 of 4 settled');
  });

  it('are accepted all at once where their words are in the title, and undone as one', async () => {
    const user = await open('/papers/herons');
    await user.click(
      evidence().getByRole('button', { name: 'Accept all with words in the title (1)' }),
    );
    expect(progress()).toBe('2 of 4 settled');
    await user.click(evidence().getByRole('button', { name: 'Undo' }));
    expect(progress()).toBe('1 of 4 settled');
  });
});

describe('a label of the reader’s', () => {
  it('is proven by the words that are selected in the abstract', async () => {
    const user = await open('/papers/terns');
    await user.click(evidence().getByRole('button', { name: 'Add a label' }));
    const text = document.querySelector('[data-words="abstract"]');
    const words = document.createTreeWalker(text as Node, NodeFilter.SHOW_TEXT);
    let last: Node | null = null;
    while (words.nextNode()) last = words.currentNode;
    const start = last?.textContent?.indexOf('each year') ?? -1;
    document.getSelection()?.setBaseAndExtent(last as Node, start, last as Node, start + 9);
    document.dispatchEvent(new Event('selectionchange'));
    const form = within(evidence().getByRole('form', { name: 'Add a label' }));
    await waitFor(() =>
      expect(form.getByRole('textbox', { name: 'Words that prove it' })).toHaveProperty(
        'value',
        'each year',
      ),
    );
    await user.selectOptions(form.getByRole('combobox', { name: 'Value' }), 'New value…');
    await user.type(form.getByRole('textbox', { name: 'Name of the value' }), 'Long series');
    await user.type(
      form.getByRole('textbox', { name: 'What it means, in a sentence' }),
      'Repeated over years.',
    );
    await user.click(form.getByRole('button', { name: 'Add the label' }));
    const row = (await evidence().findByRole('button', { name: 'Remove Long series' })).closest(
      'li',
    );
    expect(row?.textContent).toContain('“each year”');
    expect(status()).toBe('“Long series” is added.');
    expect(focused()).toBe('Add a label');
  });

  it('with words that are nowhere in the paper is not added, and it says why', async () => {
    const user = await open('/papers/reeds');
    await user.click(evidence().getByRole('button', { name: 'Add a label' }));
    await user.type(evidence().getByRole('textbox', { name: 'Words that prove it' }), 'swans');
    await user.click(evidence().getByRole('button', { name: 'Add the label' }));
    expect(evidence().getByRole('alert').textContent).toContain('neither in the title nor');
    expect(await readEdits(BIRDS_ID)).toEqual([]);
  });
});

function findRow(title: string): Element | null {
  const list = within(screen.getByRole('list', { name: 'Papers' }));
  return list.getByRole('heading', { name: title }).closest('li');
}

describe('a proposal', () => {
  it('looks and sounds unlike what is settled', async () => {
    await open('/papers/herons');
    const proposed = evidence().getByText('Nest counts', { selector: '[data-frame="dotted"]' });
    expect(proposed.textContent).toBe('Nest counts (proposed)');
    expect(proposed.title).toContain('Proposed by a rule');
    expect(evidence().getByText('birds').dataset.frame).toBeUndefined();
  });

  it('does so in the rows of the list, until it is accepted in the reading pane', async () => {
    window.matchMedia = vi.fn((query: string) => ({
      ...{ matches: true, media: query, onchange: null, dispatchEvent: () => true },
      ...{ addEventListener: vi.fn(), removeEventListener: vi.fn() },
      ...{ addListener: vi.fn(), removeListener: vi.fn() },
    }));
    const user = await open('/?paper=terns');
    const row = findRow('Terns of the Delta');
    expect(row?.querySelector('[data-frame="dotted"]')?.textContent).toBe('Ringing (proposed)');
    await user.click(await accept('Ringing'));
    expect(row?.isConnected).toBe(true);
    expect(document.querySelectorAll('[data-paper-row]')).toHaveLength(4);
    expect(row?.querySelector('[data-frame="dotted"]')).toBeNull();
    expect(row?.textContent).toContain('Ringing');
  });
});
