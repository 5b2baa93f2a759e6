import type { Codec, Parameter } from './parameters.ts';
import { createCodec, field } from './parameters.ts';

/** What the page that opens lists looks at. */
export interface OpenQuery {
  /** The full address of a list; `null` where the reader chooses files. */
  readonly source: string | null;
  /** The page within the list that is shown once it is open: `papers/herons?q=nests`. */
  readonly page: string;
}

/** A full address on the web, as browsers write it. */
const webAddress: Parameter<string | null> = {
  read: (reader, name) => reader.one(name, readWebAddress),
  format: (address) => address ?? '',
};

const pageWithin: Parameter<string> = {
  read: (reader, name) => reader.one(name, readPageWithin) ?? '',
  format: (page) => page,
};

/** `?src=https://example.org/list.bib&page=papers/herons` */
export const openCodec: Codec<OpenQuery> = createCodec<OpenQuery>({
  source: field('src', webAddress),
  page: field('page', pageWithin),
});

/** An address that begins with `http:` or `https:` and has no user name; else `null`. */
export function readWebAddress(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const { protocol, username, href } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' ? href : null;
}

/** Begins the addresses of a list's pages wherever the list is. */
const WITHIN = 'https://list.invalid/list/';

/** A relative address that stays within the pages of a list, as browsers write it; else `null`. */
function readPageWithin(text: string): string | null {
  if (text.length > 4000 || !URL.canParse(text, WITHIN)) return null;
  const { href } = new URL(text, WITHIN);
  if (!href.startsWith(WITHIN)) return null;
  const page = href.slice(WITHIN.length);
  // Without its beginning the page of "./a:b" would be another address.
  return URL.canParse(page, WITHIN) && new URL(page, WITHIN).href === href ? page : null;
}

/** Names of parameters that give access to what is not for everybody, and not `keywords` or `author`. */
const SECRET =
  /key(?!word)|token|(?:^|[-_.])sig(?:$|[-_.])|signature|auth(?!or(?!i[sz]))|passw|passphrase|secret|credential|session/iu;

/** Whether an address of a list may be handed on with links: one that holds a key or a password may not. */
export function isForOthers(address: string): boolean {
  return ![...new URL(address).searchParams.keys()].some((name) => SECRET.test(name));
}
