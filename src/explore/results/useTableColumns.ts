import { useMemo } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import type { TableColumn } from './tableColumns.ts';
import { listTableColumns, selectTableColumns } from './tableColumns.ts';

/** Every column that the papers have something for, and those of them that are shown. */
export function useTableColumns(): {
  readonly columns: readonly TableColumn[];
  readonly shown: readonly TableColumn[];
} {
  const corpus = useCorpus();
  const chosen = usePreferencesStore((state) => state.tableColumns);
  return useMemo(() => {
    const columns = listTableColumns(corpus);
    return { columns, shown: selectTableColumns(columns, chosen) };
  }, [corpus, chosen]);
}
