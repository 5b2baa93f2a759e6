import { Button } from '../ui/Button.tsx';
import { UNDO_REMOVAL_ID } from './useColumnChanges.ts';

interface UndoRemovalProps {
  /** Absent where there is nothing to bring back. */
  readonly undo: (() => void) | undefined;
}

/** Brings a removed paper back into its comparison, where it stood. */
export function UndoRemoval({ undo }: UndoRemovalProps) {
  return undo ? (
    <Button kind="link" id={UNDO_REMOVAL_ID} onClick={undo}>
      Undo the removal
    </Button>
  ) : null;
}
