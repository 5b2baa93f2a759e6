import { isFiller } from '../words/stopWords.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Occurrence } from './wordResolution.ts';
import { listReadings, resolvePart, resolvePrefix, resolveWhole } from './wordResolution.ts';

/** Where a word of a search is. */
export interface Resolution {
  readonly occurrences: readonly Occurrence[];
  /** The words it was taken for, where no paper has it. */
  readonly readAs: readonly string[];
}

export const NOWHERE: Resolution = { occurrences: [], readAs: [] };

interface WrittenWord {
  readonly term: string;
  readonly written: string;
  /** Whether the reader may still be typing it, so that it may be the beginning of another. */
  readonly isUnfinished: boolean;
  /** Whether it is part of a sentence, whose short words are meant as they are. */
  readonly isSpoken?: boolean;
}

const SHORTEST_JOINED_PREFIX = 4;
/** Fewest letters of a word of a question that is read as another one. */
const SHORTEST_SPOKEN = 6;
const FORM_QUALITY = 0.7;
/** Resolutions kept; a keystroke changes one word, and the others are looked up again. */
const MOST_KEPT = 400;

/**
 * Every place of a word: itself and its variants, what it begins, names it is a part of, and
 * `joined` (where it and its neighbours are written otherwise). Only where all of this is empty,
 * what else it may stand for. `isWanted` narrows all of it to some fields.
 */
export function resolveTerm(
  index: SearchIndex,
  { term, written, isUnfinished, isSpoken = false }: WrittenWord,
  joined: readonly Occurrence[],
  isWanted?: (occurrence: Occurrence) => boolean,
): Resolution {
  const { vocabulary } = index;
  const narrow = (found: readonly Occurrence[]) => (isWanted ? found.filter(isWanted) : found);
  // `Ré` is the name, not the beginning of another word.
  const marked = keep(index, `marked ${written}`, () => findMarked(vocabulary, term, written));
  if (marked.length > 0) return { occurrences: narrow(marked), readAs: [] };
  const regular = narrow(
    keep(index, `${isUnfinished ? 'prefix' : 'word'} ${term}`, () =>
      selectBest([
        ...resolveWhole(vocabulary, term),
        ...(isUnfinished ? resolvePrefix(vocabulary, term) : []),
        ...resolvePart(vocabulary, term),
      ]),
    ),
  );
  if (joined.length > 0) {
    const occurrences = selectBest([...regular, ...narrow(joined)]);
    return { occurrences, readAs: [] };
  }
  if (regular.length > 0) return { occurrences: regular, readAs: [] };
  if (isSpoken && term.length < SHORTEST_SPOKEN) return NOWHERE;
  return resolveReadings(index, term, written, isWanted ?? (() => true));
}

function resolveReadings(
  index: SearchIndex,
  term: string,
  written: string,
  isWanted: (occurrence: Occurrence) => boolean,
): Resolution {
  const known = index.readings.get(written) ?? listReadings(index.vocabulary, term, written);
  index.readings.set(written, known);
  const readings = known
    .map((reading) => ({ ...reading, occurrences: reading.occurrences.filter(isWanted) }))
    .filter(({ occurrences }) => occurrences.length > 0);
  return {
    occurrences: selectBest(readings.flatMap(({ occurrences }) => occurrences)),
    readAs: readings.map((reading) => reading.term),
  };
}

/** Where a word that is written with accents is written so. */
function findMarked(vocabulary: Vocabulary, term: string, written: string): readonly Occurrence[] {
  const wanted = written.normalize('NFC').toLowerCase();
  if (wanted === term || !/[\u00c0-\u024f]/u.test(wanted)) return [];
  return resolveWhole(vocabulary, term).filter(({ position }) => {
    const text = vocabulary.texts[vocabulary.textAt[position] ?? -1]?.text ?? '';
    const own = text.slice(vocabulary.starts[position], vocabulary.ends[position]);
    return own.normalize('NFC').toLowerCase() === wanted;
  });
}

/** Where `term`, made of neighbouring words of the query, stands as one word. */
export function resolveJoined(
  index: SearchIndex,
  term: string,
  isUnfinished: boolean,
): readonly Occurrence[] {
  return keep(index, `${isUnfinished ? 'begun' : 'joined'} ${term}`, () => [
    ...resolveWhole(index.vocabulary, term),
    ...(isUnfinished && term.length >= SHORTEST_JOINED_PREFIX
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

/** Where another way to say the same is. */
export function resolveForm(index: SearchIndex, form: readonly string[]): readonly Occurrence[] {
  return keep(index, `form ${form.join(' ')}`, () =>
    chain(
      form.map((term) => resolveJoined(index, term, false).filter(({ isWhole }) => isWhole)),
    ).map((found) => ({ ...found, quality: found.quality * FORM_QUALITY })),
  );
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
  return isFiller(word) ? null : word;
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
