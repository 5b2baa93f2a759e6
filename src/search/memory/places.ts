/** How a word of a search is met somewhere. */
export interface Match {
  /** How many words of the text it covers: 2 where `lasp2` finds `LASP-2`. */
  readonly length: number;
  /** How much of the word is there: 1 for the word itself, less for a variant of it. */
  readonly quality: number;
  /** ln(1 + N ÷ papers that have the term). */
  readonly rarity: number;
  /** Whether the whole word is meant there; false for a prefix, a part of a name or a typo. */
  readonly isWhole: boolean;
}

/** Where a word of a search is. Thousands of places share a few matches. */
export interface Places {
  /** Ascending, each once. */
  readonly positions: Int32Array;
  readonly matches: readonly Match[];
  /** For each position, which of the matches. */
  readonly kinds: Uint16Array;
}

export const NO_PLACES: Places = {
  positions: new Int32Array(0),
  matches: [],
  kinds: new Uint16Array(0),
};

/** Places that are all alike; `positions` ascend. */
export function createPlaces(positions: Int32Array, match: Match): Places {
  if (positions.length === 0) return NO_PLACES;
  return { positions, matches: [match], kinds: new Uint16Array(positions.length) };
}

/** Positions in order, each once. */
export function sortPositions(positions: ArrayLike<number>): Int32Array {
  const sorted = Int32Array.from(positions).sort();
  let size = 0;
  for (const position of sorted) {
    if (size > 0 && sorted[size - 1] === position) continue;
    sorted[size] = position;
    size += 1;
  }
  return sorted.slice(0, size);
}

/** All places of several lists; where two have the same, the one that tells more, of equals the first. */
export function joinPlaces(lists: readonly Places[]): Places {
  const [first = NO_PLACES, ...others] = lists.filter(({ positions }) => positions.length > 0);
  return others.reduce(joinTwo, first);
}

export function filterPlaces(
  { positions, matches, kinds }: Places,
  isWanted: (position: number, match: Match) => boolean,
): Places {
  const result = collect(positions.length, matches);
  positions.forEach((position, at) => {
    const kind = kinds[at] ?? 0;
    const match = matches[kind];
    if (match && isWanted(position, match)) result.push(position, kind);
  });
  return result.finish();
}

/** Those at positions from `from` and before `to`. */
export function placesBetween(
  { positions, matches, kinds }: Places,
  from: number,
  to: number,
): Places {
  const begin = findPosition(positions, from);
  const end = findPosition(positions, to);
  return { positions: positions.subarray(begin, end), matches, kinds: kinds.subarray(begin, end) };
}

export function mapMatches(places: Places, change: (match: Match) => Match): Places {
  return { ...places, matches: places.matches.map(change) };
}

/** Places of `one` that a place of `other` follows directly, as one place each. */
export function followPlaces(
  one: Places,
  other: Places,
  join: (first: Match, next: Match) => Match,
): Places {
  const matches: Match[] = [];
  const kindOf = new Map<number, number>();
  // Two of `one` that differ in length may end at the same place of `other`.
  const result = collect(one.positions.length, matches);
  for (const [at, next] of listNeighbours(one, other)) {
    const [kind, nextKind] = [one.kinds[at] ?? 0, other.kinds[next] ?? 0];
    const [first, second] = [one.matches[kind], other.matches[nextKind]];
    if (!first || !second) continue;
    const key = kind * other.matches.length + nextKind;
    const known = kindOf.get(key);
    const joined = known ?? matches.push(join(first, second)) - 1;
    if (known === undefined) kindOf.set(key, joined);
    result.push(one.positions[at] ?? 0, joined);
  }
  return result.finish();
}

/** Pairs of a place of `one` and the place of `other` where it ends; the shorter list is walked. */
function* listNeighbours(one: Places, other: Places): Generator<readonly [number, number]> {
  const [length] = new Set(one.matches.map((match) => match.length));
  const isEven = one.matches.every((match) => match.length === length);
  if (isEven && length !== undefined && other.positions.length < one.positions.length) {
    for (let next = 0; next < other.positions.length; next += 1) {
      const wanted = (other.positions[next] ?? 0) - length;
      const at = findPosition(one.positions, wanted);
      if (one.positions[at] === wanted) yield [at, next];
    }
    return;
  }
  for (let at = 0; at < one.positions.length; at += 1) {
    const match = one.matches[one.kinds[at] ?? 0];
    const wanted = (one.positions[at] ?? 0) + (match?.length ?? 1);
    const next = findPosition(other.positions, wanted);
    if (other.positions[next] === wanted) yield [at, next];
  }
}

function joinTwo(one: Places, other: Places): Places {
  const matches = [...one.matches, ...other.matches];
  const result = collect(one.positions.length + other.positions.length, matches);
  let [left, right] = [0, 0];
  while (left < one.positions.length || right < other.positions.length) {
    const before = one.positions[left] ?? Number.POSITIVE_INFINITY;
    const after = other.positions[right] ?? Number.POSITIVE_INFINITY;
    const own = one.kinds[left] ?? 0;
    const kind = (other.kinds[right] ?? 0) + one.matches.length;
    if (before < after) result.push(before, own);
    else if (after < before) result.push(after, kind);
    else result.push(before, worthOf(matches[kind]) > worthOf(matches[own]) ? kind : own);
    if (before <= after) left += 1;
    if (after <= before) right += 1;
  }
  return result.finish();
}

/** Place in `positions` of the first that is not before `wanted`. */
function findPosition(positions: Int32Array, wanted: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function worthOf(match: Match | undefined): number {
  return match ? (match.isWhole ? 100 : 0) + match.quality * match.rarity : 0;
}

function collect(most: number, matches: readonly Match[]) {
  const positions = new Int32Array(most);
  const kinds = new Uint16Array(most);
  let size = 0;
  return {
    push: (position: number, kind: number) => {
      positions[size] = position;
      kinds[size] = kind;
      size += 1;
    },
    finish: (): Places =>
      size === 0
        ? NO_PLACES
        : { positions: positions.slice(0, size), matches, kinds: kinds.slice(0, size) },
  };
}
