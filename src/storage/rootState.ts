/**
 * What the root element tells the style sheets of what is stored. Applied before first paint, because
 * prerendered pages do not know it, and again whenever it changes.
 */
export function applyRail(isOpen: boolean): void {
  setData('rail', isOpen ? null : 'closed');
}

export function applyTimeline(isShown: boolean): void {
  setData('timeline', isShown ? null : 'hidden');
}

/** How many papers are saved: a count that came later would move its neighbours. */
export function applySavedCount(count: number): void {
  const { style } = document.documentElement;
  setData('saved', count > 0 ? `${count}` : null);
  if (count > 0) style.setProperty('--saved', `${count}`);
  else style.removeProperty('--saved');
}

function setData(name: string, value: string | null): void {
  const { dataset } = document.documentElement;
  if (value === null) delete dataset[name];
  else dataset[name] = value;
}
