import { useMemo } from 'react';
import type { Asked } from '../../search/memory/searchEngine.ts';
import type { Suggestion } from '../../search/memory/suggestions.ts';
import { useAnswer } from '../../search/useAnswer.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';

const NO_SUGGESTIONS: readonly Suggestion[] = [];

/** What the word at the caret may become, within the filters that are set; nothing without a query. */
export function useSuggestions(query: ExploreQuery | null, caret: number): readonly Suggestion[] {
  const { text, facets, years, code, isStatedOnly } = query ?? {};
  const asked = useMemo(
    (): Asked<'suggest'> | null =>
      text === undefined || !facets
        ? null
        : [
            text,
            caret,
            {
              facets,
              years: years ?? null,
              code: code ?? null,
              isStatedOnly: isStatedOnly === true,
            },
          ],
    [text, caret, facets, years, code, isStatedOnly],
  );
  return useAnswer('suggest', asked)?.answer ?? NO_SUGGESTIONS;
}
