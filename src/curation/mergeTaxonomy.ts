import { countThings } from '../corpus/countPapers.ts';
import type { FacetTwo } from '../corpus/schemaTwo.ts';
import type { Change } from './editor/labelEdit.ts';
import { renameAndDefine } from './editor/taxonomyChanges.ts';

export interface TaxonomyMerge {
  readonly changes: readonly Change[];
  /** `2 facets and 5 values are added, 1 is renamed.` */
  readonly says: string;
}

/**
 * The changes that bring the facets of a file into those of a list. What has the same id is the same: it
 * gets the file's name, definition and order. What is missing is added behind what it follows in the file.
 * Nothing is removed.
 */
export function mergeTaxonomy(
  own: readonly FacetTwo[],
  incoming: readonly FacetTwo[],
): TaxonomyMerge {
  const changes = [
    ...incoming.flatMap((facet) =>
      mergeFacet(
        own.find(({ id }) => id === facet.id),
        facet,
      ),
    ),
    ...orderLike(own, incoming).map(
      ({ id, before }): Change => ({ kind: 'moveFacet', facet: id, before }),
    ),
  ];
  return { changes, says: describeMerge(own, incoming, changes) };
}

function mergeFacet(own: FacetTwo | undefined, facet: FacetTwo): readonly Change[] {
  const { id, label, definition, values, ...details } = facet;
  const known = new Map(own?.values.map((value) => [value.id, value]));
  const made: readonly Change[] = own
    ? renameAndDefine(id, null, own, { label, definition: definition ?? '' })
    : [
        {
          ...{ kind: 'addFacet', facet: id, label, definition },
          // Values of a file are counted again when papers are added; these stay.
          details: { ...details, origin: 'taxonomy' },
        },
      ];
  const ofValues = values.flatMap((value): readonly Change[] => {
    const { id: valueId, label: name, definition: meaning, ...rest } = value;
    const before = known.get(valueId);
    if (before)
      return renameAndDefine(id, valueId, before, { label: name, definition: meaning ?? '' });
    const what = { facet: id, value: valueId, label: name, definition: meaning };
    return [{ kind: 'addValue', ...what, details: rest }];
  });
  const moves = orderLike(own?.values ?? [], values).map(
    ({ id: value, before }): Change => ({ kind: 'moveValue', facet: id, value, before }),
  );
  return [...made, ...ofValues, ...moves];
}

interface Move {
  readonly id: string;
  readonly before: string | null;
}

type Ids = readonly { readonly id: string }[];

/** The moves from the own order, with what is new at its end, to one that has the others in the order of theirs. */
function orderLike(own: Ids, others: Ids): readonly Move[] {
  const known = new Set(own.map(({ id }) => id));
  const added = others.filter(({ id }) => !known.has(id));
  const wanted = joinOrders(own, others);
  const order = [...own, ...added].map(({ id }) => id);
  const moves: Move[] = [];
  for (let at = wanted.length - 1; at >= 0; at -= 1) {
    const id = wanted[at];
    // What stands behind it is in its place by now, so it must be right in front of that.
    if (id === undefined || order[at] === id) continue;
    const before = wanted[at + 1] ?? null;
    order.splice(order.indexOf(id), 1);
    order.splice(at, 0, id);
    moves.push({ id, before });
  }
  return moves;
}

/** What both have takes its own places in the others' order; what is new comes behind what it follows there. */
function joinOrders(own: Ids, others: Ids): readonly string[] {
  const known = new Set(own.map(({ id }) => id));
  const shared = others.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const isShared = new Set(shared);
  const places = shared.values();
  const result = own.map(({ id }) => (isShared.has(id) ? (places.next().value ?? id) : id));
  for (const [index, { id }] of others.entries()) {
    if (known.has(id)) continue;
    const follows = others[index - 1]?.id;
    const next = others.slice(index + 1).find((other) => known.has(other.id))?.id;
    if (follows !== undefined) result.splice(result.indexOf(follows) + 1, 0, id);
    else if (next !== undefined) result.splice(result.indexOf(next), 0, id);
    else result.push(id);
  }
  return result;
}

function describeMerge(
  own: readonly FacetTwo[],
  incoming: readonly FacetTwo[],
  changes: readonly Change[],
): string {
  if (changes.length === 0) return 'All that the file has is here already.';
  const count = (...kinds: readonly Change['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [count('addFacet'), 'facet added', 'facets added'],
    [count('addValue'), 'value added', 'values added'],
    [count('renameFacet', 'renameValue'), 'renamed', 'renamed'],
    [count('define'), 'defined', 'defined'],
    [countMissing(own, incoming), 'that is not in the file stays', 'that are not in the file stay'],
  ] as const;
  const said = parts.filter(([number]) => number > 0);
  const words = said.map(([number, one, many]) => countThings(number, one, many));
  if (count('moveFacet', 'moveValue') > 0) words.push('the order is that of the file');
  return `${words.join(', ')}.`;
}

/** How many facets and values of the list are not in the file. */
function countMissing(own: readonly FacetTwo[], incoming: readonly FacetTwo[]): number {
  return own.reduce((sum, facet) => {
    const other = incoming.find(({ id }) => id === facet.id);
    if (other === undefined) return sum + 1;
    const known = new Set(other.values.map(({ id }) => id));
    return sum + facet.values.filter(({ id }) => !known.has(id)).length;
  }, 0);
}
