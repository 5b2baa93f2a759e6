import { expect, test } from 'vitest';
import { createDigestId, suggestName } from '../../../src/digests/digestName.ts';

test('a list is named after its file', () => {
  expect(suggestName(['Ecology reading list.bib'])).toBe('Ecology reading list');
  expect(suggestName(['.bib'])).toBe('My list');
  expect(suggestName(['a.bib', 'b.ris'])).toBe('2 files');
});

test('an id is the name in plain letters, and is not taken', () => {
  expect(createDigestId('Ökologie & Wälder (2024)', [], () => 0)).toBe('okologie-walder-2024-0000');
  expect(createDigestId('生態', [], () => 0.5)).toMatch(/^list-[a-z0-9]{4}$/u);
  const tries = [0, 0.25];
  expect(createDigestId('A', ['a-0000'], () => tries.shift() ?? 0)).not.toBe('a-0000');
});
