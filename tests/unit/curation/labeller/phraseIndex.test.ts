import { describe, expect, it } from 'vitest';
import { createPhraseIndex, findPhrases } from '../../../../src/curation/labeller/phraseIndex.ts';
import { readWords } from '../../../../src/curation/labeller/readWords.ts';

/** What of a text the phrases match, in order. */
const find = (text: string, ...phrases: readonly string[]) => {
  const words = readWords(text);
  const index = createPhraseIndex(phrases.map((phrase) => [phrase, phrase] as const));
  return findPhrases(words, index).map(({ from, to }) =>
    text.slice(words[from]?.start, words[to]?.end),
  );
};

describe('findPhrases', () => {
  it.each([
    [
      'state space model',
      'State-Space Models and state  space\nmodel',
      ['State-Space Models', 'state  space\nmodel'],
    ],
    ['state space model|layer', 'state space layers', ['state space layers']],
    ['state space sequence? model', 'state space sequence models', ['state space sequence models']],
    ['state space sequence? model', 'state space models', ['state space models']],
    ['time series', 'time series', ['time series']],
    ['memory', 'memories', ['memories']],
    ['Mamba', 'the Mamba, not a mamba', ['Mamba']],
    ['SSM', 'SSMs and ssm', ['SSMs']],
    ['*Mamba*', 'VMamba, Mamba2 and mambas', ['VMamba', 'Mamba2']],
    ['outperform*', 'Outperforming what outperforms', ['Outperforming', 'outperforms']],
    ['linear attention', 'linear, attention. Linear (attention)', []],
    ['O(n)', 'in $O(N)$, $\\mathcal{O}(L)$ or O( n )', ['O(N)', '\\mathcal{O}(L)', 'O( n )']],
    ['O(nlogn)', 'O(N \\log N) and O(L log(L))', ['O(N \\log N)', 'O(L log(L))']],
    ['O(n^2)', 'O(N^2), O(n²) and $O(L^{2})$', ['O(N^2)', 'O(n²)', 'O(L^{2})']],
    ['O(n)', 'O(N^2), O(k^2 + T), O(', []],
  ])('reads “%s”', (phrase, text, expected) => {
    expect(find(text, phrase)).toEqual(expected);
  });

  it('gives the longer of two that begin at one word first', () => {
    expect(
      find('gated linear attention', 'linear attention', 'gated linear attention', 'gated'),
    ).toEqual(['gated linear attention', 'gated', 'linear attention']);
  });
});
