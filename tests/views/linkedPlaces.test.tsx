// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { SiteRouter } from '../../src/app/SiteRouter.tsx';
import { readHistoryState } from '../../src/url/historyEntry.ts';
import type { ExploreState } from '../../src/url/useExploreQuery.ts';
import {
  ExploreAddressContext,
  useAskedQuery,
  useExploreAddress,
} from '../../src/url/useExploreQuery.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

let box: ExploreState | null = null;

function Shell() {
  return (
    <ExploreAddressContext value={useExploreAddress(realCorpus.taxonomy)}>
      <Box />
    </ExploreAddressContext>
  );
}

function Box() {
  box = useAskedQuery();
  return null;
}

/** A page of the site, with the browser's own history. */
function open() {
  window.history.replaceState(null, '', '/');
  render(
    <SiteRouter base="/">
      <Shell />
    </SiteRouter>,
  );
}

/** A link such as that to the content, which the browser follows and no router. */
async function follow(fragment: string): Promise<void> {
  await travel(() => {
    window.location.hash = fragment;
  });
}

async function travel(move: () => void): Promise<void> {
  await act(async () => {
    const moved = new Promise((resolve) => {
      window.addEventListener('popstate', resolve, { once: true });
    });
    move();
    await moved;
  });
}

const readName = () => readHistoryState().key;
const SSM = { family: { include: ['ssm'], exclude: [] } };

function expectShown(text: string, families: readonly string[]): void {
  expect(box?.query.text).toBe(text);
  expect(box?.query.facets.family?.include ?? []).toEqual(families);
}

afterEach(cleanup);

describe('a link to a place in the page', () => {
  test('leaves words and filters as they are, and the address, each time', async () => {
    open();
    await follow('main');
    await act(async () => box?.setText('attention'));
    await act(async () => box?.change({ facets: SSM }));
    await follow('main');
    expectShown('attention', ['ssm']);
    // As long as an address may follow what was typed.
    await act(async () => new Promise((resolve) => setTimeout(resolve, 400)));
    expectShown('attention', ['ssm']);
    expect(window.location.search).toBe('?q=attention&family=ssm');
    expect(window.location.hash).toBe('#main');
  });

  test('makes a history entry of its own, which Back and Forward know again', async () => {
    open();
    await follow('main');
    const first = readName();
    expect(first).toBeDefined();
    await follow('results');
    expect(readName()).not.toBe(first);
    await act(async () => box?.setText('mamba'));
    await travel(() => window.history.back());
    expect(readName()).toBe(first);
    expectShown('', []);
    await travel(() => window.history.forward());
    expectShown('mamba', []);
  });
});
