import { useEffect, useMemo, useState } from 'react';
import type { Answered, Asked, Question } from './memory/searchEngine.ts';
import { useSearchEngine } from './useSearchEngine.ts';
import type { RemoteEngine } from './worker/remoteEngine.ts';

interface Answer<Q extends Question> {
  readonly asked: Asked<Q>;
  readonly answer: Answered<Q>;
}

/** An answer, and whose: positions of one corpus say nothing of another one. */
interface LateAnswer<Q extends Question> extends Answer<Q> {
  readonly worker: RemoteEngine;
}

/**
 * The answer to a question: of an engine in the page that to `asked`, at once; of one in a worker the
 * last there was, until the next is there. `null` where nothing is asked or nothing answered yet.
 * `asked` has to be the same object as long as the question is the same.
 */
export function useAnswer<Q extends Question>(
  question: Q,
  asked: Asked<Q> | null,
): Answer<Q> | null {
  const { engine } = useSearchEngine();
  const here = engine?.kind === 'here' ? engine : null;
  const worker = engine?.kind === 'worker' ? engine : null;
  const immediate = useMemo(
    () => (asked && here ? { asked, answer: here.answer(question, asked) } : null),
    [question, asked, here],
  );
  const [late, setLate] = useState<LateAnswer<Q> | null>(null);
  useEffect(() => {
    if (worker === null) return undefined;
    if (asked === null) {
      setLate(null);
      return undefined;
    }
    const asking = new AbortController();
    worker
      .ask(question, asked, asking.signal)
      .then((answer) => setLate({ asked, answer, worker }))
      // What is called off has no answer; a worker that is lost is told of where it is held.
      .catch(() => undefined);
    return () => asking.abort();
  }, [question, asked, worker]);
  if (asked === null) return null;
  return here ? immediate : late?.worker === worker ? late : null;
}
