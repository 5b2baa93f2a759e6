import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AddPaperSearch } from '../compare/AddPaperSearch.tsx';
import { ComparisonTable } from '../compare/ComparisonTable.tsx';
import { useCompareStore } from '../compare/compareStore.ts';
import { createComparison } from '../compare/comparison.ts';
import type { ColumnActions } from '../compare/PaperHead.tsx';
import { PaperHead } from '../compare/PaperHead.tsx';
import { findPaper } from '../corpus/corpus.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { CompareQuery } from '../url/compareQuery.ts';
import { MAX_COMPARED, MIN_COMPARED, parseCompareQuery } from '../url/compareQuery.ts';
import { comparePath } from '../url/paths.ts';
import { CompareInvitation } from './CompareInvitation.tsx';
import styles from './ComparePage.module.css';
import { ComparisonExports } from './ComparisonExports.tsx';
import { UnknownPapers } from './UnknownPapers.tsx';

/** Two to six papers side by side, as the address says. */
export function ComparePage() {
  const corpus = useCorpus();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = parseCompareQuery(params);
  const papers = query.papers.flatMap((id) => findPaper(corpus, id) ?? []);
  const unknownIds = query.papers.filter((id) => !findPaper(corpus, id));
  const change = (patch: Partial<CompareQuery>) =>
    navigate(comparePath({ ...query, ...patch }), { state: { scroll: 'keep' } });
  const title = papers.length >= MIN_COMPARED ? `${listNames(papers)} side by side` : 'Compare';
  const tooMany = countAsked(params) - MAX_COMPARED;
  return (
    <div className={styles.page}>
      <title>{`${title} – Collate`}</title>
      <header className={styles.header}>
        <h1 id="page-title" tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {papers.length >= MIN_COMPARED ? <ComparisonExports papers={papers} query={query} /> : null}
      </header>
      <UnknownPapers
        ids={unknownIds}
        onReplace={(id, next) =>
          change({ papers: query.papers.map((paperId) => (paperId === id ? next : paperId)) })
        }
        onDrop={() => change({ papers: papers.map(({ id }) => id) })}
      />
      {tooMany > 0 ? (
        <p className={styles.notice} role="status">
          {MAX_COMPARED} papers fit side by side; the address names {tooMany} more, which are left
          out.
        </p>
      ) : null}
      {papers.length >= MIN_COMPARED ? (
        <SideBySide papers={papers} query={query} onChange={change} />
      ) : (
        <CompareInvitation
          papers={papers}
          onAdd={(paper) => change({ papers: [...papers.map(({ id }) => id), paper.id] })}
        />
      )}
    </div>
  );
}

interface SideBySideProps {
  readonly papers: readonly Paper[];
  readonly query: CompareQuery;
  readonly onChange: (patch: Partial<CompareQuery>) => void;
}

function SideBySide({ papers, query, onChange }: SideBySideProps) {
  const corpus = useCorpus();
  const removeFromTray = useCompareStore((state) => state.remove);
  const [shownColumn, setShownColumn] = useState(0);
  const [removed, setRemoved] = useState<CompareQuery | null>(null);
  const narrowColumn = Math.min(shownColumn, papers.length - 1);
  const ids = papers.map(({ id }) => id);
  const comparison = createComparison(corpus, papers, {
    baselineId: query.baseline,
    isDifferencesOnly: query.isDifferencesOnly,
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
    </>
  );
}

interface ColumnPickerProps {
  readonly papers: readonly Paper[];
  readonly column: number;
  readonly onChange: (column: number) => void;
}

/** On a narrow screen: which paper stands beside the labels. */
function ColumnPicker({ papers, column, onChange }: ColumnPickerProps) {
  const paper = papers[column];
  return (
    <div className={styles.picker}>
      <Button
        kind="icon"
        aria-label="Previous paper"
        disabled={column === 0}
        onClick={() => onChange(column - 1)}
      >
        <Icon name="previous" />
      </Button>
      <span role="status">
        {paper ? `${paper.shortName ?? paper.title}, ${column + 1} of ${papers.length}` : ''}
      </span>
      <Button
        kind="icon"
        aria-label="Next paper"
        disabled={column === papers.length - 1}
        onClick={() => onChange(column + 1)}
      >
        <Icon name="next" />
      </Button>
    </div>
  );
}

/** `LASP-2, ZeCO and FlexSP`. */
function listNames(papers: readonly Paper[]): string {
  const names = papers.map(({ shortName, title }) => shortName ?? title);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function moveItem(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

function countAsked(params: URLSearchParams): number {
  return new Set((params.get('papers') ?? '').split(',').filter((id) => id.trim() !== '')).size;
}
