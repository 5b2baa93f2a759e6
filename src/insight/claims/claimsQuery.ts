import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { CLAIM_EFFECTS } from '../../corpus/findings/findingsSchema.ts';
import type { Corpus } from '../../corpus/schema.ts';
import type { Codec } from '../../url/parameters.ts';
import { createCodec, field, oneOf, someNamed, someOf } from '../../url/parameters.ts';
import { insightPath } from '../../url/paths.ts';

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

/** What an address may name. */
export interface ClaimsVocabulary {
  readonly methods: Findings['methods'];
  readonly quantities: Findings['quantities'];
  readonly papers: Corpus['papers'];
}

/** `?against=…&quantity=…&effect=…&given=…&paper=…&group=…&sort=…&view=…`; ids that nothing has are left out. */
export function createClaimsCodec({
  methods,
  quantities,
  papers,
}: ClaimsVocabulary): Codec<ClaimsQuery> {
  return createCodec<ClaimsQuery>({
    against: field('against', someNamed(methods)),
    quantity: field('quantity', someNamed(quantities)),
    effect: field('effect', someOf(CLAIM_EFFECTS)),
    given: field('given', someOf(CLAIM_DETAILS)),
    paper: field('paper', someNamed(papers)),
    group: field('group', oneOf(CLAIM_GROUPS, 'paper')),
    sort: field('sort', oneOf(CLAIM_SORTS, 'digest')),
    view: field('view', oneOf(CLAIM_VIEWS, 'claims')),
  });
}

// What an address looks like does not depend on what it may name.
const { empty, format } = createClaimsCodec({ methods: [], quantities: [], papers: [] });
export const EMPTY_CLAIMS_QUERY = empty;

/** The ledger of claims, at one of them if its id is given. */
export function claimsPath(query: Partial<ClaimsQuery> = {}, claimId?: string): string {
  const search = format({ ...EMPTY_CLAIMS_QUERY, ...query });
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
