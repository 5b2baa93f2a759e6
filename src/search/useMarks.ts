import { useMemo, useState } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import type { Marks } from './marks.ts';
import { createLateMarks, createMarks, NO_MARKS } from './marks.ts';
import { listPositions } from './paperPositions.ts';
import type { Searched } from './selectPapers.ts';
import { useSearchEngine } from './useSearchEngine.ts';

/** What a search matches in the papers whose rows are rendered. Another object where more is known. */
export function useMarks(corpus: Corpus, searched: Searched | null): Marks {
  const { engine } = useSearchEngine();
  const [late, setLate] = useState<{ readonly searched: Searched; readonly marks: Marks }>();
  const first = useMemo(() => {
    if (searched === null || engine === null) return NO_MARKS;
    const { search } = searched;
    return engine.kind === 'here'
      ? createMarks((paper) => engine.mark(search, listPositions(corpus, [paper]))[0] ?? null)
      : createLateMarks(
          (papers) => engine.ask('mark', [search, listPositions(corpus, papers)]),
          (marks) => setLate({ searched, marks }),
        );
  }, [corpus, searched, engine]);
  return late?.searched === searched ? late.marks : first;
}
