import type { LibraryEvent } from './libraryEvents.ts';
import type { NoteDraft } from './noteDrafts.ts';

/**
 * The pending events with one more. Keystrokes in one note become one event, unless it is being kept
 * already: the first `inFlight` events are.
 */
export function addEvent(
  pending: readonly LibraryEvent[],
  event: LibraryEvent,
  inFlight: number,
): readonly LibraryEvent[] {
  const last = pending.at(-1);
  if (
    pending.length > inFlight &&
    event.kind === 'noted' &&
    last?.kind === 'noted' &&
    last.key === event.key &&
    last.text === event.base
  ) {
    return [...pending.slice(0, -1), { ...event, base: last.base }];
  }
  return [...pending, event];
}

/** The pending edits of a note as one, from the text that is kept to the last one; `null` without any. */
export function findDraft(pending: readonly LibraryEvent[], key: string): NoteDraft | null {
  const edits = pending.filter((event) => event.kind === 'noted' && event.key === key);
  const first = edits[0];
  const last = edits.at(-1);
  return first?.kind === 'noted' && last?.kind === 'noted'
    ? { key, base: first.base, text: last.text }
    : null;
}
