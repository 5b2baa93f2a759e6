import { trustData } from '../../ui/trust.ts';
import type { HeadTag } from './pageHead.ts';

/** Marks what belongs to one page in a head that outlives it. */
export const PAGE_TAG = 'data-page';

/** Puts the tags of another page in the place of those of the last one. */
export function writeHead(head: HTMLElement, tags: readonly HeadTag[]): void {
  for (const old of head.querySelectorAll(`[${PAGE_TAG}]`)) old.remove();
  head.append(
    ...tags.map(({ tag, attributes, json }) => {
      const element = head.ownerDocument.createElement(tag);
      element.setAttribute(PAGE_TAG, '');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (json !== undefined) element.textContent = trustData(JSON.stringify(json));
      return element;
    }),
  );
}
