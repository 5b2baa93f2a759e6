import { NOT_STATED } from '../corpus/notStated.ts';
import type { Facet } from '../corpus/schema.ts';
import { foldName } from './readId.ts';

/** Something that an address names by its id, and what else it is called. */
export interface Named {
  readonly id: string;
  readonly label?: string;
  readonly name?: string;
  readonly shortName?: string | null;
  readonly notation?: string | null;
}

/**
 * The one that is meant by its id or another of its names: `SSM`, `State space model` and
 * `state_space_model` are all `ssm`. As it is written, if that is a name; else whatever its case,
 * accents, spaces and hyphens, if that can be only one: `o(N²)` and `O(N²)` are two.
 */
export function findNamed<Item extends Named>(items: readonly Item[], text: string): Item | null {
  const exact =
    items.find(({ id }) => id === text) ?? items.find((item) => namesOf(item).includes(text));
  if (exact) return exact;
  const wanted = foldName(text);
  const [first, ...others] = items.filter((item) =>
    namesOf(item).some((name) => foldName(name) === wanted),
  );
  return first && others.every(({ id }) => id === first.id) ? first : null;
}

/**
 * The values of a facet that are meant, `not-stated` included where the facet offers it: one, or all
 * that an id of an address published before has become (`formerly` in the taxonomy), or none.
 */
export function findValueIds(facet: Facet, text: string): readonly string[] {
  const notStated = facet.offersNotStated ? [{ id: NOT_STATED }] : [];
  const found = findNamed<Named>([...facet.values, ...notStated], text);
  if (found) return [found.id];
  const wanted = foldName(text);
  return facet.values.filter(({ formerly = [] }) => formerly.includes(wanted)).map(({ id }) => id);
}

/** Fewest letters by which a word is known without its end. */
const FEWEST_LETTERS = 3;

/** The word of a fixed list that is meant, its case and its end left open: `Table`, `new` for `newest`. */
export function findWord<Word extends string>(words: readonly Word[], text: string): Word | null {
  const wanted = foldName(text);
  const exact = words.find((word) => word === wanted);
  if (exact || wanted.length < FEWEST_LETTERS) return exact ?? null;
  const [first, second] = words.filter((word) => word.startsWith(wanted));
  return first && !second ? first : null;
}

function namesOf({ id, label, name, shortName, notation }: Named): readonly string[] {
  return [id, label, name, shortName, notation].filter((it) => typeof it === 'string');
}
