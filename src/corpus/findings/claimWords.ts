import { createReadableText, selectReadableRange } from '../readableText.ts';
import type { Paper, Quote } from '../schema.ts';
import type { Amount, Claim, Findings } from './findingsSchema.ts';

/** What a paper is called in a narrow place: `"How to Train Your HiPPO"`, without what follows the colon. */
export function nameOfPaper({ shortName, title }: Paper): string {
  return shortName ?? title.split(':')[0] ?? title;
}

/** The words of a quote as they are shown: `5times` as `5×`. */
export function formatReadableQuote(paper: Paper, { field, start, end }: Quote): string {
  const readable = createReadableText(paper[field], paper.displayEdits[field]);
  return selectReadableRange(readable, start, end)
    .map(({ display }) => display)
    .join('');
}

const COMPACT = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 3 });

/** `{ value: 15.2, unit: "percent", direction: "more" }` → `"15.2% more"`; `"up to 665×"`, `"7B parameters"`. */
export function formatAmount({ value, unit, bound, direction }: Amount): string {
  const size = `${COMPACT.format(value).replace('bn', 'B').toUpperCase()}${UNITS[unit]}`;
  const limit = bound === 'up-to' ? 'up to ' : bound === 'at-least' ? 'at least ' : '';
  // “5×” says by itself that it is more.
  return `${limit}${size}${direction === null || unit === 'times' ? '' : ` ${direction}`}`;
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
  perplexity: ' perplexity',
  other: '',
};

/** What a claim is made against, with its condition: `["Mamba", "Transformers of the same size"]`. */
export function namesOfMethods(
  paper: Paper,
  claim: Claim,
  { methods }: Pick<Findings, 'methods'>,
): readonly string[] {
  return claim.comparators.map(({ methodId, condition }) => {
    const name = nameOfMethod(methodId, methods);
    return condition ? `${name} ${formatReadableQuote(paper, condition)}` : name;
  });
}

export function nameOfMethod(id: string, methods: Findings['methods']): string {
  return methods.find((method) => method.id === id)?.name ?? id;
}

export function nameOfQuantity(id: string, quantities: Findings['quantities']): string {
  return quantities.find((quantity) => quantity.id === id)?.label ?? id;
}

/** Task, data, length and scale, each once, in the paper's words. */
export function describeWhere(paper: Paper, { where }: Claim): readonly string[] {
  const { task, data, length, scale } = where;
  const quotes = [task, data, length?.quote ?? null, scale].filter((quote) => quote !== null);
  return [...new Set(quotes.map((quote) => formatReadableQuote(paper, quote)))];
}

/** What a claim says of its quantity, in a word. */
export const EFFECT_NAMES: Readonly<Record<Claim['effect'], string>> = {
  better: 'Better',
  'at-least-equal': 'At least equal',
  equal: 'Equal',
  closer: 'Closer',
  mixed: 'Mixed',
  worse: 'Worse',
  attained: 'Attained',
};

/** What stands between an effect and what it is measured against. */
export const PREPOSITIONS: Readonly<Record<Claim['effect'], string>> = {
  better: 'than',
  'at-least-equal': 'to',
  equal: 'to',
  closer: 'to',
  mixed: 'against',
  worse: 'than',
  attained: 'beside',
};
