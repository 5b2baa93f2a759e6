import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useTrayPath } from '../compare/useTrayPath.ts';
import { usePreferencesStore } from '../storage/preferencesStore.ts';
import { explorePath, libraryPath } from '../url/paths.ts';

/** How long `g` waits for its second key. */
const SEQUENCE_MS = 1200;

/**
 * Listens for the shortcuts that `ShortcutSheet.tsx` lists, unless the reader has switched them off
 * or is typing. Those that act on a paper click its own button.
 */
export function useShortcuts({ onHelp }: { onHelp: () => void }): void {
  const areOn = usePreferencesStore((state) => state.areShortcutsOn);
  const navigate = useNavigate();
  const trayPath = useTrayPath();

  const press = useEffectEvent((key: string, isAfterG: boolean): boolean => {
    if (isAfterG) {
      const path = { e: explorePath(), c: trayPath, l: libraryPath }[key];
      if (path !== undefined) navigate(path);
      return path !== undefined;
    }
    switch (key) {
      case '/':
        return focusSearch(document.querySelector<HTMLElement>('[role="searchbox"],#search'));
      case '?':
        onHelp();
        return true;
      case 'Escape':
        return closePaper();
      default:
        return isListBusy() ? false : actOnPaper(key);
    }
  });

  useEffect(() => {
    if (!areOn) return;
    let lastG = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // The keys are for what lies above the page.
      if (document.querySelector('dialog[open], :popover-open')) return;
      const isAfterG = event.timeStamp - lastG < SEQUENCE_MS;
      lastG = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (press(event.key, isAfterG)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [areOn]);
}

function actOnPaper(key: string): boolean {
  switch (key) {
    case 'j':
      return focusElement(findNeighbour(1));
    case 'k':
      return focusElement(findNeighbour(-1));
    case 's':
      return clickPaperButton('save');
    case 'c':
      return clickPaperButton('compare');
    default:
      return false;
  }
}

/** While the search code is loading, the list is the one before: a key would act on the wrong paper. */
function isListBusy(): boolean {
  return document.querySelector('[aria-busy="true"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}

function focusElement(element: HTMLElement | undefined): boolean {
  element?.focus();
  return Boolean(element);
}

/** Where the header stays in view nothing scrolls: the browser would go to the place that it has at the top. */
function focusSearch(box: HTMLElement | null): boolean {
  box?.focus({ preventScroll: box.getBoundingClientRect().top >= 0 });
  return box !== null;
}

/** The paper before or after the one that has focus, else after or before the window's upper edge. */
function findNeighbour(step: 1 | -1): HTMLElement | undefined {
  const links = [
    ...document.querySelectorAll<HTMLElement>('[data-paper-row]:not([hidden]) [data-paper-link]'),
  ];
  const row = document.activeElement?.closest('[data-paper-row]');
  if (row) return links[links.findIndex((link) => row.contains(link)) + step];
  const isBelow = (link: HTMLElement) => link.getBoundingClientRect().top >= 0;
  return (
    (step > 0 ? links.find(isBelow) : links.findLast((link) => !isBelow(link))) ?? links.at(-1)
  );
}

/** Closes the paper beside the list. */
function closePaper(): boolean {
  const button = document.getElementById('pane-close');
  button?.click();
  return button !== null;
}

/** The button of the paper that has focus, else of the one that is open. */
function clickPaperButton(action: 'save' | 'compare'): boolean {
  const focused = document.activeElement?.closest('[data-paper-row]');
  const paper = focused ?? document.querySelector('[data-paper-open]');
  const button = paper?.querySelector<HTMLElement>(`[data-action="${action}"]`);
  button?.click();
  return Boolean(button);
}
