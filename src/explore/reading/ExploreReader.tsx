import type { ComponentType } from 'react';
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { findPaper } from '../../corpus/corpus.ts';
import type { Paper } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { LabelEditing } from '../../paper/LabelList.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { HAS_PANE, useMediaQuery } from '../../ui/useMediaQuery.ts';
import { paperPath } from '../../url/paths.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import { focusResults } from '../filters/focusResults.ts';
import styles from './ExploreReader.module.css';
import { LatePaperDetails } from './LatePaperDetails.tsx';
import { PANE_ID } from './useOpenPaper.ts';
import { WaysIn } from './WaysIn.tsx';

interface ExploreReaderProps {
  /** The current result. */
  readonly papers: readonly Paper[];
  /** The buttons of the open paper: the page knows them, the pane does not. */
  readonly Actions: ComponentType<{ readonly paper: Paper }>;
  /** What the reader writes of the open paper. */
  readonly Note?: ComponentType<{ readonly paper: Paper }> | undefined;
  readonly editing?: LabelEditing | undefined;
}

/** The paper open beside the list, with the way to its neighbours in the current result. */
export function ExploreReader({ papers, Actions, Note, editing }: ExploreReaderProps) {
  const corpus = useCorpus();
  const { query } = useExploreQuery();
  const close = useClosing();
  const hasPane = useMediaQuery(HAS_PANE);
  const isTable = query.view === 'table';
  const paper = query.paper === null ? null : findPaper(corpus, query.paper);
  const pane = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper is read from its beginning.
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [query.paper]);

  if (query.paper === null && (hasPane === false || isTable)) return null;
  return (
    <aside
      ref={pane}
      id={PANE_ID}
      className={styles.pane}
      data-empty={query.paper === null || undefined}
      aria-label="Reading pane"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      {query.paper === null ? <WaysIn /> : null}
      {query.paper !== null && paper === null ? (
        <UnknownPaper paperId={query.paper} onClose={close} />
      ) : null}
      {paper ? (
        <>
          <PaneBar paper={paper} papers={papers} onClose={close} />
          <Suspense>
            <LatePaperDetails
              key={paper.id}
              paper={paper}
              headingLevel={2}
              actions={<Actions paper={paper} />}
              note={
                Note && (
                  <Suspense fallback={<div className={styles.note} />}>
                    <Note paper={paper} />
                  </Suspense>
                )
              }
              editing={editing}
            />
          </Suspense>
        </>
      ) : null}
    </aside>
  );
}

/** Closes the open paper. Focus goes to its row, else to the count of results: what had it is gone. */
function useClosing(): () => void {
  const { query, change } = useExploreQuery();
  const closed = useRef<string | null>(null);
  // Without room for a pane, the list is hidden until the paper is closed.
  useLayoutEffect(() => {
    if (query.paper === null && closed.current !== null && !focusRow(closed.current)) {
      focusResults();
    }
    closed.current = null;
  }, [query.paper]);
  return () => {
    closed.current = query.paper;
    change({ paper: null }, { scroll: 'keep' });
    // A long list keeps a row out of sight only while it is open or has focus.
    if (query.paper !== null) focusRow(query.paper);
  };
}

function focusRow(paperId: string): boolean {
  const row = document.getElementById(`paper-${paperId}`);
  row?.focus();
  return row !== null && document.activeElement === row;
}

interface PaneBarProps {
  readonly paper: Paper;
  readonly papers: readonly Paper[];
  readonly onClose: () => void;
}

function PaneBar({ paper, papers, onClose }: PaneBarProps) {
  const { change } = useExploreQuery();
  const position = papers.findIndex(({ id }) => id === paper.id);
  const previous = papers[position - 1];
  const next = position === -1 ? papers[0] : papers[position + 1];
  const open = (target: Paper | undefined) => {
    if (!target) return;
    change({ paper: target.id }, { scroll: 'keep' });
    document.getElementById(`paper-${target.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={styles.bar}>
      <Button
        kind="icon"
        id="pane-previous"
        aria-label="Previous paper"
        aria-disabled={!previous || position === -1 || undefined}
        onClick={() => open(previous)}
      >
        <Icon name="previous" />
      </Button>
      <span>
        {position === -1
          ? 'Not in this list'
          : `${(position + 1).toLocaleString('en')} of ${papers.length.toLocaleString('en')}`}
      </span>
      <Button
        kind="icon"
        id="pane-next"
        aria-label="Next paper"
        aria-disabled={!next || undefined}
        onClick={() => open(next)}
      >
        <Icon name="next" />
      </Button>
      <Link className={styles.page} to={paperPath(paper.id)}>
        Open page
      </Link>
      <Button kind="icon" id="pane-close" aria-label="Close the paper" onClick={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

interface UnknownPaperProps {
  readonly paperId: string;
  readonly onClose: () => void;
}

function UnknownPaper({ paperId, onClose }: UnknownPaperProps) {
  return (
    <div className={styles.unknown}>
      <h2>No paper “{paperId}”</h2>
      <p>The address names a paper that is not among these. The list beside it still holds.</p>
      <Button kind="link" onClick={onClose}>
        Show the list
      </Button>
    </div>
  );
}
