import { lazy, Suspense, useCallback, useMemo } from 'react';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { usePreferencesStore } from '../library/preferencesStore.ts';
import { SaveButton } from '../library/SaveButton.tsx';
import { PaperRow } from '../paper/PaperRow.tsx';
import { listTableColumns, selectTableColumns } from '../paper/tableColumns.ts';
import { selectReasons } from '../search/reasons.ts';
import type { Selection } from '../search/selectPapers.ts';
import { HAS_PANE, useMediaQuery } from '../ui/useMediaQuery.ts';
import { useExploreQuery } from '../url/useExploreQuery.ts';
import styles from './ExploreResults.module.css';

// The list is the way in; the table is fetched when it is asked for.
const PaperTable = lazy(async () => ({
  default: (await import('../paper/PaperTable.tsx')).PaperTable,
}));

const NO_MARKS: readonly never[] = [];

/** The papers found, as a list or a table. */
export function ExploreResults({ selection }: { selection: Selection }) {
  const { query } = useExploreQuery();
  return query.view === 'table' ? (
    <ResultTable selection={selection} />
  ) : (
    <ResultList selection={selection} />
  );
}

/** Opens a paper beside the list where there is room for it; else its own page opens. */
function useOpenPaper(): (paper: Paper) => boolean {
  const { change, query } = useExploreQuery();
  const hasPane = useMediaQuery(HAS_PANE) && query.view === 'list';
  return useCallback(
    (paper: Paper) => {
      if (hasPane) change({ paper: paper.id }, { scroll: 'keep' });
      return hasPane;
    },
    [change, hasPane],
  );
}

function ResultList({ selection }: { selection: Selection }) {
  const { taxonomy } = useCorpus();
  const { query } = useExploreQuery();
  const open = useOpenPaper();
  const { hits, papers, filters } = selection;
  const rows = useMemo(
    () =>
      papers.map((paper) => {
        const reasons = selectReasons(paper, hits.get(paper.id), {
          ...filters.facets,
          ...query.facets,
        });
        return {
          paper,
          ...reasons,
          actions: <RowActions paper={paper} />,
        };
      }),
    [papers, hits, filters, query.facets],
  );
  return (
    <ul aria-label="Papers" className={styles.list}>
      {rows.map((row) => (
        <PaperRow
          key={row.paper.id}
          {...row}
          taxonomy={taxonomy}
          isSelected={row.paper.id === query.paper}
          onOpen={open}
        />
      ))}
    </ul>
  );
}

function ResultTable({ selection }: { selection: Selection }) {
  const { taxonomy } = useCorpus();
  const { query, change } = useExploreQuery();
  const open = useOpenPaper();
  const chosen = usePreferencesStore((state) => state.tableColumns);
  return (
    <div data-table>
      <Suspense>
        <PaperTable
          papers={selection.papers}
          taxonomy={taxonomy}
          columns={selectTableColumns(listTableColumns(taxonomy), chosen)}
          sort={query.sort}
          onSort={(sort) => change({ sort })}
          titleMarks={(paper) => selection.hits.get(paper.id)?.matches.title ?? NO_MARKS}
          selectedId={query.paper}
          onOpen={open}
          actions={(paper) => <RowActions paper={paper} />}
        />
      </Suspense>
    </div>
  );
}

function RowActions({ paper }: { paper: Paper }) {
  return (
    <>
      <span data-action="save">
        <SaveButton paper={paper} />
      </span>
      <span data-action="compare">
        <CompareToggle paper={paper} />
      </span>
    </>
  );
}
