import { FNV_OFFSET, hashWords } from '../../corpus/hashWords.ts';

/**
 * The SHA-256 of a text in hexadecimal digits. Browsers offer it to pages from `https:` and from this
 * device alone; elsewhere the digits are those of FNV-1a (draft-eastlake-fnv), eight times with
 * different beginnings: enough to tell one list from another, no proof against forgery.
 */
export async function hashText(text: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return hashPlainly(text);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hashPlainly(text: string): string {
  const parts = Array.from({ length: 8 }, (_, part) => hashWords(text, FNV_OFFSET ^ part));
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}
