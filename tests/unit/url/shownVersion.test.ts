import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/openCorpus.ts';
import { shareAddress } from '../../../src/url/shareAddress.ts';
import { dropShared, shownCodec } from '../../../src/url/shownVersion.ts';
import { expectLawful } from '../../fixtures/codecLaw.ts';
import { labelledList } from '../../fixtures/labelledList.ts';

const kept = openCorpus(labelledList, 'birds-a1a1a1');

test('the law of an address holds for the version of a list', () => {
  const likely = ['47.1f3a9c2b', '0.00000000', '007.1f3a9c2b', '47', '47.1F3A9C2B'];
  expectLawful(shownCodec, ['shown'], likely);
  const { version } = kept.list ?? {};
  if (version === undefined) throw new Error('The list has no version.');
  const address = shownCodec.format({ version });
  expect(address).toMatch(/^\?shown=4\.[0-9a-f]{8}$/u);
  expect(shownCodec.parse(new URLSearchParams(address))).toEqual({ version });
});

test('a link to a kept list has its version, once, behind what it shows', () => {
  const shown = shownCodec.format({ version: kept.list?.version ?? null }).slice(1);
  const base = 'https://example.org/digests/birds-a1a1a1/';
  for (const [address, shared] of [
    [base, `${base}?${shown}`],
    [`${base}?q=nests,%20reeds`, `${base}?q=nests,%20reeds&${shown}`],
    [`${base}?shown=9.00000000`, `${base}?${shown}`],
    [`${base}?shown=9.00000000&papers=a,b`, `${base}?papers=a,b&${shown}`],
    [`${base}?papers=a,b&shown=9.00000000`, `${base}?papers=a,b&${shown}`],
  ] as const) {
    expect(shareAddress(dropShared(address), kept)).toBe(shared);
    expect(dropShared(`${shared}#note`)).toBe(`${dropShared(address)}#note`);
  }
});

test('a link to what changes only with the site has none', () => {
  const address = 'https://example.org/?q=mamba';
  expect(shareAddress(address, {})).toBe(address);
  expect(shareAddress(address, openCorpus(labelledList, null))).toBe(address);
});

test('a link to a list that was fetched says where, once, behind its version', () => {
  const fetched = openCorpus(labelledList, 'birds-a1a1a1', 'https://lists.example/b.bib?v=1&w=2');
  const base = 'https://example.org/digests/birds-a1a1a1/';
  const added = shareAddress(base, fetched).slice(base.length + 1);
  expect(added).toMatch(
    /^shown=4\.[0-9a-f]{8}&src=https%3A%2F%2Flists\.example%2Fb\.bib%3Fv%3D1%26w%3D2$/u,
  );
  for (const address of [base, `${base}?papers=a,b`, `${base}?q=src&w=2#note`]) {
    const shared = shareAddress(address, fetched);
    expect(new URL(shared).searchParams.get('src')).toBe('https://lists.example/b.bib?v=1&w=2');
    expect(new URL(shared).hash).toBe(new URL(address).hash);
    expect(dropShared(shared)).toBe(address);
  }
  expect(dropShared(`${base}?${added}&q=nests`)).toBe(`${base}?q=nests`);
  expect(dropShared(`${base}?src=1&q=nests&shown=2`)).toBe(`${base}?q=nests`);
});
