import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import styles from './ColumnChoice.module.css';
import { chooseTableColumn } from './tableColumns.ts';
import { useTableColumns } from './useTableColumns.ts';

/** The columns of the table: those of a link are changed in the address, others on this device. */
export function ColumnChoice() {
  const { columns, shown } = useTableColumns();
  const { query, change } = useExploreQuery();
  const own = usePreferencesStore((state) => state.tableColumns);
  const setPreference = usePreferencesStore((state) => state.setPreference);
  const isOfLink = query.columns.length > 0;
  const choose = (key: string, id: string, isShown: boolean) => {
    if (isOfLink) {
      const asked = chooseTableColumn(query.columns, id, isShown);
      change({ columns: asked }, { scroll: 'keep' });
    } else setPreference('tableColumns', chooseTableColumn(own, key, isShown));
  };
  return (
    <Popover trigger="Columns">
      <fieldset className={styles.columns}>
        <legend>{isOfLink ? 'Columns of the link' : 'Columns'}</legend>
        {columns.slice(1).map((column) => (
          <label key={column.key} className={styles.column}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={({ target }) => choose(column.key, column.id, target.checked)}
            />
            {column.label}
          </label>
        ))}
      </fieldset>
      {isOfLink ? (
        <Button kind="link" onClick={() => change({ columns: [] }, { scroll: 'keep' })}>
          Show my own columns
        </Button>
      ) : null}
    </Popover>
  );
}
