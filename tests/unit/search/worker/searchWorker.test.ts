import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/schema.ts';
import { createSearchEngine } from '../../../../src/search/memory/searchEngine.ts';
import { createAnswering } from '../../../../src/search/worker/answerMessages.ts';
import type { SearchReply, SearchRequest } from '../../../../src/search/worker/searchMessages.ts';
import type { WorkerLine } from '../../../../src/search/worker/startSearchWorker.ts';
import { startSearchWorker } from '../../../../src/search/worker/startSearchWorker.ts';
import { corpusArbitrary, searchArbitrary } from '../../../fixtures/randomCorpora.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

/** A worker in this thread: what passes is copied, as between threads. */
function openLine(): WorkerLine & { readonly sent: SearchRequest[]; readonly lose: () => void } {
  let hear: (reply: SearchReply) => void = () => undefined;
  let hearLoss: () => void = () => undefined;
  const sent: SearchRequest[] = [];
  const answer = createAnswering((reply) => {
    const copy = structuredClone(reply);
    setTimeout(() => hear(copy));
  });
  return {
    sent,
    send: (message) => {
      sent.push(message);
      answer(structuredClone(message));
    },
    listen: (listener) => {
      hear = listener;
    },
    listenForLoss: (listener) => {
      hearLoss = listener;
    },
    lose: () => hearLoss(),
  };
}

function start(corpus: Corpus, line = openLine()) {
  return startSearchWorker(corpus, undefined, line);
}

describe('a search in a worker', () => {
  it('answers as the engine in the page does, of any corpus', async () => {
    await fc.assert(
      fc.asyncProperty(corpusArbitrary, searchArbitrary, async (corpus, text) => {
        const here = createSearchEngine(corpus);
        const there = await start(corpus);
        const search = here.parse(text);
        expect(there.parse(text)).toEqual(search);
        const found = here.find(search);
        expect(await there.ask('find', [search])).toEqual({
          ...found,
          firstMarks: here.mark(search, found.order.slice(0, 24)),
        });
        expect(await there.ask('mark', [search, found.order])).toEqual(
          here.mark(search, found.order),
        );
        expect(await there.ask('suggest', [text, text.length])).toEqual(
          here.suggest(text, text.length),
        );
        expect(await there.ask('explain', [search])).toEqual(here.explain(search));
      }),
      { numRuns: 60 },
    );
  });

  it('is given its corpus once, in parts that are copied in a moment', async () => {
    const line = openLine();
    const papers = Array.from({ length: 600 }, (_, at) => ({
      ...(realCorpus.papers[at % realCorpus.papers.length] as (typeof realCorpus.papers)[0]),
      id: `paper-${at}`,
    }));
    const engine = await start({ ...realCorpus, papers }, line);
    const { order } = await engine.ask('find', [engine.parse('mamba')]);
    expect(order.length).toBeGreaterThan(44);
    const parts = line.sent.filter(({ kind }) => kind === 'papers');
    expect(parts.length).toBeGreaterThan(1);
    expect(line.sent.map(({ kind }) => kind)).toEqual([
      ...parts.map(() => 'papers'),
      'corpus',
      'question',
    ]);
  });

  it('is not asked what is called off before its turn', async () => {
    const line = openLine();
    const engine = await start(realCorpus, line);
    const ask = (text: string) => {
      const asking = new AbortController();
      const answer = engine.ask('find', [engine.parse(text)], asking.signal);
      return { asking, answer };
    };
    const first = ask('m');
    const stale = ask('ma');
    const last = ask('mam');
    stale.asking.abort();
    await expect(stale.answer).rejects.toMatchObject({ name: 'AbortError' });
    expect((await first.answer).order.length).toBeGreaterThanOrEqual(0);
    expect((await last.answer).order.length).toBeGreaterThan(0);
    const asked = line.sent.flatMap((message) =>
      message.kind === 'question' ? [JSON.stringify(message.asked)] : [],
    );
    expect(asked).toHaveLength(2);
    expect(asked.join()).not.toContain('"text":"ma"');
  });

  it('finds before it does what was asked earlier, or at the same time', async () => {
    const line = openLine();
    const engine = await start(realCorpus, line);
    const search = engine.parse('mamba');
    const earlier = engine.ask('suggest', ['lin', 3]);
    await Promise.resolve();
    await Promise.all([earlier, engine.ask('suggest', ['mam', 3]), engine.ask('find', [search])]);
    await Promise.all([engine.ask('suggest', ['mam', 3]), engine.ask('find', [search])]);
    const asked = line.sent.flatMap((message) =>
      message.kind === 'question' ? [message.question] : [],
    );
    expect(asked).toEqual(['suggest', 'find', 'suggest', 'find', 'suggest']);
  });

  it('says that it is lost, and that a question failed', async () => {
    const line = openLine();
    let isLost = false;
    const engine = await startSearchWorker(realCorpus, () => (isLost = true), line);
    await expect(engine.ask('find', [null as never])).rejects.toThrow();
    expect((await engine.ask('find', [engine.parse('mamba')])).order.length).toBeGreaterThan(0);
    const answer = engine.ask('find', [engine.parse('mamba')]);
    line.lose();
    await expect(answer).rejects.toThrow('lost');
    expect(isLost).toBe(true);
  });

  it('says that it is lost while it is still given its papers', async () => {
    const line = openLine();
    const started = start(realCorpus, line);
    line.lose();
    await expect(started).rejects.toThrow('lost');
  });
});
