import {
  describeWhere,
  EFFECT_NAMES,
  formatAmount,
  formatReadableQuote,
  nameOfMethod,
  nameOfPaper,
  nameOfQuantity,
  namesOfMethods,
  PREPOSITIONS,
} from '../../corpus/findings/claimWords.ts';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import type { Corpus } from '../../corpus/schema.ts';
import { createCslItems } from '../../exports/cslItem.ts';
import { formatReferences } from '../../exports/references.ts';
import type { ClaimRow } from './claimsLedger.ts';

/**
 * A claim as one sentence, its words and its citation: “LASP-2: training speed better than LASP
 * (15.2% more; 2048K; 64 GPUs): “training speed improvements of 15.2% over LASP”. Sun, W., ….”
 */
export function formatClaimCitation(
  { paper, claim }: ClaimRow,
  findings: Findings,
  corpus: Corpus,
): string {
  const about =
    claim.subject === null
      ? nameOfPaper(paper)
      : `${nameOfMethod(claim.subject, findings.methods)}, by ${nameOfPaper(paper)}`;
  const names = namesOfMethods(paper, claim, findings);
  const against = names.length === 0 ? '' : ` ${PREPOSITIONS[claim.effect]} ${joinNames(names)}`;
  const details = [
    ...(claim.amount ? [formatAmount(claim.amount)] : []),
    ...describeWhere(paper, claim),
  ];
  const quantity = nameOfQuantity(claim.quantity, findings.quantities).toLowerCase();
  const sentence = `${about}: ${quantity} ${EFFECT_NAMES[claim.effect].toLowerCase()}${against}`;
  const circumstance = details.length === 0 ? '' : ` (${details.join('; ')})`;
  const words = formatReadableQuote(paper, claim.quote);
  const reference = formatReferences(createCslItems(corpus, [paper]), 'apa').trim();
  return `${sentence}${circumstance}: “${words}”. ${reference}`;
}

function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
