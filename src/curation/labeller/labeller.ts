import type { ContextPattern, FacetPatterns, LabelPatterns, RulePattern } from './patterns.ts';
import { createPhraseIndex, type PhraseIndex } from './phraseIndex.ts';

/** What the words of a phrase tell of a paper. */
export interface Evidence {
  readonly facet: string;
  readonly value: string;
  readonly rule: RulePattern;
  readonly phrase: string;
  /** Of overlapping phrases of one group, only the longest counts. */
  readonly group: string;
}

/** What other phrases do: say whose words these are, or take a mention's force. */
export type Cue =
  | { readonly kind: 'own' | 'proposing' | 'testing' | 'aside' | 'clause-end' }
  | { readonly kind: 'join' | 'joined'; readonly facet: string }
  | { readonly kind: 'before' | 'after'; readonly context: ContextPattern };

/** Patterns made ready: each of their phrases in one of two indexes. */
export interface Labeller {
  readonly patterns: LabelPatterns;
  /** `null` stands for another meaning, in which the words tell nothing. */
  readonly evidence: PhraseIndex<Evidence | null>;
  readonly cues: PhraseIndex<Cue>;
}

export function createLabeller(patterns: LabelPatterns): Labeller {
  return {
    patterns,
    evidence: createPhraseIndex<Evidence | null>([
      ...Object.entries(patterns.facets).flatMap(([facet, { values, join }]) =>
        Object.entries(values).flatMap(([value, rules]) =>
          rules.flatMap((rule) =>
            rule.phrases.map(
              (phrase) =>
                [
                  phrase,
                  {
                    ...{ facet, value, rule, phrase },
                    // What is joined is named with its parts: “hybrid Mamba-Transformer”.
                    group: value === join?.value ? `${facet}/${value}` : facet,
                  },
                ] as const,
            ),
          ),
        ),
      ),
      ...patterns.otherMeanings.map((phrase) => [phrase, null] as const),
    ]),
    cues: createPhraseIndex<Cue>([
      ...listCues(patterns.own, { kind: 'own' }),
      ...listCues(patterns.proposing, { kind: 'proposing' }),
      ...listCues(patterns.testing, { kind: 'testing' }),
      ...listCues(patterns.aside, { kind: 'aside' }),
      ...listCues(patterns.clauseEnds, { kind: 'clause-end' }),
      ...Object.entries(patterns.facets).flatMap(([facet, { join }]: [string, FacetPatterns]) => [
        ...listCues(join?.cues ?? [], { kind: 'join', facet }),
        ...listCues(join?.names ?? [], { kind: 'joined', facet }),
      ]),
      ...patterns.contexts.flatMap((context) => [
        ...listCues(context.before ?? [], { kind: 'before', context }),
        ...listCues(context.after ?? [], { kind: 'after', context }),
      ]),
    ]),
  };
}

function listCues(phrases: readonly string[], cue: Cue): (readonly [string, Cue])[] {
  return phrases.map((phrase) => [phrase, cue] as const);
}
