import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { matchRoutes } from 'react-router';
import { loadExploreParts } from '../explore/exploreParts.tsx';
import { ExplorePage } from '../pages/ExplorePage.tsx';
import type { LaterComponent } from '../ui/later.tsx';
import { later } from '../ui/later.tsx';
import { loadQuotationFace } from '../ui/quotationFace.ts';
import type { PageName } from '../url/pages.ts';
import { PAGE_NAMES, PAGES } from '../url/pages.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { Shell } from './Shell.tsx';

function latePage(fetchPage: () => Promise<ComponentType>): LaterComponent<object> {
  return later(fetchPage, ({ error }) => <ErrorPage error={error} isInShell />);
}

/** Pages that are not the way in are fetched when they are first opened. */
const LATE_PAGES: Readonly<Record<Exclude<PageName, 'explore'>, LaterComponent<object>>> = {
  paper: latePage(async () => (await import('../pages/PaperPage.tsx')).PaperPage),
  compare: latePage(async () => (await import('../pages/ComparePage.tsx')).ComparePage),
  cost: latePage(async () => (await import('../pages/CostPage.tsx')).CostPage),
  claims: latePage(async () => (await import('../pages/ClaimsPage.tsx')).ClaimsPage),
  gaps: latePage(async () => (await import('../pages/GapsPage.tsx')).GapsPage),
  lineage: latePage(async () => (await import('../pages/LineagePage.tsx')).LineagePage),
  library: latePage(async () => (await import('../pages/LibraryPage.tsx')).LibraryPage),
  open: latePage(async () => (await import('../pages/OpenPage.tsx')).OpenPage),
  about: latePage(async () => (await import('../pages/about/AboutPage.tsx')).AboutPage),
  notFound: latePage(async () => (await import('../pages/NotFoundPage.tsx')).NotFoundPage),
};

function createRoute(name: PageName): RouteObject {
  const { path } = PAGES[name];
  if (name === 'explore') return { path, element: <ExplorePage />, handle: loadExploreParts };
  const Page = LATE_PAGES[name];
  const load = name === 'compare' ? loadComparison : Page.load;
  return { path, element: <Page />, handle: load };
}

/** The face of quotations is needed only where papers stand side by side. */
function loadComparison({ search }: Location): Promise<unknown> {
  const isComparing = new URLSearchParams(search).has('papers');
  return Promise.all([LATE_PAGES.compare.load(), isComparing ? loadQuotationFace() : null]);
}

/** Every address of the application. */
export const routes: RouteObject[] = [
  { element: <Shell />, children: PAGE_NAMES.map(createRoute) },
];

/** Fetches the code that an address is rendered with: what renders before it leaves a gap. */
export async function loadRoute(address: Location, base: string): Promise<void> {
  const matches = matchRoutes(routes, address, base) ?? [];
  await Promise.all(matches.map(({ route }) => route.handle?.(address)));
}
