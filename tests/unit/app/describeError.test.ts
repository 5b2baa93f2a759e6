import { expect, test } from 'vitest';
import { describeError } from '../../../src/app/describeError.ts';

/** Messages of Chromium, Firefox, Safari, and of Vite where a style sheet is missing. */
const MISSING = [
  'Failed to fetch dynamically imported module: https://example.org/assets/a.js',
  'error loading dynamically imported module: https://example.org/assets/a.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/a.css',
];

test.each(MISSING)('“%s” is told by its likely cause', (message) => {
  expect(describeError(new TypeError(message), true)).toMatch(/renewed.*trying again/u);
  expect(describeError(new TypeError(message), false)).toMatch(/no network.*first visit/u);
});

test('any other error is told in its own words', () => {
  expect(describeError(new Error('The papers are gone.'), false)).toBe('The papers are gone.');
  expect(describeError('plain', true)).toBe('plain');
});
