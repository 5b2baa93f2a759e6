import type { ListReport } from '../sources/list/listReport.ts';
import type { ListFile } from '../sources/list/readList.ts';
import type { ListReply, ListRequest } from './listMessages.ts';

interface Reading {
  /** Rejects where the worker cannot be had or breaks; never settles once it is cancelled. */
  readonly report: Promise<ListReport>;
  readonly cancel: () => void;
}

/** Reads files in a worker of their own, which is ended when all is read or the reader cancels. */
export function readFiles(
  files: readonly ListFile[],
  onProgress: (records: number) => void,
): Reading {
  const worker = new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' });
  const report = new Promise<ListReport>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ListReply>) => {
      switch (data.kind) {
        case 'progress':
          onProgress(data.records);
          return;
        case 'read':
          resolve(data.report);
          break;
        case 'failed':
          reject(new Error(data.message));
          break;
        default:
          data satisfies never;
      }
      worker.terminate();
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(
        new Error('The code that reads lists could not be loaded. Reload the page and try again.'),
      );
    });
  });
  const request: ListRequest = { files };
  worker.postMessage(request);
  return { report, cancel: () => worker.terminate() };
}
