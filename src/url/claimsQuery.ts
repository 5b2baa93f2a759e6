import type { Findings } from '../corpus/findingsSchema.ts';
import type { Corpus } from '../corpus/schema.ts';
import { formatParameters } from './formatParameters.ts';
import { insightPath } from './paths.ts';

export const CLAIM_EFFECTS = ['better', 'equal', 'worse', 'attained'] as const;

/** What a claim may give beside its quantity. */
export const CLAIM_DETAILS = ['number', 'comparator', 'length', 'scale'] as const;
export type ClaimDetail = (typeof CLAIM_DETAILS)[number];

export const CLAIM_GROUPS = ['paper', 'quantity', 'comparator'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

export const CLAIM_SORTS = ['digest', 'newest', 'number'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

export const CLAIM_VIEWS = ['claims', 'contradictions'] as const;
export type ClaimView = (typeof CLAIM_VIEWS)[number];

/**
 * What the ledger of claims looks at: the whole of its address, as a value. Within a list any of
 * the values will do, but for `given`, all of which a claim must give. Lists are sorted, without
 * repeats; an empty one asks for nothing.
 */
export interface ClaimsQuery {
  /** Ids of methods; a family stands for its members too. */
  readonly against: readonly string[];
  readonly quantity: readonly string[];
  readonly effect: readonly string[];
  readonly given: readonly string[];
  readonly paper: readonly string[];
  readonly group: ClaimGroup;
  readonly sort: ClaimSort;
  readonly view: ClaimView;
}

/** The lists of a query by which claims are selected. */
export type ClaimFacet = 'against' | 'quantity' | 'effect' | 'given' | 'paper';

export const EMPTY_CLAIMS_QUERY: ClaimsQuery = {
  against: [],
  quantity: [],
  effect: [],
  given: [],
  paper: [],
  group: 'paper',
  sort: 'digest',
  view: 'claims',
};

/** What an address may name. */
export interface ClaimsVocabulary {
  readonly methods: Findings['methods'];
  readonly quantities: Findings['quantities'];
  readonly papers: Corpus['papers'];
}

/** Reads an address. Total: any string gives a query; what is unknown is ignored field by field. */
export function parseClaimsQuery(
  params: URLSearchParams,
  { methods, quantities, papers }: ClaimsVocabulary,
): ClaimsQuery {
  const list = (key: string, known: readonly string[]) => {
    const named = new Set((params.get(key) ?? '').split(',').map((part) => part.trim()));
    return known.filter((id) => named.has(id)).sort();
  };
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  const { group, sort, view } = EMPTY_CLAIMS_QUERY;
  return {
    against: list('against', idsOf(methods)),
    quantity: list('quantity', idsOf(quantities)),
    effect: list('effect', CLAIM_EFFECTS),
    given: list('given', CLAIM_DETAILS),
    paper: list('paper', idsOf(papers)),
    group: CLAIM_GROUPS.find((one) => one === params.get('group')) ?? group,
    sort: CLAIM_SORTS.find((one) => one === params.get('sort')) ?? sort,
    view: CLAIM_VIEWS.find((one) => one === params.get('view')) ?? view,
  };
}

/** The inverse of `parseClaimsQuery`: `""`, or `"?…"` with defaults left out, in one fixed order. */
export function formatClaimsQuery(query: ClaimsQuery): string {
  const { group, sort, view } = EMPTY_CLAIMS_QUERY;
  return formatParameters([
    ['against', query.against.join(',')],
    ['quantity', query.quantity.join(',')],
    ['effect', query.effect.join(',')],
    ['given', query.given.join(',')],
    ['paper', query.paper.join(',')],
    ['group', query.group === group ? '' : query.group],
    ['sort', query.sort === sort ? '' : query.sort],
    ['view', query.view === view ? '' : query.view],
  ]);
}

/** The ledger of claims, at one of them if its id is given. */
export function claimsPath(query: Partial<ClaimsQuery> = {}, claimId?: string): string {
  const search = formatClaimsQuery({ ...EMPTY_CLAIMS_QUERY, ...query });
  return `${insightPath('claims')}${search}${claimId === undefined ? '' : `#${claimId}`}`;
}

/** The query with one value of a list put in, or taken out if it is there. */
export function toggleClaimValue(
  query: ClaimsQuery,
  facet: ClaimFacet,
  value: string,
): ClaimsQuery {
  const chosen = query[facet];
  const next = chosen.includes(value)
    ? chosen.filter((one) => one !== value)
    : [...chosen, value].sort();
  return { ...query, [facet]: next };
}
