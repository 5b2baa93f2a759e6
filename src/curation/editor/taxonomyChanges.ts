import { findOwn } from '../../corpus/findOwn.ts';
import type { FacetTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { Change } from './labelEdit.ts';
import type { Named } from './newLabel.ts';

/** The change that moves a facet one place up (−1) or down (1); `null` at the end of the list. */
export function moveFacet(facets: readonly Named[], id: string, step: 1 | -1): Change | null {
  const before = findPlace(facets, id, step);
  return before === undefined ? null : { kind: 'moveFacet', facet: id, before };
}

/** The same of a value within its facet. */
export function moveValue(facet: FacetTwo, id: string, step: 1 | -1): Change | null {
  const before = findPlace(facet.values, id, step);
  return before === undefined ? null : { kind: 'moveValue', facet: facet.id, value: id, before };
}

/** Before which it stands after the step, `null` at the end; `undefined` beyond either end. */
function findPlace(list: readonly Named[], id: string, step: 1 | -1): string | null | undefined {
  const at = list.findIndex((one) => one.id === id);
  const to = at + step;
  if (at === -1 || to < 0 || to >= list.length) return undefined;
  return list[step === 1 ? to + 1 : to]?.id ?? null;
}

/** What a form of the taxonomy says of a facet or of one of its values. */
export interface Description {
  readonly label: string;
  readonly definition: string;
}

/** The changes that rename and define as asked; none for what is so already. Its id stays. */
export function renameAndDefine(
  facet: string,
  value: string | null,
  before: { readonly label: string; readonly definition: string | null },
  wanted: Description,
): readonly Change[] {
  const label = wanted.label.trim();
  const definition = wanted.definition.trim();
  const changes: Change[] = [];
  if (label !== '' && label !== before.label) {
    changes.push(
      value === null
        ? { kind: 'renameFacet', facet, label }
        : { kind: 'renameValue', facet, value, label },
    );
  }
  if (definition !== '' && definition !== before.definition) {
    changes.push({ kind: 'define', facet, value, definition });
  }
  return changes;
}

/** How many papers have a label of each value; under `''`, of any. */
export function countUses(papers: readonly PaperTwo[], facet: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { labels } of papers) {
    const values = new Set((findOwn(labels, facet) ?? []).map(({ value }) => value));
    if (values.size > 0) count('');
    for (const value of values) count(value);
  }
  return counts;
}
