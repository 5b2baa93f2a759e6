import { expect, test } from 'vitest';
import { describeClaim, listCircumstances } from '../../../../src/corpus/findings/claimWords.ts';
import { realPaper } from '../../../fixtures/realCorpus.ts';
import { realClaim, realFindings } from '../../../fixtures/realFindings.ts';

test.each([
  ['mamba-1', 'better than Transformers, 5×'],
  ['mamba-2', 'attained'],
  ['mamba-4', 'better than previous best'],
  ['pararnn-2', 'better than sequential application, up to 665×'],
  ['autotimes-7', 'better than LLM-based forecasters, at least 5×'],
  ['selective-s4-9', 'better than S4, 23% less'],
  ['ltsf-linear-1', 'Transformers worse'],
])('%s is “%s”', (claimId, sentence) => {
  expect(describeClaim(realClaim(claimId), realFindings)).toBe(sentence);
});

test('a claim against several can be said of one of them', () => {
  const claim = realClaim('lasp-2-4');
  expect(describeClaim(claim, realFindings, ['mamba'])).toBe('better than Mamba, 15.2% more');
});

test('where a claim holds is said in the paper’s words, each once', () => {
  expect(listCircumstances(realPaper('lasp-2'), realClaim('lasp-2-4'))).toEqual([
    '2048K',
    '64 GPUs',
  ]);
});
