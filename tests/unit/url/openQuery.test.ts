import { expect, test } from 'vitest';
import { isForOthers, openCodec } from '../../../src/url/openQuery.ts';
import { expectLawful } from '../../fixtures/codecLaw.ts';

const BIRDS = 'https://lists.example/birds.bib';
const parse = (search: string) => openCodec.parse(new URLSearchParams(search));

test('the law of an address holds for the page that opens lists', () => {
  const pages = ['papers/herons?q=nests#top', '/about', '//evil.example/', './a:b', './/a', '..'];
  const likely = [BIRDS, 'javascript:alert(1)', 'https://me:key@lists.example/', ...pages];
  expectLawful(openCodec, ['src', 'page'], likely);
});

test.each(['compare?papers=herons,owls&shown=4.1f3a9c2b', 'papers/herons#note', '?q=nests'])(
  'the page %s of a list is read as it is written',
  (page) => {
    const address = openCodec.format({ source: BIRDS, page });
    expect(parse(address)).toEqual({ source: BIRDS, page });
  },
);

test.each([
  '/about',
  '//evil.example/',
  'https://evil.example/',
  'javascript:alert(1)',
  '../../about',
  'papers/../../other/',
  '%2e%2e/other/',
])('%s is no page of a list', (page) => {
  expect(parse(`?page=${encodeURIComponent(page)}`).page).toBe('');
});

test('an address with a key or a password is not for others', () => {
  expect(isForOthers(BIRDS)).toBe(true);
  expect(isForOthers(`${BIRDS}?format=bibtex&v=3`)).toBe(true);
  for (const name of ['keywords', 'author', 'design', 'passage', 'per-page']) {
    expect(isForOthers(`${BIRDS}?${name}=1`), name).toBe(true);
  }
  const secrets = ['key', 'api_key', 'apiKey', 'access_token', 'X-Amz-Signature', 'sig'];
  for (const name of [...secrets, 'Auth', 'authorization', 'password', 'session_id']) {
    expect(isForOthers(`${BIRDS}?format=bibtex&${name}=1`), name).toBe(false);
  }
});
