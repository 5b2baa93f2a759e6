/** The words that are selected within an element; `""` where none are, or some lie outside it. */
export function readSelectedWords(element: Element): string {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return '';
  const { commonAncestorContainer } = selection.getRangeAt(0);
  return element.contains(commonAncestorContainer) ? selection.toString().trim() : '';
}

/** Selects a part of an element's text and scrolls it into view: the browser shows it as selected. */
export function selectText(element: Element, from: number, to: number): void {
  const range = document.createRange();
  const start = findPlace(element, from);
  const end = findPlace(element, to);
  if (start === null || end === null) return;
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  start.node.parentElement?.scrollIntoView({ block: 'center' });
}

function findPlace(
  element: Element,
  position: number,
): { readonly node: Text; readonly offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (position <= before + node.data.length) return { node, offset: position - before };
    before += node.data.length;
  }
  return null;
}
