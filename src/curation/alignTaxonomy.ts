import type { FacetTwo } from '../corpus/schemaTwo.ts';
import type { Change } from './editor/labelEdit.ts';

/** What a value of another copy is in one's own, which may not have it yet. */
export interface Counterpart {
  readonly value: string;
  readonly name: string;
  /** The changes that make the facet and the value, where they are missing. */
  readonly needed: readonly Change[];
}

export interface AlignedFacet {
  /** In one's own copy, or as it would be there. */
  readonly facet: FacetTwo;
  /** Its id in the other copy; `null` where that has no such facet. */
  readonly theirs: string | null;
  /** Whether both copies have it. */
  readonly isShared: boolean;
  readonly find: (value: string) => Counterpart;
}

/**
 * The facets of two copies, each once: the own ones in their order, then those that only the other one has.
 * What has the same id is the same, else what has the same name.
 */
export function alignTaxonomy(
  mine: readonly FacetTwo[],
  theirs: readonly FacetTwo[],
): readonly AlignedFacet[] {
  const known = mine.map((facet) => align(facet, findSame(theirs, facet), []));
  const found = new Set(known.map((one) => one.theirs));
  const others = theirs
    .filter(({ id }) => !found.has(id))
    .map((facet) => {
      const { id, label, definition, values: _, ...details } = facet;
      const add: Change = {
        ...{ kind: 'addFacet', facet: id, label, definition },
        details: { ...details, origin: 'taxonomy' },
      };
      return align({ ...facet, values: [] }, facet, [add]);
    });
  return [...known, ...others];
}

function align(facet: FacetTwo, theirs: FacetTwo | null, needed: readonly Change[]): AlignedFacet {
  const find = (value: string): Counterpart => {
    const other = theirs?.values.find(({ id }) => id === value);
    const own = findSame(facet.values, other ?? { id: value, label: value });
    if (own) return { value: own.id, name: own.label, needed };
    const {
      id,
      label,
      definition = null,
      ...details
    } = other ?? {
      ...{ id: value, label: value, definition: null, notation: null, colour: null, glyph: null },
    };
    const add: Change = {
      ...{ kind: 'addValue', facet: facet.id, value: id, label, definition, details },
    };
    return { value: id, name: label, needed: [...needed, add] };
  };
  const isShared = theirs !== null && needed.length === 0;
  return { facet, theirs: theirs?.id ?? null, isShared, find };
}

function findSame<One extends { readonly id: string; readonly label: string }>(
  list: readonly One[],
  { id, label }: { readonly id: string; readonly label: string },
): One | null {
  const name = label.trim().toLowerCase();
  return (
    list.find((one) => one.id === id) ??
    list.find((one) => one.label.trim().toLowerCase() === name) ??
    null
  );
}
