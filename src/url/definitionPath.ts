import type { Facet, Taxonomy } from '../corpus/schema.ts';
import { PAGES } from './pages.ts';

/** Ids of the about page whatever the facets are called: of its sections, and of what is around them. */
const TAKEN: readonly string[] = [
  ...['papers', 'labels', 'labelling', 'limits', 'privacy', 'offline', 'keyboard'],
  ...['root', 'main', 'page-title', 'merges'],
];

/** The place in the about page where a facet or one of its values is defined. */
export function definitionPath(taxonomy: Taxonomy, facetId: string, valueId?: string): string {
  return `${PAGES.about.path}#${definitionAnchor(taxonomy, facetId, valueId)}`;
}

/**
 * Element id of a definition on the about page, and the key of a label: `family`, `family-ssm`. Where a
 * section or a facet before has that id, `task--type-a`, with two hyphens, which no id has.
 */
export function definitionAnchor({ facets }: Taxonomy, facetId: string, valueId = ''): string {
  const anchor = valueId === '' ? facetId : `${facetId}-${valueId}`;
  const owner = facets.find((facet) => hasAnchor(facet, anchor))?.id ?? facetId;
  return owner !== facetId || TAKEN.includes(anchor) ? `${facetId}--${valueId}` : anchor;
}

function hasAnchor({ id, values }: Facet, anchor: string): boolean {
  if (id === anchor) return true;
  const valueId = anchor.startsWith(`${id}-`) ? anchor.slice(id.length + 1) : null;
  return valueId !== null && values.some((value) => value.id === valueId);
}
