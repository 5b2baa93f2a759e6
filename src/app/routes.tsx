import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { ExplorePage } from '../pages/ExplorePage.tsx';
import { Shell } from './Shell.tsx';

// Pages that are not the way in are fetched when they are first opened.
const PaperPage = lazy(async () => ({
  default: (await import('../pages/PaperPage.tsx')).PaperPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('../pages/ComparePage.tsx')).ComparePage,
}));
const CostPage = lazy(async () => ({
  default: (await import('../pages/CostPage.tsx')).CostPage,
}));
const GapsPage = lazy(async () => ({
  default: (await import('../pages/GapsPage.tsx')).GapsPage,
}));
const LibraryPage = lazy(async () => ({
  default: (await import('../pages/LibraryPage.tsx')).LibraryPage,
}));
const AboutPage = lazy(async () => ({
  default: (await import('../pages/AboutPage.tsx')).AboutPage,
}));
const LineagePage = lazy(async () => ({
  default: (await import('../pages/LineagePage.tsx')).LineagePage,
}));
const ClaimsPage = lazy(async () => ({
  default: (await import('../pages/ClaimsPage.tsx')).ClaimsPage,
}));
const NotFoundPage = lazy(async () => ({
  default: (await import('../pages/NotFoundPage.tsx')).NotFoundPage,
}));

/** Every address of the application. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { path: '/', element: <ExplorePage /> },
      { path: '/papers/:id', element: <PaperPage /> },
      { path: '/compare', element: <ComparePage /> },
      { path: '/insight/cost', element: <CostPage /> },
      { path: '/insight/gaps', element: <GapsPage /> },
      { path: '/library', element: <LibraryPage /> },
      { path: '/about', element: <AboutPage /> },
      { path: '/insight/lineage', element: <LineagePage /> },
      { path: '/insight/claims', element: <ClaimsPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
