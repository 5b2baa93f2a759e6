import type { ListReport } from '../sources/list/listReport.ts';
import type { ListFile } from '../sources/list/readList.ts';

export interface ListRequest {
  readonly files: readonly ListFile[];
}

export type ListReply =
  /** How many records have been read so far. */
  | { readonly kind: 'progress'; readonly records: number }
  | { readonly kind: 'read'; readonly report: ListReport }
  | { readonly kind: 'failed'; readonly message: string };
