import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import type { LabelChange } from './labelEdit.ts';

/** The facets with one change made. Total: what concerns a facet or value that is not there is passed over. */
export function changeFacets(facets: FacetTwo[], change: LabelChange): FacetTwo[] {
  switch (change.kind) {
    case 'addFacet':
      return facets.some(({ id }) => id === change.facet)
        ? facets
        : [...facets, createFacet(change, facets)];
    case 'addValue': {
      const { value: id, label, definition, details = PLAIN_VALUE } = change;
      return mapFacet(facets, change.facet, (facet) =>
        facet.values.some((known) => known.id === id)
          ? facet
          : { ...facet, values: [...facet.values, { id, label, definition, ...details }] },
      );
    }
    case 'define': {
      const { value: id, definition } = change;
      return mapFacet(facets, change.facet, (facet) =>
        id === null ? { ...facet, definition } : mapValue(facet, id, { definition }),
      );
    }
    case 'renameFacet': {
      const { label } = change;
      return mapFacet(facets, change.facet, (facet) => ({ ...facet, label }));
    }
    case 'renameValue': {
      const { value, label } = change;
      return mapFacet(facets, change.facet, (facet) => mapValue(facet, value, { label }));
    }
    case 'moveFacet':
      return moveBefore(facets, change.facet, change.before);
    case 'moveValue': {
      const { value, before } = change;
      return mapFacet(facets, change.facet, (facet) => ({
        ...facet,
        values: moveBefore(facet.values, value, before),
      }));
    }
    case 'removeFacet':
      return facets.filter(({ id }) => id !== change.facet);
    case 'removeValue':
      return mapFacet(facets, change.facet, (facet) => ({
        ...facet,
        values: facet.values.filter(({ id }) => id !== change.value),
      }));
    default:
      return facets;
  }
}

const PLAIN_VALUE = { notation: null, colour: null, glyph: null };
const PLAIN_FACET = { offersNotStated: true, roles: [], origin: 'taxonomy' as const };

/** What the application uses a facet for, it uses one facet for: the one that was there first. */
function createFacet(
  {
    facet: id,
    label,
    definition,
    details = PLAIN_FACET,
  }: Extract<LabelChange, { kind: 'addFacet' }>,
  facets: readonly FacetTwo[],
): FacetTwo {
  const taken = new Set(facets.flatMap(({ roles }) => roles));
  const roles = details.roles.filter((role) => !taken.has(role));
  return { id, label, definition, ...details, roles, values: [] };
}

/** The list with one of its own before another one, or at the end (`null`); as it is where either is missing. */
function moveBefore<One extends { readonly id: string }>(
  list: One[],
  id: string,
  before: string | null,
): One[] {
  const moved = list.find((one) => one.id === id);
  if (moved === undefined || id === before) return list;
  const rest = list.filter((one) => one !== moved);
  const at = before === null ? rest.length : rest.findIndex((one) => one.id === before);
  return at === -1 ? list : rest.toSpliced(at, 0, moved);
}

function mapFacet(facets: FacetTwo[], id: string, map: (facet: FacetTwo) => FacetTwo): FacetTwo[] {
  return facets.map((facet) => (facet.id === id ? map(facet) : facet));
}

function mapValue(
  facet: FacetTwo,
  id: string,
  patch: Partial<Pick<FacetTwo['values'][number], 'label' | 'definition'>>,
): FacetTwo {
  const values = facet.values.map((value) => (value.id === id ? { ...value, ...patch } : value));
  return { ...facet, values };
}
