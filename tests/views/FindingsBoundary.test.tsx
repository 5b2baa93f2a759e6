// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { FindingsBoundary } from '../../src/corpus/findings/FindingsBoundary.tsx';
import type { FindingsSource } from '../../src/corpus/findings/loadFindings.ts';
import { createFindingsSource, loadFindings } from '../../src/corpus/findings/loadFindings.ts';
import { FindingsContext, useFindings } from '../../src/corpus/findings/useFindings.ts';
import { realFindings } from '../fixtures/realFindings.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Count() {
  return <p>{useFindings().methods.length} methods</p>;
}

/** Drawn within an asynchronous act, without which React does not go on with what was suspended. */
async function open(source: FindingsSource) {
  await act(async () => draw(source));
}

function draw(source: FindingsSource) {
  render(
    <FindingsContext value={source}>
      <h1>The rest of the page</h1>
      <FindingsBoundary>
        <Count />
      </FindingsBoundary>
    </FindingsContext>,
  );
}

test('says that the findings are being loaded, then shows what needs them', async () => {
  let finish = () => {};
  const loaded = new Promise<typeof realFindings>((resolve) => {
    finish = () => resolve(realFindings);
  });
  await open(createFindingsSource(() => loaded));
  expect(screen.getByText(/^Loading/u)).toBeDefined();
  await act(async () => finish());
  expect(await screen.findByText(/^\d+ methods$/u)).toBeDefined();
});

test('a failed load is explained and can be tried again, and the rest of the page works', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  let isDown = true;
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify(realFindings), { status: isDown ? 503 : 200 })),
  );
  await open(createFindingsSource(() => loadFindings('/findings.json')));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/\/findings\.json.*answered 503.*Reload/u);
  expect(screen.getByRole('heading', { name: 'The rest of the page' })).toBeDefined();
  isDown = false;
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
  expect(await screen.findByText(/^\d+ methods$/u)).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  silence.mockRestore();
});

test('is fetched once, and only when something asks for it', async () => {
  const load = vi.fn(() => Promise.resolve(realFindings));
  const source = createFindingsSource(load);
  expect(load).not.toHaveBeenCalled();
  expect(await source.read()).toBe(await source.read());
  expect(source.peek()).toBe(realFindings);
  expect(source.read()).toBeInstanceOf(Promise);
  expect(load).toHaveBeenCalledTimes(1);
});

test('an error that is no failed load is left to whoever is above', () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  const source = {
    read: () => JSON.parse('{') as typeof realFindings,
    peek: () => null,
    forget: () => {},
  };
  expect(() => draw(source)).toThrow(SyntaxError);
  silence.mockRestore();
});
