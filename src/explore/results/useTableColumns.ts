import { useMemo } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import type { TableColumn } from './tableColumns.ts';
import { listTableColumns, selectTableColumns } from './tableColumns.ts';

/**
 * Every column that the papers have something for, and those of them that are shown: as the address
 * says, else as the reader chose on this device.
 */
export function useTableColumns(): {
  readonly columns: readonly TableColumn[];
  readonly shown: readonly TableColumn[];
} {
  const corpus = useCorpus();
  const own = usePreferencesStore((state) => state.tableColumns);
  const { columns: asked } = useExploreQuery().query;
  return useMemo(() => {
    const columns = listTableColumns(corpus);
    return { columns, shown: selectTableColumns(columns, asked.length > 0 ? asked : own) };
  }, [corpus, asked, own]);
}
