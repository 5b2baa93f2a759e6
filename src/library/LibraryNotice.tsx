import type { Ref } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useUndoKeys } from '../ui/useUndoKeys.ts';
import styles from './LibraryNotice.module.css';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import { findRedone, findUndone } from './records/changeHistory.ts';

/** The last step that focus has followed: the notice has another place where the library is empty. */
let followed = 0;

/** What was done last, read out when it changes, and the way back and forth, step by step. */
export function LibraryNotice() {
  const { history, says, step, undo, redo } = useLibraryChangesStore();
  const notice = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  useUndoKeys(undo, redo);
  useEffect(() => {
    // Focus is never lost with what was clicked: it goes to the way back, or to what is told.
    if (step === followed) return;
    followed = step;
    if (document.activeElement !== document.body) return;
    (undoButton.current ?? notice.current)?.focus();
  }, [step]);
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice} data-shown={says !== '' || undefined}>
      <p role="status">{says === '' ? '' : `${says}.`}</p>
      {history.changes.length === 0 ? null : (
        <div className={styles.steps}>
          <StepButton
            ref={undoButton}
            verb="Undo"
            keys="Control+Z"
            says={findUndone(history)?.says ?? null}
            onClick={undo}
          />
          <StepButton
            ref={null}
            verb="Redo"
            keys="Control+Shift+Z"
            says={findRedone(history)?.says ?? null}
            onClick={redo}
          />
        </div>
      )}
    </div>
  );
}

interface StepButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly verb: string;
  readonly keys: string;
  /** What the step would undo or do again; `null` where there is none. */
  readonly says: string | null;
  readonly onClick: () => void;
}

/** Described by what it would undo. It stays where it is with nothing to do, so that focus does. */
function StepButton({ ref, verb, keys, says, onClick }: StepButtonProps) {
  return (
    <Button
      ref={ref}
      aria-keyshortcuts={keys}
      title={says ?? 'Nothing is left'}
      aria-disabled={says === null || undefined}
      onClick={onClick}
    >
      {verb}
    </Button>
  );
}
