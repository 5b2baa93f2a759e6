import { useMemo } from 'react';
import type { Suggestion } from '../../search/memory/suggestions.ts';
import { useAnswer } from '../../search/useAnswer.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';

const NO_SUGGESTIONS: readonly Suggestion[] = [];

/** What the word at the caret may become, within the filters that are set; nothing without a query. */
export function useSuggestions(query: ExploreQuery | null, caret: number): readonly Suggestion[] {
  const { text = '', facets, years, code, isStatedOnly } = query ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of a query changes no suggestion.
  const asked = useMemo(
    (): [string, number, ExploreQuery] | null => query && [text, caret, query],
    [text, caret, facets, years, code, isStatedOnly],
  );
  const last = useAnswer('suggest', asked);
  if (last === null || last.asked === asked) return last?.answer ?? NO_SUGGESTIONS;
  // A worker has not answered yet: those of the text before that go on from this one.
  return last.asked[2]?.facets === facets
    ? last.answer.filter((suggestion) => suggestion.text.startsWith(text))
    : NO_SUGGESTIONS;
}
