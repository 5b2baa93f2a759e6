import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureNames, wrapName } from '../../../../src/insight/gaps/gapNames.ts';

it('keeps a name of some words in one line', () => {
  expect(wrapName('Synthetic and formal tasks')).toEqual(['Synthetic and formal tasks']);
});

it('breaks a long name between words, and a word that is longer than a line', () => {
  expect(wrapName('Proceedings of the Annual Meeting of the Association for Rivers')).toEqual([
    'Proceedings of the Annual Meeting of the',
    'Association for Rivers',
  ]);
  expect(wrapName(`${'a'.repeat(50)} b`)).toEqual(['a'.repeat(48), 'aa b']);
});

it('loses no character of any name but spaces, and no line is longer than 48', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (name) => {
      const lines = wrapName(name);
      expect(lines.join('').replace(/\s/gu, '')).toBe(name.replace(/\s/gu, ''));
      expect(measureNames([name])).toBeLessThanOrEqual(48);
    }),
  );
});
