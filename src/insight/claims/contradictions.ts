import { findFacet, findFacetValue } from '../../corpus/corpus.ts';
import type { Findings, Method } from '../../corpus/findings/findingsSchema.ts';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import type { Corpus } from '../../corpus/schema.ts';
import type { ClaimRow } from './claimsLedger.ts';
import { selectFamilies } from './claimsLedger.ts';

/** Claims of different papers that say the opposite of the same two sides in the same quantity. */
export interface Contradiction {
  readonly id: string;
  readonly quantityId: string;
  readonly first: string;
  readonly second: string;
  /** Those that say that the first side is better, and those that say that the second is. */
  readonly forFirst: readonly ClaimRow[];
  readonly forSecond: readonly ClaimRow[];
}

/**
 * The contradictions among claims. A side is a method or a family: a paper's own work counts as
 * itself and as each of its families, and so does what it compares with. “A is better than B” and
 * “B is worse than A” say the same; other effects contradict nothing. Two claims are set against each
 * other only where quantity, task and the comparison's condition agree.
 */
export function findContradictions(
  rows: readonly ClaimRow[],
  corpus: Corpus,
  findings: Findings,
): readonly Contradiction[] {
  const sides = createSides(corpus, findings);
  const found = new Map<string, { forFirst: Set<ClaimRow>; forSecond: Set<ClaimRow> }>();
  for (const row of rows) {
    for (const { own, other } of selectOpposites(row, sides)) {
      const isOwnFirst = own < other;
      const pair = isOwnFirst ? [own, other] : [other, own];
      const key = [row.claim.quantity, ...pair].join(' ');
      const entry = found.get(key) ?? { forFirst: new Set(), forSecond: new Set() };
      found.set(key, entry);
      const isForFirst = (row.claim.effect === 'better') === isOwnFirst;
      (isForFirst ? entry.forFirst : entry.forSecond).add(row);
    }
  }
  return [...found]
    .map(([key, { forFirst, forSecond }]) => {
      const opposed = {
        forFirst: [...forFirst].filter((row) => isOpposed(row, forSecond)),
        forSecond: [...forSecond].filter((row) => isOpposed(row, forFirst)),
      };
      return [key, opposed] as const;
    })
    .filter(([, { forFirst }]) => forFirst.length > 0)
    .map(([key, { forFirst, forSecond }]) => {
      const [quantityId = '', first = '', second = ''] = key.split(' ');
      return {
        ...{ id: `${quantityId}-${first}-${second}`.replaceAll(':', '-'), quantityId },
        ...{ first: sides.nameOf(first), second: sides.nameOf(second) },
        ...{ forFirst, forSecond },
      };
    })
    .sort((a, b) => countClaims(b) - countClaims(a));
}

interface Sides {
  readonly ofMethod: (methodId: string) => readonly string[];
  readonly ofPaper: (paperId: string) => readonly string[];
  readonly nameOf: (side: string) => string;
}

/** Sides are named `paper:mamba`, `family:ssm`, `method:gla`; groups such as “previous methods” are none. */
function createSides(corpus: Corpus, { methods }: Findings): Sides {
  const byId = new Map(methods.map((method) => [method.id, method]));
  const families = findFacet(corpus.taxonomy, 'family');
  const ofFamilies = (ids: readonly string[]) =>
    ids.filter((id) => id !== 'agnostic').map((id) => `family:${id}`);
  const ofPaper = (paperId: string) => {
    const asMethod: Method = {
      ...{ id: paperId, name: paperId, kind: 'paper', refersTo: paperId, source: null },
    };
    return [`paper:${paperId}`, ...ofFamilies(selectFamilies(asMethod, corpus))];
  };
  return {
    ofPaper,
    ofMethod: (methodId) => {
      const method = byId.get(methodId);
      if (!method || method.kind === 'group') return [];
      if (method.kind === 'paper') return ofPaper(method.refersTo ?? '');
      if (method.kind === 'family') return ofFamilies(selectFamilies(method, corpus));
      return [`method:${method.id}`];
    },
    nameOf: (side) => {
      const [kind, id = ''] = side.split(':');
      if (kind === 'family') return (families && findFacetValue(families, id)?.label) ?? id;
      const paper = corpus.papers.find((one) => one.id === id);
      return (kind === 'paper' ? paper?.shortName : byId.get(id)?.name) ?? id;
    },
  };
}

/**
 * The sides that a claim sets against each other; none where it does not take sides. A side that
 * stands on both, such as that of a hybrid compared with hybrids, is left out.
 */
function selectOpposites({ claim, paper }: ClaimRow, { ofMethod, ofPaper }: Sides) {
  if (claim.effect !== 'better' && claim.effect !== 'worse') return [];
  const own = claim.subject === null ? ofPaper(paper.id) : ofMethod(claim.subject);
  const others = claim.comparators.flatMap(({ methodId }) => ofMethod(methodId));
  return own
    .filter((side) => !others.includes(side))
    .flatMap((side) => {
      return others.filter((other) => !own.includes(other)).map((other) => ({ own: side, other }));
    });
}

/** Whether another paper says the opposite on the same task and under the same condition. */
function isOpposed(row: ClaimRow, others: ReadonlySet<ClaimRow>): boolean {
  return [...others].some((other) => {
    if (other.paper === row.paper) return false;
    return haveOneTask(row, other) && readCondition(row) === readCondition(other);
  });
}

/** Quality is nothing by itself: it is compared on a task that both name. */
function haveOneTask({ claim: one }: ClaimRow, { claim: other }: ClaimRow): boolean {
  if (one.tasks.some((task) => other.tasks.includes(task))) return true;
  return one.quantity !== 'quality' && one.tasks.length + other.tasks.length === 0;
}

function readCondition({ claim, paper }: ClaimRow): string {
  return claim.comparators
    .map(({ condition }) => (condition ? readQuote(paper, condition) : ''))
    .join();
}

function countClaims({ forFirst, forSecond }: Contradiction): number {
  return forFirst.length + forSecond.length;
}
