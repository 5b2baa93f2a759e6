import { useEffect, useEffectEvent } from 'react';

/**
 * Ctrl+Z (⌘Z) and Ctrl+Shift+Z, but in a text field, where they are about what is typed. While a dialog
 * is open they are for the dialog alone.
 */
export function useUndoKeys(
  onUndo: () => void,
  onRedo: () => void,
  where: 'page' | 'dialog' = 'page',
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z')
      return;
    const isInDialog = document.querySelector('dialog[open]') !== null;
    if (isTextField(event.target) || isInDialog !== (where === 'dialog')) return;
    event.preventDefault();
    if (event.shiftKey) onRedo();
    else onUndo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type="checkbox"], [type="radio"])'))
  );
}
