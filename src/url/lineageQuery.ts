import { formatParameters } from './formatParameters.ts';
import { insightPath } from './paths.ts';

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
}

export const EMPTY_LINEAGE_QUERY: LineageQuery = {
  focus: null,
  to: null,
  hiddenKinds: [],
  hasOutside: true,
};

const ID = /^[a-z0-9-]{1,80}$/u;

/** Reads `?focus=mamba&to=s4&without=background,surveys&outside=no`. Total, as `parseExploreQuery` is. */
export function parseLineageQuery(params: URLSearchParams): LineageQuery {
  const focus = parseId(params.get('focus'));
  const to = focus === null ? null : parseId(params.get('to'));
  const hidden = (params.get('without') ?? '')
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => ID.test(kind));
  return {
    focus,
    to: to === focus ? null : to,
    hiddenKinds: [...new Set(hidden)].sort(),
    hasOutside: params.get('outside') !== 'no',
  };
}

/** The inverse of `parseLineageQuery`, defaults left out. */
export function formatLineageQuery(query: LineageQuery): string {
  return formatParameters([
    ['focus', query.focus ?? ''],
    ['to', query.to ?? ''],
    ['without', query.hiddenKinds.join(',')],
    ['outside', query.hasOutside ? '' : 'no'],
  ]);
}

/** Who builds on whom, with what is looked at. */
export function lineagePath(query: Partial<LineageQuery> = {}): string {
  return `${insightPath('lineage')}${formatLineageQuery({ ...EMPTY_LINEAGE_QUERY, ...query })}`;
}

function parseId(text: string | null): string | null {
  return text !== null && ID.test(text) ? text : null;
}
