// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
// Loaded before, so that no test waits for it.
import { ExportDialog } from '../../src/exports/ExportDialog.tsx';
import { useLibraryStore } from '../../src/library/libraryStore.ts';
import { createLongCorpus } from '../fixtures/longCorpus.ts';
import { addMissingParts, openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

const saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  // jsdom has no addresses for blobs and follows no link.
  URL.createObjectURL = vi.fn((blob: Blob) => {
    saved.push({ name: '', blob });
    return 'blob:collate';
  });
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
});
afterEach(() => {
  useLibraryStore.setState({ saved: [] });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function openExport({ user }: Site, button: string) {
  await user.click(screen.getByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

/** A browser whose tasks run when they are told to, with a clock that ends each slice after one step. */
function holdTasks(): { readonly runNext: () => Promise<void> } {
  let tasks: (() => void)[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10;
    return now;
  });
  vi.stubGlobal('requestIdleCallback', (task: () => void) => tasks.push(task));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  vi.stubGlobal('setTimeout', (task: () => void) => tasks.push(task));
  return {
    runNext: async () => {
      const due = tasks;
      tasks = [];
      await act(async () => {
        for (const task of due) task();
      });
    },
  };
}

describe('citing a paper', () => {
  it('shows, copies and names the BibTeX entry first', async () => {
    const site = await openSite('/papers/mamba');
    const dialog = await openExport(site, 'Cite');
    expect(dialog.getByRole('heading', { name: 'Cite Mamba' })).toBeDefined();
    expect(dialog.getByRole('region', { name: 'BibTeX text' }).textContent).toMatch(
      /^@inproceedings\{gu2023mamba,/u,
    );
    await site.user.click(dialog.getByRole('button', { name: 'Copy BibTeX' }));
    expect(await navigator.clipboard.readText()).toContain('eprint        = {2312.00752}');
    const statuses = dialog.getAllByRole('status').map(({ textContent }) => textContent);
    expect(statuses).toContain('Copied');
    expect(statuses).toContain('collate-mamba.bib');
    expect(dialog.getByText(/^Keys: first author’s surname/u)).toBeDefined();
    await site.user.click(dialog.getByRole('button', { name: 'Copy \\cite' }));
    expect(await navigator.clipboard.readText()).toBe('\\cite{gu2023mamba}');
  });

  it.each([
    ['RIS', 'TY  - CONF'],
    ['CSL-JSON', '"id": "gu2023mamba"'],
    ['CSV', 'mamba,gu2023mamba,Mamba,'],
    ['Markdown', '- [Mamba: Linear'],
    ['APA', 'Gu, A., & Dao, T. (2024).'],
    ['IEEE', 'A. Gu and T. Dao, “Mamba'],
    ['ACM', 'Albert Gu and Tri Dao. 2024.'],
  ])('in %s', async (format, words) => {
    const site = await openSite('/papers/mamba');
    const dialog = await openExport(site, 'Cite');
    await site.user.click(dialog.getByRole('radio', { name: format }));
    expect(dialog.getByRole('region', { name: `${format} text` }).textContent).toContain(words);
    await site.user.click(dialog.getByRole('button', { name: `Copy ${format}` }));
    expect(await navigator.clipboard.readText()).toContain(words);
  });

  it('saves a file', async () => {
    const site = await openSite('/papers/mamba');
    const dialog = await openExport(site, 'Cite');
    await site.user.click(dialog.getByRole('radio', { name: 'RIS' }));
    await site.user.click(dialog.getByRole('button', { name: 'Download' }));
    expect(saved.map(({ name }) => name)).toEqual(['collate-mamba.ris']);
    expect(saved[0]?.blob.type).toBe('application/x-research-info-systems;charset=utf-8');
    expect(dialog.getByText('Saved as collate-mamba.ris')).toBeDefined();
  });

  it('marks a CSV that is saved as UTF-8, and nothing else', async () => {
    const site = await openSite('/papers/plstm');
    const dialog = await openExport(site, 'Cite');
    for (const format of ['CSV', 'BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'APA']) {
      await site.user.click(dialog.getByRole('radio', { name: format }));
      await site.user.click(dialog.getByRole('button', { name: 'Download' }));
      // Not as text, which would lose the mark.
      const bytes = new Uint8Array((await saved.at(-1)?.blob.arrayBuffer()) ?? []);
      const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      expect(isMarked, format).toBe(format === 'CSV');
      expect(new TextDecoder().decode(bytes)).toContain('Pöppel');
      await site.user.click(dialog.getByRole('button', { name: `Copy ${format}` }));
      expect(await navigator.clipboard.readText()).not.toContain('\uFEFF');
    }
  });

  it('closes, and links the same as files', async () => {
    const site = await openSite('/papers/mamba');
    const dialog = await openExport(site, 'Cite');
    await site.user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    const links = within(screen.getByRole('list', { name: 'Links' }));
    expect(links.getByRole('link', { name: 'BibTeX' }).getAttribute('href')).toBe(
      '/papers/mamba.bib',
    );
    expect(links.getByRole('link', { name: 'JSON' }).getAttribute('href')).toBe(
      '/papers/mamba.json',
    );
  });
});

describe('exporting several papers', () => {
  it('takes what is listed, and says how many', async () => {
    const site = await openSite('/?family=linear-rnn');
    const { papers } = realCorpus;
    const listed = papers.filter((paper) =>
      paper.labels.family?.some(({ value }) => value === 'linear-rnn'),
    );
    const dialog = await openExport(site, 'Export');
    expect(dialog.getByRole('heading', { name: `Export ${listed.length} papers` })).toBeDefined();
    const text = dialog.getByRole('region', { name: 'BibTeX text' }).textContent ?? '';
    const ids = [...text.matchAll(/eprint += \{(.*)\}/gu)].map(([, id]) => id);
    expect(ids).toEqual(listed.map(({ arxivId }) => arxivId));
    expect(dialog.getByText('collate-linear-rnn.bib')).toBeDefined();
  });

  it('has nothing to offer where nothing is found', async () => {
    await openSite('/?q=zzyzx');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export' }).disabled).toBe(true);
  });

  it('takes the library', async () => {
    const savedAt = '2026-01-01T00:00:00.000Z';
    useLibraryStore.setState({
      saved: ['zeco', 'mamba'].map((paperId) => ({ paperId, savedAt })),
    });
    const dialog = await openExport(await openSite('/library'), 'Export');
    expect(dialog.getByRole('heading', { name: 'Export 2 papers' })).toBeDefined();
    expect(dialog.getByText('collate-library.bib')).toBeDefined();
  });

  it('takes the papers of a comparison, apart from its table', async () => {
    const site = await openSite('/compare?papers=lasp-2,mamba');
    expect(screen.getByText('Copy the table as')).toBeDefined();
    const dialog = await openExport(site, 'Cite the papers');
    expect(dialog.getByRole('heading', { name: 'Cite 2 papers' })).toBeDefined();
    expect(dialog.getByText('collate-lasp-2-mamba.bib')).toBeDefined();
    await site.user.click(dialog.getByRole('button', { name: 'Copy \\cite' }));
    expect(await navigator.clipboard.readText()).toBe('\\cite{sun2025lasp2,gu2023mamba}');
  });
});

describe('exporting a long list', () => {
  it('offers what is found once the search has ended, and says so where that is nothing', async () => {
    addMissingParts();
    const { papers } = realCorpus;
    const subject = { verb: 'Export', subject: 'mamba', onClose: () => undefined } as const;
    const show = (listed: typeof papers, isSearching: boolean) => (
      <CorpusContext value={realCorpus}>
        <ExportDialog {...subject} papers={listed} isSearching={isSearching} />
      </CorpusContext>
    );
    const { rerender } = render(show(papers, true));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('heading').textContent).toBe('Export');
    expect(dialog.getByRole('status').textContent).toBe('Searching…');
    expect(dialog.queryByRole('button', { name: 'Download' })).toBeNull();
    rerender(show(papers.slice(0, 2), false));
    expect(dialog.getByRole('heading').textContent).toBe('Export 2 papers');
    expect(dialog.getByRole('button', { name: 'Download' })).toBeDefined();
    rerender(show([], false));
    expect(dialog.getByRole('heading').textContent).toBe('Export');
    expect(dialog.getByRole('status').textContent).toBe('Nothing was found to export.');
    expect(dialog.queryByRole('button', { name: 'Download' })).toBeNull();
  });

  it('shows the first papers, and copies and saves all', async () => {
    const site = await openSite('/', undefined, createLongCorpus(400));
    const dialog = await openExport(site, 'Export');
    const text = dialog.getByRole('region', { name: 'BibTeX text' });
    expect(text.textContent?.match(/^@/gmu)).toHaveLength(100);
    expect(dialog.getByText(/The first 100 papers are shown\./u).textContent).toContain('all 400');
    await site.user.click(dialog.getByRole('button', { name: 'Copy BibTeX' }));
    expect(await dialog.findByRole('button', { name: 'Copy BibTeX: Copied' })).toBeDefined();
    expect((await navigator.clipboard.readText()).match(/^@/gmu)).toHaveLength(400);
    await site.user.click(dialog.getByRole('button', { name: 'Copy \\cite' }));
    expect((await navigator.clipboard.readText()).split(',')).toHaveLength(400);
    await site.user.click(dialog.getByRole('button', { name: 'Download' }));
    expect(await dialog.findByText('Saved as collate-papers.bib')).toBeDefined();
    expect((await saved[0]?.blob.text())?.match(/^@/gmu)).toHaveLength(400);
  });

  it('gives way while it writes, and says that it is writing', async () => {
    const site = await openSite('/', undefined, createLongCorpus(400));
    const dialog = await openExport(site, 'Export');
    const { runNext } = holdTasks();
    fireEvent.click(dialog.getByRole('button', { name: 'Download' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Copy BibTeX' }));
    for (let slice = 0; slice < 10; slice += 1) {
      expect(dialog.getByText('Writing collate-papers.bib…')).toBeDefined();
      expect(dialog.getByRole('button', { name: 'Copy BibTeX: Copying…' })).toBeDefined();
      expect(saved).toEqual([]);
      await runNext();
    }
    for (let slice = 0; slice < 20; slice += 1) await runNext();
    expect(dialog.getByText('Saved as collate-papers.bib')).toBeDefined();
    expect((await saved[0]?.blob.text())?.match(/^@/gmu)).toHaveLength(400);
    expect(dialog.queryByRole('button', { name: 'Copy BibTeX: Copying…' })).toBeNull();
  });
});
