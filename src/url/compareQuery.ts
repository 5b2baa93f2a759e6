import { formatParameters } from './formatParameters.ts';

/** Fewest and most papers that stand side by side. */
export const MIN_COMPARED = 2;
export const MAX_COMPARED = 6;

/** What the comparison page looks at. */
export interface CompareQuery {
  /** Paper ids in column order, without repeats, at most `MAX_COMPARED`. */
  readonly papers: readonly string[];
  /** The paper that the others are held against: one of `papers`, else `null`. */
  readonly baseline: string | null;
  readonly isDifferencesOnly: boolean;
  readonly isEvidenceShown: boolean;
}

export const EMPTY_COMPARE_QUERY: CompareQuery = {
  papers: [],
  baseline: null,
  isDifferencesOnly: false,
  isEvidenceShown: true,
};

/** Reads `?papers=a,b&baseline=a&rows=differences&evidence=hidden`. Total, as `parseExploreQuery` is. */
export function parseCompareQuery(params: URLSearchParams): CompareQuery {
  const ids = (params.get('papers') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => /^[a-z0-9-]{1,80}$/u.test(id));
  const papers = [...new Set(ids)].slice(0, MAX_COMPARED);
  const baseline = params.get('baseline');
  return {
    papers,
    baseline: papers.find((id) => id === baseline) ?? null,
    isDifferencesOnly: params.get('rows') === 'differences',
    isEvidenceShown: params.get('evidence') !== 'hidden',
  };
}

/** The inverse of `parseCompareQuery`, defaults left out. */
export function formatCompareQuery(query: CompareQuery): string {
  return formatParameters([
    ['papers', query.papers.join(',')],
    ['baseline', query.baseline ?? ''],
    ['rows', query.isDifferencesOnly ? 'differences' : ''],
    ['evidence', query.isEvidenceShown ? '' : 'hidden'],
  ]);
}
