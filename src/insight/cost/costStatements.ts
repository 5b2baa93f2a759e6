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
  /** `null` where no curve is of the paper's family and grows so. */
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

/** Long convolutions are applied by the Fourier transform, as S4 is. */
const FAMILY_OF: Readonly<Record<string, string>> = { convolution: 'ssm' };

/**
 * Every cost statement of the corpus with its curve: of the family of the paper, growing as the
 * paper says, and, where there are several, the one whose `nameWords` are in its name or title, else the
 * first that has none. A paper of several families goes to the first that fits.
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
  const names = new Map(findings.methods.map(({ id, name }) => [id, name]));
  const quantities = new Map(findings.quantities.map(({ id, label }) => [id, label]));
  return corpus.papers
    .flatMap((paper) =>
      (findings.papers[paper.id]?.claims ?? []).filter(isSpeedUp).map((claim): SpeedUp => {
        const { amount, comparators, where } = claim;
        return {
          paper,
          claim,
          label: amount ? readQuote(paper, amount.quote) : '',
          quantity: quantities.get(claim.quantity) ?? claim.quantity,
          against: comparators.map(({ methodId }) => names.get(methodId) ?? methodId),
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
  for (const { value } of paper.labels.family ?? []) {
    const family = FAMILY_OF[value] ?? value;
    const fitting = ALL_MECHANISMS.filter(
      (mechanism) =>
        mechanism.family === family && growths.includes(mechanism.costs[quantity].growth),
    );
    const named = fitting.find(({ nameWords }) =>
      nameWords?.test(`${paper.shortName} ${paper.title}`),
    );
    const found = named ?? fitting.find(({ nameWords }) => !nameWords) ?? fitting[0];
    if (found) return found;
  }
  return null;
}
