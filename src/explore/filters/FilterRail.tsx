import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { applyRail } from '../../storage/rootState.ts';
import { HAS_RAIL, useMediaQuery } from '../../ui/useMediaQuery.ts';
import styles from './FilterRail.module.css';

/** The filters beside the list, unless the reader folded them away or the screen is narrow. */
export function FilterRail({ panel }: { readonly panel: ReactNode }) {
  const isOpen = usePreferencesStore((state) => state.isFacetPanelOpen);
  const hasRail = useMediaQuery(HAS_RAIL);
  useEffect(() => applyRail(isOpen), [isOpen]);
  if (hasRail === false || !isOpen) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <aside className={styles.rail} id="filters" aria-label="Filters" tabIndex={0}>
      {panel}
    </aside>
  );
}
