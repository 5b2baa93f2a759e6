import type { Cost } from '../corpus/findings/findingsSchema.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Facet, Label, PublishedLabel, Taxonomy } from '../corpus/schema.ts';

/** Whether the labels of a facet follow from the costs, so that nobody writes them. */
export function isDerivedFacet({ values }: Facet): boolean {
  return values.some(({ costs }) => costs !== undefined);
}

/**
 * The costs of a paper: those written, and those that its mechanism implies. One rule for all:
 * where every mechanism that the paper is labelled with keeps a state of fixed size (`fixedState`
 * in the taxonomy), memory and generation are constant in the length. What is written comes first.
 */
export function completeCosts(
  written: readonly Cost[],
  labels: Readonly<Record<string, readonly Label[]>>,
  taxonomy: Taxonomy,
): Cost[] {
  const known = new Set(written.map(({ quantity }) => quantity));
  const reason = describeFixedState(labels, taxonomy);
  if (reason === null) return [...written];
  const implied = (['generation', 'memory'] as const)
    .filter((quantity) => !known.has(quantity))
    .map((quantity): Cost => {
      return { quantity, class: 'constant', basis: 'inferred', quote: null, note: reason };
    });
  return [...written, ...implied];
}

/** Why a paper's method keeps a state of fixed size; `null` where one of its mechanisms does not. */
export function describeFixedState(
  labels: Readonly<Record<string, readonly Label[]>>,
  { facets }: Taxonomy,
): string | null {
  const facet = facets.find(({ values }) => values.some(({ fixedState }) => fixedState));
  const reasons = (facet ? (findOwn(labels, facet.id) ?? []) : []).map(({ value }) => {
    return facet?.values.find(({ id }) => id === value)?.fixedState ?? null;
  });
  if (reasons.length === 0 || reasons.includes(null)) return null;
  return [...new Set(reasons)].join(' ');
}

/** The labels of a derived facet, in the taxonomy's order. Where one cost is stated, those inferred add nothing. */
export function deriveLabels(facet: Facet, costs: readonly Cost[]): PublishedLabel[] {
  return facet.values.flatMap(({ id, costs: from }): PublishedLabel[] => {
    const giving = costs.filter(
      ({ quantity, class: growth }) =>
        from?.quantities.includes(quantity) && from.classes.includes(growth),
    );
    const stated = giving.filter(({ basis }) => basis === 'stated');
    const used = stated.length > 0 ? stated : giving;
    if (used.length === 0) return [];
    const quotes = used.flatMap(({ quote }) => quote ?? []);
    const notes = new Set(used.flatMap(({ note }) => note ?? []));
    return [
      {
        value: id,
        basis: stated.length > 0 ? 'stated' : 'inferred',
        quotes: quotes.filter(
          ({ start }, index) => quotes.findIndex((one) => one.start === start) === index,
        ),
        note: notes.size > 0 ? [...notes].join(' ') : null,
      },
    ];
  });
}
