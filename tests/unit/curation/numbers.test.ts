import { expect, test } from 'vitest';
import { findNumbers } from '../../../src/curation/numbers.ts';

test.each([
  ['15.2%', [15.2]],
  ['91\\%', [91]],
  ['5times', [5]],
  ['over five times faster', [5]],
  ['2048K', [2_048_000]],
  ['1,024K', [1_024_000]],
  ['16k', [16_000]],
  ['1K-8K', [1000, 8000]],
  ['10^7', [10_000_000]],
  ['million-length', [1_000_000]],
  ['7B parameters', [7_000_000_000]],
  ['0.9 BLEU', [0.9]],
  ['400X', [400]],
  ['length-16000', [16_000]],
  ['no number at all', []],
  ['a constructor', []],
])('“%s” says %j', (text, numbers) => {
  expect(findNumbers(text)).toEqual(numbers);
});
