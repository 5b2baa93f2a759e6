import * as v from 'valibot';
import { slug, text } from '../../corpus/schema.ts';

/**
 * The words by which rules propose labels, as people write them for one taxonomy
 * (`data/patterns.json`). A phrase is words between blanks, matched whole, whatever stands between
 * them in the text (`state space` is found in `State-Space`), singular or plural:
 *
 * - `model|layer`: either word; `sequence?`: the word may be missing
 * - `outperform*`, `*Mamba*`: any word that begins with it, or holds it
 * - a word with a capital letter is found in exactly these letters: `Mamba` is not a snake
 * - `O(n)`, `O(nlogn)`, `O(n^2)`, `O(1)`: a cost, in whatever notation the text has it
 */
const phrases = v.pipe(v.array(text), v.minLength(1));

/** How far a context reaches: so many words, to the next comma, or to the end of its clause. */
const reachSchema = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(1)),
  v.picklist(['comma', 'clause']),
]);

/** Words that take a mention's force: comparison, background, motivation. */
const contextSchema = v.strictObject({
  id: slug,
  /** The facets whose mentions it excludes; with `values`, only those. */
  facets: v.array(slug),
  values: v.optional(v.array(slug)),
  /** Words before the mention, and how far they reach. */
  before: v.optional(phrases),
  beforeReach: v.optional(reachSchema, 'clause'),
  /** Words after the mention, and how many words away. */
  after: v.optional(phrases),
  afterReach: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** Whether a value of the title that is in this context alone is excluded from the whole paper. */
  bars: v.optional(v.boolean(), false),
});
export type ContextPattern = v.InferOutput<typeof contextSchema>;

const ruleSchema = v.strictObject({
  phrases,
  /**
   * What one mention of the paper's own counts; two make a proposal. Words that count nothing only tell
   * other rules that the value is mentioned.
   */
  points: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
  /** Where the words count; left out, wherever the paper speaks of its own work. */
  only: v.optional(v.picklist(['title', 'topic'])),
  /** Values of the same facet beside which these words prove nothing. */
  unless: v.optional(v.array(slug)),
  /** One of these values must be mentioned, in whatever context; or none of those. */
  with: v.optional(v.array(slug)),
  without: v.optional(v.array(slug)),
  /** Whether it may be a part of what is joined; left out, it may. */
  isPart: v.optional(v.boolean()),
});
export type RulePattern = v.InferOutput<typeof ruleSchema>;

/** A value that two others make when one clause joins them: “combines SSMs with attention”. */
const joinSchema = v.strictObject({
  value: slug,
  /** One part is of these, the other of those. */
  parts: v.array(slug),
  with: v.array(slug),
  /** Words that join, before the first part or between the two. */
  cues: phrases,
  /** Words that name the joined thing: `hybrid`. With two parts in their clause, they are enough. */
  names: phrases,
});

const facetPatternsSchema = v.strictObject({
  /**
   * The facet whose values are classes of methods. A statement about a class that the paper belongs to
   * counts for the paper, unless it has one of certain labels; one about another of the `classes` does
   * not. Where it has the label `joint` beside one of those, what it says of one part is about that
   * part alone.
   */
  classOf: v.optional(
    v.strictObject({ facet: slug, classes: v.array(slug), unless: v.array(slug), joint: slug }),
  ),
  join: v.optional(joinSchema),
  /**
   * Where the title has another value, these need to be joined with it; the rest then need to be put
   * forward.
   */
  timid: v.optional(v.array(slug)),
  values: v.record(slug, v.array(ruleSchema)),
});
export type FacetPatterns = v.InferOutput<typeof facetPatternsSchema>;

export const labelPatternsSchema = v.strictObject({
  /** Words with which a paper speaks of its own work. */
  own: phrases,
  /** Abbreviations of the whole field, none of them a name of one paper. */
  commonNames: v.array(text),
  /** Words that put something forward: “we propose”. */
  proposing: phrases,
  /** Words that say what something was tried on: “experiments on”. A quote may begin there. */
  testing: phrases,
  /** Words that begin a clause about others at the start of a sentence: “While”, “Unlike”. */
  aside: phrases,
  /** Words that end a clause. */
  clauseEnds: phrases,
  contexts: v.array(contextSchema),
  /** Phrases that hold a pattern's words and mean something else. */
  otherMeanings: v.array(text),
  /**
   * The facet that tells whether a list is of this field: so large a share of its papers must have one
   * of the values, or one of `titles` in the title, named by words that may be a part of what is joined.
   */
  field: v.strictObject({
    facet: slug,
    values: v.array(slug),
    titles: v.array(slug),
    share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  facets: v.record(slug, facetPatternsSchema),
});
export type LabelPatterns = v.InferOutput<typeof labelPatternsSchema>;
