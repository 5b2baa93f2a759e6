import type { RouteObject } from 'react-router';
import { matchRoutes } from 'react-router';
import { ExplorePage } from '../pages/ExplorePage.tsx';
import { loadExploreParts } from '../pages/exploreParts.tsx';
import { later } from '../ui/later.tsx';
import { Shell } from './Shell.tsx';

// Pages that are not the way in are fetched when they are first opened.
const PaperPage = later(async () => (await import('../pages/PaperPage.tsx')).PaperPage);
const ComparePage = later(async () => (await import('../pages/ComparePage.tsx')).ComparePage);
const CostPage = later(async () => (await import('../pages/CostPage.tsx')).CostPage);
const GapsPage = later(async () => (await import('../pages/GapsPage.tsx')).GapsPage);
const LibraryPage = later(async () => (await import('../pages/LibraryPage.tsx')).LibraryPage);
const AboutPage = later(async () => (await import('../pages/AboutPage.tsx')).AboutPage);
const LineagePage = later(async () => (await import('../pages/LineagePage.tsx')).LineagePage);
const ClaimsPage = later(async () => (await import('../pages/ClaimsPage.tsx')).ClaimsPage);
const NotFoundPage = later(async () => (await import('../pages/NotFoundPage.tsx')).NotFoundPage);

/** Every address of the application. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { path: '/', element: <ExplorePage />, handle: loadExploreParts },
      { path: '/papers/:id', element: <PaperPage />, handle: PaperPage.load },
      { path: '/compare', element: <ComparePage />, handle: ComparePage.load },
      { path: '/insight/cost', element: <CostPage />, handle: CostPage.load },
      { path: '/insight/gaps', element: <GapsPage />, handle: GapsPage.load },
      { path: '/library', element: <LibraryPage />, handle: LibraryPage.load },
      { path: '/about', element: <AboutPage />, handle: AboutPage.load },
      { path: '/insight/lineage', element: <LineagePage />, handle: LineagePage.load },
      { path: '/insight/claims', element: <ClaimsPage />, handle: ClaimsPage.load },
      { path: '*', element: <NotFoundPage />, handle: NotFoundPage.load },
    ],
  },
];

/** Fetches what an address is drawn with: what is drawn before it is there leaves a gap. */
export async function loadRoute(address: Location, base: string): Promise<void> {
  const matches = matchRoutes(routes, address, base) ?? [];
  await Promise.all(matches.map(({ route }) => route.handle?.(address)));
}
