import { countPapers } from '../../corpus/countPapers.ts';
import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import type { Change } from '../../curation/editor/labelEdit.ts';
import { addFacet, addValue } from '../../curation/editor/newLabel.ts';
import type { Description } from '../../curation/editor/taxonomyChanges.ts';
import { moveFacet, moveValue, renameAndDefine } from '../../curation/editor/taxonomyChanges.ts';
import { RESERVED_PARAMETERS } from '../../url/exploreQuery.ts';
import { ADD_FACET_ID, toolId } from './taxonomyIds.ts';

/** What is about to be done to the taxonomy, in words, and where focus goes then. */
export interface TaxonomyPlan {
  /** None where there is nothing to do: that is also said. */
  readonly changes: readonly Change[];
  readonly says: string;
  /** Element id. */
  readonly focus: string;
}

/** A plan, or what is wrong with the name that was asked for. */
export type NamingPlan = TaxonomyPlan | { readonly fault: string };

interface Named {
  readonly id: string;
  readonly label: string;
}

/** A facet, and one of its values; of the facet itself, no value. */
export interface TaxonomyPlace {
  readonly facet: FacetTwo;
  readonly value: FacetTwo['values'][number] | null;
}

type Facets = readonly FacetTwo[];
type Step = 1 | -1;

export function planMove(
  facets: Facets,
  { facet, value }: TaxonomyPlace,
  step: Step,
): TaxonomyPlan {
  const others: readonly Named[] = value === null ? facets : facet.values;
  const { id, label } = value ?? facet;
  const made = value === null ? moveFacet(facets, id, step) : moveValue(facet, id, step);
  const place = others.findIndex((other) => other.id === id) + 1;
  return {
    changes: made === null ? [] : [made],
    says:
      made === null
        ? `“${label}” is ${step === -1 ? 'the first' : 'the last'} already.`
        : `“${label}” is now ${place + step} of ${others.length}.`,
    focus: toolId(step === 1 ? 'down' : 'up', facet.id, value?.id),
  };
}

export function planNewFacet(facets: Facets, { label, definition }: Description): NamingPlan {
  const made = addFacet(label, definition, facets, RESERVED_PARAMETERS);
  return made === null
    ? taken(label, 'facet')
    : { changes: [made], says: `“${label.trim()}” is added.`, focus: ADD_FACET_ID };
}

export function planNewValue(facet: FacetTwo, { label, definition }: Description): NamingPlan {
  const made = addValue(label, definition, facet);
  return made === null
    ? taken(label, `value of ${facet.label}`)
    : { changes: [made], says: `“${label.trim()}” is added.`, focus: toolId('add', facet.id) };
}

/** Another name or meaning; the id stays, and with it every address. */
export function planDescription(
  facets: Facets,
  { facet, value }: TaxonomyPlace,
  wanted: Description,
): NamingPlan {
  const before = value ?? facet;
  const others: readonly Named[] = value === null ? facets : facet.values;
  const label = wanted.label.trim();
  const isTaken = others.some(
    (other) => other.id !== before.id && other.label.toLowerCase() === label.toLowerCase(),
  );
  if (isTaken) return taken(label, value === null ? 'facet' : `value of ${facet.label}`);
  const changes = renameAndDefine(facet.id, value?.id ?? null, before, wanted);
  const focus = toolId('edit', facet.id, value?.id);
  if (changes.length === 0) return { changes, says: `“${label}” is as it was.`, focus };
  return label === before.label
    ? { changes, says: `“${label}” is defined.`, focus }
    : { changes, says: `“${before.label}” is called “${label}” now.`, focus };
}

/** `uses` is how many papers have it, `heir` what their labels are given to. */
export function planRemoval(
  facets: Facets,
  { facet, value }: TaxonomyPlace,
  uses: number,
  heir: Named | null,
): TaxonomyPlan {
  const says = describeRemoval((value ?? facet).label, uses, heir?.label ?? null);
  if (value === null) {
    const next = findNeighbour(facets, facet.id);
    const focus = next === null ? ADD_FACET_ID : toolId('remove', next);
    return { changes: [{ kind: 'removeFacet', facet: facet.id }], says, focus };
  }
  const next = findNeighbour(facet.values, value.id);
  const focus = next === null ? toolId('add', facet.id) : toolId('remove', facet.id, next);
  const to = heir?.id ?? null;
  return {
    changes: [{ kind: 'removeValue', facet: facet.id, value: value.id, to }],
    ...{ says, focus },
  };
}

function describeRemoval(label: string, uses: number, heir: string | null): string {
  if (uses === 0) return `“${label}” is removed.`;
  const labels = uses === 1 ? 'its label of 1 paper' : `its labels of ${countPapers(uses)}`;
  return heir === null
    ? `“${label}” is removed with ${labels}.`
    : `“${label}” is removed; ${labels} ${uses === 1 ? 'is' : 'are'} “${heir}” now.`;
}

/** What stands behind one of a list, or before it at the end; `null` where it is alone. */
function findNeighbour(list: readonly Named[], id: string): string | null {
  const at = list.findIndex((one) => one.id === id);
  return (list[at + 1] ?? list[at - 1])?.id ?? null;
}

function taken(label: string, what: string): { readonly fault: string } {
  return { fault: `There is a ${what} called “${label.trim()}” already. Choose another name.` };
}
