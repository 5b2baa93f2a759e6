import { useState } from 'react';
import type { DescribedTable } from '../../sources/table/describeTable.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ColumnMapping.module.css';
import type { Mapping } from './MappedColumns.tsx';
import { MappedColumns } from './MappedColumns.tsx';

interface ColumnMappingProps {
  readonly tables: readonly { readonly file: string; readonly table: DescribedTable }[];
  /** What the reader has said before. */
  readonly chosen: Mapping;
  /** Whether nothing could be read without it. */
  readonly isOpen: boolean;
  readonly onMap: (columns: Mapping) => void;
}

/** What each column of a table holds, for the reader to correct. */
export function ColumnMapping({ tables, chosen, isOpen, onMap }: ColumnMappingProps) {
  const [changes, setChanges] = useState(chosen);
  if (tables.length === 0) return null;
  return (
    <details className={styles.mapping} open={isOpen}>
      <summary>Columns of the table</summary>
      {tables.map(({ file, table }) => (
        <MappedColumns
          key={file}
          caption={`Columns of ${file}`}
          columns={table.columns}
          changes={changes}
          onChange={setChanges}
        />
      ))}
      <Button
        kind="outline"
        disabled={Object.keys(changes).length === 0}
        onClick={() => onMap(changes)}
      >
        Read with these columns
      </Button>
    </details>
  );
}
