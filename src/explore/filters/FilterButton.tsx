import type { ReactNode } from 'react';
import { useState } from 'react';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { HAS_RAIL, useMediaQuery } from '../../ui/useMediaQuery.ts';
import styles from './FilterButton.module.css';
import { FilterSheet } from './FilterSheet.tsx';

interface FilterButtonProps {
  readonly panel: ReactNode;
  /** How many papers are listed. */
  readonly shown: number;
  /** How many filters are active. */
  readonly count: number;
}

/** On a wide screen folds the rail; on a narrow one opens the sheet. */
export function FilterButton(props: FilterButtonProps) {
  const hasRail = useMediaQuery(HAS_RAIL);
  return (
    <>
      {hasRail === false ? null : <RailButton />}
      {hasRail === true ? null : <SheetButton {...props} />}
    </>
  );
}

function RailButton() {
  const isRailOpen = usePreferencesStore((state) => state.isFacetPanelOpen);
  const setPreference = usePreferencesStore((state) => state.setPreference);
  return (
    <Button
      kind="icon"
      className={styles.rail ?? ''}
      id="filters-toggle"
      aria-label="Filters"
      aria-expanded={isRailOpen}
      aria-controls={isRailOpen ? 'filters' : undefined}
      title={isRailOpen ? 'Hide the filters' : 'Show the filters'}
      onClick={() => setPreference('isFacetPanelOpen', !isRailOpen)}
    >
      <Icon name="panel" />
    </Button>
  );
}

function SheetButton({ panel, shown, count }: FilterButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="outline"
        className={styles.sheet ?? ''}
        id="filters-open"
        onClick={() => setOpen(true)}
      >
        <Icon name="filter" />
        {count > 0 ? `Filters ${count}` : 'Filters'}
      </Button>
      <FilterSheet isOpen={isOpen} shown={shown} onClose={() => setOpen(false)}>
        {panel}
      </FilterSheet>
    </>
  );
}
