import type { Codec, Parameter } from './parameters.ts';
import { createCodec, field } from './parameters.ts';

/** What the page that opens lists looks at. */
export interface OpenQuery {
  /** The full address of a list; `null` where the reader chooses files. */
  readonly source: string | null;
}

/** A full address on the web, as browsers write it. */
const webAddress: Parameter<string | null> = {
  read: (reader, name) => reader.one(name, readWebAddress),
  format: (address) => address ?? '',
};

/** `?src=https://example.org/list.bib` */
export const openCodec: Codec<OpenQuery> = createCodec<OpenQuery>({
  source: field('src', webAddress),
});

/** An address that begins with `http:` or `https:` and has no user name; else `null`. */
export function readWebAddress(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const { protocol, username, href } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' ? href : null;
}
