import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBareStatement,
  mayBeTitle,
  shareOfWords,
} from '../../../../src/search/language/likelyTitle.ts';

describe('a statement with nothing to search for behind its verb', () => {
  it.each([
    'attention is all you need',
    'vaswani attention is all you need',
    'Attention is all you need 2017',
    'one wide feedforward is all you need',
    'attention is not all you need',
  ])('is a title: %s', (text) => {
    expect(isBareStatement(text)).toBe(true);
  });

  it.each([
    ['what can be searched is behind the verb', 'linear attention is quadratic in memory'],
    ['a question', 'attention is good for what'],
    ['a question with its mark', 'attention is all you need?'],
    ['nothing is before the verb', 'is this all you need'],
    ['three words', 'attention is all'],
    ['operators', 'author:gu attention is all you need'],
    ['no verb', 'give me something about attention'],
  ])('is not: %s', (_reason, text) => {
    expect(isBareStatement(text)).toBe(false);
  });
});

describe('a text that may be a title', () => {
  it.each([
    'language models are few-shot learners',
    'an image is worth 16x16 words',
    'deep residual learning for image recognition',
    'rwkv: reinventing rnns for the transformer era',
  ])('%s', (text) => {
    expect(mayBeTitle(text)).toBe(true);
  });

  it.each([
    'is there a replacement for attention that works on graphs',
    'how to train on 64 GPUs with sequences of two million tokens',
    'we only have a few labelled recordings of sensors',
    'state space model genomics',
    'linear attention',
    'title:mamba attention for images',
    'find papers about attention in graphs',
  ])('and one that may not: %s', (text) => {
    expect(mayBeTitle(text)).toBe(false);
  });
});

describe('the share of a text’s words that a title has', () => {
  it('counts small words, and takes inflections as one', () => {
    expect(shareOfWords('LASP-2: Linear Attention', 'attention is all you need')).toBe(0.2);
    expect(shareOfWords('Efficiently Modeling Long Sequences', 'modeling a long sequence')).toBe(
      0.75,
    );
  });

  it('is between 0 and 1 of any two texts, and 1 of a text and itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        expect(shareOfWords(title, text)).toBeGreaterThanOrEqual(0);
        expect(shareOfWords(title, text)).toBeLessThanOrEqual(1);
        if (/[a-z]/u.test(text)) expect(shareOfWords(text, text)).toBe(1);
      }),
    );
  });
});
