import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { createSafeStorage, listenToOtherTabs } from './safeStorage.ts';
import { reportStorageFault } from './storageFaultStore.ts';
import { PREFERENCES_KEY } from './storageKeys.ts';

const VERSION = 1;

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const DEFAULTS = {
  theme: 'system',
  areShortcutsOn: true,
  tableColumns: [] as string[],
  isFacetPanelOpen: true,
  isTimelineShown: true,
} as const;

// Field by field: a preference that cannot be read costs that preference alone.
const preferencesSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), DEFAULTS.theme),
  areShortcutsOn: v.fallback(v.boolean(), DEFAULTS.areShortcutsOn),
  /**
   * What the reader chose of the table's columns, in all digests: the keys of those to show, and with a
   * hyphen before them of those to hide. Others are as at first.
   */
  tableColumns: v.fallback(v.array(v.string()), DEFAULTS.tableColumns),
  isFacetPanelOpen: v.fallback(v.boolean(), DEFAULTS.isFacetPanelOpen),
  isTimelineShown: v.fallback(v.boolean(), DEFAULTS.isTimelineShown),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

interface PreferencesState extends Preferences {
  readonly setPreference: <Key extends keyof Preferences>(
    key: Key,
    value: Preferences[Key],
  ) => void;
}

/** How the reader likes the site; kept in this browser, the same in all its tabs. */
export const usePreferencesStore = create<PreferencesState>()(
  persist(
    (set) => ({
      ...DEFAULTS,
      setPreference: (key, value) => set({ [key]: value }),
    }),
    {
      name: PREFERENCES_KEY,
      version: VERSION,
      storage: createSafeStorage<Preferences>({
        schema: preferencesSchema,
        version: VERSION,
        onFault: reportStorageFault,
      }),
      // Whatever the schema names is kept; setters are not.
      partialize: ({ setPreference: _, ...preferences }) => preferences,
    },
  ),
);

listenToOtherTabs(PREFERENCES_KEY, () => usePreferencesStore.persist.rehydrate());
