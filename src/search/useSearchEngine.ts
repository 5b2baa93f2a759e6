import { useEffect, useReducer } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import { REHEARSED_TEXTS } from './memory/rehearsedTexts.ts';
import type { MemoryEngine } from './memory/searchEngine.ts';
import type { RemoteEngine } from './worker/remoteEngine.ts';

/** An engine in the page, or in a worker beside it. */
export type Engine = MemoryEngine | RemoteEngine;
type EngineState = Engine | 'loading' | 'failed';

/** Most papers that are searched in the page: more of them take longer than a frame. */
const MOST_IN_PAGE = 400;

const states = new WeakMap<Corpus, EngineState>();
const listeners = new Set<() => void>();

/**
 * Fetches the search code and makes the engine of a corpus; a second call changes nothing. Resolves
 * when the corpus can be searched; what a worker makes of a large one is waited for on request alone.
 */
export async function loadSearchEngine(
  corpus: Corpus,
  isWaitedFor = !isLarge(corpus),
): Promise<void> {
  const state = states.get(corpus);
  if (state !== undefined && state !== 'failed') return;
  states.set(corpus, 'loading');
  let isOver = false;
  const settle = (next: EngineState) => {
    // A lost worker is told of once more when the next one takes its place, which is not lost with it.
    if (isOver) return;
    isOver = next === 'failed';
    states.set(corpus, next);
    for (const tell of listeners) tell();
  };
  const made = createEngine(corpus, () => settle('failed')).then(settle, () => settle('failed'));
  if (isWaitedFor) await made;
}

async function createEngine(corpus: Corpus, onLost: () => void): Promise<Engine> {
  if (isLarge(corpus)) {
    const { startSearchWorker } = await import('./worker/startSearchWorker.ts');
    return startSearchWorker(corpus, onLost);
  }
  const { createSearchEngine } = await import('./memory/searchEngine.ts');
  return createSearchEngine(corpus);
}

function isLarge({ papers }: Corpus): boolean {
  return papers.length > MOST_IN_PAGE && typeof Worker !== 'undefined';
}

/**
 * Fetches the search before the first keystroke, and searches while nobody waits for it, a text at a
 * time: the first keystrokes would else be the slowest.
 */
async function prepareTyping(corpus: Corpus): Promise<void> {
  await loadSearchEngine(corpus);
  const engine = states.get(corpus);
  if (typeof engine !== 'object' || engine.kind !== 'here' || rehearsed.has(engine)) return;
  rehearsed.add(engine);
  rehearse(engine);
}

const rehearsed = new WeakSet<MemoryEngine>();

function rehearse(engine: MemoryEngine, texts: readonly string[] = REHEARSED_TEXTS): void {
  const [text, ...others] = texts;
  if (text === undefined) return;
  whenIdle(() => {
    engine.suggest(text, text.length);
    rehearse(engine, others);
  });
}

interface UsedEngine {
  /** `null` until it is there. */
  readonly engine: Engine | null;
  readonly hasFailed: boolean;
  /** Fetches it now: because the reader is about to type, or because the network failed before. */
  readonly load: () => void;
  /** The reader is at the box: the same, and the first keystrokes will be as quick as the others. */
  readonly prepare: () => void;
}

/**
 * The engine, once it is loaded: at the first interaction, such as a move of the pointer, which is
 * well before the first keystroke. Making it takes a slow phone longer than rendering the page, and
 * who only reads a page that a link led to never needs it. The index of thousands of papers takes a
 * worker seconds; it is made as soon as the page is idle.
 */
export function useSearchEngine(): UsedEngine {
  const corpus = useCorpus();
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    listeners.add(refresh);
    const load = () => void loadSearchEngine(corpus);
    const stopWaiting = isLarge(corpus) ? whenIdle(load) : afterFirstInteraction(load);
    return () => {
      listeners.delete(refresh);
      stopWaiting();
    };
  }, [corpus]);
  const state = states.get(corpus);
  return {
    engine: typeof state === 'object' ? state : null,
    hasFailed: state === 'failed',
    load: () => void loadSearchEngine(corpus),
    prepare: () => void prepareTyping(corpus),
  };
}

const INTERACTIONS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'] as const;

/** Runs a task after the first interaction, once the page is idle again; returns how to call it off. */
function afterFirstInteraction(task: () => void): () => void {
  let callOff = () => {
    for (const kind of INTERACTIONS) window.removeEventListener(kind, begin);
  };
  const begin = () => {
    callOff();
    callOff = whenIdle(task);
  };
  for (const kind of INTERACTIONS) window.addEventListener(kind, begin, { passive: true });
  return () => callOff();
}
