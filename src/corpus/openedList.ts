import type { ListVersion } from './listVersion.ts';

/** A list of papers that somebody opened in this browser, or built a site of. */
export interface OpenedList {
  /** In its address: `/digests/<id>/`. `null` where a site was built of the list. */
  readonly id: string | null;
  /** Whether list and application are one HTML file, beside which nothing lies. */
  readonly isAlone?: boolean;
  /** The files that it was read from. */
  readonly files: readonly { readonly name: string; readonly format: string }[];
  /** The full address that it was fetched from, which links that are shared name as well. */
  readonly source?: string;
  /** Of a list that this device keeps, with the reader's labels: links that are shared name it. */
  readonly version?: ListVersion;
}
