// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { readStoredDrafts, storeDrafts } from '../../src/url/keptDraft.ts';

afterEach(() => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

it('what was typed in one digest is stored beside what was typed in another', () => {
  const draft = { entry: 'e1', search: '?family=ssm', text: '' };
  window.history.replaceState(null, '', '/');
  storeDrafts([draft]);
  window.history.replaceState(null, '', '/digests/birds-a1a1a1/');
  expect(readStoredDrafts()).toEqual([]);
  storeDrafts([{ ...draft, search: '' }]);
  window.history.replaceState(null, '', '/');
  expect(readStoredDrafts()).toEqual([draft]);
});
