import type { Theme } from './preferencesStore.ts';

/** Shows the page in this theme; `system` leaves the choice to the reader's device. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}
