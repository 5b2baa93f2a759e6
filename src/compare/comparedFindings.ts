import { describeClaim, nameOfMethod } from '../corpus/findings/claimWords.ts';
import { COST_NAMES } from '../corpus/findings/costNames.ts';
import type { Claim, Findings } from '../corpus/findings/findingsSchema.ts';
import type { Paper } from '../corpus/schema.ts';
import { COST_CLASSES } from '../corpus/schema.ts';
import type { CellContent, Section } from './comparisonRow.ts';
import { createRow } from './comparisonRow.ts';

/** A section for each quantity of which a paper states the cost, a line for each class it grows in. */
export function createCostSections(
  papers: readonly Paper[],
  { papers: found }: Findings,
): readonly Section[] {
  const findCost = (paper: Paper, quantity: string, growth: string) =>
    found[paper.id]?.costs.find((cost) => cost.quantity === quantity && cost.class === growth);
  return Object.entries(COST_NAMES).flatMap(([quantity, name]) => {
    const rows = COST_CLASSES.flatMap((growth) => {
      const costs = papers.map((paper) => findCost(paper, quantity, growth));
      if (costs.every((cost) => cost === undefined)) return [];
      const contents = costs.map((cost): CellContent => {
        return cost ? { kind: 'cost', cost } : { kind: 'unsaid', name: growth };
      });
      return [createRow(`cost-${quantity}-${growth}`, papers, contents)];
    });
    if (rows.length === 0) return [];
    const label = quantity === 'unspecified' ? name : `Cost: ${name.toLowerCase()}`;
    return [{ id: `cost-${quantity}`, label, rows }];
  });
}

/**
 * A section for each quantity of which a paper claims something, a line for each comparator: first
 * the one that the most papers measure themselves against, last the claims against nobody named. A
 * claim against several stands on the line of each.
 */
export function createClaimSections(
  papers: readonly Paper[],
  findings: Findings,
): readonly Section[] {
  return findings.quantities.flatMap(({ id, label }) => {
    const claims = papers.map((paper) =>
      (findings.papers[paper.id]?.claims ?? []).filter(({ quantity }) => quantity === id),
    );
    const rows = listComparators(claims).map((comparator) => {
      const contents = claims.map((ofPaper): CellContent => {
        const own = ofPaper.filter((claim) => isAgainst(claim, comparator));
        if (own.length === 0) return { kind: 'unsaid', name: nameLine(comparator, findings) };
        const against = comparator === null ? [] : [comparator];
        const inWords = own.map((claim) => {
          return { claim, words: describeClaim(claim, findings, against) };
        });
        return { kind: 'claims', claims: inWords };
      });
      return createRow(`claim-${id}-${comparator ?? 'none'}`, papers, contents);
    });
    if (rows.length === 0) return [];
    return [{ id: `claim-${id}`, label: `Claims: ${lowerFirst(label)}`, rows }];
  });
}

/** Ids of methods; `null` for claims that name none. */
function listComparators(claims: readonly (readonly Claim[])[]): readonly (string | null)[] {
  const all = claims.flat().flatMap(({ comparators }) => comparators.map((one) => one.methodId));
  const count = (id: string) =>
    claims.filter((own) => own.some((claim) => isAgainst(claim, id))).length;
  const named = [...new Set(all)].sort((a, b) => count(b) - count(a));
  const hasUnnamed = claims.flat().some((claim) => isAgainst(claim, null));
  return hasUnnamed ? [...named, null] : named;
}

function isAgainst({ comparators }: Claim, id: string | null): boolean {
  if (id === null) return comparators.length === 0;
  return comparators.some(({ methodId }) => methodId === id);
}

function nameLine(comparator: string | null, findings: Findings): string {
  return comparator === null
    ? 'against nobody named'
    : `against ${nameOfMethod(comparator, findings)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
