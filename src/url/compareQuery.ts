import { MAX_COMPARED } from './comparedLimits.ts';
import type { Codec } from './parameters.ts';
import { createCodec, field, flag, ids, offFlag } from './parameters.ts';
import { readId } from './readId.ts';

/** What the comparison page looks at. */
export interface CompareQuery {
  /** Paper ids in column order, without repeats, at most `MAX_COMPARED`. */
  readonly papers: readonly string[];
  /** The paper that the others are held against: one of `papers`, else `null`. */
  readonly baseline: string | null;
  readonly isDifferencesOnly: boolean;
  readonly isEvidenceShown: boolean;
}

const PAPERS = field('papers', ids(MAX_COMPARED));

/** `?papers=a,b&baseline=a&rows=differences&evidence=hidden` */
export const compareCodec: Codec<CompareQuery> = createCodec<CompareQuery>({
  papers: PAPERS,
  baseline: {
    read: (reader) => {
      const papers = PAPERS.read(reader);
      return reader.one('baseline', (text) => papers.find((id) => id === readId(text)) ?? null);
    },
    format: (id) => [['baseline', id ?? '']],
  },
  isDifferencesOnly: field('rows', flag('differences', 'all')),
  isEvidenceShown: field('evidence', offFlag('hidden', 'shown')),
});

export const EMPTY_COMPARE_QUERY = compareCodec.empty;
export const parseCompareQuery = compareCodec.parse;
export const formatCompareQuery = compareCodec.format;
