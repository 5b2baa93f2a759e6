// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listOwnFacets } from '../../src/corpus/corpus.ts';
import { createReadableText } from '../../src/corpus/readableText.ts';
import type { Corpus, Paper, Quote } from '../../src/corpus/schema.ts';
import { createFacet } from '../fixtures/drawnCorpus.ts';
import { openPaperPage as open, preparePaperPages } from '../fixtures/openPaperPage.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

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

preparePaperPages();

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

  it('lights the words of one of two labels whose names join to the same', async () => {
    const { papers, taxonomy, ...corpus } = labelled();
    const of = (value: string, words: string) => {
      const start = realPaper('mamba').abstract.indexOf(words);
      const quote = { field: 'abstract' as const, start, end: start + words.length };
      const quotes = [{ ...quote, about: 'own' as const }];
      return [{ value, basis: 'stated' as const, quotes, note: null }];
    };
    const labels = { task: of('type-a', 'language'), 'task-type': of('a', 'genomics') };
    const facets = [createFacet('task', ['type-a'], true), createFacet('task-type', ['a'], true)];
    const { user } = open('/papers/mamba', {
      ...corpus,
      taxonomy: { ...taxonomy, facets },
      papers: papers.map((paper) => (paper.id === 'mamba' ? { ...paper, labels } : paper)),
    });
    await user.hover(label('TYPE-A'));
    expect(litWords()).toEqual(['language']);
    await user.unhover(label('TYPE-A'));
    await user.hover(label('A'));
    expect(litWords()).toEqual(['genomics']);
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
