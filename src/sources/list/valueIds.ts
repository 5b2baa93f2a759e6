import { hashWords } from '../../corpus/hashWords.ts';
import { NOT_STATED } from '../../corpus/notStated.ts';
import { foldMarkedValue } from '../facts/plainText.ts';
import { createIdMaker, createSlug, LONGEST_SLUG, removeAccents } from './paperIds.ts';

/** Letters that an id cannot have, and signs that tell one value from another: `C++`, `A*`, `-1`. */
const TELLING = /(?![a-z0-9])[\p{L}\p{N}\p{S}#*%]|^-|-$/u;
const HASH_LENGTH = 6;

/**
 * Makes ids of facets or values from their names, each once. Where an id loses what tells its name from
 * others, a hash of the name ends it: `方法` → `value-jw6qer`, `C++` → `c-l4ge7k`. So different names have
 * different ids also in two copies of a list, and equal names the same one.
 */
export function createValueIdMaker(reserved: readonly string[] = []): (name: string) => string {
  return createIdMaker([NOT_STATED, ...reserved], createValueSlug);
}

function createValueSlug(name: string): string {
  const slug = createSlug(name);
  const plain = removeAccents(name.trim());
  const isWhole = slug !== '' && plain.length <= LONGEST_SLUG && !TELLING.test(plain);
  return isWhole ? slug : `${slug === '' ? 'value' : slug}-${createHash(name)}`;
}

function createHash(name: string): string {
  const hash = hashWords(foldMarkedValue(name)) % 36 ** HASH_LENGTH;
  return hash.toString(36).padStart(HASH_LENGTH, '0');
}
