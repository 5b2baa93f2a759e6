import type { ListReply, ListRequest } from './listMessages.ts';
import { NOT_LOADED } from './listMessages.ts';

/**
 * Reads lists beside the page, which stays usable, and keeps what the reader decides to keep. The work
 * is in a part of its own: readers of formats, which are fetched when they are needed, share code with
 * it, and WebKit runs a worker's first module once more for whatever imports from that.
 */
const work = import('./answerListRequest.ts');

self.addEventListener('message', async ({ data }: MessageEvent<ListRequest>) => {
  try {
    const { answerListRequest } = await work;
    await answerListRequest(data);
  } catch {
    self.postMessage({ kind: 'failed', message: NOT_LOADED } satisfies ListReply);
  }
});
