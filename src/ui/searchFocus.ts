/** Element id of the one search box. */
export const SEARCH_BOX_ID = 'search';

/**
 * Moves focus between a search box and what it offers (`data-suggestion`), for the arrow keys; false
 * where there is nowhere to go.
 */
export function moveFocus(form: HTMLFormElement | null, step: 1 | -1): boolean {
  if (!form) return false;
  const stops = [...form.querySelectorAll<HTMLElement>('input, [data-suggestion]')];
  const current = stops.findIndex((stop) => stop.matches(':focus'));
  const next = stops[current + step];
  next?.focus();
  return next !== undefined;
}
