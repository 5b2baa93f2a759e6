import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Found in both rounds, and in one alone. */
const counts = { both: count, onlyFirst: count, onlySecond: count };
/** Cohen's kappa; `null` where chance alone would agree in all decisions. */
const kappa = v.nullable(v.number());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const name = v.pipe(v.string(), v.minLength(1));

/** How far two annotation rounds agree: the one definition of `data/agreement.json`. */
export const agreementSchema = v.strictObject({
  /** `contentHash` of the corpus whose rounds these are. */
  corpusHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  /** By facet; a decision is one value for one paper, `jaccard` the mean over papers. */
  labels: v.array(
    v.strictObject({ facet: name, decisions: count, ...counts, kappa, jaccard: share }),
  ),
  findings: v.strictObject({
    /** Sentences of abstracts, and which of them each round found to hold a claim. */
    sentences: v.strictObject({ what: name, decisions: count, ...counts, kappa }),
    found: v.array(v.strictObject({ what: name, ...counts })),
    /** Over the claims that both found: the share that agrees, from 0 to 1. */
    matched: v.array(v.strictObject({ what: name, share })),
  }),
});
export type Agreement = v.InferOutput<typeof agreementSchema>;
