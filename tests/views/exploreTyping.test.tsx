// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { Suspense, use } from 'react';
import type { Location, To } from 'react-router';
import {
  UNSAFE_createMemoryHistory as createMemoryHistory,
  parsePath,
  Route,
  Routes,
} from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SiteRouter } from '../../src/app/SiteRouter.tsx';
import type { ExploreQuery } from '../../src/url/exploreQuery.ts';
import { createEntryName } from '../../src/url/historyEntry.ts';
import type { ExploreState } from '../../src/url/useExploreQuery.ts';
import {
  ExploreAddressContext,
  useAskedQuery,
  useExploreAddress,
  useExploreQuery,
} from '../../src/url/useExploreQuery.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

const { taxonomy } = realCorpus;

const READY = Promise.resolve();
/** Pages wait for this while they are slow. */
let slow: { promise: Promise<void>; resolve: () => void } | null = null;
let box: ExploreState | null = null;
let list: ExploreQuery | null = null;

function Shell({ children }: { readonly children: React.ReactNode }) {
  return (
    <ExploreAddressContext value={useExploreAddress(taxonomy)}>
      <Box />
      {children}
    </ExploreAddressContext>
  );
}

function Box() {
  box = useAskedQuery();
  return null;
}

function List() {
  use(slow?.promise ?? READY);
  list = useExploreQuery().query;
  return null;
}

function About() {
  use(slow?.promise ?? READY);
  list = null;
  return null;
}

/** A history in memory that sets `window.history.state` at each move, as a browser's does. */
function createHistory() {
  const memory = createMemoryHistory({ initialEntries: ['/about'], v5Compat: true });
  const states = new Map<number, unknown>();
  const write = (state: unknown) => window.history.replaceState(state, '');
  const open = (path: To, state: unknown): Location => {
    const key = createEntryName();
    write({ usr: state, key });
    const to = typeof path === 'string' ? parsePath(path) : path;
    return { pathname: '/', search: '', hash: '', ...to, state, key };
  };
  write({ key: memory.location.key });
  return Object.create(memory, {
    push: {
      value: (path: To, state?: unknown) => {
        states.set(memory.index, window.history.state);
        memory.push(open(path, state));
      },
    },
    replace: { value: (path: To, state?: unknown) => memory.replace(open(path, state)) },
    go: {
      value: (step: number) => {
        states.set(memory.index, window.history.state);
        const state = states.get(memory.index + step);
        if (state === undefined) return;
        write(state);
        memory.go(step);
      },
    },
  }) as typeof memory;
}

/** The hook, the router and their pages. */
function openHistory() {
  const history = createHistory();
  render(
    <SiteRouter base="/" createHistory={() => history}>
      <Shell>
        <Suspense>
          <Routes>
            <Route path="/" element={<List />} />
            <Route path="/about" element={<About />} />
          </Routes>
        </Suspense>
      </Shell>
    </SiteRouter>,
  );
  return history;
}

type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'filter'; readonly family: string }
  | { readonly kind: 'link'; readonly path: '/' | '/about' }
  | { readonly kind: 'travel'; readonly step: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'slow' | 'render' | 'enter' };

const actionArbitrary: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...'mamba').map((key) => ({ kind: 'key', key }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ssm', 'rnn').map((family) => ({ kind: 'filter', family }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('/' as const, '/about' as const)
      .map((path) => ({ kind: 'link', path }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-1, 1).map((step) => ({ kind: 'travel', step }) as const),
  },
  { weight: 2, arbitrary: fc.nat(300).map((ms) => ({ kind: 'wait', ms }) as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('slow', 'render', 'enter').map((kind) => ({ kind }) as const),
  },
);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  sessionStorage.clear();
});

describe('typing, choosing and navigating while pages render late', () => {
  test('no letter is lost, and box, list and address agree when it is quiet', async () => {
    await fc.assert(fc.asyncProperty(fc.array(actionArbitrary, { maxLength: 15 }), runActions), {
      numRuns: 400,
    });
  });
});

async function runActions(actions: readonly Action[]): Promise<void> {
  vi.useFakeTimers();
  slow = null;
  const history = await act(async () => openHistory());
  const texts = new Map<number, string>();
  const textOf = () => texts.get(history.index) ?? '';
  for (const action of actions) {
    await act(async () => {
      switch (action.kind) {
        case 'key':
          texts.set(history.index, textOf() + action.key);
          box?.setText((box?.query.text ?? '') + action.key);
          break;
        case 'filter': {
          const text = textOf();
          box?.change({ facets: { family: { include: [action.family], exclude: [] } } });
          texts.set(history.index, text);
          break;
        }
        case 'enter': {
          const text = textOf();
          box?.change({ text: box.query.text }, { history: box.isExploring ? 'replace' : 'push' });
          texts.set(history.index, text);
          break;
        }
        case 'link':
          history.push(action.path);
          texts.set(history.index, '');
          break;
        case 'travel':
          history.go(action.step);
          break;
        case 'wait':
          vi.advanceTimersByTime(action.ms);
          break;
        case 'slow':
          slow ??= createDelay();
          break;
        case 'render':
          quicken();
          break;
        default:
          action satisfies never;
      }
    });
    expect(box?.query.text, JSON.stringify(actions)).toBe(textOf());
  }
  quicken();
  await act(async () => vi.advanceTimersByTime(1000));
  expect(box?.query.text).toBe(textOf());
  if (history.location.pathname === '/') {
    expect(list?.text).toBe(textOf());
    expect(new URLSearchParams(history.location.search).get('q') ?? '').toBe(textOf());
  } else {
    expect(list).toBeNull();
  }
  cleanup();
}

function quicken(): void {
  slow?.resolve();
  slow = null;
}

function createDelay(): NonNullable<typeof slow> {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
