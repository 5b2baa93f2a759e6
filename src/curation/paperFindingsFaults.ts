import { namesArxivId } from '../corpus/arxivId.ts';
import type {
  Claim,
  Cost,
  Findings,
  PaperFindings,
  Reach,
  Relation,
} from '../corpus/findings/findingsSchema.ts';
import type { Paper, Quote } from '../corpus/schema.ts';
import type { Fault } from './fault.ts';
import { findNumbers } from './numbers.ts';
import type { Report } from './resolveQuote.ts';

/** What one paper's findings are checked against. */
interface Known {
  readonly paper: Paper;
  readonly methodIds: ReadonlySet<string>;
  readonly quantityIds: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
  /** Methods that are the paper itself. */
  readonly ownIds: ReadonlySet<string>;
}

/** The rules that the findings of one paper break; fields are named `papers.mamba.claims.mamba-1`. */
export function findPaperFindingsFaults(
  paper: Paper,
  { claims, costs, reaches, relations }: PaperFindings,
  { methods, quantities, tasks }: Pick<Findings, 'methods' | 'quantities' | 'tasks'>,
): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (field, rule, remedy) =>
    faults.push({ file: 'data/findings.json', field: `papers.${paper.id}.${field}`, rule, remedy });
  const known: Known = {
    paper,
    methodIds: new Set(methods.map(({ id }) => id)),
    quantityIds: new Set(quantities.map(({ id }) => id)),
    taskIds: new Set(tasks.map(({ id }) => id)),
    ownIds: new Set(methods.filter(({ refersTo }) => refersTo === paper.id).map(({ id }) => id)),
  };
  claims.forEach((claim, index) => {
    checkClaim(claim, claims.slice(0, index), known, report);
    const previous = claims[index - 1];
    if (!previous || !isBefore(claim.quote, previous.quote)) return;
    report(`claims.${claim.id}`, 'is out of reading order', 'Run npm run corpus.');
  });
  costs.forEach((cost, index) => {
    checkCost(cost, costs.slice(0, index), paper, report);
  });
  reaches.forEach((reach, index) => {
    checkReach(reach, `reaches[${index}]`, paper, report);
  });
  relations.forEach((relation, index) => {
    checkRelation(relation, relations.slice(0, index), known, report);
  });
  return faults;
}

function checkClaim(claim: Claim, others: readonly Claim[], known: Known, report: Report): void {
  const { paper, methodIds, quantityIds, taskIds } = known;
  const at = `claims.${claim.id}`;
  const { quote, subject, quantity, effect, amount, comparators, where } = claim;
  if (!claim.id.startsWith(`${paper.id}-`) || others.some(({ id }) => id === claim.id)) {
    report(at, 'has the number of another claim', 'Give it the next that was never given.');
  }
  checkSlice(quote, `${at}.quote`, paper, report);
  if (!quantityIds.has(quantity)) {
    report(`${at}.quantity`, `“${quantity}” is no quantity`, 'Add it to data/quantities.json.');
  }
  if (subject !== null) checkMethod(subject, `${at}.subject`, methodIds, report);
  if (amount) {
    checkPart(amount.quote, quote, `${at}.amount`, paper, report);
    checkNumber(amount.quote, amount.value, `${at}.amount`, paper, report);
  }
  comparators.forEach((comparator, number) => {
    checkMethod(comparator.methodId, `${at}.comparators[${number}]`, methodIds, report);
    checkSlice(comparator.quote, `${at}.comparators[${number}]`, paper, report);
    if (comparator.condition)
      checkSlice(comparator.condition, `${at}.comparators[${number}]`, paper, report);
  });
  for (const task of claim.tasks) {
    if (!taskIds.has(task)) {
      report(`${at}.tasks`, `“${task}” is not a task`, 'Add it to data/tasks.json.');
    }
  }
  // “2% Top-1 accuracy” is a difference of two percentages; a gain of more than a hundred is none.
  const said = amount ? readWordsAfter(paper, amount.quote, quote) : '';
  if (
    amount?.unit === 'percent' &&
    amount.direction !== null &&
    /^\s*(?:\S+\s)?accuracy/u.test(said)
  ) {
    report(`${at}.amount`, 'is a difference of accuracies in percent', 'Give the unit "points".');
  }
  if (effect === 'attained' && comparators.length > 0) {
    const rule = 'is “attained”, which compares with nothing, and has comparators';
    report(at, rule, 'Say whether it is better, equal or worse.');
  }
  for (const key of ['task', 'data', 'scale'] as const) {
    const part = where[key];
    if (part) checkSlice(part, `${at}.where.${key}`, paper, report);
  }
  if (where.length) {
    checkSlice(where.length.quote, `${at}.where.length`, paper, report);
    checkNumber(where.length.quote, where.length.tokens, `${at}.where.length`, paper, report);
  }
}

