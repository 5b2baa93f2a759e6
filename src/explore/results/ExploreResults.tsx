import type { ComponentType } from 'react';
import { Suspense, useMemo, useState } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import { usePaperHref } from '../../url/usePaperHref.ts';
import { useOpenPaper } from '../reading/useOpenPaper.ts';
import styles from './ExploreResults.module.css';
import { LatePaperTable } from './LatePaperTable.tsx';
import { PaperRow } from './PaperRow.tsx';
import type { Reasons } from './reasons.ts';
import { selectReasons } from './reasons.ts';
import { listTableColumns, selectTableColumns } from './tableColumns.ts';
import { useListedRows } from './useListedRows.ts';
import type { MarkedSelection } from './useSelection.ts';

const NO_MARKS: readonly never[] = [];

interface ResultsProps {
  readonly selection: MarkedSelection;
  /** The buttons of a paper: the page knows them, the list does not. Always the same component. */
  readonly Actions: ComponentType<{ readonly paper: Paper }>;
}

/** The papers found, as a list or a table. */
export function ExploreResults(props: ResultsProps) {
  const { query } = useExploreQuery();
  return query.view === 'table' ? <ResultTable {...props} /> : <ResultList {...props} />;
}

function ResultList({ selection, Actions }: ResultsProps) {
  const { taxonomy } = useCorpus();
  const { query } = useExploreQuery();
  const open = useOpenPaper();
  const hrefOf = usePaperHref();
  const { marks, papers, filters } = selection;
  const listed = useListedRows(papers);
  const [reasons] = useState(createKeptReasons);
  const rows = useMemo(() => {
    const choices = { ...filters.facets, ...query.facets };
    return listed.map(({ paper, isShown, isFresh }) => {
      const before = isFresh ? undefined : reasons.recall(paper);
      return {
        paper,
        isShown,
        ...(before ?? reasons.keep(paper, selectReasons(paper, marks.of(paper), choices))),
      };
    });
  }, [listed, marks, filters, query.facets, reasons]);
  return (
    <ul aria-label="Papers" className={styles.list}>
      {rows.map((row) => (
        <PaperRow
          key={row.paper.id}
          {...row}
          taxonomy={taxonomy}
          href={hrefOf(row.paper.id)}
          isSelected={row.paper.id === query.paper}
          onOpen={open}
          Actions={Actions}
        />
      ))}
    </ul>
  );
}

interface KeptReasons {
  /** The reasons as they were given last. */
  readonly recall: (paper: Paper) => Reasons | undefined;
  /** These reasons, or the same object as last time where nothing has changed: then no row is rendered. */
  readonly keep: (paper: Paper, reasons: Reasons) => Reasons;
}

function createKeptReasons(): KeptReasons {
  const kept = new Map<string, { readonly key: string; readonly reasons: Reasons }>();
  return {
    recall: (paper) => kept.get(paper.id)?.reasons,
    keep: (paper, reasons) => {
      const key = JSON.stringify(reasons);
      const last = kept.get(paper.id);
      if (last?.key === key) return last.reasons;
      kept.set(paper.id, { key, reasons });
      return reasons;
    },
  };
}

function ResultTable({ selection, Actions }: ResultsProps) {
  const { taxonomy } = useCorpus();
  const { query, change } = useExploreQuery();
  const open = useOpenPaper();
  const hrefOf = usePaperHref();
  const chosen = usePreferencesStore((state) => state.tableColumns);
  return (
    <Suspense>
      <LatePaperTable
        papers={selection.papers}
        taxonomy={taxonomy}
        columns={selectTableColumns(listTableColumns(taxonomy), chosen)}
        sort={query.sort}
        onSort={(sort) => change({ sort })}
        titleMarks={(paper) => selection.marks.of(paper)?.title ?? NO_MARKS}
        selectedId={query.paper}
        hrefOf={hrefOf}
        onOpen={open}
        actions={(paper) => <Actions paper={paper} />}
      />
    </Suspense>
  );
}
