import { nameOfMethod } from '../../corpus/findings/claimWords.ts';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { briefNameOfPaper } from '../../corpus/paperName.ts';
import type { Paper } from '../../corpus/schema.ts';
import type { ClaimRow } from './claimsLedger.ts';
import type { ClaimsQuery } from './claimsQuery.ts';

export interface ClaimSection {
  readonly id: string;
  readonly title: string;
  /** The paper whose claims these are, where they are of one. */
  readonly paper: Paper | null;
  readonly rows: readonly ClaimRow[];
}

/** Claims in sections: of one paper, about one quantity, or against one comparator each. */
export function groupClaims(
  rows: readonly ClaimRow[],
  { group }: ClaimsQuery,
  findings: Findings,
): readonly ClaimSection[] {
  switch (group) {
    case 'paper': {
      const papers = [...new Set(rows.map(({ paper }) => paper))];
      return papers.map((paper) => ({
        id: paper.id,
        title: briefNameOfPaper(paper),
        paper,
        rows: rows.filter((row) => row.paper === paper),
      }));
    }
    case 'quantity':
      return findings.quantities
        .map(({ id, label }) => {
          const own = rows.filter(({ claim }) => claim.quantity === id);
          return { id, title: label, paper: null, rows: own };
        })
        .filter((section) => section.rows.length > 0);
    case 'comparator':
      return groupByComparator(rows, findings);
    default:
      return group satisfies never;
  }
}

/** A claim stands under each of its comparators; the most compared with come first. */
function groupByComparator(rows: readonly ClaimRow[], findings: Findings): readonly ClaimSection[] {
  const names = (row: ClaimRow) => row.claim.comparators.map(({ methodId }) => methodId);
  const sections = findings.methods
    .map(({ id }) => {
      const own = rows.filter((row) => names(row).includes(id));
      return { id, title: `Against ${nameOfMethod(id, findings)}`, paper: null, rows: own };
    })
    .filter((section) => section.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
  const alone = rows.filter((row) => names(row).length === 0);
  if (alone.length === 0) return sections;
  return [...sections, { id: 'none', title: 'Against nobody named', paper: null, rows: alone }];
}
