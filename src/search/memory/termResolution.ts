import { isFiller } from '../words/stopWords.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Match, Places } from './places.ts';
import { filterPlaces, followPlaces, joinPlaces, mapMatches, NO_PLACES } from './places.ts';
import { textAt } from './vocabulary.ts';
import { listReadings, resolvePart, resolvePrefix, resolveWhole } from './wordResolution.ts';

/** Where a word of a search is. */
export interface Resolution {
  readonly places: Places;
  /** The words it was taken for, where no paper has it. */
  readonly readAs: readonly string[];
}

export const NOWHERE: Resolution = { places: NO_PLACES, readAs: [] };

/** Which places count: those in some fields. */
export type IsWanted = (position: number) => boolean;

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
/** Places kept; a keystroke changes one word, and the others are looked up again. */
const MOST_KEPT = 500_000;

/**
 * Every place of a word: itself and its variants, what it begins, names it is a part of, and
 * `joined` (where it and its neighbours are written otherwise). Only where all of this is empty,
 * what else it may stand for. `isWanted` narrows all of it to some fields.
 */
export function resolveTerm(
  index: SearchIndex,
  { term, written, isUnfinished, isSpoken = false }: WrittenWord,
  joined: readonly Places[],
  isWanted?: IsWanted,
): Resolution {
  const { vocabulary } = index;
  const narrow = (found: Places) => (isWanted ? filterPlaces(found, isWanted) : found);
  // `Ré` is the name, not the beginning of another word.
  const marked = keep(index, `marked ${written}`, () => findMarked(index, term, written));
  if (isSomewhere(marked)) return { places: narrow(marked), readAs: [] };
  const regular = narrow(
    keep(index, `${isUnfinished ? 'prefix' : 'word'} ${term}`, () =>
      joinPlaces([
        resolveWhole(vocabulary, term),
        isUnfinished ? resolvePrefix(vocabulary, term) : NO_PLACES,
        resolvePart(vocabulary, term),
      ]),
    ),
  );
  if (joined.length > 0) {
    return { places: joinPlaces([regular, ...joined.map(narrow)]), readAs: [] };
  }
  if (isSomewhere(regular)) return { places: regular, readAs: [] };
  if (isSpoken && term.length < SHORTEST_SPOKEN) return NOWHERE;
  return resolveReadings(index, term, written, narrow);
}

function resolveReadings(
  index: SearchIndex,
  term: string,
  written: string,
  narrow: (places: Places) => Places,
): Resolution {
  const known =
    index.readings.get(written) ?? listReadings(index.vocabulary, index.near, term, written);
  index.readings.set(written, known);
  const readings = known
    .map((reading) => ({ term: reading.term, places: narrow(reading.places) }))
    .filter(({ places }) => isSomewhere(places));
  return {
    places: joinPlaces(readings.map(({ places }) => places)),
    readAs: readings.map((reading) => reading.term),
  };
}

/** Where a word that is written with accents is written so. */
function findMarked({ vocabulary }: SearchIndex, term: string, written: string): Places {
  const wanted = written.normalize('NFC').toLowerCase();
  if (wanted === term || !/[\u00c0-\u024f]/u.test(wanted)) return NO_PLACES;
  return filterPlaces(resolveWhole(vocabulary, term), (position) => {
    const text = textAt(vocabulary, position)?.text ?? '';
    const own = text.slice(vocabulary.starts[position], vocabulary.ends[position]);
    return own.normalize('NFC').toLowerCase() === wanted;
  });
}

/** Where `term`, made of neighbouring words of the query, stands as one word. */
export function resolveJoined(index: SearchIndex, term: string, isUnfinished: boolean): Places {
  return keep(index, `${isUnfinished ? 'begun' : 'joined'} ${term}`, () =>
    joinPlaces([
      resolveWhole(index.vocabulary, term),
      isUnfinished && term.length >= SHORTEST_JOINED_PREFIX
        ? resolvePrefix(index.vocabulary, term)
        : NO_PLACES,
    ]),
  );
}

/** Where words linked by hyphens stand side by side or written as one: `state-space`, `spatio-temporal`. */
export function resolveSeries(
  index: SearchIndex,
  atoms: readonly string[],
  isUnfinished: boolean,
): Places {
  const lists = atoms.map((atom) => resolveJoined(index, atom, false));
  const last = atoms.at(-1);
  if (isUnfinished && last !== undefined) {
    // The words before narrow it enough for one letter to begin a word.
    lists[lists.length - 1] = joinPlaces([
      lists.at(-1) ?? NO_PLACES,
      resolvePrefix(index.vocabulary, last, 1),
    ]);
  }
  const asOne = joinAtoms(atoms);
  const joined = asOne === null ? NO_PLACES : resolveJoined(index, asOne, isUnfinished);
  return joinPlaces([chain(lists), joined]);
}

/** Where another way to say the same is. */
export function resolveForm(index: SearchIndex, form: readonly string[]): Places {
  return keep(index, `form ${form.join(' ')}`, () => {
    const whole = form.map((term) =>
      filterPlaces(resolveJoined(index, term, false), (_, { isWhole }) => isWhole),
    );
    return mapMatches(chain(whole), (match) => ({
      ...match,
      quality: match.quality * FORM_QUALITY,
    }));
  });
}

/** Where exactly these words stand side by side, or written as one. */
export function resolvePhrase(index: SearchIndex, atoms: readonly string[]): Places {
  const exact = (term: string) =>
    filterPlaces(
      resolveJoined(index, term, false),
      (_, { quality, length }) => quality === 1 && length === 1,
    );
  const asOne = atoms.length > 1 ? joinAtoms(atoms) : null;
  return joinPlaces([chain(atoms.map(exact)), asOne === null ? NO_PLACES : exact(asOne)]);
}

/** The atoms as one word; `null` where that would be a word of its own: `O(N)` is not "on". */
function joinAtoms(atoms: readonly string[]): string | null {
  const word = atoms.join('');
  return isFiller(word) ? null : word;
}

function chain([first = NO_PLACES, ...rest]: readonly Places[]): Places {
  return rest.reduce((begun, next) => followPlaces(begun, next, joinMatches), first);
}

function joinMatches(begun: Match, next: Match): Match {
  return {
    length: begun.length + next.length,
    quality: Math.min(begun.quality, next.quality),
    rarity: Math.max(begun.rarity, next.rarity),
    isWhole: begun.isWhole && next.isWhole,
  };
}

export function isSomewhere({ positions }: Places): boolean {
  return positions.length > 0;
}

function keep({ kept }: SearchIndex, key: string, resolve: () => Places): Places {
  const known = kept.places.get(key);
  if (known) return known;
  const found = resolve();
  kept.size += found.positions.length + 1;
  if (kept.size > MOST_KEPT) {
    kept.places.clear();
    kept.size = found.positions.length + 1;
  }
  kept.places.set(key, found);
  return found;
}
