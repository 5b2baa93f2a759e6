import type {
  Claim,
  Findings,
  Method,
  PaperFindings,
  Quantity,
  Reach,
  Relation,
  Task,
} from '../corpus/findings/findingsSchema.ts';
import type { Corpus, Paper, Quote, Taxonomy } from '../corpus/schema.ts';
import { FINDINGS_VERSION } from '../corpus/versions.ts';
import type { AnnotatedClaim, AnnotatedReach, AnnotatedRelation } from './annotatedFindings.ts';
import type { NearbyWords } from './annotatedQuote.ts';
import { compareQuotes } from './compareQuotes.ts';
import { completeCosts } from './costLabels.ts';
import type { AnnotationFile } from './createCorpus.ts';
import { createWrittenCosts } from './createCosts.ts';
import type { Fault } from './fault.ts';
import type { Report } from './resolveQuote.ts';
import { resolveNearby, resolveQuote, resolveWithin } from './resolveQuote.ts';

export interface FindingsSources {
  readonly corpus: Corpus;
  readonly annotations: readonly AnnotationFile[];
  readonly methods: readonly Method[];
  readonly quantities: readonly Quantity[];
  readonly tasks: readonly Task[];
}

/**
 * The findings of every paper with offsets for quotes, in the corpus's order. All faults are
 * reported at once; the findings are complete only without faults.
 */
export function createFindings(sources: FindingsSources): {
  readonly findings: Findings;
  readonly faults: readonly Fault[];
} {
  const { corpus, annotations, methods, quantities, tasks } = sources;
  const faults: Fault[] = [];
  const papers = corpus.papers.map((paper): [string, PaperFindings] => {
    const source = annotations.find(({ id }) => id === paper.id);
    const report: Report = (field, rule, remedy) =>
      faults.push({ file: source?.file ?? 'data/annotations/', field, rule, remedy });
    const annotation = source?.annotation ?? { names: [] };
    return [paper.id, createPaperFindings(paper, annotation, corpus.taxonomy, report)];
  });
  const findings: Findings = {
    findingsVersion: FINDINGS_VERSION,
    corpusHash: corpus.contentHash,
    methods: [...methods],
    quantities: [...quantities],
    tasks: [...tasks],
    papers: Object.fromEntries(papers),
  };
  return { findings, faults };
}

type Annotated = Pick<
  AnnotationFile['annotation'],
  'names' | 'claims' | 'costs' | 'reaches' | 'relations'
>;

function createPaperFindings(
  paper: Paper,
  annotated: Annotated,
  taxonomy: Taxonomy,
  report: Report,
): PaperFindings {
  const { claims = [], reaches = [], relations = [] } = annotated;
  const costs = createWrittenCosts(paper, annotated, report);
  return {
    claims: claims
      .flatMap((claim, index) => createClaim(paper, claim, `claims[${index}]`, report) ?? [])
      .sort((a, b) => compareQuotes(a.quote, b.quote)),
    costs: completeCosts(costs, paper.labels, taxonomy),
    reaches: reaches.flatMap((reach, index) => {
      return createReach(paper, reach, `reaches[${index}]`, report) ?? [];
    }),
    relations: relations
      .flatMap((relation, index) => {
        return createRelation(paper, relation, `relations[${index}]`, report) ?? [];
      })
      .sort((a, b) => compareQuotes(a.name, b.name)),
  };
}

function createClaim(
  paper: Paper,
  claim: AnnotatedClaim,
  path: string,
  report: Report,
): Claim | null {
  const { subject, quantity, effect, amount, comparators, tasks = [], where } = claim;
  const quote = resolveQuote(paper, claim.quote, `${path}.quote`, report);
  if (!quote) return null;
  const near = (words: NearbyWords | null, name: string) =>
    words && resolveNearby(paper, quote, words, `${path}.${name}`, report);
  const length = near(where.length, 'where.length');
  return {
    ...{ id: `${paper.id}-${claim.number}`, quote, subject, quantity, effect },
    amount: createAmount(paper, quote, amount, `${path}.amount`, report),
    comparators: comparators.flatMap(({ method, condition = null, ...words }, index) => {
      const named = near(words, `comparators[${index}]`);
      const held = near(condition, `comparators[${index}].condition`);
      return named ? [{ methodId: method, quote: named, condition: held }] : [];
    }),
    tasks: [...tasks],
    where: {
      task: near(where.task, 'where.task'),
      data: near(where.data, 'where.data'),
      length: length && where.length && { quote: length, tokens: where.length.tokens },
      scale: near(where.scale, 'where.scale'),
    },
  };
}

function createAmount(
  paper: Paper,
  claimQuote: Quote,
  amount: AnnotatedClaim['amount'],
  path: string,
  report: Report,
): Claim['amount'] {
  if (!amount) return null;
  const { text, ...number } = amount;
  const quote = resolveWithin(paper, claimQuote, { text }, path, report);
  return quote && { quote, ...number };
}

function createReach(
  paper: Paper,
  { text, value, unit, kind, ...reach }: AnnotatedReach,
  path: string,
  report: Report,
): Reach | null {
  const quote = resolveQuote(paper, reach.quote, `${path}.quote`, report);
  const amount = quote && resolveWithin(paper, quote, { text }, `${path}.text`, report);
  return quote && amount && { quote, amount, value, unit, kind };
}

function createRelation(
  paper: Paper,
  { method, kind, ...relation }: AnnotatedRelation,
  path: string,
  report: Report,
): Relation | null {
  const quote = resolveQuote(paper, relation.quote, `${path}.quote`, report);
  const name = quote && resolveWithin(paper, quote, relation, `${path}.text`, report);
  return quote && name && { methodId: method, name, quote, kind };
}
