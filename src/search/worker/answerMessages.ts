import type { Paper } from '../../corpus/schema.ts';
import { readMessage } from '../../ui/readMessage.ts';
import type { MemoryEngine } from '../memory/searchEngine.ts';
import { createSearchEngine } from '../memory/searchEngine.ts';
import type { SearchReply, SearchRequest } from './searchMessages.ts';

/** The worker's side of the line: makes the engine of the corpus that it is sent, then answers in turn. */
export function createAnswering(reply: (message: SearchReply) => void) {
  const papers: Paper[] = [];
  let engine: MemoryEngine | null = null;

  return (request: SearchRequest): void => {
    try {
      switch (request.kind) {
        case 'papers':
          papers.push(...request.papers);
          break;
        case 'corpus':
          engine = createSearchEngine({ ...request.corpus, papers });
          reply({ kind: 'ready' });
          break;
        case 'question':
          reply({ kind: 'answer', answer: engine?.answer(request.question, request.asked) });
          break;
        default:
          request satisfies never;
      }
    } catch (error) {
      reply({ kind: 'failed', message: readMessage(error) });
    }
  };
}
