import {
  addCircumstances,
  describeEffect,
  nameOfMethod,
  nameOfQuantity,
} from '../../corpus/findings/claimWords.ts';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import { briefNameOfPaper } from '../../corpus/paperName.ts';
import type { Corpus } from '../../corpus/schema.ts';
import { createCslItems } from '../../exports/cslItem.ts';
import { formatReferences } from '../../exports/references.ts';
import type { ClaimRow } from './claimsLedger.ts';

/**
 * A claim as one sentence, its words and its citation: “LASP-2: training speed better than LASP,
 * 15.2% more (2048K, 64 GPUs): “training speed improvements of 15.2% over LASP”. Sun, W., ….”
 */
export function formatClaimCitation(
  { paper, claim }: ClaimRow,
  findings: Findings,
  corpus: Corpus,
): string {
  const { subject } = claim;
  const name = briefNameOfPaper(paper);
  const about = subject === null ? name : `${nameOfMethod(subject, findings)}, by ${name}`;
  const quantity = nameOfQuantity(claim.quantity, findings).toLowerCase();
  const sentence = `${about}: ${quantity} ${describeEffect(claim, findings)}`;
  const reference = formatReferences(createCslItems(corpus, [paper]), 'apa').trim();
  const words = readQuote(paper, claim.quote);
  return `${addCircumstances(sentence, paper, claim)}: “${words}”. ${reference}`;
}
