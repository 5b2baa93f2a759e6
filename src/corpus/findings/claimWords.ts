import type { Paper } from '../schema.ts';
import type { Amount, Claim, Findings } from './findingsSchema.ts';
import { readQuote } from './readQuote.ts';

type Methods = Pick<Findings, 'methods'>;

/**
 * What a claim says of its quantity: `"better than Transformers, 5×"`, `"attained, 91%"`,
 * `"S4 worse, 93%"` of another's method. Against all of its comparators, or against those given.
 */
export function describeClaim(
  claim: Claim,
  findings: Methods,
  against?: readonly string[],
): string {
  const about = claim.subject === null ? '' : `${nameOfMethod(claim.subject, findings)} `;
  return `${about}${describeEffect(claim, findings, against)}`;
}

/** The same without what the claim is about: `"worse, 93%"`. */
export function describeEffect(
  { effect, amount, comparators }: Claim,
  findings: Methods,
  against: readonly string[] = comparators.map(({ methodId }) => methodId),
): string {
  const names = against.map((id) => nameOfMethod(id, findings));
  const word = effect.replaceAll('-', ' ');
  const relation =
    names.length === 0
      ? word
      : `${word} ${PREPOSITIONS[effect]} ${new Intl.ListFormat('en-GB').format(names)}`;
  return `${relation}${amount ? `, ${formatAmount(amount)}` : ''}`;
}

/** What stands between an effect and what it is measured against. */
const PREPOSITIONS: Readonly<Record<Claim['effect'], string>> = {
  better: 'than',
  'at-least-equal': 'to',
  equal: 'to',
  closer: 'to',
  mixed: 'against',
  worse: 'than',
  attained: 'beside',
};

/** Condition of the comparison, task, data, length and scale of a claim, each once, in the paper's words. */
export function listCircumstances(
  paper: Paper,
  { comparators, where }: Pick<Claim, 'comparators' | 'where'>,
): readonly string[] {
  const { task, data, length, scale } = where;
  const quotes = [task, data, length?.quote ?? null, scale].filter((quote) => quote !== null);
  const words = quotes.map((quote) => readQuote(paper, quote));
  return [...new Set([...listConditions(paper, { comparators }), ...words])];
}

/** What must be known of the comparators, each once, in the paper's words: `["twice its size"]`. */
export function listConditions(
  paper: Paper,
  { comparators }: Pick<Claim, 'comparators'>,
): readonly string[] {
  const quotes = comparators.flatMap(({ condition }) => condition ?? []);
  return [...new Set(quotes.map((quote) => readQuote(paper, quote)))];
}

/** A text with where its claim holds: `"better than LASP, 15.2% more (2048K, 64 GPUs)"`. */
export function addCircumstances(text: string, paper: Paper, claim: Claim): string {
  const where = listCircumstances(paper, claim);
  return where.length === 0 ? text : `${text} (${where.join(', ')})`;
}

const COMPACT = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 3 });

/**
 * A number in one form, whatever the paper's own: “5x”, “5X” and “five times” are `"5×"`. With its
 * bound and direction: `"15.2% more"`, `"up to 665×"`, `"7B parameters"`.
 */
export function formatAmount(amount: Amount): string {
  const { value, unit, direction } = amount;
  const size = `${COMPACT.format(value).replace('bn', 'B').toUpperCase()}${UNITS[unit]}`;
  // “5×” says by itself that it is more.
  return `${formatBound(amount)}${size}${direction === null || unit === 'times' ? '' : ` ${direction}`}`;
}

/** What stands before a number that is a bound: `"up to "`, `"at least "`, else nothing. */
export function formatBound({ bound }: Pick<Amount, 'bound'>): string {
  return bound === 'up-to' ? 'up to ' : bound === 'at-least' ? 'at least ' : '';
}

const UNITS: Readonly<Record<Amount['unit'], string>> = {
  times: '×',
  percent: '%',
  points: ' points',
  tokens: ' tokens',
  steps: ' steps',
  seconds: ' s',
  parameters: ' parameters',
  bleu: ' BLEU',
  perplexity: ' perplexity points',
  other: '',
};

/** What a claim is made against, by the names of the methods: `["Mamba", "GLA"]`. */
export function namesOfComparators({ comparators }: Claim, findings: Methods): readonly string[] {
  return comparators.map(({ methodId }) => nameOfMethod(methodId, findings));
}

/** The name of a method within a sentence: `"Mamba"`, and of a group `"previous methods"`. */
export function nameOfMethod(id: string, { methods }: Methods): string {
  const method = methods.find((candidate) => candidate.id === id);
  if (!method) return id;
  const { kind, name } = method;
  // “LLM-based methods” begins with an abbreviation.
  const isWord = /^\p{Lu}\p{Ll}/u.test(name);
  return kind === 'group' && isWord ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

export function nameOfQuantity(id: string, { quantities }: Pick<Findings, 'quantities'>): string {
  return quantities.find((quantity) => quantity.id === id)?.label ?? id;
}
