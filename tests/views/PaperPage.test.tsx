// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { nameOfPaper } from '../../src/corpus/paperName.ts';
import { openPaperPage as open, preparePaperPages } from '../fixtures/openPaperPage.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';
import { realFindings } from '../fixtures/realFindings.ts';

preparePaperPages();

describe('the page of one paper', () => {
  it('has the title as its heading and names itself', () => {
    open('/papers/mamba');
    expect(screen.getByRole('heading', { level: 1, name: realPaper('mamba').title })).toBeDefined();
    expect(document.title).toBe('Mamba – Collate');
  });

  it('leads to the papers of an author', async () => {
    const { router, user } = open('/papers/mamba');
    const authors = screen.getByRole('list', { name: 'Authors' });
    await user.click(within(authors).getByRole('link', { name: 'Tri Dao' }));
    expect(new URLSearchParams(router.state.location.search).get('q')).toBe('author:"Tri Dao"');
  });

  it('folds a long list of authors', async () => {
    const authors = Array.from({ length: 20 }, (_, count) => `Ann Author${count}`);
    const papers = realCorpus.papers.map((each) =>
      each.id === 'mamba' ? { ...each, authors } : each,
    );
    const { user } = open('/papers/mamba', { ...realCorpus, papers });
    const list = screen.getByRole('list', { name: 'Authors' });
    expect(within(list).getAllByRole('link')).toHaveLength(12);
    await user.click(within(list).getByRole('button', { name: 'and 8 more' }));
    expect(within(list).getAllByRole('link')).toHaveLength(20);
  });

  it('says where in its venue a paper of a list stands', () => {
    const venue = 'Neural Computation';
    const otherIds = [
      { scheme: 'volume', id: '9' },
      { scheme: 'issue', id: '8' },
      { scheme: 'pages', id: '1735-1780' },
    ];
    const papers = realCorpus.papers.map((each) =>
      each.id === 'mamba' ? { ...each, venue, otherIds } : each,
    );
    open('/papers/mamba', { ...realCorpus, papers });
    expect(screen.getByText('Neural Computation 9(8), 1735–1780')).toBeDefined();
  });

  it('says who edited and published a book, and which edition it is', () => {
    const otherIds = [
      { scheme: 'publisher', id: 'Reed Press' },
      { scheme: 'edition', id: 'Second' },
    ];
    const editors = ['Max Owl', 'Ina Lark'];
    const papers = realCorpus.papers.map((each) =>
      each.id === 'mamba' ? { ...each, authors: [], editors, otherIds } : each,
    );
    open('/papers/mamba', { ...realCorpus, papers });
    for (const fact of ['Edited by Max Owl and Ina Lark', '2nd ed.', 'Reed Press']) {
      expect(screen.getByText(fact)).toBeDefined();
    }
  });

  it('walks the digest', async () => {
    const { router, user } = open('/papers/mamba');
    const order = screen.getByRole('navigation', { name: 'Digest order' });
    expect(within(order).queryByRole('link', { name: /^Previous/u })).toBeNull();
    await user.click(within(order).getByRole('link', { name: /^Next: ?LASP-2$/u }));
    expect(router.state.location.pathname).toBe('/papers/lasp-2');
    expect(screen.getByRole('link', { name: /^Previous/u })).toBeDefined();
  });

  it('shows near papers for an unknown one', async () => {
    const { router, user } = open('/papers/mambo');
    expect(screen.getByRole('heading', { level: 1, name: 'No paper “mambo”' })).toBeDefined();
    await user.click(screen.getByRole('link', { name: realPaper('mamba').title }));
    expect(router.state.location.pathname).toBe('/papers/mamba');
  });
});

describe('copying', () => {
  it('copies the link, and says so', async () => {
    const { user } = open('/papers/mamba');
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toMatch(/\/papers\/mamba$/u);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Copied');
  });

  it('keeps the words or the label that the address leads to', async () => {
    for (const place of ['#words=Foundation%20models', '#label-family-ssm']) {
      const { user } = open(`/papers/mamba${place}`);
      await user.click(screen.getByRole('button', { name: 'Copy link' }));
      expect(await navigator.clipboard.readText()).toMatch(
        new RegExp(`/papers/mamba${place}$`, 'u'),
      );
      cleanup();
    }
    const { user } = open('/papers/mamba#main');
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toMatch(/\/papers\/mamba$/u);
  });

  it('shows the text, selected, where the browser refuses', async () => {
    const { user } = open('/papers/mamba');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Text to copy by hand',
    });
    expect(field.value).toMatch(/\/papers\/mamba$/u);
    expect(field.selectionEnd).toBe(field.value.length);
  });
});

