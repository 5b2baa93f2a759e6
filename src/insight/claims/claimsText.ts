import {
  listConditions,
  nameOfMethod,
  namesOfComparators,
} from '../../corpus/findings/claimWords.ts';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import { briefNameOfPaper } from '../../corpus/paperName.ts';
import type { TextTable } from '../../exports/csv.ts';
import { exportFact } from '../../paper/facts.ts';
import type { ClaimRow } from './claimsLedger.ts';

const HEAD = [
  ...['id', 'paper', 'subject', 'quantity', 'effect', 'value', 'unit', 'bound', 'direction'],
  ...['against', 'condition', 'task', 'data', 'tokens', 'scale', 'words', 'url'],
];

/** Claims as a table of text: a column for each part of a claim, empty where it is not given. */
export function createClaimsText(rows: readonly ClaimRow[], findings: Findings): TextTable {
  return {
    head: HEAD,
    rows: rows.map(({ claim, paper }) => {
      const { amount, subject, where } = claim;
      const words = (quote: typeof where.task) => (quote ? readQuote(paper, quote) : '');
      return [
        ...[claim.id, briefNameOfPaper(paper)],
        subject === null ? '' : nameOfMethod(subject, findings),
        ...[claim.quantity, claim.effect],
        ...[`${amount?.value ?? ''}`, amount?.unit ?? '', amount?.bound ?? ''],
        amount?.direction ?? '',
        namesOfComparators(claim, findings).join('; '),
        listConditions(paper, claim).join('; '),
        ...[words(where.task), words(where.data), `${where.length?.tokens ?? ''}`],
        ...[words(where.scale), words(claim.quote), exportFact('arxiv', paper)],
      ];
    }),
  };
}
