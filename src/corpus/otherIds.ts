/**
 * What a file says of a work that has no field of its own here: another name of it, such as the key that
 * it is cited by, a part of its place in its venue, or which words of an author are the surname. With further fields, versions of this site from
 * before would refuse a saved list; these they read, and keep.
 *
 *     { scheme: 'volume', id: '9' }, { scheme: 'citation-key', id: 'hochreiter97' }
 */
export interface OtherId {
  readonly scheme: string;
  readonly id: string;
}

/** What is known of these; `null` and empty where the file does not say it. */
export interface WorkNumbers {
  readonly volume: string | null;
  /** Of a report its number. */
  readonly issue: string | null;
  /** `1735-1780`, `e102`, `12-15, 20`. */
  readonly pages: string | null;
  /** What the reader's documents cite it by; several where records with different keys were merged. */
  readonly citationKeys: readonly string[];
}

/** Who published a work, and in which edition; `null` where the file does not say it. */
export interface Publication {
  readonly publisher: string | null;
  /** As the file writes it, without the word: `2`, `2nd`, `Second`. */
  readonly edition: string | null;
}

/** What is read again by these names: `readNumbers.ts`, `readPublication.ts`. */
export type Scheme = 'citation-key' | 'author' | Place;
type Place = 'volume' | 'issue' | 'pages' | keyof Publication;

const KEY: Scheme = 'citation-key';
/** An author whose surname the file tells apart: `García Márquez, Gabriel`. */
const AUTHOR: Scheme = 'author';
/** These belong to the venue that stands beside them. */
const PLACES: readonly Place[] = ['volume', 'issue', 'pages', 'publisher', 'edition'];

export function createOtherIds(numbers: WorkNumbers & Partial<Publication>): readonly OtherId[] {
  const keys = [...new Set(numbers.citationKeys)].map((id) => ({ scheme: KEY, id }));
  const places = PLACES.flatMap((scheme) => {
    const id = numbers[scheme];
    return id === undefined || id === null || id === '' ? [] : [{ scheme, id }];
  });
  return [...keys, ...places];
}

/** Authors whose surname the file tells apart, each once. */
export function createAuthorIds(names: readonly string[]): readonly OtherId[] {
  return [...new Set(names)].map((id) => ({ scheme: AUTHOR, id }));
}

/**
 * Those of two records of one work: all keys, and the place in the venue, of the second where the first
 * does not say it. `isOneVenue` tells whether both speak of the same venue.
 */
export function joinOtherIds(
  first: readonly OtherId[],
  second: readonly OtherId[],
  isOneVenue: boolean,
): readonly OtherId[] {
  const isPlace = ({ scheme }: OtherId) => PLACES.some((place) => place === scheme);
  const lacking = second.filter(
    (other) =>
      (isOneVenue || !isPlace(other)) &&
      !first.some(
        ({ scheme, id }) => scheme === other.scheme && (id === other.id || isPlace(other)),
      ),
  );
  return [...first, ...lacking];
}
