import type { Word } from './readWords.ts';
import { foldWord } from './readWords.ts';

/** A phrase that was found: words `from` to `to`, the last included, and all that it stands for. */
export interface Match<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  readonly meanings: Meaning[];
}

/** A word of a phrase that stands for many: `outperform*`, `*former`, `*Mamba*`. */
interface Wildcard {
  readonly key: string;
  readonly part: string;
  readonly hasCapital: boolean;
}

/** Wildcards by the letter that a word must begin or end with; those that it must hold are few. */
interface Wildcards {
  readonly starts: Map<string, Wildcard[]>;
  readonly ends: Map<string, Wildcard[]>;
  readonly parts: Wildcard[];
}

/** Phrases as a tree of words, so that a text is read once, however many phrases there are. */
export interface PhraseIndex<Meaning> {
  readonly root: Node<Meaning>;
  readonly wildcards: Wildcards;
}

export function createPhraseIndex<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseIndex<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meanings: [] };
  const keys = new Set<string>();
  for (const [phrase, meaning] of entries) {
    for (const words of listWordings(phrase)) {
      let node = root;
      for (const word of words) {
        const key = readKey(word);
        if (word.includes('*')) keys.add(key);
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), meanings: [] };
          node.next.set(key, next);
        }
        node = next;
      }
      if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
    }
  }
  return { root, wildcards: sortWildcards(keys) };
}

/** Every phrase that the words hold, by where it begins; of two that begin there, the longer first. */
export function findPhrases<Meaning>(
  words: readonly Word[],
  { root, wildcards }: PhraseIndex<Meaning>,
): Match<Meaning>[] {
  const keys = words.map((word) => listKeys(word, wildcards));
  const found: Match<Meaning>[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const first = found.length;
    let nodes: Node<Meaning>[] = [root];
    for (let to = from; to < words.length && (to === from || words[to]?.isJoined); to += 1) {
      nodes = step(nodes, keys[to] ?? []);
      if (nodes.length === 0) break;
      const meanings = nodes.flatMap((node) => node.meanings);
      if (meanings.length > 0) found.splice(first, 0, { from, to, meanings });
    }
  }
  return found;
}

function step<Meaning>(nodes: readonly Node<Meaning>[], keys: readonly string[]): Node<Meaning>[] {
  const reached: Node<Meaning>[] = [];
  for (const node of nodes) {
    for (const key of keys) {
      const next = node.next.get(key);
      if (next) reached.push(next);
    }
  }
  return reached;
}

/** `state space sequence? model|layer` → the four wordings that it stands for. */
function listWordings(phrase: string): string[][] {
  let wordings: string[][] = [[]];
  for (const slot of phrase.trim().split(/\s+/u)) {
    const isOptional = slot.endsWith('?');
    const words = (isOptional ? slot.slice(0, -1) : slot).split('|');
    wordings = wordings.flatMap((before) => [
      ...words.map((word) => [...before, word]),
      ...(isOptional ? [before] : []),
    ]);
  }
  return wordings.filter((words) => words.length > 0);
}

/** Words in lower case are compared folded; those with a capital, and costs, as they stand. */
function readKey(word: string): string {
  if (word.startsWith('O(')) return word;
  if (word.includes('*')) return `*${word}`;
  return /\p{Lu}/u.test(word) ? `=${word}` : foldWord(word);
}

function sortWildcards(keys: ReadonlySet<string>): Wildcards {
  const wildcards: Wildcards = { starts: new Map(), ends: new Map(), parts: [] };
  const add = (bucket: Map<string, Wildcard[]>, letter: string, wildcard: Wildcard) => {
    bucket.set(letter, [...(bucket.get(letter) ?? []), wildcard]);
  };
  for (const key of keys) {
    const word = key.slice(1);
    const part = word.replaceAll('*', '');
    const wildcard = { key, part, hasCapital: /\p{Lu}/u.test(word) };
    if (!word.startsWith('*')) add(wildcards.starts, part.charAt(0), wildcard);
    else if (!word.endsWith('*')) add(wildcards.ends, part.slice(-1), wildcard);
    else wildcards.parts.push(wildcard);
  }
  return wildcards;
}

function listKeys({ folded, exact, text }: Word, wildcards: Wildcards): string[] {
  const keys = [folded];
  addWildcards(keys, folded, false, wildcards);
  // Most words are in lower case, and all their forms one.
  if (text === folded) return keys;
  keys.push(`=${text}`);
  addWildcards(keys, text, true, wildcards);
  if (exact !== text) {
    keys.push(`=${exact}`);
    addWildcards(keys, exact, true, wildcards);
  }
  return keys;
}

function addWildcards(
  keys: string[],
  form: string,
  hasCapital: boolean,
  { starts, ends, parts }: Wildcards,
): void {
  for (const each of starts.get(form.charAt(0)) ?? NONE) {
    if (each.hasCapital === hasCapital && form.startsWith(each.part)) addOnce(keys, each.key);
  }
  for (const each of ends.get(form.slice(-1)) ?? NONE) {
    if (each.hasCapital === hasCapital && form.endsWith(each.part)) addOnce(keys, each.key);
  }
  for (const each of parts) {
    if (each.hasCapital === hasCapital && form.includes(each.part)) addOnce(keys, each.key);
  }
}

const NONE: readonly Wildcard[] = [];

function addOnce(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}
