import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatQuote } from '../../src/corpus/corpus.ts';
import {
  createReadableText,
  formatReadableText,
  mapSpanToDisplay,
} from '../../src/corpus/readableText.ts';
import type { Corpus, Paper, TextField } from '../../src/corpus/schema.ts';

const corpus: Corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
);

function readable(paper: Paper, field: TextField) {
  return createReadableText(paper[field], paper.displayEdits[field]);
}

describe('on screen', () => {
  test.each([
    [
      's4',
      "the fundamental state space model (SSM) x'(t) = Ax(t) + Bu(t), y(t) = Cx(t) + Du(t), and",
    ],
    ['s4', 'the state matrix A, this system'],
    ['s4', '(i) 91% accuracy'],
    ['s4', 'performing generation 60× faster'],
    ['mamba', '(5× higher throughput'],
    ['autotimes', 'over 5× training/inference speedup'],
    ['lssl', 'a sequence u ↦ y by'],
    ['lssl', 'representation x = Ax + Bu, y = Cx + Du.'],
    ['sequencematch', 'the SequenceMatch-χ² divergence'],
    ['scits', 'ranging from 10⁰ to 10⁷ in length and up to 10\u00A0MHz in frequency'],
    ['lawcat', 'S-NIAH 1&2&3 tasks'],
    ['lawcat', '(QA2&QA3, 0K-16K context length), requiring less than 0.1% pre-training'],
    ['gam', 'sequence length (O(N²)), creating'],
    ['mamba-360', 'suffer from O(N²) attention'],
    ['mamba-360', 'on this webpage. https://github.com/badripatro/mamba360.'],
    ['mamba-360', 'State Space Models(SSMs) have'],
    ['diverse-beam-search', 'or memory overhead as compared'],
    ['deltaproduct', 'multiple (nₕ) steps per token'],
    ['deltaproduct', 'diagonal plus rank-nₕ state-transition'],
    ['icll', 'natural language modeling – improving'],
    ['rnn-review', 'long short-term memory (LSTM)'],
    ['plstm', 'https://github.com/ml-jku/plstm_experiments.'],
  ])('%s has “%s”', (id, words) => {
    const paper = corpus.papers.find((one) => one.id === id);
    expect(paper && formatReadableText(readable(paper, 'abstract'))).toContain(words);
  });

  test('nothing of TeX is left, and no address is without a link', () => {
    for (const paper of corpus.papers) {
      for (const field of ['title', 'abstract'] as const) {
        expect(formatReadableText(readable(paper, field))).not.toMatch(/[\\^~$]|\dtimes|mapsto/u);
        const plain = readable(paper, field).segments.filter(({ kind }) => kind === 'plain');
        expect(plain.map(({ display }) => display).join('')).not.toMatch(/https?:/u);
      }
    }
  });

  test('every quote is where it is looked for', () => {
    for (const paper of corpus.papers) {
      const quotes = Object.values(paper.labels)
        .flat()
        .flatMap((label) => label.quotes);
      for (const quote of quotes) {
        const text = readable(paper, quote.field);
        const { start, end } = mapSpanToDisplay(text, quote);
        const shown = formatReadableText(text).slice(start, end);
        const words = formatQuote(paper, quote);
        const isEdited = paper.displayEdits[quote.field].some(
          (edit) => edit.start < quote.end && quote.start < edit.end,
        );
        if (!isEdited) expect(shown).toBe(words);
        expect(shown).not.toBe('');
      }
    }
  });
});
