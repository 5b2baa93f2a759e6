import type { Codec } from './parameters.ts';
import { createCodec, field, flag, ids, offFlag, optionalId } from './parameters.ts';

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

/** `?papers=a,b&baseline=a&rows=differences&evidence=hidden` */
export const compareCodec: Codec<CompareQuery> = createCodec<CompareQuery>(
  {
    papers: field('papers', ids(MAX_COMPARED)),
    baseline: field('baseline', optionalId),
    isDifferencesOnly: field('rows', flag('differences')),
    isEvidenceShown: field('evidence', offFlag('hidden')),
  },
  (query) => ({
    ...query,
    baseline: query.papers.find((id) => id === query.baseline) ?? null,
  }),
);

export const EMPTY_COMPARE_QUERY = compareCodec.empty;
export const parseCompareQuery = compareCodec.parse;
export const formatCompareQuery = compareCodec.format;
