/**
 * What the driver does within the page. Each function is sent there by its text: it may use the
 * page, what it is given, and nothing else of this file.
 */

/** An element by its role and name, within another one; what is named last is looked for. */
export interface Step {
  readonly role: string;
  /** `null`: whatever the name. */
  readonly name: string | null;
  /** Whether the name is the text of a regular expression. */
  readonly isPattern: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a reader, and one who listens, can tell of an element. */
export interface Sighting {
  readonly text: string;
  /** Of a field; else empty. */
  readonly value: string;
  readonly isChecked: boolean;
  /** Of a button that stays pressed, or is that of something open. */
  readonly isPressed: boolean;
  readonly isFocused: boolean;
  /** The script has taken over this part of the written page: a click before that does nothing. */
  readonly isAlive: boolean;
  readonly box: Box;
}

declare global {
  interface Window {
    TestingLibraryDom?: {
      queryAllByRole: (
        container: HTMLElement,
        role: string,
        options: { name?: string | RegExp },
      ) => HTMLElement[];
    };
    /** What was looked for last. */
    collateFound?: HTMLElement[];
  }
}

/** Every element at the end of these steps that can be seen and is heard; `null` without the library. */
export function lookFor(steps: readonly Step[]): readonly Sighting[] | null {
  const library = window.TestingLibraryDom;
  if (library === undefined) return null;
  let found: HTMLElement[] = [document.body];
  for (const { role, name, isPattern } of steps) {
    const wanted = name === null ? {} : { name: isPattern ? new RegExp(name, 'u') : name };
    found = found.flatMap((place) => library.queryAllByRole(place, role, wanted));
  }
  window.collateFound = found;
  return found.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      text: (element.textContent ?? '').replace(/\s+/gu, ' ').trim(),
      value: 'value' in element ? String(element.value) : '',
      isChecked: 'checked' in element && element.checked === true,
      isPressed:
        element.getAttribute('aria-pressed') === 'true' ||
        element.getAttribute('aria-expanded') === 'true',
      isFocused: document.activeElement === element,
      isAlive: Object.keys(element).some((key) => key.startsWith('__reactProps')),
      box: { left, top, right, bottom },
    };
  });
}

/**
 * Brings the element that was looked for last into view and returns its middle; or, where something
 * else lies over it, what that is.
 */
export function aimAtFound(): { x: number; y: number; cover: string | null } | null {
  const element = window.collateFound?.[0];
  if (!element?.isConnected) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  // Firefox scrolls to the whole drawing, not to a mark in it: the rest is panned, as a reader does.
  const drawing = element instanceof SVGElement ? element.closest('section') : null;
  if (drawing !== null) {
    const [mark, frame] = [element.getBoundingClientRect(), drawing.getBoundingClientRect()];
    drawing.scrollLeft += mark.left + mark.width / 2 - frame.left - frame.width / 2;
  }
  // Of a link that goes on in a second line the first: the middle of both may lie between them.
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const hit = document.elementFromPoint(x, y);
  const label = hit?.closest('label');
  const isHit = element.contains(hit) || (label?.control ?? null) === element;
  return { x, y, cover: isHit ? null : (hit?.outerHTML.slice(0, 160) ?? 'nothing of the page') };
}
