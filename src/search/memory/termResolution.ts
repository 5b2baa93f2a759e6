import { isOptionalWord } from '../words/stopWords.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Occurrence } from './wordResolution.ts';
import { resolvePart, resolvePrefix, resolveTypo, resolveWhole } from './wordResolution.ts';

export interface TermMatching {
  /** Whether the reader may still be typing the word, so that it may be the beginning of another. */
  readonly isUnfinished: boolean;
  /** Whether finished words may be beginnings, too. */
  readonly isRelaxed: boolean;
}

const SHORTEST_RELAXED_PREFIX = 4;
/** Resolutions kept; a keystroke changes one word, and the others are looked up again. */
const MOST_KEPT = 400;

/**
 * Every place of a word: itself and its variants, what it begins, names it is a part of, and
 * `joined` (where it and its neighbour are written as one). Only where all of this is empty, words
 * one typo away. `isWanted` narrows all of it to some fields.
 */
export function resolveTerm(
  index: SearchIndex,
  term: string,
  { isUnfinished, isRelaxed }: TermMatching,
  joined: readonly Occurrence[],
  isWanted: (occurrence: Occurrence) => boolean = () => true,
): readonly Occurrence[] {
  const { vocabulary } = index;
  const isBeginning = isUnfinished || (isRelaxed && term.length >= SHORTEST_RELAXED_PREFIX);
  const regular = keep(index, `${isBeginning ? 'prefix' : 'word'} ${term}`, () =>
    selectBest([
      ...resolveWhole(vocabulary, term),
      ...(isBeginning ? resolvePrefix(vocabulary, term) : []),
      ...resolvePart(vocabulary, term),
    ]),
  ).filter(isWanted);
  if (joined.length > 0) return selectBest([...regular, ...joined.filter(isWanted)]);
  if (regular.length > 0) return regular;
  return keep(index, `typo ${term}`, () => selectBest(resolveTypo(vocabulary, term))).filter(
    isWanted,
  );
}

/** Where `term`, made of neighbouring words of the query, stands as one word. */
export function resolveJoined(
  index: SearchIndex,
  term: string,
  isUnfinished: boolean,
): readonly Occurrence[] {
  return keep(index, `${isUnfinished ? 'begun' : 'joined'} ${term}`, () => [
    ...resolveWhole(index.vocabulary, term),
    ...(isUnfinished && term.length >= SHORTEST_RELAXED_PREFIX
      ? resolvePrefix(index.vocabulary, term)
      : []),
  ]);
}

/** Where words linked by hyphens stand side by side or written as one: `state-space`, `spatio-temporal`. */
export function resolveSeries(
  index: SearchIndex,
  atoms: readonly string[],
  isUnfinished: boolean,
): readonly Occurrence[] {
  const lists = atoms.map((atom) => resolveJoined(index, atom, false));
  const last = atoms.at(-1);
  if (isUnfinished && last !== undefined) {
    // The words before narrow it enough for one letter to begin a word.
    lists[lists.length - 1] = selectBest([
      ...(lists.at(-1) ?? []),
      ...resolvePrefix(index.vocabulary, last, 1),
    ]);
  }
  const asOne = joinAtoms(atoms);
  const joined = asOne === null ? [] : resolveJoined(index, asOne, isUnfinished);
  return selectBest([...chain(lists), ...joined]);
}

/** Where exactly these words stand side by side, or written as one. */
export function resolvePhrase(index: SearchIndex, atoms: readonly string[]): readonly Occurrence[] {
  const exact = (term: string) =>
    resolveJoined(index, term, false).filter(
      ({ quality, length }) => quality === 1 && length === 1,
    );
  const asOne = atoms.length > 1 ? joinAtoms(atoms) : null;
  return [...chain(atoms.map(exact)), ...(asOne === null ? [] : exact(asOne))];
}

/** The atoms as one word; `null` where that would be a word of its own: `O(N)` is not "on". */
function joinAtoms(atoms: readonly string[]): string | null {
  const word = atoms.join('');
  return isOptionalWord(word) ? null : word;
}

function chain(lists: readonly (readonly Occurrence[])[]): Occurrence[] {
  const [first = [], ...rest] = lists;
  let chains: readonly Occurrence[] = first;
  for (const list of rest) {
    const at = new Map(list.map((next) => [next.position, next]));
    chains = chains.flatMap((begun) => {
      const next = at.get(begun.position + begun.length);
      if (!next) return [];
      return {
        position: begun.position,
        length: begun.length + next.length,
        quality: Math.min(begun.quality, next.quality),
        rarity: Math.max(begun.rarity, next.rarity),
        isWhole: begun.isWhole && next.isWhole,
      };
    });
  }
  return [...chains];
}

/** One occurrence a position: the one that tells most. */
function selectBest(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const best = new Map<number, Occurrence>();
  for (const occurrence of occurrences) {
    const known = best.get(occurrence.position);
    if (!known || worth(occurrence) > worth(known)) best.set(occurrence.position, occurrence);
  }
  return [...best.values()];
}

function worth({ quality, rarity, isWhole }: Occurrence): number {
  return (isWhole ? 100 : 0) + quality * rarity;
}

function keep(
  { resolutions }: SearchIndex,
  key: string,
  resolve: () => readonly Occurrence[],
): readonly Occurrence[] {
  const known = resolutions.get(key);
  if (known) return known;
  if (resolutions.size >= MOST_KEPT) resolutions.clear();
  const found = resolve();
  resolutions.set(key, found);
  return found;
}
