import { useEffect, useReducer } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { whenAtRest } from '../ui/whenAtRest.ts';
import type { SearchEngine } from './searchEngine.ts';

type EngineState = SearchEngine | 'loading' | 'failed';

const states = new WeakMap<Corpus, EngineState>();
const listeners = new Set<() => void>();

/** Fetches the search code and makes the engine of a corpus; a second call changes nothing. */
export async function loadSearchEngine(corpus: Corpus): Promise<void> {
  const state = states.get(corpus);
  if (state !== undefined && state !== 'failed') return;
  states.set(corpus, 'loading');
  try {
    const { createSearchEngine } = await import('./searchEngine.ts');
    states.set(corpus, createSearchEngine(corpus));
  } catch {
    states.set(corpus, 'failed');
  }
  for (const tell of listeners) tell();
}

/** Beginnings of words as they are typed; a browser compiles what runs often. */
const REHEARSED = ['l', 'li', 'lin', 's', 'st', 'sta', 'd', 'de', 'del', 'linear a'];

/**
 * Fetches the search before the first letter, and searches while nobody waits for it, a text at a
 * time: the first letters would else be the slowest.
 */
async function prepareTyping(corpus: Corpus): Promise<void> {
  await loadSearchEngine(corpus);
  const engine = states.get(corpus);
  if (typeof engine !== 'object' || rehearsed.has(engine)) return;
  rehearsed.add(engine);
  rehearse(engine);
}

const rehearsed = new WeakSet<SearchEngine>();

function rehearse(engine: SearchEngine, texts: readonly string[] = REHEARSED): void {
  const [text, ...others] = texts;
  if (text === undefined) return;
  whenAtRest(() => {
    engine.suggest(text, text.length);
    rehearse(engine, others);
  });
}

interface UsedEngine {
  /** `null` until it is there. */
  readonly engine: SearchEngine | null;
  readonly hasFailed: boolean;
  /** Fetches it now: because the reader is about to type, or because the network failed before. */
  readonly load: () => void;
  /** The reader is at the box: the same, and the first letters will be as quick as the others. */
  readonly prepare: () => void;
}

/**
 * The engine, once it is loaded: at the reader's first sign, such as a move of the pointer, which is
 * well before the first letter. Making it takes a slow phone longer than drawing the page does, and
 * who only reads a page that a link led to never needs it.
 */
export function useSearchEngine(): UsedEngine {
  const corpus = useCorpus();
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    listeners.add(refresh);
    const stopWaiting = atFirstSign(() => void loadSearchEngine(corpus));
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

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'] as const;

/** Runs a task once the reader has given a sign and the page is at rest again; returns how to call it off. */
function atFirstSign(task: () => void): () => void {
  let callOff = () => {
    for (const sign of SIGNS) window.removeEventListener(sign, begin);
  };
  const begin = () => {
    callOff();
    callOff = whenAtRest(task);
  };
  for (const sign of SIGNS) window.addEventListener(sign, begin, { passive: true });
  return () => callOff();
}
