import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { countThings } from '../corpus/countPapers.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { addLabel } from '../curation/editor/newLabel.ts';
import {
  acceptTitleProposals,
  countSettled,
  findNextUnsettled,
} from '../curation/editor/settling.ts';
import { Button } from '../ui/Button.tsx';
import { useUndoKeys } from '../ui/useUndoKeys.ts';
import { RESERVED_PARAMETERS } from '../url/exploreQuery.ts';
import { paperPath } from '../url/paths.ts';
import { useExploreQuery } from '../url/useExploreQuery.ts';
import styles from './LabelEditor.module.css';
import { ListTools } from './ListTools.tsx';
import { AddLabelForm } from './labels/AddLabelForm.tsx';
import { EditMessages } from './labels/EditMessages.tsx';
import { useLabelEditorStore } from './labels/labelEditorStore.ts';
import { focusFirstProposal, NEXT_UNSETTLED_ID } from './labels/proposalFocus.ts';

/** Above the labels of a paper: how much of the list is settled, undo, the next paper, a label of one's own. */
export function LabelEditor({ paper }: { readonly paper: Paper }) {
  const id = useCorpus().list?.id;
  // A list that is not kept may be shown in the page of one that is.
  const isKept = useLabelEditorStore(({ list }) => list !== null && list.id === id);
  return isKept ? <KeptLabels paper={paper} /> : null;
}

function KeptLabels({ paper }: { readonly paper: Paper }) {
  const corpus = useCorpus();
  const { history, edit, undo, redo } = useLabelEditorStore();
  const [isAdding, setAdding] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const openNext = useNextUnsettled(paper);
  useUndoKeys(undo, redo);
  useWalk();
  const inTitles = acceptTitleProposals(corpus);
  const total = corpus.papers.length;
  const settled = countSettled(corpus);
  // Where nothing was proposed there is nothing to settle; the last that was settled stays counted.
  const isSettling = settled < total || history.steps.length > 0;
  const closeForm = () => {
    adding.current?.focus();
    setAdding(false);
  };
  return (
    <div className={styles.editor}>
      {isSettling ? (
        <p className={styles.progress}>
          {settled.toLocaleString('en')} of {total.toLocaleString('en')} settled
        </p>
      ) : null}
      <div className={styles.tools}>
        {isSettling ? (
          <Button
            kind="outline"
            id={NEXT_UNSETTLED_ID}
            aria-disabled={openNext === null || undefined}
            onClick={() => openNext?.()}
          >
            Next unsettled
          </Button>
        ) : null}
        <Button
          kind="outline"
          ref={adding}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          Add a label
        </Button>
        <Button
          aria-keyshortcuts="Control+Z"
          aria-disabled={history.position === 0 || undefined}
          onClick={undo}
        >
          Undo
        </Button>
        <Button
          aria-keyshortcuts="Control+Shift+Z"
          aria-disabled={history.position === history.steps.length || undefined}
          onClick={redo}
        >
          Redo
        </Button>
        {inTitles.length === 0 ? null : (
          <Button
            onClick={() => {
              // The button is gone when nothing is left for it.
              document.getElementById(NEXT_UNSETTLED_ID)?.focus();
              edit(inTitles, `${countProposals(inTitles.length)} with words in titles accepted.`);
            }}
          >
            Accept all with words in the title ({inTitles.length.toLocaleString('en')})
          </Button>
        )}
      </div>
      <ListTools />
      <EditMessages />
      {isAdding ? (
        <AddLabelForm
          paper={paper}
          facets={corpus.taxonomy.facets}
          onCancel={closeForm}
          onAdd={(label, name) => {
            edit(addLabel(label, corpus.taxonomy, RESERVED_PARAMETERS), `“${name}” is added.`);
            closeForm();
          }}
        />
      ) : null}
    </div>
  );
}

/** Opens the next paper with proposals where this one is open; `null` where no other has any. */
function useNextUnsettled(paper: Paper): (() => void) | null {
  const corpus = useCorpus();
  const walk = useLabelEditorStore((state) => state.walk);
  const navigate = useNavigate();
  const { isExploring, change } = useExploreQuery();
  const next = findNextUnsettled(corpus, paper.id);
  if (next === null) return null;
  return () => {
    walk(true);
    if (isExploring) change({ paper: next.id }, { scroll: 'keep' });
    else navigate(paperPath(next.id));
  };
}

/** Who comes from another paper to settle this one begins at its first proposal. */
function useWalk(): void {
  useEffect(() => {
    const { isWalking, walk } = useLabelEditorStore.getState();
    if (!isWalking) return;
    walk(false);
    // After the page's own effects, which focus the heading of a new page.
    queueMicrotask(focusFirstProposal);
  }, []);
}

function countProposals(count: number): string {
  return countThings(count, 'proposal', 'proposals');
}
