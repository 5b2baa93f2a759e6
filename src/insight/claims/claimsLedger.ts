import { findPaper } from '../../corpus/corpus.ts';
import type { Amount, Claim, Findings, Method } from '../../corpus/findings/findingsSchema.ts';
import { CLAIM_EFFECTS } from '../../corpus/findings/findingsSchema.ts';
import { briefNameOfPaper } from '../../corpus/paperName.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';
import type { ClaimDetail, ClaimFacet, ClaimsQuery } from './claimsQuery.ts';
import { CLAIM_DETAILS } from './claimsQuery.ts';

/** One claim in the ledger, with all that it is filtered by. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly paper: Paper;
  /** Facet → the values that the claim has; against a method is against its family too. */
  readonly values: Readonly<Record<ClaimFacet, ReadonlySet<string>>>;
}

/** Every claim of the corpus in the digest's order, those of a paper in reading order. */
export function createClaimRows(corpus: Corpus, findings: Findings): readonly ClaimRow[] {
  const methods = new Map(findings.methods.map((method) => [method.id, method]));
  return corpus.papers.flatMap((paper) =>
    (findings.papers[paper.id]?.claims ?? []).map((claim) => ({
      claim,
      paper,
      values: {
        against: new Set(
          claim.comparators.flatMap(({ methodId }) => {
            return widenMethod(methods.get(methodId), corpus, findings.methods);
          }),
        ),
        quantity: new Set([claim.quantity]),
        effect: new Set([claim.effect]),
        given: new Set(CLAIM_DETAILS.filter((detail) => isGiven(claim, detail))),
        paper: new Set([paper.id]),
      },
    })),
  );
}

/** A method and the families it belongs to, as far as the corpus labels it. */
function widenMethod(
  method: Method | undefined,
  corpus: Corpus,
  methods: readonly Method[],
): readonly string[] {
  if (!method) return [];
  const families = new Set(selectFamilies(method, corpus));
  const wider = methods.filter(
    (other) => other.kind === 'family' && isIn(other.refersTo, families),
  );
  return [method.id, ...wider.map(({ id }) => id)];
}

/** Ids of the families that a method is or, being a paper of the corpus, is labelled with. */
export function selectFamilies({ kind, refersTo }: Method, corpus: Corpus): readonly string[] {
  if (refersTo === null) return [];
  if (kind === 'family') return [refersTo];
  const paper = findPaper(corpus, refersTo);
  return (paper?.labels.family ?? []).map(({ value }) => value);
}

function isIn(value: string | null, values: ReadonlySet<string>): boolean {
  return value !== null && values.has(value);
}

function isGiven({ amount, comparators, where }: Claim, detail: ClaimDetail): boolean {
  switch (detail) {
    case 'number':
      return amount !== null;
    case 'comparator':
      return comparators.length > 0;
    case 'length':
      return where.length !== null;
    case 'scale':
      return where.scale !== null;
    default:
      return detail satisfies never;
  }
}

/** The claims that a query asks for, in its order. */
export function selectClaims(rows: readonly ClaimRow[], query: ClaimsQuery): readonly ClaimRow[] {
  return sortClaims(
    rows.filter((row) => matchesAll(row, query)),
    query,
  );
}

const FACETS: readonly ClaimFacet[] = ['against', 'quantity', 'effect', 'given', 'paper'];

function matchesAll(row: ClaimRow, query: ClaimsQuery, except?: ClaimFacet): boolean {
  return FACETS.every((facet) => facet === except || matches(row, query, facet));
}

/** Any of the chosen values will do; of the details, all are asked for. */
function matches({ values }: ClaimRow, query: ClaimsQuery, facet: ClaimFacet): boolean {
  const chosen = query[facet];
  if (facet === 'given') return chosen.every((value) => values.given.has(value));
  return chosen.length === 0 || chosen.some((value) => values[facet].has(value));
}

export type ClaimCounts = Readonly<Record<ClaimFacet, ReadonlyMap<string, number>>>;

/**
 * For each value how many claims it would list: counts of a facet ignore what is chosen in it and
 * obey all others. Details are asked for together, so that each counts beside those chosen.
 */
export function countClaims(rows: readonly ClaimRow[], query: ClaimsQuery): ClaimCounts {
  const count = (facet: ClaimFacet) => {
    const ignored = facet === 'given' ? undefined : facet;
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (!matchesAll(row, query, ignored)) continue;
      for (const value of row.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    against: count('against'),
    quantity: count('quantity'),
    effect: count('effect'),
    given: count('given'),
    paper: count('paper'),
  };
}

function sortClaims(rows: readonly ClaimRow[], { sort }: ClaimsQuery): readonly ClaimRow[] {
  switch (sort) {
    case 'digest':
      return rows;
    case 'newest':
      return rows.toSorted((a, b) => compareText(b.paper.date ?? '', a.paper.date ?? ''));
    case 'number':
      return rows.toSorted((a, b) => compareAmounts(a.claim, b.claim));
    default:
      return sort satisfies never;
  }
}

/** Numbers of one unit stand together, the largest first; claims without a number come last. */
function compareAmounts({ amount: a }: Claim, { amount: b }: Claim): number {
  if (!a || !b) return Number(b !== null) - Number(a !== null);
  if (a.unit !== b.unit) return UNIT_RANKS[a.unit] - UNIT_RANKS[b.unit];
  return b.value - a.value;
}

/** Gains before sizes, which are not gains. */
const UNIT_RANKS: Readonly<Record<Amount['unit'], number>> = {
  ...{ times: 0, percent: 1, points: 2, bleu: 3, perplexity: 4, seconds: 5 },
  ...{ tokens: 6, steps: 7, parameters: 8, other: 9 },
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** One value of a facet as it is offered. */
export interface ClaimOption {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen: of methods families first, then what the most claims have. */
export function createClaimOptions(
  rows: readonly ClaimRow[],
  findings: Findings,
): Readonly<Record<ClaimFacet, readonly ClaimOption[]>> {
  const times = (facet: ClaimFacet, value: string) =>
    rows.filter(({ values }) => values[facet].has(value)).length;
  const order: Readonly<Record<Method['kind'], number>> = {
    family: 0,
    paper: 1,
    named: 1,
    group: 2,
  };
  return {
    against: findings.methods
      .map(({ id, name, kind }) => {
        return { value: id, label: name, rank: order[kind], count: times('against', id) };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.rank - b.rank || b.count - a.count)
      .map(({ value, label }) => ({ value, label })),
    quantity: findings.quantities
      .map(({ id, label }) => ({ value: id, label, count: times('quantity', id) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ value, label }) => ({ value, label })),
    paper: [...new Set(rows.map(({ paper }) => paper))]
      .map((paper) => {
        return { value: paper.id, label: briefNameOfPaper(paper), count: times('paper', paper.id) };
      })
      .sort((a, b) => b.count - a.count)
      .map(({ value, label }) => ({ value, label })),
    effect: CLAIM_EFFECTS.map((value) => ({ value, label: EFFECT_NAMES[value] })),
    given: CLAIM_DETAILS.map((value) => ({ value, label: DETAIL_NAMES[value] })),
  };
}

const EFFECT_NAMES: Readonly<Record<Claim['effect'], string>> = {
  better: 'Better',
  'at-least-equal': 'At least equal',
  equal: 'Equal',
  closer: 'Closer',
  mixed: 'Mixed',
  worse: 'Worse',
  attained: 'Attained',
};

const DETAIL_NAMES: Readonly<Record<ClaimDetail, string>> = {
  number: 'A number',
  comparator: 'A comparator',
  length: 'A length',
  scale: 'A scale',
};
