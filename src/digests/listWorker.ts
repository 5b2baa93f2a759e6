import { readList } from '../sources/list/readList.ts';
import type { ListReply, ListRequest } from './listMessages.ts';

/** Reads lists beside the page, which stays usable. */
self.addEventListener('message', async ({ data }: MessageEvent<ListRequest>) => {
  const reply = (message: ListReply) => self.postMessage(message);
  let told = 0;
  try {
    const report = await readList(data.files, {
      onProgress: (records) => {
        // A message for each record would take longer than reading it.
        if (records - told < 50) return;
        told = records;
        reply({ kind: 'progress', records });
      },
    });
    reply({ kind: 'read', report });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
