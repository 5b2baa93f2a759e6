import { useEffect, useState } from 'react';
import { useShownVersionStore } from '../kept/shownVersionStore.ts';
import { useLabelEditorStore } from '../labels/labelEditorStore.ts';
import type { VersionDifference } from './compareVersions.ts';
import { compareVersions } from './compareVersions.ts';

/** How the list differs from what the link that opened it was made with; `null` once it is put away. */
export function useVersionDifference(): VersionDifference | null {
  const shown = useShownVersionStore((state) => state.version);
  const [difference, setDifference] = useState<VersionDifference | null>(null);
  useEffect(() => {
    const { list } = useLabelEditorStore.getState();
    if (list === null || shown === null) return;
    let isCurrent = true;
    compareVersions(list, shown)
      .then((found) => isCurrent && setDifference(found))
      // Without the storage nothing is known of other versions; the list itself is on screen.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [shown]);
  return shown === null ? null : difference;
}
