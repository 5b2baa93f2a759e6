import patternsAddress from 'virtual:patterns-url';
import taxonomyAddress from 'virtual:taxonomy-url';
import { trustScriptAddress } from '../../ui/trust.ts';
import type { KeepRequest, Kept, ListReply, ListRequest } from './listMessages.ts';
import { NOT_LOADED } from './listMessages.ts';
import type { ListSummary } from './listSummary.ts';
import workerAddress from './listWorker.ts?worker&url';

const FIELD = { patterns: patternsAddress, taxonomy: taxonomyAddress };

type ReadRequest = Extract<ListRequest, { readonly kind: 'read' }>;

/** A worker that reads lists and keeps them. Only one request is answered at a time. */
export interface ListSession {
  /** Reads files; `null` reads those of the last time again. Rejects where they cannot be read. */
  readonly read: (
    request: Omit<ReadRequest, 'kind' | 'field'>,
    onProgress: (records: number) => void,
  ) => Promise<ListSummary>;
  readonly keep: (request: Omit<KeepRequest, 'kind'>) => Promise<Kept>;
  /** Ends the worker, whatever it does: what it had not kept is gone. Pending promises never settle. */
  readonly end: () => void;
}

export function openListSession(): ListSession {
  const worker = new Worker(trustScriptAddress(workerAddress), { type: 'module' });

  function ask<Answer>(
    request: ListRequest,
    select: (reply: ListReply) => Answer | null,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        worker.removeEventListener('message', answer);
        worker.removeEventListener('error', fail);
      };
      const answer = ({ data }: MessageEvent<ListReply>) => {
        const found = select(data);
        if (found === null && data.kind !== 'failed') return;
        finish();
        if (data.kind === 'failed') reject(new Error(data.message));
        else if (found !== null) resolve(found);
      };
      const fail = () => {
        finish();
        reject(new Error(NOT_LOADED));
      };
      worker.addEventListener('message', answer);
      worker.addEventListener('error', fail);
      worker.postMessage(request);
    });
  }

  return {
    read: (request, onProgress) =>
      ask({ kind: 'read', ...request, field: FIELD }, (reply) => {
        if (reply.kind === 'progress') onProgress(reply.records);
        return reply.kind === 'read' ? reply.summary : null;
      }),
    keep: (request) =>
      ask({ kind: 'keep', ...request }, (reply) =>
        reply.kind === 'kept' || reply.kind === 'unkept' ? reply : null,
      ),
    end: () => worker.terminate(),
  };
}