describe('a link to a place in a paper', () => {
  it.each([
    [
      '#words=warp%20drives',
      'The link leads to words that are not in this abstract: “warp drives”. It may have been changed since.',
    ],
    [
      '#words=Foundation%20models,warp%20drives',
      'The link leads to words that are not in this abstract: “Foundation models … warp drives”. It may have been changed since.',
    ],
    [
      '#label-family-hybrid',
      'The link leads to a label that this paper does not have: “Architecture family: Hybrid”.',
    ],
    [
      '#label-family-birds',
      'The link leads to a label that this paper does not have: “family-birds”.',
    ],
  ])('says that %s is not there', async (place, words) => {
    open(`/papers/mamba${place}`);
    expect(await screen.findByText(words)).toBeDefined();
  });

  it('says nothing of what is there', async () => {
    for (const place of ['#words=Foundation%20models', '#label-family-ssm', '#main', '']) {
      open(`/papers/mamba${place}`);
      // Comes when the page is idle, as the notice would.
      await screen.findByRole('textbox', { name: 'Note on Mamba' });
      expect(screen.queryByText(/^The link leads to/u), place).toBeNull();
      cleanup();
    }
  });
});

describe('the papers near to one', () => {
  it('are named in the words of whoever speaks, in both directions', () => {
    const [source] = realCorpus.papers.filter(({ mentions }) => mentions.length > 0);
    const mention = source?.mentions[0];
    if (!source || !mention) throw new Error('No paper of the corpus names another.');
    const words = source[mention.field].slice(mention.start, mention.end);
    const target = realPaper(mention.paperId);
    for (const [opened, other] of [
      [source, target],
      [target, source],
    ] as const) {
      open(`/papers/${opened.id}`);
      const lineage = screen.getByRole('region', { name: 'Lineage' });
      const unfold = within(lineage).queryByRole('button', { name: /^Show \d+ more$/u });
      if (unfold) fireEvent.click(unfold);
      const link = within(lineage).getByRole('link', { name: nameOfPaper(other) });
      const item = link.closest('li');
      expect([...(item?.querySelectorAll('mark') ?? [])].map((m) => m.textContent)).toContain(
        words,
      );
      expect(item?.textContent).not.toContain('found by name');
      cleanup();
    }
  });

  it('are told by names where nobody read the paper', () => {
    open('/papers/hydra', realCorpus, { ...realFindings, papers: {} });
    const lineage = screen.getByRole('region', { name: 'Lineage' });
    expect(within(lineage).getByText('names').parentElement?.textContent).toBe('Hydra names Mamba');
    expect(within(lineage).getByText('found by name')).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Claims' })).toBeNull();
  });

  it('can be set side by side with it', async () => {
    const { router, user } = open('/papers/lasp-2');
    const similar = screen.getByRole('region', { name: 'Similar papers' });
    expect(within(similar).getAllByText(/^shares: ./u).length).toBeGreaterThan(0);
    await user.click(within(similar).getByRole('link', { name: 'Side by side with ZeCO' }));
    expect(`${router.state.location.pathname}${router.state.location.search}`).toBe(
      '/compare?papers=lasp-2,zeco',
    );
  });
});

describe('what is found in a paper', () => {
  it('is each claim with its words, and leads to its row in the ledger', () => {
    open('/papers/lasp-2');
    const claims = within(screen.getByRole('region', { name: 'Claims' }));
    const own = realFindings.papers['lasp-2']?.claims ?? [];
    expect(claims.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      own.map(({ id }) => `/insight/claims#${id}`),
    );
    const claim = claims.getByRole('link', {
      name: 'Training speed better than LASP, 15.2% more',
    });
    const item = claim.closest('li');
    expect(item?.textContent).toContain('2048K · 64 GPUs');
    expect(item?.textContent).toMatch(/“.*15\.2%.*”/u);
  });

  it('is what it costs, stated in its words or inferred for a reason', () => {
    open('/papers/mamba');
    const costs = within(screen.getByRole('region', { name: 'Costs' }));
    const items = costs.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items[0]).toMatch(
      /^Cost linear, quantity not stated“Mamba enjoys .* and linear scaling in sequence length”$/u,
    );
    expect(items[1]).toMatch(/^Generation constantInferred: /u);
    expect(costs.getByRole('link', { name: 'Compare costs by sequence length' })).toBeDefined();
    expect(screen.getByRole('region', { name: 'Lengths reached' }).textContent).toContain(
      'million-length',
    );
  });

  it('says of a cost that it is stated of the class', () => {
    open('/papers/bio-xlstm');
    const costs = within(screen.getByRole('region', { name: 'Costs' }));
    expect(costs.getAllByText('stated of the class')).toHaveLength(2);
  });

  it('is its place in the lineage, where that can be opened', () => {
    open('/papers/lasp-2');
    const lineage = within(screen.getByRole('region', { name: 'Lineage' }));
    const said = lineage
      .getAllByRole('listitem')
      .map((item) => item.firstElementChild?.textContent);
    expect(said).toEqual([
      'LASP-2 extends LASP (not in this corpus, 2024-04)',
      'LASP-2 uses Llama 3 (not in this corpus, 2024-07)',
      'LASP-2 compares with Ring Attention (not in this corpus, 2023-10)',
    ]);
    expect(lineage.getByRole('link', { name: 'LASP' }).getAttribute('href')).toBe(
      '/insight/lineage?focus=lasp',
    );
    expect(lineage.getByRole('link', { name: 'Open in the lineage' }).getAttribute('href')).toBe(
      '/insight/lineage?focus=lasp-2',
    );
  });

  it('is nothing at all for a paper that states nothing', () => {
    open('/papers/ar-vision-survey');
    expect(screen.queryByRole('region', { name: 'Costs' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Lineage' })).toBeNull();
  });
});
