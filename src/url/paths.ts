import type { CompareQuery } from './compareQuery.ts';
import { EMPTY_COMPARE_QUERY, formatCompareQuery } from './compareQuery.ts';
import type { ExploreQuery } from './exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY, formatExploreQuery } from './exploreQuery.ts';
import { PAGES } from './pages.ts';

/** The list with what is searched, chosen and open. Addresses once published keep working. */
export function explorePath(query: Partial<ExploreQuery> = {}): string {
  return `/${formatExploreQuery({ ...EMPTY_EXPLORE_QUERY, ...query })}`;
}

export function paperPath(paperId: string): string {
  return PAGES.paper.path.replace(':id', paperId);
}

/** The data of a paper and its BibTeX entry: files that the build writes beside the pages. */
export function paperJsonPath(paperId: string): string {
  return `${paperPath(paperId)}.json`;
}

export function paperBibtexPath(paperId: string): string {
  return `${paperPath(paperId)}.bib`;
}

export const corpusJsonPath = '/corpus.json';
export const corpusBibtexPath = '/corpus.bib';

export function comparePath(query: Partial<CompareQuery> = {}): string {
  return `${PAGES.compare.path}${formatCompareQuery({ ...EMPTY_COMPARE_QUERY, ...query })}`;
}

export const libraryPath = PAGES.library.path;

/** The questions about the field as a whole, in the order in which they are offered. */
export const INSIGHT_PAGES = ['cost', 'claims', 'gaps', 'lineage'] as const;
export type InsightPage = (typeof INSIGHT_PAGES)[number];

/** One of these questions; what is looked at there is added by the codec of its address. */
export function insightPath(page: InsightPage): string {
  return PAGES[page].path;
}

export const aboutPath = PAGES.about.path;
