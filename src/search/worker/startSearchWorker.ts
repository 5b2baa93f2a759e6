import type { Corpus } from '../../corpus/schema.ts';
import { trustScriptAddress } from '../../ui/trust.ts';
import { parseSearchText } from '../language/queryLanguage.ts';
import type { RemoteEngine } from './remoteEngine.ts';
import { createRemoteEngine } from './remoteEngine.ts';
import type { SearchReply, SearchRequest } from './searchMessages.ts';
import workerAddress from './searchWorker.ts?worker&url';

/** Papers sent at once: to copy as many takes a few milliseconds. */
const PAPERS_OF_A_PART = 250;

/** What a worker, or one end of a `MessageChannel`, has. */
export interface WorkerLine {
  readonly send: (message: SearchRequest) => void;
  readonly listen: (hear: (reply: SearchReply) => void) => void;
  /** Called where the code of the worker cannot be had, or breaks, or the worker is ended. */
  readonly listenForLoss: (hear: () => void) => void;
}

/**
 * Gives a worker the corpus, once; resolves when its index is made. Rejects where it cannot be had;
 * `onLost` is called where it breaks later, or fails to answer.
 */
export async function startSearchWorker(
  corpus: Corpus,
  onLost: () => void = () => undefined,
  line: WorkerLine = openWorker(),
): Promise<RemoteEngine> {
  // One question is asked at a time, and its answer is the next reply.
  let settle: { resolve: (answer: unknown) => void; reject: (reason: Error) => void } | null = null;
  let lost: Error | null = null;
  const nextReply = () =>
    new Promise<unknown>((resolve, reject) => {
      if (lost === null) settle = { resolve, reject };
      else reject(lost);
    });
  line.listen((reply) => {
    if (reply.kind === 'failed') {
      settle?.reject(new Error(reply.message));
      onLost();
    } else settle?.resolve(reply.kind === 'answer' ? reply.answer : null);
  });
  line.listenForLoss(() => {
    lost = new Error('The search worker is lost.');
    settle?.reject(lost);
    onLost();
  });
  const ready = nextReply();
  // It may be lost before its papers are sent; until then nobody waits for it.
  ready.catch(() => undefined);
  const { papers, ...rest } = corpus;
  for (let from = 0; from < papers.length; from += PAPERS_OF_A_PART) {
    line.send({ kind: 'papers', papers: papers.slice(from, from + PAPERS_OF_A_PART) });
    await pause();
  }
  line.send({ kind: 'corpus', corpus: rest });
  await ready;
  return createRemoteEngine(
    (message) => {
      const reply = nextReply();
      line.send({ kind: 'question', ...message });
      return reply;
    },
    (text) => parseSearchText(text, corpus.taxonomy),
  );
}

/** Ends the worker of the corpus that was searched last, and tells whoever waits for it. */
let endLast = () => {};

/** A corpus whose labels were edited is a new one; the worker of the one before would stay for nothing. */
function openWorker(): WorkerLine {
  endLast();
  const worker = new Worker(trustScriptAddress(workerAddress), { type: 'module' });
  let lose = () => {};
  endLast = () => {
    worker.terminate();
    lose();
  };
  return {
    send: (message) => worker.postMessage(message),
    listen: (hear) =>
      worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => hear(data)),
    listenForLoss: (hear) => {
      lose = hear;
      worker.addEventListener('error', hear);
      worker.addEventListener('messageerror', hear);
    },
  };
}

/** Lets the page do what waits, such as a keystroke. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
