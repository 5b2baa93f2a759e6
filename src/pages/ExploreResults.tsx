import { memo, Suspense, useMemo, useState } from 'react';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { usePreferencesStore } from '../library/preferencesStore.ts';
import { SaveButton } from '../library/SaveButton.tsx';
import { PaperRow } from '../paper/PaperRow.tsx';
import { listTableColumns, selectTableColumns } from '../paper/tableColumns.ts';
import type { Reasons } from '../search/reasons.ts';
import { selectReasons } from '../search/reasons.ts';
import type { Selection } from '../search/selectPapers.ts';
import { useExploreQuery } from '../url/useExploreQuery.ts';
import { usePaperHref } from '../url/usePaperHref.ts';
import styles from './ExploreResults.module.css';
import { LatePaperTable } from './exploreParts.tsx';
import { useListedRows } from './useListedRows.ts';
import { useOpenPaper } from './useOpenPaper.ts';

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

function ResultList({ selection }: { selection: Selection }) {
  const { taxonomy } = useCorpus();
  const { query } = useExploreQuery();
  const open = useOpenPaper();
  const hrefOf = usePaperHref();
  const { hits, papers, filters } = selection;
  const listed = useListedRows(papers);
  const [reasons] = useState(createKeptReasons);
  const rows = useMemo(() => {
    const choices = { ...filters.facets, ...query.facets };
    return listed.map(({ paper, isShown, isFresh }) => {
      const before = isFresh ? undefined : reasons.recall(paper);
      return {
        paper,
        isShown,
        ...(before ?? reasons.keep(paper, selectReasons(paper, hits.get(paper.id), choices))),
      };
    });
  }, [listed, hits, filters, query.facets, reasons]);
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
          Actions={RowActions}
        />
      ))}
    </ul>
  );
}

interface KeptReasons {
  /** The reasons as they were given last. */
  readonly recall: (paper: Paper) => Reasons | undefined;
  /** These reasons, or the same object as last time where nothing has changed: then no row is drawn. */
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

function ResultTable({ selection }: { selection: Selection }) {
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
        titleMarks={(paper) => selection.hits.get(paper.id)?.matches.title ?? NO_MARKS}
        selectedId={query.paper}
        hrefOf={hrefOf}
        onOpen={open}
        actions={(paper) => <RowActions paper={paper} />}
      />
    </Suspense>
  );
}

const RowActions = memo(function RowActions({ paper }: { readonly paper: Paper }) {
  return (
    <>
      <SaveButton paper={paper} />
      <CompareToggle paper={paper} />
    </>
  );
});
