import type { RouteObject } from 'react-router';
import { ExplorePage } from '../pages/ExplorePage.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { PaperPage } from '../pages/PaperPage.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { Shell } from './Shell.tsx';

/** Every address of the application. Pages that are not the way in are fetched when first opened. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      { path: '/', Component: ExplorePage, handle: { isWide: true } },
      { path: '/papers/:id', Component: PaperPage },
      {
        path: '/compare',
        handle: { isWide: true },
        lazy: async () => ({ Component: (await import('../pages/ComparePage.tsx')).ComparePage }),
      },
      {
        path: '/library',
        lazy: async () => ({ Component: (await import('../pages/LibraryPage.tsx')).LibraryPage }),
      },
      {
        path: '/about',
        lazy: async () => ({ Component: (await import('../pages/AboutPage.tsx')).AboutPage }),
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
];
