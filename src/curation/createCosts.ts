import type { Cost } from '../corpus/findings/findingsSchema.ts';
import type { AnnotatedCost } from './annotatedFindings.ts';
import type { Annotation } from './annotation.ts';
import { checkOwner, findOwnStart } from './proofOwner.ts';
import type { QuotedTexts, Report } from './resolveQuote.ts';
import { resolveQuote } from './resolveQuote.ts';

/** The costs that people wrote of one paper, with offsets for their quotes. */
export function createWrittenCosts(
  texts: QuotedTexts,
  { costs = [], names }: Pick<Annotation, 'costs' | 'names'>,
  report: Report,
): Cost[] {
  const ownStart = findOwnStart(texts.abstract, names);
  return costs.map((cost, index) => createCost(texts, cost, ownStart, `costs[${index}]`, report));
}

function createCost(
  texts: QuotedTexts,
  cost: AnnotatedCost,
  ownStart: number,
  path: string,
  report: Report,
): Cost {
  const { quantity, basis, note } = cost;
  const about = cost.quote?.about;
  const quote = cost.quote && resolveQuote(texts, cost.quote, `${path}.quote`, report);
  if (quote) checkOwner(texts, ownStart, quote, about, `${path}.quote`, report);
  if (about === 'context') {
    const remedy = 'Quote words about the paper’s own work or its class, or drop the cost.';
    report(`${path}.quote`, 'is proved by nothing but context', remedy);
  }
  return {
    quantity,
    class: cost.class,
    basis,
    quote: quote && { ...quote, about: about ?? 'own' },
    note,
  };
}
