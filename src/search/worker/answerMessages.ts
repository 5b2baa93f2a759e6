import type { Paper } from '../../corpus/schema.ts';
import { readMessage } from '../../ui/readMessage.ts';
import { REHEARSED_TEXTS } from '../memory/rehearsedTexts.ts';
import type { Asked, MemoryEngine } from '../memory/searchEngine.ts';
import { createSearchEngine } from '../memory/searchEngine.ts';
import type { QuestionMessage } from './remoteEngine.ts';
import type { SearchReply, SearchRequest } from './searchMessages.ts';

/** Papers whose marks come with what is found: a screen of rows, which would else be rendered twice. */
const FIRST_ROWS = 24;

/**
 * The worker's side of the line: makes the engine of the corpus that it is sent, then answers in turn.
 * While nobody has asked anything, it searches for some texts, one at a time: the first keystrokes would
 * else be the slowest.
 */
export function createAnswering(reply: (message: SearchReply) => void) {
  const papers: Paper[] = [];
  let engine: MemoryEngine | null = null;
  let isAsked = false;

  const rehearse = (texts: readonly string[]): void => {
    const [text, ...others] = texts;
    if (text === undefined || isAsked || engine === null) return;
    answerQuestion(engine, { question: 'find', asked: [engine.parse(text)] });
    engine.suggest(text, text.length);
    setTimeout(() => rehearse(others));
  };

  return (request: SearchRequest): void => {
    try {
      switch (request.kind) {
        case 'papers':
          papers.push(...request.papers);
          break;
        case 'corpus':
          engine = createSearchEngine({ ...request.corpus, papers });
          reply({ kind: 'ready' });
          setTimeout(() => rehearse(REHEARSED_TEXTS));
          break;
        case 'question':
          isAsked = true;
          reply({ kind: 'answer', answer: engine && answerQuestion(engine, request) });
          break;
        default:
          request satisfies never;
      }
    } catch (error) {
      reply({ kind: 'failed', message: readMessage(error) });
    }
  };
}

function answerQuestion(engine: MemoryEngine, { question, asked }: QuestionMessage): unknown {
  if (question !== 'find') return engine.answer(question, asked);
  const [search] = asked as Asked<'find'>;
  const found = engine.find(search);
  return { ...found, firstMarks: engine.mark(search, found.order.slice(0, FIRST_ROWS)) };
}
