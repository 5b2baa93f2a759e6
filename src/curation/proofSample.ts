import * as v from 'valibot';
import { findFacetValue, formatQuote, listOwnFacets } from '../corpus/corpus.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus } from '../corpus/schema.ts';

/** A quote and the label it is to prove, and what a reader who sees nothing else says of it. */
export const proofVerdictSchema = v.strictObject({
  paper: v.string(),
  facet: v.string(),
  value: v.string(),
  label: v.string(),
  definition: v.string(),
  words: v.string(),
  /** `null` until it was read. */
  proves: v.nullable(v.boolean()),
});
export type ProofVerdict = v.InferOutput<typeof proofVerdictSchema>;

/** A sample that was read, as `data/readings/proofs.json` keeps it. */
export const proofReadingSchema = v.strictObject({
  /** Who judged, as it follows “read by”. */
  reader: v.pipe(v.string(), v.nonEmpty()),
  day: v.pipe(v.string(), v.isoDate()),
  /** The seed by which the sample was taken, from the labels of that day. */
  seed: v.number(),
  verdicts: v.array(proofVerdictSchema),
});

/**
 * So many quotes taken at random from all that prove a label by themselves, the same for the same
 * seed. Context proves nothing alone, and filters of single costs repeat the words of the summary.
 */
export function drawProofs(corpus: Corpus, count: number, seed: number): ProofVerdict[] {
  const left = listProofs(corpus);
  const random = createRandom(seed);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [taken] = left.splice(Math.floor(random() * left.length), 1);
    return taken;
  }).filter((proof) => proof !== undefined);
}

function listProofs(corpus: Corpus): ProofVerdict[] {
  const facets = listOwnFacets(corpus.taxonomy.facets);
  return corpus.papers.flatMap((paper) =>
    facets.flatMap((facet) =>
      (findOwn(paper.labels, facet.id) ?? [])
        .filter(({ basis }) => basis === 'stated')
        .flatMap(({ value, quotes }) =>
          quotes
            .filter(({ about }) => about !== 'context')
            .map((quote) => ({
              ...{ paper: paper.id, facet: facet.id, value },
              // As the interface marks it beside the words.
              label: `${facet.label}: ${findFacetValue(facet, value)?.label ?? value}${
                quote.about === 'class' ? ' (stated by the class that the method belongs to)' : ''
              }`,
              definition: findFacetValue(facet, value)?.definition ?? '',
              words: formatQuote(paper, quote),
              proves: null,
            })),
        ),
    ),
  );
}

/** How many of the quotes that were read prove their label, and within what the share lies. */
export interface ProofPrecision {
  readonly proving: number;
  readonly read: number;
  /** 95 % interval of Wilson: E. B. Wilson, “Probable inference…”, JASA 22 (1927), 209–212. */
  readonly low: number;
  readonly high: number;
  /** Of those that were read, how many have other words today, or are gone. */
  readonly changed: number;
}

export function calculatePrecision(
  corpus: Corpus,
  verdicts: readonly ProofVerdict[],
): ProofPrecision {
  const keyOf = ({ paper, facet, value, words }: ProofVerdict) =>
    [paper, facet, value, words].join('\n');
  const current = new Set(listProofs(corpus).map(keyOf));
  const given = verdicts.filter(({ proves }) => proves !== null);
  const proving = given.filter(({ proves }) => proves).length;
  const read = given.length;
  const changed = given.filter((verdict) => !current.has(keyOf(verdict))).length;
  return { proving, read, ...wilson(proving, read), changed };
}

/** `"58 of 60 quotes prove their label: 0.97 (0.89 to 0.99)."` */
export function formatPrecision({ proving, read, low, high, changed }: ProofPrecision): string {
  if (read === 0) return 'No quote was read against its label.';
  const range = `${low.toFixed(2)} to ${high.toFixed(2)}`;
  const since = changed > 0 ? ` Of these quotes, ${changed} have other words today.` : '';
  return `${proving} of ${read} quotes prove their label: ${(proving / read).toFixed(2)} (${range}).${since}`;
}

function wilson(yes: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = yes / all;
  const centre = share + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return { low: (centre - spread) / scale, high: Math.min(1, (centre + spread) / scale) };
}

/** Numbers from 0 to below 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
