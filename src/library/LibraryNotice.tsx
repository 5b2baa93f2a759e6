import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './LibraryNotice.module.css';
import { useLibraryChangesStore } from './libraryChangesStore.ts';

/** Element id of the button that undoes the last step: it takes focus where what was pressed is gone. */
export const UNDO_ID = 'library-undo';

/** The last step that focus has followed: the notice has another place where the library is empty. */
let followed = 0;

/** What was done last, and the way back, step by step. Read out when it changes. */
export function LibraryNotice() {
  const says = useLibraryChangesStore((state) => state.says);
  const step = useLibraryChangesStore((state) => state.step);
  const canUndo = useLibraryChangesStore((state) => state.changes.length > 0);
  const undo = useLibraryChangesStore((state) => state.undo);
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Focus is never lost with what was pressed: it goes to the way back, or to what is told.
    if (step === followed) return;
    followed = step;
    if (document.activeElement !== document.body) return;
    (document.getElementById(UNDO_ID) ?? notice.current)?.focus();
  }, [step]);
  return (
    <p
      ref={notice}
      role="status"
      tabIndex={-1}
      className={styles.notice}
      data-shown={says !== '' || undefined}
    >
      {says === '' ? null : (
        <>
          {says}.{' '}
          {canUndo ? (
            <Button id={UNDO_ID} kind="link" onClick={undo}>
              Undo
            </Button>
          ) : null}
        </>
      )}
    </p>
  );
}