function checkCost(cost: Cost, earlier: readonly Cost[], paper: Paper, report: Report): void {
  const at = `costs.${cost.quantity}`;
  if (cost.quote) checkSlice(cost.quote, at, paper, report);
  if (cost.basis === 'stated' && !cost.quote) {
    report(at, 'is stated without a quote', 'Quote the words that state it.');
  }
  if (cost.basis === 'inferred' && !namesArxivId(cost.note ?? '')) {
    const remedy = 'Say in the note what it follows from, with an arXiv id.';
    report(at, 'is inferred without a source', remedy);
  }
  // “linear or near-linear” names two classes at once.
  const other = earlier.find(({ quantity }) => quantity === cost.quantity);
  if (other && (other.class === cost.class || other.quote?.start !== cost.quote?.start)) {
    report(at, 'has two classes', 'Keep the one that the paper states.');
  }
}

function checkReach(reach: Reach, at: string, paper: Paper, report: Report): void {
  checkSlice(reach.quote, `${at}.quote`, paper, report);
  checkPart(reach.amount, reach.quote, at, paper, report);
  checkNumber(reach.amount, reach.value, at, paper, report);
}

function checkRelation(
  { methodId, kind, name, quote }: Relation,
  earlier: readonly Relation[],
  { paper, methodIds, ownIds }: Known,
  report: Report,
): void {
  const at = `relations.${methodId}.${kind}`;
  checkMethod(methodId, at, methodIds, report);
  checkSlice(quote, `${at}.quote`, paper, report);
  checkPart(name, quote, at, paper, report);
  if (ownIds.has(methodId)) report(at, 'is the paper itself', 'Remove it.');
  if (earlier.some((other) => other.methodId === methodId && other.kind === kind)) {
    report(at, 'is there twice', 'Keep the clearer sentence.');
  }
}

/** What follows a part of a quote, up to its end. */
function readWordsAfter(paper: Paper, part: Quote, whole: Quote): string {
  return paper[whole.field].slice(part.end, whole.end);
}

function checkMethod(id: string, at: string, known: ReadonlySet<string>, report: Report): void {
  if (!known.has(id)) report(at, `“${id}” is no method`, 'Add it to data/methods.json.');
}

function checkSlice({ field, start, end }: Quote, at: string, paper: Paper, report: Report): void {
  const text = paper[field];
  const isWhole = start < end && end <= text.length;
  if (isWhole && text.slice(start, end).trim().length === end - start) return;
  report(at, `is no slice of the ${field}`, 'Run npm run corpus.');
}

function checkPart(part: Quote, whole: Quote, at: string, paper: Paper, report: Report): void {
  checkSlice(part, at, paper, report);
  const isWithin = part.start >= whole.start && part.end <= whole.end;
  if (part.field === whole.field && isWithin) return;
  report(at, 'is not in its quote', 'Quote the words that contain it.');
}

/** Each number is written in its words: `"2048K"` is 2,048,000, `"five times"` 5. */
function checkNumber(quote: Quote, value: number, at: string, paper: Paper, report: Report): void {
  const words = paper[quote.field].slice(quote.start, quote.end);
  if (findNumbers(words).some((number) => Math.abs(number - value) < 1e-9 * value)) return;
  report(at, `“${words}” does not say ${value}`, 'Correct the number or the words.');
}

function isBefore(a: Quote, b: Quote): boolean {
  if (a.field !== b.field) return a.field === 'title';
  return a.start < b.start || (a.start === b.start && a.end < b.end);
}
