import type { DescribedTable } from '../../sources/table/describeTable.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ColumnMapping.module.css';
import type { Mapping } from './MappedColumns.tsx';
import { MappedColumns } from './MappedColumns.tsx';

interface ColumnMappingProps {
  readonly tables: readonly { readonly file: string; readonly table: DescribedTable }[];
  /** What the reader has said before. */
  readonly chosen: Mapping;
  /** What was said since, and is not applied yet. */
  readonly draft: Mapping;
  /** Whether nothing could be read without it. */
  readonly isOpen: boolean;
  readonly onDraft: (draft: Mapping) => void;
  readonly onMap: (columns: Mapping) => void;
}

/** What each column of a table holds, for the reader to correct. */
export function ColumnMapping(props: ColumnMappingProps) {
  const { tables, chosen, draft, isOpen, onDraft, onMap } = props;
  if (tables.length === 0) return null;
  const changes = { ...chosen, ...draft };
  const isSettled = Object.keys(draft).length === 0;
  return (
    <details className={styles.mapping} open={isOpen || !isSettled}>
      <summary>Columns of the table</summary>
      {tables.map(({ file, table }) => (
        <MappedColumns
          key={file}
          caption={`Columns of ${file}`}
          columns={table.columns}
          changes={changes}
          onChange={(changed) => onDraft({ ...draft, ...changed })}
        />
      ))}
      <Button kind="outline" disabled={isSettled} onClick={() => onMap(changes)}>
        Read with these columns
      </Button>
    </details>
  );
}
