// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { useSelection } from '../../src/explore/results/useSelection.ts';
import { loadSearchEngine } from '../../src/search/useSearchEngine.ts';
import type { ExploreState } from '../../src/url/useExploreQuery.ts';
import {
  ExploreAddressContext,
  useExploreAddress,
  useExploreQuery,
} from '../../src/url/useExploreQuery.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

let state: ExploreState | null = null;
const selections = new Set<object>();

function Shell() {
  return (
    <ExploreAddressContext value={useExploreAddress(realCorpus.taxonomy)}>
      <List />
    </ExploreAddressContext>
  );
}

function List() {
  state = useExploreQuery();
  selections.add(useSelection(state.query));
  return <output>{state.query.text}</output>;
}

afterEach(cleanup);

test('a keystroke is one selection, also once the address has followed', async () => {
  await loadSearchEngine(realCorpus);
  const router = createMemoryRouter([{ path: '/', element: <Shell /> }], {
    initialEntries: ['/?family=ssm&year=2021..'],
  });
  render(
    <CorpusContext value={realCorpus}>
      <RouterProvider router={router} />
    </CorpusContext>,
  );
  await screen.findByRole('status');
  const typed = 'linear';
  const before = selections.size;
  for (const letter of typed) {
    await act(async () => state?.setText(`${state?.query.text}${letter}`));
  }
  await waitFor(() => expect(router.state.location.search).toContain(`q=${typed}`), {
    timeout: 3000,
  });
  await act(async () => undefined);
  expect(selections.size - before).toBe(typed.length);
});
