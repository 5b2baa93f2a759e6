import { useMemo } from 'react';
import type { Searched } from './selectPapers.ts';
import { useAnswer } from './useAnswer.ts';
import { useSearchEngine } from './useSearchEngine.ts';

/** What the words of a text find; the last answer while a worker looks for the next. `null` without words. */
export function useSearched(text: string): Searched | null {
  const { engine } = useSearchEngine();
  const parse = engine?.parse ?? null;
  const asked = useMemo(
    (): [Searched['search']] | null =>
      parse === null || text.trim() === '' ? null : [parse(text)],
    [parse, text],
  );
  const answer = useAnswer('find', asked);
  return useMemo(
    () => (answer === null ? null : { search: answer.asked[0], found: answer.answer }),
    [answer],
  );
}
