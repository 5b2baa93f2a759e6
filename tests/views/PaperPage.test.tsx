// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listOwnFacets } from '../../src/corpus/corpus.ts';
import type { Findings } from '../../src/corpus/findings/findingsSchema.ts';
import { createReadyFindings } from '../../src/corpus/findings/loadFindings.ts';
import { FindingsContext } from '../../src/corpus/findings/useFindings.ts';
import { nameOfPaper } from '../../src/corpus/paperName.ts';
import { createReadableText } from '../../src/corpus/readableText.ts';
import type { Corpus, Paper, Quote } from '../../src/corpus/schema.ts';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { PaperPage } from '../../src/pages/PaperPage.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';
import { realFindings } from '../fixtures/realFindings.ts';

function open(address: string, corpus: Corpus = realCorpus, findings: Findings = realFindings) {
  const router = createMemoryRouter(
    [
      { path: '/papers/:id', Component: PaperPage },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  render(
    <CorpusContext value={corpus}>
      <FindingsContext value={createReadyFindings(findings)}>
        <RouterProvider router={router} />
      </FindingsContext>
    </CorpusContext>,
  );
  return { router, user: userEvent.setup() };
}

/** The words of the paper that are lit, in reading order. */
function litWords(): string[] {
  return [...document.querySelectorAll('mark [data-lit], mark[data-lit]')].map(
    ({ textContent }) => textContent ?? '',
  );
}

function label(name: string | RegExp): HTMLElement {
  const labels = screen.getByRole('region', { name: 'Evidence for each label' });
  const buttons = within(labels).getAllByRole('button', { name });
  const [first] = buttons.filter((button) => button.hasAttribute('aria-pressed'));
  if (!first) throw new Error(`There is no label ${name}.`);
  return first;
}

/** Mamba with a family label in title and abstract, and two labels over the same words. */
function labelled(): Corpus {
  const mamba = realPaper('mamba');
  const quote = (field: 'title' | 'abstract', text: string) => {
    const start = mamba[field].indexOf(text);
    return { field, start, end: start + text.length, about: 'own' as const };
  };
  const labels = {
    family: [
      {
        value: 'ssm',
        basis: 'stated' as const,
        quotes: [quote('title', 'Selective State Spaces'), quote('abstract', 'selective SSMs')],
        note: null,
      },
    ],
    complexity: [
      {
        value: 'constant-memory',
        basis: 'inferred' as const,
        quotes: [],
        note: 'The state has a fixed size (arXiv 2312.00752, section 3).',
      },
    ],
    modality: ['language', 'audio'].map((value) => ({
      value,
      basis: 'stated' as const,
      quotes: [quote('abstract', 'language, audio, and genomics')],
      note: null,
    })),
  };
  const papers = realCorpus.papers.map((each) =>
    each.id === 'mamba' ? { ...each, labels } : each,
  );
  return { ...realCorpus, papers };
}

/** What is on screen for the quotes of a label, found offset by offset: title first, nothing twice. */
function quotedWords(paper: Paper, quotes: readonly Quote[]): string {
  return (['title', 'abstract'] as const)
    .flatMap((field) =>
      createReadableText(paper[field], paper.displayEdits[field]).segments.map(
        ({ start, end, kind, display }) => {
          const isQuoted = (offset: number) =>
            quotes.some(
              (quote) => quote.field === field && quote.start <= offset && offset < quote.end,
            );
          const offsets = Array.from({ length: end - start }, (_, count) => start + count);
          if (kind !== 'plain') return offsets.some(isQuoted) ? display : '';
          return offsets
            .filter(isQuoted)
            .map((offset) => paper[field][offset])
            .join('');
        },
      ),
    )
    .join('');
}

beforeEach(() => {
  // What jsdom lacks of the platform.
  Element.prototype.scrollIntoView = vi.fn();
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

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

describe('the evidence', () => {
  it('lights the words of a label that is pointed at', async () => {
    const { user } = open('/papers/mamba', labelled());
    expect(litWords()).toEqual([]);
    await user.hover(label(/State space model/u));
    expect(litWords()).toEqual(['Selective State Spaces', 'selective SSMs']);
    await user.unhover(label(/State space model/u));
    expect(litWords()).toEqual([]);
  });

  it('lights every label of the words that are pointed at', async () => {
    const { user } = open('/papers/mamba', labelled());
    const words = screen.getByRole('link', { name: 'language, audio, and genomics' });
    expect(words.closest('mark')).not.toBeNull();
    await user.hover(words);
    const lit = [...document.querySelectorAll('li[data-lit] [aria-pressed]')];
    expect(lit.map(({ textContent }) => textContent)).toEqual(['Language', 'Audio']);
  });

  it('keeps a label lit when it is pressed, by keyboard too', async () => {
    const { user } = open('/papers/mamba', labelled());
    const button = label(/State space model/u);
    button.focus();
    await user.keyboard('{Enter}');
    expect(button.getAttribute('aria-pressed')).toBe('true');
    button.blur();
    expect(litWords()).toHaveLength(2);
    await user.click(button);
    await user.unhover(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(litWords()).toEqual([]);
  });

  it('takes one from the words to the label, and from the quotation to the words', async () => {
    const { user } = open('/papers/mamba', labelled());
    const words = screen.getByRole('link', { name: 'selective SSMs' });
    await user.click(words);
    const button = label(/State space model/u);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('link', { name: '“selective SSMs”' }));
    expect(document.activeElement).toBe(words);
  });

  it('describes the words by the labels they prove, and names them by themselves', () => {
    open('/papers/mamba', labelled());
    const words = screen.getByRole('link', { name: 'language, audio, and genomics' });
    const described = (words.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['Language', 'Audio']);
  });

  it('lights the label that the address points to', () => {
    open('/papers/mamba#label-family-ssm', labelled());
    expect(litWords()).toEqual(['Selective State Spaces', 'selective SSMs']);
  });

  it('gives the reason of an inferred label and links what it refers to', () => {
    open('/papers/mamba', labelled());
    const row = label(/inferred/u).closest('li');
    if (!row) throw new Error('The inferred label stands in no list.');
    expect(row.textContent).toContain('Inferred: The state has a fixed size');
    const link = within(row).getByRole('link', { name: 'arXiv 2312.00752' });
    expect(link.getAttribute('href')).toBe('https://arxiv.org/abs/2312.00752');
  });

  it.each(realCorpus.papers)('lights exactly the quoted words, for every label of $id', (paper) => {
    open(`/papers/${paper.id}`);
    // Single costs stand with their words under what the paper costs.
    for (const { id: facetId } of listOwnFacets(realCorpus.taxonomy.facets)) {
      for (const { value, quotes } of paper.labels[facetId] ?? []) {
        const button = document.getElementById(`label-${facetId}-${value}`);
        if (!button) throw new Error(`${paper.id} shows no label ${facetId} ${value}.`);
        fireEvent.click(button);
        expect(litWords().join('')).toBe(quotedWords(paper, quotes));
        fireEvent.click(button);
      }
    }
  });

  it('says whose words they are where they are not about the paper’s own work', () => {
    open('/papers/bio-xlstm');
    const row = label(/Long-range dependencies/u).closest('li');
    expect(row?.textContent).toContain('prime candidates for modeling long-range dependencies');
    expect(row?.textContent).toContain('stated of the class');
    expect(label(/Biology/u).closest('li')?.textContent).not.toContain('stated of the class');
  });

  it('lights what a label of an address published before has become', () => {
    open('/papers/infllm#label-capability-long-context');
    expect(label(/Long inputs/u).getAttribute('aria-pressed')).toBe('true');
    expect(label(/Long-range dependencies/u).getAttribute('aria-pressed')).toBe('true');
    expect(label(/Recall|Length extrapolation/u).getAttribute('aria-pressed')).toBe('false');
  });

  it('never nests what can be pressed, and uses each id once', () => {
    for (const paper of realCorpus.papers) {
      open(`/papers/${paper.id}`);
      expect(document.querySelector('a a, a button, button a, button button')).toBeNull();
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      cleanup();
    }
  });
});

describe('copying', () => {
  it('copies the link, and says so', async () => {
    const { user } = open('/papers/mamba');
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toMatch(/\/papers\/mamba$/u);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Copied');
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

  it('prepares a report of the labels that are kept lit', async () => {
    const { user } = open('/papers/mamba', labelled());
    await user.click(label(/State space model/u));
    await user.click(screen.getByRole('button', { name: 'Report a wrong label' }));
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: /^Say at the end/u,
    });
    expect(text.value).toContain('Architecture family: State space model (stated)');
    expect(text.value).toContain('“selective SSMs”');
    expect(text.value).toMatch(/\/papers\/mamba$/mu);
    expect(text.value).not.toContain('Modality');
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
