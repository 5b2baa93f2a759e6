import type { ParsedSearch } from '../language/queryTerms.ts';
import type { Answered, Asked, Question } from '../memory/searchEngine.ts';

/** A search engine elsewhere: the questions of `SearchEngine`, answered later. */
export interface RemoteEngine {
  readonly kind: 'worker';
  readonly parse: (text: string) => ParsedSearch;
  /** Rejects where it is called off, at once, and where the engine is lost. */
  readonly ask: <Q extends Question>(
    question: Q,
    asked: Asked<Q>,
    signal?: AbortSignal,
  ) => Promise<Answered<Q>>;
}

/** What goes to the worker once it has its corpus. */
export interface QuestionMessage<Q extends Question = Question> {
  readonly question: Q;
  readonly asked: Asked<Q>;
}

interface Waiting extends QuestionMessage {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Asks one question at a time, so that what is called off before its turn is never asked: of ten quick
 * keystrokes the first and the last are searched. What finds papers goes before all else.
 */
export function createRemoteEngine(
  send: (message: QuestionMessage) => Promise<unknown>,
  parse: RemoteEngine['parse'],
): RemoteEngine {
  let waiting: readonly Waiting[] = [];
  let isAsking = false;

  const askNext = async (): Promise<void> => {
    const next = waiting.find(({ question }) => question === 'find') ?? waiting[0];
    if (isAsking || !next) return;
    isAsking = true;
    waiting = waiting.filter((other) => other !== next);
    const { question, asked, resolve, reject } = next;
    try {
      resolve((await send({ question, asked })) as never);
    } catch (error) {
      reject(error);
    }
    isAsking = false;
    await askNext();
  };

  return {
    kind: 'worker',
    parse,
    ask: (question, asked, signal) =>
      new Promise((resolve, reject) => {
        const own: Waiting = { question, asked, resolve, reject };
        signal?.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== own);
          reject(signal.reason);
        });
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        waiting = [...waiting, own];
        // What one rendering asks is known by then, and what finds papers goes first.
        queueMicrotask(() => void askNext());
      }),
  };
}
