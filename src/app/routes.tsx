import type { RouteObject } from 'react-router';
import { matchRoutes } from 'react-router';
import { loadExploreParts } from '../explore/exploreParts.tsx';
import { ExplorePage } from '../pages/ExplorePage.tsx';
import type { LaterComponent } from '../ui/later.tsx';
import { later } from '../ui/later.tsx';
import { loadQuotationFace } from '../ui/quotationFace.ts';
import { Shell } from './Shell.tsx';

// Pages that are not the way in are fetched when they are first opened.
const PaperPage = later(async () => (await import('../pages/PaperPage.tsx')).PaperPage);
const ComparePage = later(async () => (await import('../pages/ComparePage.tsx')).ComparePage);
const CostPage = later(async () => (await import('../pages/CostPage.tsx')).CostPage);
const GapsPage = later(async () => (await import('../pages/GapsPage.tsx')).GapsPage);
const LibraryPage = later(async () => (await import('../pages/LibraryPage.tsx')).LibraryPage);
const AboutPage = later(async () => (await import('../pages/about/AboutPage.tsx')).AboutPage);
const LineagePage = later(async () => (await import('../pages/LineagePage.tsx')).LineagePage);
const ClaimsPage = later(async () => (await import('../pages/ClaimsPage.tsx')).ClaimsPage);
const NotFoundPage = later(async () => (await import('../pages/NotFoundPage.tsx')).NotFoundPage);

function createRoute(path: string, Page: LaterComponent<object>): RouteObject {
  return { path, element: <Page />, handle: Page.load };
}

/** Every address of the application. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { path: '/', element: <ExplorePage />, handle: loadExploreParts },
      createRoute('/papers/:id', PaperPage),
      {
        path: '/compare',
        element: <ComparePage />,
        handle: ({ search }: Location) =>
          Promise.all([
            ComparePage.load(),
            new URLSearchParams(search).has('papers') ? loadQuotationFace() : null,
          ]),
      },
      createRoute('/insight/cost', CostPage),
      createRoute('/insight/gaps', GapsPage),
      createRoute('/library', LibraryPage),
      createRoute('/about', AboutPage),
      createRoute('/insight/lineage', LineagePage),
      createRoute('/insight/claims', ClaimsPage),
      createRoute('*', NotFoundPage),
    ],
  },
];

/** Fetches the code that an address is rendered with: what renders before it leaves a gap. */
export async function loadRoute(address: Location, base: string): Promise<void> {
  const matches = matchRoutes(routes, address, base) ?? [];
  await Promise.all(matches.map(({ route }) => route.handle?.(address)));
}
