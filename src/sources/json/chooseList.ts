import type { JsonList } from './jsonElements.ts';
import type { JsonObject } from './jsonValue.ts';
import { isObject } from './jsonValue.ts';
import { hasTitle, TITLE_KEY } from './recordTitle.ts';

/** The list of papers: the outermost whose objects mostly have a title, and of several the longest. */
export function chooseList(lists: readonly JsonList[]): JsonList | null {
  const scored = lists.map((list) => {
    const first = list.elements.slice(0, 10);
    const titled = first.filter(({ text }) => {
      const value = parseElement(text);
      return value === null ? TITLE_KEY.test(text.slice(0, 5_000)) : hasTitle(value);
    });
    const depth = list.path.split(/\.|\[\]/u).length;
    return { list, depth, isTitled: titled.length > 0 && titled.length >= first.length / 3 };
  });
  const titled = scored.filter(({ isTitled }) => isTitled);
  return (
    titled.toSorted(
      (a, b) => a.depth - b.depth || b.list.elements.length - a.list.elements.length,
    )[0]?.list ?? null
  );
}

/** The object that a text is; `null` where it is not one, or too long for one paper. */
export function parseElement(text: string): JsonObject | null {
  if (text.length > 30_000_000) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
