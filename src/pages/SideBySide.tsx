import { useState } from 'react';
import { AddPaperSearch } from '../compare/AddPaperSearch.tsx';
import { ColumnPicker } from '../compare/ColumnPicker.tsx';
import { ComparisonTable } from '../compare/ComparisonTable.tsx';
import { useCompareStore } from '../compare/compareStore.ts';
import { createComparison } from '../compare/comparison.ts';
import type { ColumnActions } from '../compare/PaperHead.tsx';
import { PaperHead } from '../compare/PaperHead.tsx';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { useLaterFindings } from '../corpus/useFindings.ts';
import { FindingsFailure } from '../paper/FindingsBoundary.tsx';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useSwipe } from '../ui/useSwipe.ts';
import type { CompareQuery } from '../url/compareQuery.ts';
import { MAX_COMPARED } from '../url/compareQuery.ts';
import styles from './SideBySide.module.css';

interface SideBySideProps {
  readonly papers: readonly Paper[];
  readonly query: CompareQuery;
  readonly onChange: (patch: Partial<CompareQuery>) => void;
}

/** The table with its switches; every change goes to the address. */
export function SideBySide({ papers, query, onChange }: SideBySideProps) {
  const corpus = useCorpus();
  const { findings, error, retry } = useLaterFindings();
  const removeFromTray = useCompareStore((state) => state.remove);
  const [shownColumn, setShownColumn] = useState(0);
  const [removed, setRemoved] = useState<CompareQuery | null>(null);
  const narrowColumn = Math.min(shownColumn, papers.length - 1);
  const swipe = useSwipe((step) =>
    setShownColumn(Math.min(Math.max(narrowColumn + step, 0), papers.length - 1)),
  );
  const ids = papers.map(({ id }) => id);
  const comparison = createComparison(corpus, papers, {
    baselineId: query.baseline,
    isDifferencesOnly: query.isDifferencesOnly,
    findings,
  });
  const actions: ColumnActions = {
    remove: (id) => {
      setRemoved(query);
      removeFromTray(id);
      onChange({ papers: ids.filter((other) => other !== id) });
    },
    move: (id, step) => onChange({ papers: moveItem(ids, id, step) }),
    pin: (id) => onChange({ baseline: query.baseline === id ? null : id }),
  };
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
        {removed && removed.papers.length > papers.length ? (
          <Button kind="link" onClick={() => onChange(removed)}>
            Undo the removal
          </Button>
        ) : null}
        {papers.length < MAX_COMPARED ? (
          <div className={styles.add}>
            <AddPaperSearch
              chosenIds={ids}
              onAdd={(paper) => onChange({ papers: [...ids, paper.id] })}
            />
          </div>
        ) : null}
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
              actions={actions}
            />
          )}
        />
      </section>
      {error ? <FindingsFailure error={error} onRetry={retry} /> : null}
    </>
  );
}

function moveItem(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
