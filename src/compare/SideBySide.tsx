import { useMemo, useState } from 'react';
import { FindingsFailure } from '../corpus/findings/FindingsBoundary.tsx';
import { useLaterFindings } from '../corpus/findings/useFindings.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { useTermIndex } from '../paper/useTermIndex.ts';
import { Switch } from '../ui/Switch.tsx';
import { useSwipe } from '../ui/useSwipe.ts';
import { MAX_COMPARED } from '../url/comparedLimits.ts';
import type { CompareQuery } from '../url/compareQuery.ts';
import { AddPaperSearch } from './AddPaperSearch.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { createComparison } from './comparison.ts';
import { PaperHead } from './PaperHead.tsx';
import styles from './SideBySide.module.css';
import { UndoRemoval } from './UndoRemoval.tsx';
import type { ColumnChanges } from './useColumnChanges.ts';

interface SideBySideProps {
  readonly papers: readonly Paper[];
  readonly query: CompareQuery;
  readonly changes: ColumnChanges;
  readonly onChange: (patch: Partial<CompareQuery>) => void;
}

/** The table with its switches; every change goes to the address. */
export function SideBySide({ papers, query, changes, onChange }: SideBySideProps) {
  const corpus = useCorpus();
  const index = useTermIndex();
  const { findings, error, retry } = useLaterFindings();
  const [shownColumn, setShownColumn] = useState(0);
  const narrowColumn = Math.min(shownColumn, papers.length - 1);
  const swipe = useSwipe((step) =>
    setShownColumn(Math.min(Math.max(narrowColumn + step, 0), papers.length - 1)),
  );
  const { baseline, isDifferencesOnly } = query;
  const comparison = useMemo(
    () =>
      createComparison(corpus, papers, {
        baselineId: baseline,
        isDifferencesOnly,
        findings,
        index,
      }),
    [corpus, papers, baseline, isDifferencesOnly, findings, index],
  );
  return (
    <>
      <div className={styles.tools}>
        <Switch
          id="evidence"
          isOn={query.isEvidenceShown}
          onChange={(isEvidenceShown) => onChange({ isEvidenceShown })}
        >
          Evidence
        </Switch>
        <Switch
          id="differences"
          isOn={query.isDifferencesOnly}
          onChange={(isDifferencesOnly) => onChange({ isDifferencesOnly })}
        >
          Differences only
        </Switch>
        <UndoRemoval undo={changes.undoRemoval} />
        {papers.length < MAX_COMPARED ? (
          <div className={styles.add}>
            <AddPaperSearch
              chosenIds={papers.map(({ id }) => id)}
              align="end"
              onAdd={changes.add}
            />
          </div>
        ) : (
          <p className={styles.full}>{MAX_COMPARED} papers are the most that fit side by side.</p>
        )}
      </div>
      <ColumnPicker papers={papers} column={narrowColumn} onChange={setShownColumn} />
      <section
        {...swipe}
        className={styles.frame}
        data-wide={papers.length > 3 || undefined}
        tabIndex={papers.length > 3 ? 0 : undefined}
        aria-label="Comparison"
      >
        <ComparisonTable
          comparison={comparison}
          isEvidenceShown={query.isEvidenceShown}
          narrowColumn={narrowColumn}
          renderHead={(paper, column) => (
            <PaperHead
              paper={paper}
              isFirst={column === 0}
              isLast={column === papers.length - 1}
              isBaseline={paper.id === query.baseline}
              actions={changes.actions}
            />
          )}
        />
      </section>
      {error ? <FindingsFailure error={error} onRetry={retry} /> : null}
    </>
  );
}
