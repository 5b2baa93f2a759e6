import type { Codec } from '../../url/parameters.ts';
import { createCodec, field, flag, offFlag, optionalId, sortedIds } from '../../url/parameters.ts';
import { insightPath } from '../../url/paths.ts';

/** What the lineage page looks at. */
export interface LineageQuery {
  /** Id of the paper or method in the middle of things, else `null`. */
  readonly focus: string | null;
  /** The other end of a path from `focus`; `null` without a focus. */
  readonly to: string | null;
  /** Kinds of relation that are left out, sorted, without repeats. */
  readonly hiddenKinds: readonly string[];
  /** Whether methods from outside the corpus are shown. */
  readonly hasOutside: boolean;
  /** Whether all names are shown beside the focus, or only its neighbours. */
  readonly isWhole: boolean;
}

/** `?focus=mamba&to=s4&without=background,surveys&outside=no&around=all` */
export const lineageCodec: Codec<LineageQuery> = createCodec<LineageQuery>(
  {
    focus: field('focus', optionalId),
    to: field('to', optionalId),
    hiddenKinds: field('without', sortedIds),
    hasOutside: field('outside', offFlag('no')),
    isWhole: field('around', flag('all')),
  },
  // A path has two ends that differ; without a focus all names are shown anyway.
  (query) => ({
    ...query,
    isWhole: query.isWhole && query.focus !== null,
    to: query.focus === null || query.to === query.focus ? null : query.to,
  }),
);

export const EMPTY_LINEAGE_QUERY = lineageCodec.empty;
export const parseLineageQuery = lineageCodec.parse;
export const formatLineageQuery = lineageCodec.format;

/** Who builds on whom, with what is looked at. */
export function lineagePath(query: Partial<LineageQuery> = {}): string {
  return `${insightPath('lineage')}${formatLineageQuery({ ...EMPTY_LINEAGE_QUERY, ...query })}`;
}
