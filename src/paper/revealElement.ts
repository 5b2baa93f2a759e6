/** Brings an element into view, no further than needed, and gives it focus; nothing if it is not there. */
export function revealElement(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'nearest' });
  element.focus({ preventScroll: true });
}
