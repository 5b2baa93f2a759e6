import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';
import { listPagePaths, PAGE_NAMES, PAGES, pageFileName } from '../../../src/url/pages.ts';
import {
  aboutPath,
  comparePath,
  explorePath,
  insightPath,
  paperPath,
} from '../../../src/url/paths.ts';

test('a link of each page leads to that page', () => {
  const routes = PAGE_NAMES.map((id) => ({ id, path: PAGES[id].path }));
  const pageAt = (path: string) => matchRoutes(routes, path)?.[0]?.route.id;
  expect(pageAt(explorePath())).toBe('explore');
  expect(pageAt(paperPath('lasp-2'))).toBe('paper');
  expect(pageAt(comparePath())).toBe('compare');
  expect(pageAt(insightPath('gaps'))).toBe('gaps');
  expect(pageAt(aboutPath)).toBe('about');
  expect(pageAt('/no/such/page')).toBe('notFound');
});

test('each page has its files: one, or one a paper', () => {
  const files = PAGE_NAMES.flatMap((name) =>
    listPagePaths(name, ['mamba', 's4']).map(pageFileName),
  );
  expect(files).toEqual([
    ...['index.html', 'papers/mamba.html', 'papers/s4.html', 'compare.html', 'insight/cost.html'],
    ...['insight/claims.html', 'insight/gaps.html', 'insight/lineage.html'],
    ...['library.html', 'open.html', 'about.html', '404.html'],
  ]);
});
