import {
  formatBound,
  nameOfQuantity,
  namesOfComparators,
} from '../../corpus/findings/claimWords.ts';
import type { Claim, Cost, Findings, Reach } from '../../corpus/findings/findingsSchema.ts';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';
import type { Growth, Mechanism } from './costMechanism.ts';
import { ALL_MECHANISMS } from './costModel.ts';
import type { CostQuantity, MechanismId } from './costQuery.ts';

/** What a paper says of a cost, and the curve it belongs to. */
export interface CostStatement {
  readonly paper: Paper;
  readonly cost: Cost;
  /** `null` where no quantity here counts it, such as communication. */
  readonly quantity: CostQuantity | null;
  /** `null` where no curve is of the paper's mechanism and grows so. */
  readonly mechanismId: MechanismId | null;
}

/** A length that a paper says it handled. */
export interface ReachMark {
  readonly paper: Paper;
  readonly reach: Reach;
  /** The length as the paper writes it. */
  readonly label: string;
}

/** So many times faster, against what. */
export interface SpeedUp {
  readonly paper: Paper;
  readonly claim: Claim;
  /** The number as the paper writes it, with its bound: “up to 665x”. */
  readonly label: string;
  /** Of what: “Inference speed”. */
  readonly quantity: string;
  /** Names of what it is faster than; empty where the paper does not say. */
  readonly against: readonly string[];
  /** The length at which it is, where the paper says so. */
  readonly length: number | null;
}

const QUANTITIES: Readonly<Record<Cost['quantity'], CostQuantity | null>> = {
  training: 'training',
  generation: 'generation',
  inference: 'generation',
  memory: 'memory',
  depth: 'depth',
  communication: null,
  unspecified: null,
};

/** “sub-quadratic” is less than quadratic and more than constant. */
const GROWTHS: Readonly<Record<Cost['class'], readonly Growth[]>> = {
  constant: ['constant'],
  logarithmic: ['logarithmic'],
  linear: ['linear'],
  'log-linear': ['log-linear'],
  'sub-quadratic': ['linear', 'log-linear'],
  quadratic: ['quadratic'],
};

/**
 * Inference of a sequence is generation of each of its tokens: its class is that of one token times N.
 */
const PER_TOKEN: Readonly<Record<Cost['class'], readonly Growth[]>> = {
  constant: ['constant'],
  logarithmic: ['constant'],
  linear: ['constant'],
  'log-linear': ['logarithmic'],
  'sub-quadratic': ['constant', 'logarithmic'],
  quadratic: ['linear'],
};

/**
 * Every cost statement of the corpus with its curve. A paper stands on a curve only where the curve's
 * mechanism is its one mechanism and grows as the paper says; where several curves are of that
 * mechanism, only where its name or title says which. No curve is better than a wrong one.
 */
export function placeStatements(corpus: Corpus, findings: Findings): readonly CostStatement[] {
  return corpus.papers.flatMap((paper) =>
    (findings.papers[paper.id]?.costs ?? []).map((cost): CostStatement => {
      const quantity = QUANTITIES[cost.quantity];
      const growths = (cost.quantity === 'inference' ? PER_TOKEN : GROWTHS)[cost.class];
      const mechanism = quantity && findMechanism(paper, quantity, growths);
      return { paper, cost, quantity, mechanismId: mechanism?.id ?? null };
    }),
  );
}

/** Every stated reach, the shortest first. */
export function listReaches(corpus: Corpus, findings: Findings): readonly ReachMark[] {
  return corpus.papers
    .flatMap((paper) =>
      (findings.papers[paper.id]?.reaches ?? []).map((reach): ReachMark => {
        return { paper, reach, label: readQuote(paper, reach.amount) };
      }),
    )
    .sort((a, b) => a.reach.value - b.reach.value);
}

/** Every claim that names a number of times by which something is faster, the greatest first. */
export function listSpeedUps(corpus: Corpus, findings: Findings): readonly SpeedUp[] {
  return corpus.papers
    .flatMap((paper) =>
      (findings.papers[paper.id]?.claims ?? []).filter(isSpeedUp).map((claim): SpeedUp => {
        const { amount, where } = claim;
        return {
          paper,
          claim,
          label: amount ? `${formatBound(amount)}${readQuote(paper, amount.quote)}` : '',
          quantity: nameOfQuantity(claim.quantity, findings),
          against: namesOfComparators(claim, findings),
          length: where.length?.tokens ?? null,
        };
      }),
    )
    .sort((a, b) => (b.claim.amount?.value ?? 0) - (a.claim.amount?.value ?? 0));
}

/** Ids of quantities of speed end so: `speed`, `training-speed`, `inference-speed`. */
function isSpeedUp({ quantity, amount }: Claim): boolean {
  return amount?.unit === 'times' && /(?:^|-)speed$/u.test(quantity);
}

function findMechanism(
  paper: Paper,
  quantity: CostQuantity,
  growths: readonly Growth[],
): Mechanism | null {
  const [label, ...others] = paper.labels.mechanism ?? [];
  if (!label || others.length > 0) return null;
  const own = ALL_MECHANISMS.filter(({ mechanism }) => mechanism === label.value);
  const words = `${paper.shortName} ${paper.title}`;
  const meant = own.filter(({ nameWords }) => !nameWords || nameWords.test(words));
  const [curve] = meant.filter(({ costs }) => growths.includes(costs[quantity].growth));
  return meant.length === 1 && curve ? curve : null;
}
