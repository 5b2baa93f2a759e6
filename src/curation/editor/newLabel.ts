import type { Taxonomy } from '../../corpus/schema.ts';
import { createValueIdMaker } from '../../sources/list/valueIds.ts';
import type { Change, QuotedWords } from './labelEdit.ts';

/** A facet or value that is there, by its id, or one to be made. */
type Choice =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly label: string; readonly definition: string };

export interface NewLabel {
  readonly paper: string;
  readonly facet: Choice;
  readonly value: Choice;
  readonly quote: QuotedWords | null;
}

/**
 * The changes that give a paper a label, with the facet and value that it needs. What is called as one
 * that is there already is that one. `reserved` are ids that mean something else in an address.
 */
export function addLabel(
  { paper, facet, value, quote }: NewLabel,
  { facets }: Taxonomy,
  reserved: readonly string[] = [],
): readonly Change[] {
  const changes: Change[] = [];
  const facetId = findId(facet, facets) ?? createId(facet, [...reserved, ...facets.map(toId)]);
  const made =
    facet.kind === 'new' ? addFacet(facet.label, facet.definition, facets, reserved) : null;
  if (made) changes.push(made);
  const values = facets.find(({ id }) => id === facetId)?.values ?? [];
  const valueId = findId(value, values) ?? createId(value, values.map(toId));
  if (value.kind === 'new' && findId(value, values) === null) {
    changes.push({ kind: 'addValue', facet: facetId, value: valueId, ...nameNew(value) });
  }
  const quotes = quote === null ? [] : [quote];
  return [...changes, { kind: 'add', paper, facet: facetId, value: valueId, quotes, note: null }];
}

/** The change that makes a facet; `null` where one is called so already. */
export function addFacet(
  label: string,
  definition: string,
  facets: readonly Named[],
  reserved: readonly string[] = [],
): Change | null {
  const choice = { kind: 'new', label, definition } as const;
  if (findId(choice, facets) !== null) return null;
  const id = createId(choice, [...reserved, ...facets.map(toId)]);
  return { kind: 'addFacet', facet: id, ...nameNew(choice) };
}

/** The change that makes a value of a facet; `null` where one is called so already. */
export function addValue(
  label: string,
  definition: string,
  { id: facet, values }: Named & { readonly values: readonly Named[] },
): Change | null {
  const choice = { kind: 'new', label, definition } as const;
  if (findId(choice, values) !== null) return null;
  return { kind: 'addValue', facet, value: createId(choice, values.map(toId)), ...nameNew(choice) };
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

function findId(choice: Choice, known: readonly Named[]): string | null {
  if (choice.kind === 'known') return choice.id;
  const name = fold(choice.label);
  return known.find(({ label }) => fold(label) === name)?.id ?? null;
}

function createId(choice: Choice, taken: readonly string[]): string {
  const makeId = createValueIdMaker(taken);
  return makeId(choice.kind === 'known' ? choice.id : choice.label);
}

function nameNew({ label, definition }: Extract<Choice, { readonly kind: 'new' }>) {
  return { label: label.trim(), definition: definition.trim() || null };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function toId({ id }: Named): string {
  return id;
}
