import * as v from 'valibot';
import type { PersistStorage, StorageValue } from 'zustand/middleware';

/** Why something the reader owns could not be kept or read, and under which key. */
export interface StorageFault {
  readonly key: string;
  /** `unreadable` data was quarantined, `lost` is what found no room for that, `unavailable` storage takes nothing, `full` takes no more. */
  readonly kind: 'unreadable' | 'lost' | 'unavailable' | 'full';
  /** What is told of it, where more can be said than the kind does. */
  readonly says?: string;
}

interface SafeStorageOptions<State> {
  /** What a stored state must be; data it refuses is quarantined, never overwritten. */
  readonly schema: v.GenericSchema<unknown, State>;
  /** Must equal the `version` of the store: data of any other version is quarantined. */
  readonly version: number;
  readonly onFault: (fault: StorageFault) => void;
}

/**
 * Storage for zustand's `persist` that never throws. Reading parses: what is not JSON, of another
 * version or against the schema is copied to `<key>.set-aside`, if there is room, and reads as nothing.
 * Where the browser offers no storage the store works on in memory, and the first write says so.
 */
export function createSafeStorage<State>(
  options: SafeStorageOptions<State>,
): PersistStorage<State> {
  return {
    getItem: (key) => {
      const text = readItem(key);
      if (text === null) return null;
      const value = parseStored(text, options);
      if (value === null) {
        options.onFault({ key, kind: quarantine(key, text) ? 'unreadable' : 'lost' });
      }
      return value;
    },
    setItem: (key, value) => {
      const kind = writeItem(key, JSON.stringify(value));
      if (kind !== null) options.onFault({ key, kind });
    },
    removeItem: (key) => browserStorage()?.removeItem(key),
  };
}

/**
 * Calls `onChange` when another tab writes this key or clears the storage, and when this page comes
 * back from the cache of the history, where it was told nothing.
 */
export function listenToOtherTabs(key: string, onChange: () => void): void {
  if (typeof window === 'undefined') return;
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) onChange();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onChange();
  });
}

function parseStored<State>(
  text: string,
  { schema, version }: SafeStorageOptions<State>,
): StorageValue<State> | null {
  const envelope = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.object({ state: schema, version: v.literal(version) })),
    text,
  );
  return envelope.success ? envelope.output : null;
}

/** Keeps what could not be read, beside what was quarantined before; `false` where the room is used up. */
function quarantine(key: string, text: string): boolean {
  for (let count = 1; count <= 9; count += 1) {
    const name = count === 1 ? `${key}.set-aside` : `${key}.set-aside-${count}`;
    const held = readItem(name);
    if (held === text) return true;
    if (held === null) return writeItem(name, text) === null;
  }
  return false;
}

function readItem(key: string): string | null {
  try {
    return browserStorage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function writeItem(key: string, text: string): 'unavailable' | 'full' | null {
  const storage = browserStorage();
  if (!storage) return 'unavailable';
  try {
    storage.setItem(key, text);
    return null;
  } catch {
    return 'full';
  }
}

/** The browser's storage; `null` where there is none or the reader's settings forbid it, which throws on access. */
function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}
