import type { Paper } from '../schema.ts';
import type { Claim, Findings } from './findingsSchema.ts';
import { readQuote } from './readQuote.ts';

type Amount = NonNullable<Claim['amount']>;
type Names = Pick<Findings, 'methods'>;

/** What stands between an effect and what it is measured against. */
const EFFECTS: Readonly<Record<Claim['effect'], string>> = {
  better: 'better than',
  'at-least-equal': 'at least equal to',
  equal: 'equal to',
  closer: 'closer to',
  mixed: 'mixed against',
  worse: 'worse than',
  attained: 'attained beside',
};

/**
 * What a claim says of its quantity: `"better than Transformers, 5×"`, `"attained, 91%"`,
 * `"S4 worse, 93%"` of another's method. Against all of its comparators, or against those given.
 */
export function describeClaim(
  paper: Paper,
  { subject, effect, amount, comparators }: Claim,
  findings: Names,
  against: readonly string[] = comparators.map(({ methodId }) => methodId),
): string {
  const names = against.map((id) => {
    const condition = comparators.find(({ methodId }) => methodId === id)?.condition;
    const name = nameMethod(id, findings);
    return condition ? `${name} ${readQuote(paper, condition)}` : name;
  });
  const relation =
    names.length === 0
      ? effect.replaceAll('-', ' ')
      : `${EFFECTS[effect]} ${new Intl.ListFormat('en-GB').format(names)}`;
  const about = subject === null ? '' : `${nameMethod(subject, findings)} `;
  return `${about}${relation}${amount ? `, ${readAmount(paper, amount)}` : ''}`;
}

/** The number as the paper writes it, with its bound and direction: `"up to 665×"`, `"23% less"`. */
export function readAmount(paper: Paper, { quote, unit, bound, direction }: Amount): string {
  const limit = bound === 'exact' ? '' : `${bound === 'up-to' ? 'up to' : 'at least'} `;
  // “5×” says by itself that it is more.
  const isPlain = direction === null || unit === 'times';
  return `${limit}${readQuote(paper, quote)}${isPlain ? '' : ` ${direction}`}`;
}

/** Task, data, length and scale of a claim, each once, in the paper's words. */
export function listCircumstances(paper: Paper, { where }: Claim): readonly string[] {
  const { task, data, length, scale } = where;
  const quotes = [task, data, length?.quote ?? null, scale].filter((quote) => quote !== null);
  return [...new Set(quotes.map((quote) => readQuote(paper, quote)))];
}

/** The name of a method within a sentence: `"Mamba"`, and of a group `"previous methods"`. */
export function nameMethod(id: string, { methods }: Names): string {
  const method = methods.find((candidate) => candidate.id === id);
  if (!method) return id;
  const { kind, name } = method;
  // “LLM-based methods” begins with an abbreviation.
  const isWord = /^\p{Lu}\p{Ll}/u.test(name);
  return kind === 'group' && isWord ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
