// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useCompareStore } from '../../src/compare/compareStore.ts';
import { useLibraryStore } from '../../src/library/libraryStore.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';

const total = realCorpus.papers.length;

function countPapers(facetId: string, valueId: string): number {
  return realCorpus.papers.filter(({ labels }) =>
    labels[facetId]?.some(({ value }) => value === valueId),
  ).length;
}

function listed(): HTMLElement[] {
  return within(screen.getByRole('list', { name: 'Papers' })).getAllByRole('listitem');
}

function choice(facet: string, value: string): HTMLElement {
  const group = screen.getByRole('group', { name: facet });
  return within(group).getByRole('checkbox', { name: new RegExp(`^${value}`, 'u') });
}

async function expectStatus(count: number): Promise<void> {
  await waitFor(() => {
    const status = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(status).toContain(`${count} of ${total} papers`);
  });
  await waitFor(() => expect(listed()).toHaveLength(count));
}

beforeEach(() => {
  useCompareStore.setState({ paperIds: [], before: null });
  useLibraryStore.setState({ saved: [] });
});

describe('the explore page', () => {
  it('lists every paper, each with its title as a link in a heading', async () => {
    await openSite('/');
    await expectStatus(total);
    for (const item of listed()) {
      const heading = within(item).getByRole('heading');
      expect(within(heading).getByRole('link').getAttribute('href')).toMatch(/^\/papers\//u);
    }
  });

  it('follows slow typing into the address, letter by letter', async () => {
    const { user, address } = await openSite('/');
    const box = screen.getByRole('searchbox', { name: 'Search papers' });
    for (const [letters, expected] of [
      ['ma', '/?q=ma'],
      ['m', '/?q=mam'],
      ['ba', '/?q=mamba'],
    ] as const) {
      await user.type(box, letters);
      await waitFor(() => expect(address()).toBe(expected));
    }
    expect(box).toHaveProperty('value', 'mamba');
  });

  it('takes a filter from a press to the address, and back', async () => {
    const { user, address } = await openSite('/');
    await user.click(choice('Architecture family', 'State space model'));
    await waitFor(() => expect(address()).toBe('/?family=ssm'));
    await expectStatus(countPapers('family', 'ssm'));
    await user.click(screen.getByRole('button', { name: 'Remove filter: State space model' }));
    await waitFor(() => expect(address()).toBe('/'));
    await expectStatus(total);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(address()).toBe('/?family=ssm'));
  });

  it('keeps the rows that a filter leaves out, where nobody finds them, to show them again', async () => {
    const { user } = await openSite('/');
    const rows = listed();
    await user.click(choice('Architecture family', 'Nonlinear RNN'));
    await expectStatus(countPapers('family', 'rnn'));
    const [first] = listed();
    if (!first) throw new Error('A nonlinear RNN is listed.');
    expect(rows.filter((row) => row.hidden)).toHaveLength(total - listed().length);
    expect(rows.indexOf(first)).toBeGreaterThan(0);
    expect(document.querySelectorAll('.Z3988')).toHaveLength(listed().length);

    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await user.keyboard('s');
    expect(useLibraryStore.getState().saved).toEqual([]);
    await user.keyboard('js');
    expect(first.contains(document.activeElement)).toBe(true);
    expect(within(first).getByRole('button', { name: /^Save/u, pressed: true })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await expectStatus(total);
    expect(listed()).toEqual(rows);
  });

  it('takes a filter from the address to the panel', async () => {
    await openSite('/?family=ssm,-hybrid');
    expect(choice('Architecture family', 'State space model')).toHaveProperty('checked', true);
    const exclude = screen.getByRole('button', { name: 'Exclude Hybrid' });
    expect(exclude.getAttribute('aria-pressed')).toBe('true');
    // Whoever comes to the box alone hears it as well.
    const group = screen.getByRole('group', { name: 'Architecture family' });
    const boxes = within(group).getAllByRole('checkbox', { name: /excluded/u });
    expect(boxes).toEqual([choice('Architecture family', 'Hybrid ?\\d+ ?papers?, excluded$')]);
  });

  it('names a value with the number of papers that it would list', async () => {
    await openSite('/');
    const box = choice('Architecture family', 'Nonlinear RNN');
    const label = box.closest('label')?.textContent;
    expect(label).toContain(`${countPapers('family', 'rnn')}`);
  });

  it('names every choice by its label first', async () => {
    await openSite('/');
    for (const { label, values } of realCorpus.taxonomy.facets) {
      for (const value of values) {
        const name = new RegExp(`^${value.label.replace(/[()]/gu, '\\$&')} ?\\d+ ?papers?$`, 'u');
        const group = screen.getByRole('group', { name: label });
        expect(within(group).getByRole('checkbox', { name })).toBeTruthy();
      }
    }
  });

  it('shows the sentence that proves a selected label', async () => {
    await openSite('/?family=rnn');
    for (const item of listed()) expect(item.querySelectorAll('mark').length).toBeGreaterThan(0);
  });

  it('searches while typing, marks the words, and writes the address a moment later', async () => {
    const { user, address } = await openSite('/');
    await user.type(screen.getByRole('searchbox', { name: 'Search papers' }), 'state spaec');
    await waitFor(() => expect(listed().length).toBeLessThan(total));
    const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marked.some((words) => /state space/iu.test(words ?? ''))).toBe(true);
    await waitFor(() => expect(address()).toBe('/?q=state+spaec'));
  });

  it('says which word found nothing, and offers ways on', async () => {
    const { user, address } = await openSite('/?q=mamba+xqzvw');
    const results = screen.getByRole('region', { name: 'Results' });
    expect(results.textContent).toContain('“xqzvw” occurs in no paper.');
    await user.click(within(results).getByRole('button', { name: /“xqzvw”/u }));
    await waitFor(() => expect(address()).toBe('/?q=mamba'));
    expect(listed().length).toBeGreaterThan(0);
  });

  it('sorts the table by a press on a column', async () => {
    const { user, address } = await openSite('/?view=table');
    const table = await screen.findByRole('table');
    await user.click(within(table).getByRole('button', { name: /Comments/u }));
    await waitFor(() => expect(address()).toBe('/?sort=comments&view=table'));
  });

  it('opens a paper beside the list, and walks the result', async () => {
    const { user, address } = await openSite('/?family=hybrid');
    const titles = listed().map((item) => {
      const heading = within(item).getByRole('heading');
      return within(heading).getByRole('link').textContent;
    });
    const [first] = listed();
    if (first) await user.click(within(within(first).getByRole('heading')).getByRole('link'));
    await waitFor(() => expect(address()).toMatch(/\?family=hybrid&paper=/u));
    const pane = screen.getByRole('complementary', { name: 'Reading pane' });
    await waitFor(() => expect(within(pane).getByRole('heading', { level: 2 })).toBeTruthy());
    await user.click(within(pane).getByRole('button', { name: 'Next paper' }));
    await waitFor(() => expect(pane.textContent).toContain(titles[1]));
  });

  it.each([
    ['the row of the paper', '/?q=mamba&paper=mamba', 'Close the paper', 'paper-mamba'],
    ['the count, without a row', '/?q=hyena&paper=mamba', 'Close the paper', 'results-count'],
    ['the count, without a paper', '/?paper=nothing', 'Show the list', 'results-count'],
  ])('closes the pane and gives focus to %s', async (_, from, name, id) => {
    const { user, address } = await openSite(from);
    (await screen.findByRole('button', { name })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).not.toContain('paper='));
    expect(document.activeElement?.id).toBe(id);
  });

  it('keeps the library and the tray', async () => {
    const { user } = await openSite('/?q=mamba');
    const [first] = listed();
    if (!first) throw new Error('nothing found');
    await user.click(within(first).getByRole('button', { name: /^Save/u }));
    await user.click(within(first).getByRole('button', { name: /^Compare/u }));
    expect(useLibraryStore.getState().saved.map(({ paperId }) => paperId)).toEqual(['mamba']);
    expect(useCompareStore.getState().paperIds).toEqual(['mamba']);
    expect(screen.getByRole('region', { name: 'Compare tray' }).textContent).toContain('Mamba');
  });

  it('writes what is meant in place of what cannot be read', async () => {
    const { user, address } = await openSite('/?q=mamba+modalty:video');
    await user.click(screen.getByRole('button', { name: 'Search modality:video instead' }));
    await waitFor(() => expect(address()).toBe('/?q=mamba+modality:video'));
    expect(screen.queryByText(/is not a field/u)).toBeNull();
  });

  it('shows the author that a search found', async () => {
    await openSite('/?q=author:hochreiter');
    await expectStatus(3);
    for (const item of listed()) {
      expect(within(item).getByText('Hochreiter').tagName).toBe('MARK');
      // The names that are shown are what the button is called, for those who speak to it.
      const button = within(item).getByRole('button', { name: /show all authors$/u });
      expect(button.getAttribute('aria-label')).toBe(`${button.textContent}: show all authors`);
    }
  });

  it('names a label that was found where no words of the paper were, with its proof', async () => {
    await openSite('/?q=decoding');
    const list = await screen.findByRole('list', { name: 'Papers' });
    const title = await within(list).findByRole('link', { name: /^InfLLM/u });
    const row = title.closest('li') as HTMLElement;
    await waitFor(() => within(row).getByText('Labelled as Contribution: Inference-time method'));
    expect(row.querySelector('mark')).not.toBeNull();
  });

  it('undoes a removal without closing the paper opened since', async () => {
    const { user, address } = await openSite('/?family=ssm&sort=title');
    await user.click(screen.getByRole('button', { name: 'Remove filter: State space model' }));
    await waitFor(() => expect(address()).toBe('/?sort=title'));
    const list = screen.getByRole('list', { name: 'Papers' });
    await user.click(within(list).getByRole('link', { name: /^Hydra/u }));
    await waitFor(() => expect(address()).toBe('/?sort=title&paper=hydra'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(address()).toBe('/?family=ssm&sort=title&paper=hydra'));
  });

  it('brings back the words that “Start again” took away', async () => {
    const { user, address } = await openSite('/?q=kangaroo&family=ssm');
    await user.click(await screen.findByRole('button', { name: 'Start again with all papers' }));
    await waitFor(() => expect(address()).toBe('/'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(address()).toBe('/?q=kangaroo&family=ssm'));
  });

  it('offers no undo that would change nothing: other words have been typed since', async () => {
    const { user, address } = await openSite('/?q=kangaroo');
    await user.click(await screen.findByRole('button', { name: 'Start again with all papers' }));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
    await user.type(screen.getByRole('searchbox', { name: 'Search papers' }), 'mamba');
    await waitFor(() => expect(address()).toBe('/?q=mamba'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
