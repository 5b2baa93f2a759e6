/** Element ids of the taxonomy's dialog, by which focus finds what was moved or what is left. */
export const UNDO_ID = 'taxonomy-undo';
export const ADD_FACET_ID = 'taxonomy-add-facet';

type Tool = 'up' | 'down' | 'edit' | 'remove' | 'add';

/** A tool of a facet, or of one of its values. */
export function toolId(tool: Tool, facet: string, value?: string): string {
  return value === undefined
    ? `taxonomy-${tool}-${facet}`
    : `taxonomy-${tool}-${facet}-of-${value}`;
}
