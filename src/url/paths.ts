import type { Taxonomy } from '../corpus/schema.ts';
import type { ClaimsQuery } from './claimsQuery.ts';
import { EMPTY_CLAIMS_QUERY, formatClaimsQuery } from './claimsQuery.ts';
import type { CompareQuery } from './compareQuery.ts';
import { EMPTY_COMPARE_QUERY, formatCompareQuery } from './compareQuery.ts';
import type { CostQuery } from './costQuery.ts';
import { DEFAULT_COST_QUERY, formatCostQuery } from './costQuery.ts';
import type { ExploreQuery } from './exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY, formatExploreQuery } from './exploreQuery.ts';
import type { GapsQuery } from './gapsQuery.ts';
import { formatGapsQuery } from './gapsQuery.ts';
import type { LineageQuery } from './lineageQuery.ts';
import { EMPTY_LINEAGE_QUERY, formatLineageQuery } from './lineageQuery.ts';

/** Every link of the application is made here; addresses once published keep working. */
export function explorePath(query: Partial<ExploreQuery> = {}): string {
  return `/${formatExploreQuery({ ...EMPTY_EXPLORE_QUERY, ...query })}`;
}

export function paperPath(paperId: string): string {
  return `/papers/${paperId}`;
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
  return `/compare${formatCompareQuery({ ...EMPTY_COMPARE_QUERY, ...query })}`;
}

export const libraryPath = '/library';

/** The questions about the field as a whole, in the order in which they are offered. */
export const INSIGHT_PAGES = ['cost', 'claims', 'gaps', 'lineage'] as const;
export type InsightPage = (typeof INSIGHT_PAGES)[number];

export function insightPath(page: InsightPage): string {
  return `/insight/${page}`;
}

/** Who builds on whom, with what is looked at. */
export function lineagePath(query: Partial<LineageQuery> = {}): string {
  return `${insightPath('lineage')}${formatLineageQuery({ ...EMPTY_LINEAGE_QUERY, ...query })}`;
}

/** What a longer sequence costs, with what is set and looked at. */
export function costPath(query: Partial<CostQuery> = {}): string {
  return `${insightPath('cost')}${formatCostQuery({ ...DEFAULT_COST_QUERY, ...query })}`;
}

/** Any facet against any other. Which facets are left out as the first depends on the taxonomy. */
export function gapsPath(query: GapsQuery, taxonomy: Taxonomy): string {
  return `${insightPath('gaps')}${formatGapsQuery(query, taxonomy)}`;
}

/** The ledger of claims, at one of them if its id is given. */
export function claimsPath(query: Partial<ClaimsQuery> = {}, claimId?: string): string {
  const search = formatClaimsQuery({ ...EMPTY_CLAIMS_QUERY, ...query });
  return `${insightPath('claims')}${search}${claimId === undefined ? '' : `#${claimId}`}`;
}

/** The about page, or the place in it where a facet or one of its values is defined. */
export function aboutPath(facetId?: string, valueId?: string): string {
  if (facetId === undefined) return '/about';
  return `/about#${definitionAnchor(facetId, valueId)}`;
}

/** Element id of a definition on the about page. */
export function definitionAnchor(facetId: string, valueId?: string): string {
  return valueId === undefined ? facetId : `${facetId}-${valueId}`;
}
