import { useCorpus } from '../corpus/useCorpus.ts';
import { usePreferencesStore } from '../library/preferencesStore.ts';
import type { TableColumn } from '../paper/tableColumns.ts';
import { listTableColumns, selectTableColumns } from '../paper/tableColumns.ts';
import { Popover } from '../ui/Popover.tsx';
import { ShareButton } from '../ui/ShareButton.tsx';
import { formatExploreQuery } from '../url/exploreQuery.ts';
import { useExploreQuery } from '../url/useExploreQuery.ts';
import styles from './ExploreTools.module.css';

/** What can be done with the list as a whole. */
export function ExploreTools() {
  const { query } = useExploreQuery();
  return (
    <>
      {query.view === 'table' ? <ColumnChoice /> : null}
      <ShareButton
        createAddress={() => {
          // The address may lag behind typing; what is shared is what is seen.
          const address = new URL(window.location.href);
          address.search = formatExploreQuery(query);
          return address.href.replaceAll('%2C', ',');
        }}
      />
    </>
  );
}

function ColumnChoice() {
  const { taxonomy } = useCorpus();
  const chosen = usePreferencesStore((state) => state.tableColumns);
  const setPreference = usePreferencesStore((state) => state.setPreference);
  const columns = listTableColumns(taxonomy);
  const shown = selectTableColumns(columns, chosen);
  const toggle = (column: TableColumn) => {
    const next = columns.filter(
      ({ id }) => shown.some((it) => it.id === id) !== (id === column.id),
    );
    setPreference(
      'tableColumns',
      next.map(({ id }) => id),
    );
  };
  return (
    <Popover trigger="Columns">
      <fieldset className={styles.columns}>
        <legend>Columns</legend>
        {columns.slice(1).map((column) => (
          <label key={column.id} className={styles.column}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={() => toggle(column)}
            />
            {column.label}
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}
