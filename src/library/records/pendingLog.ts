import * as v from 'valibot';
import { reachStorage, readEntries } from '../../storage/reachStorage.ts';
import { libraryEventSchema } from './libraryEvents.ts';
import type { PendingEvent } from './pendingEvents.ts';
import { joinPending } from './pendingEvents.ts';
import { THIS_TAB } from './tabs.ts';

const logSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ tab: v.string(), number: v.number(), event: libraryEventSchema })),
);

const PREFIX = 'collate.library.pending.';
const OWN_NAME = `${PREFIX}${THIS_TAB}`;

/** What this tab has in its entry, as far as it knows. */
let written: string | null = null;

/**
 * Writes what is pending to this tab's entry in local storage, at once: what is there is safe when the
 * tab is left. Without anything pending the entry goes. Returns whether storage took it; else the entry is
 * as before.
 */
export function logPending(pending: readonly PendingEvent[]): boolean {
  return reachStorage((storage) => {
    const text = pending.length === 0 ? null : JSON.stringify(pending);
    if (text === null) storage.removeItem(OWN_NAME);
    else storage.setItem(OWN_NAME, text);
    written = text;
  });
}

/** Whether another tab has taken up what this one had logged: then it is kept as it was. */
export function isLogTaken(): boolean {
  let found = written;
  reachStorage((storage) => {
    found = storage.getItem(OWN_NAME);
  });
  return found !== written;
}

/** What other tabs have logged, most of all those that were left, and how to drop it once it is logged here. */
export function readOtherLogs(): {
  readonly pending: readonly PendingEvent[];
  readonly drop: () => void;
} {
  const found = new Map<string, readonly PendingEvent[]>();
  for (const [name, text] of readEntries(PREFIX)) {
    if (name === OWN_NAME) continue;
    const log = v.safeParse(logSchema, text);
    // One of a newer version waits for that.
    if (log.success) found.set(name, log.output);
  }
  const drop = () => {
    reachStorage((storage) => {
      for (const name of found.keys()) storage.removeItem(name);
    });
  };
  return { pending: [...found.values()].reduce(joinPending, []), drop };
}
