import { createAnswering } from './answerMessages.ts';
import type { SearchRequest } from './searchMessages.ts';

/** Searches a corpus beside the page, which stays usable. */
const answer = createAnswering((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => answer(data));
