import { useMemo, useState } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import type { Marks } from './marks.ts';
import { createLateMarks, createMarks, NO_MARKS } from './marks.ts';
import { listPositions } from './paperPositions.ts';
import type { Searched } from './selectPapers.ts';
import { useSearchEngine } from './useSearchEngine.ts';

/**
 * What a search matches in the papers whose rows are rendered; `null` for a paper that it did not
 * find. Another object where more is known.
 */
export function useMarks(corpus: Corpus, searched: Searched | null): Marks {
  const { engine } = useSearchEngine();
  const [late, setLate] = useState<{ readonly searched: Searched; readonly marks: Marks }>();
  const first = useMemo(() => {
    if (searched === null || engine === null) return NO_MARKS;
    const { search, found } = searched;
    if (engine.kind === 'worker') {
      const { firstMarks = [], order } = found;
      return createLateMarks(
        (papers) => engine.ask('mark', [search, listPositions(corpus, papers)]),
        (marks) => setLate({ searched, marks }),
        new Map(firstMarks.map((marks, at) => [corpus.papers[order[at] ?? -1], marks])),
      );
    }
    const listed = new Set(found.order);
    return createMarks((paper) => {
      const own = listPositions(corpus, [paper]);
      return own.every((position) => listed.has(position))
        ? (engine.mark(search, own)[0] ?? null)
        : null;
    });
  }, [corpus, searched, engine]);
  return late?.searched === searched ? late.marks : first;
}
