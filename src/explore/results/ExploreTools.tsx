import { useHref } from 'react-router';
import type { Paper } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { ExportButton } from '../../exports/ExportButton.tsx';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { Popover } from '../../ui/Popover.tsx';
import { ShareButton } from '../../ui/ShareButton.tsx';
import { explorePath } from '../../url/paths.ts';
import { shareAddress } from '../../url/shareAddress.ts';
import { noteShared } from '../../url/sharedLinkStore.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import type { ActiveFilter } from '../filters/activeFilters.ts';
import styles from './ExploreTools.module.css';
import { chooseTableColumn } from './tableColumns.ts';
import { useTableColumns } from './useTableColumns.ts';

interface ExploreToolsProps {
  /** The papers listed, and what narrows the list to them. */
  readonly papers: readonly Paper[];
  readonly filters: readonly ActiveFilter[];
}

/** What can be done with the list as a whole. */
export function ExploreTools({ papers, filters }: ExploreToolsProps) {
  const corpus = useCorpus();
  const { query } = useExploreQuery();
  const address = useHref(explorePath(query));
  return (
    <>
      {query.view === 'table' ? <ColumnChoice /> : null}
      <ExportButton verb="Export" papers={papers} subject={describeSubject(query.text, filters)} />
      <ShareButton
        onShare={noteShared}
        createAddress={() => {
          // The address may lag behind typing; what is shared is what is seen.
          const { href } = new URL(address, window.location.href);
          return shareAddress(href.replaceAll('%2C', ','), corpus);
        }}
      />
    </>
  );
}

/** What the list is about, for the name of a file: the words searched and the filters, or just papers. */
function describeSubject(text: string, filters: readonly ActiveFilter[]): string {
  const words = [
    text,
    ...filters.map(({ label, isExcluded }) => (isExcluded ? `not ${label}` : label)),
  ];
  return words.join(' ').trim() || 'papers';
}

function ColumnChoice() {
  const { columns, shown } = useTableColumns();
  const chosen = usePreferencesStore((state) => state.tableColumns);
  const setPreference = usePreferencesStore((state) => state.setPreference);
  return (
    <Popover trigger="Columns">
      <fieldset className={styles.columns}>
        <legend>Columns</legend>
        {columns.slice(1).map((column) => (
          <label key={column.key} className={styles.column}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={({ target }) =>
                setPreference('tableColumns', chooseTableColumn(chosen, column.key, target.checked))
              }
            />
            {column.label}
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}
