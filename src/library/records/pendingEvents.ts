import type { LibraryEvent } from './libraryEvents.ts';

/** An event that is not kept yet. */
export interface PendingEvent {
  /** The tab in which it happened; another one may keep it. */
  readonly tab: string;
  /** Higher than those that happened in this tab before. */
  readonly number: number;
  readonly event: LibraryEvent;
}

/** How far the events of a tab are kept. */
export interface KeptTab {
  /** The number of the last one that is. */
  readonly last: number;
  /** When that was kept. */
  readonly at: string;
}

export type KeptTabs = ReadonlyMap<string, KeptTab>;

/**
 * The pending events with one more. Keystrokes in one note become one event, but the first `fixed` events
 * stay as they are: they are being kept.
 */
export function addEvent(
  pending: readonly PendingEvent[],
  added: PendingEvent,
  fixed: number,
): readonly PendingEvent[] {
  const last = pending.length > fixed ? pending.at(-1) : undefined;
  const { event } = added;
  if (
    last?.tab === added.tab &&
    last.event.kind === 'noted' &&
    event.kind === 'noted' &&
    last.event.key === event.key &&
    last.event.text === event.base
  ) {
    return [...pending.slice(0, -1), { ...added, event: { ...event, base: last.event.base } }];
  }
  return [...pending, added];
}

/** Both, each event once. */
export function joinPending(
  pending: readonly PendingEvent[],
  others: readonly PendingEvent[],
): readonly PendingEvent[] {
  const all = [...pending, ...others];
  return [...new Map(all.map((one) => [`${one.tab} ${one.number}`, one])).values()];
}

/** Those of them that are not kept by now; the same array where none is. */
export function listUnkept(
  pending: readonly PendingEvent[],
  tabs: KeptTabs,
): readonly PendingEvent[] {
  const unkept = pending.filter(({ tab, number }) => number > (tabs.get(tab)?.last ?? 0));
  return unkept.length === pending.length ? pending : unkept;
}

/** What happened, in order. */
export function listEvents(pending: readonly PendingEvent[]): readonly LibraryEvent[] {
  return pending.map(({ event }) => event);
}

/** Whether something of this paper's note is not kept yet. */
export function isNotePending(pending: readonly PendingEvent[], key: string): boolean {
  return pending.some(({ event }) => event.kind === 'noted' && event.key === key);
}
