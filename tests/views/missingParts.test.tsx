// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { ErrorPage } from '../../src/app/ErrorPage.tsx';
import { later } from '../../src/ui/later.tsx';
import { openSite } from '../fixtures/openSite.tsx';

vi.mock('../../src/pages/about/AboutPage.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
vi.mock('../../src/pages/IgnoredText.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

function Broken(): never {
  throw new Error('broken');
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a part that cannot be fetched', () => {
  it('as a page leaves the rest of the site, and Back shows the page before', async () => {
    const { user, router } = await openSite('/?q=mamba');
    await user.click(screen.getByRole('link', { name: 'About' }));
    await waitFor(() => expect(heading()).toBe('Something went wrong'));
    expect(document.activeElement?.textContent).toBe('Something went wrong');
    expect(screen.getByRole('searchbox', { name: 'Search papers' })).toBeDefined();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    await act(() => router.navigate(-1));
    await waitFor(() => expect(heading()).toMatch(/^Explore/u));
  });

  it('as a notice leaves the page', async () => {
    await openSite('/?family=nothing');
    const results = screen.getByRole('region', { name: 'Results' });
    await waitFor(() => expect(results.textContent).toContain('could not be loaded'));
    expect(heading()).toMatch(/^Explore/u);
    expect(screen.getByRole('list', { name: 'Papers' })).toBeDefined();
  });

  it('is fetched again where it is shown again', async () => {
    const fetchPart = vi
      .fn<() => Promise<ComponentType>>()
      .mockRejectedValueOnce(new TypeError('Importing a module script failed'))
      .mockResolvedValue(() => <p>The part</p>);
    const Part = later(fetchPart);
    const part = (
      <Suspense>
        <Part />
      </Suspense>
    );
    const { rerender } = await act(async () => render(part));
    await screen.findByText(/could not be loaded/u);
    rerender(part);
    expect(fetchPart).toHaveBeenCalledTimes(1);
    rerender(<p>Nothing</p>);
    await act(async () => rerender(part));
    expect(await screen.findByText('The part')).toBeDefined();
    expect(fetchPart).toHaveBeenCalledTimes(2);
  });

  it('is fetched again where it is fetched before it is shown', async () => {
    const Part = later(
      vi
        .fn<() => Promise<ComponentType>>()
        .mockRejectedValueOnce(new TypeError('Importing a module script failed'))
        .mockResolvedValue(() => <p>The part</p>),
    );
    await expect(Part.load()).rejects.toThrow('Importing');
    await Part.load();
    render(<Part />);
    expect(screen.getByText('The part')).toBeDefined();
  });

  it('may have something else in its place', async () => {
    const Part = later<{ readonly name: string }>(
      () => Promise.reject(new Error('No network')),
      ({ name, error }) => <p>{`${name}: ${error instanceof Error ? error.message : ''}`}</p>,
    );
    await act(async () =>
      render(
        <Suspense>
          <Part name="Dates" />
        </Suspense>,
      ),
    );
    expect(await screen.findByText('Dates: No network')).toBeDefined();
  });
});

describe('the error page', () => {
  it('is left with the address at which a view failed', () => {
    const { rerender } = render(
      <ErrorBoundary place="one">
        <Broken />
      </ErrorBoundary>,
    );
    expect(heading()).toBe('Something went wrong');
    rerender(<ErrorBoundary place="one">The page</ErrorBoundary>);
    expect(heading()).toBe('Something went wrong');
    rerender(
      <ErrorBoundary place="two">
        <Broken />
      </ErrorBoundary>,
    );
    expect(heading()).toBe('Something went wrong');
    rerender(<ErrorBoundary place="one">The page</ErrorBoundary>);
    expect(screen.getByText('The page')).toBeDefined();
  });

  it('tries again by a reload: a link to an address with a fragment would only scroll', () => {
    const reload = vi.fn<() => void>();
    vi.stubGlobal('location', { href: 'http://localhost/about#family', reload });
    render(<ErrorPage error={new Error('broken')} />);
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(reload).toHaveBeenCalledOnce();
  });
});
