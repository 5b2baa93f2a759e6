import { Button } from '../../ui/Button.tsx';
import { useUndoKeys } from '../../ui/useUndoKeys.ts';
import { useLabelEditorStore } from './labelEditorStore.ts';

interface UndoButtonsProps {
  /** Of the first of the two. */
  readonly id: string;
  readonly where?: 'page' | 'dialog';
}

/** Undo and redo of what is done to a list, with their keys. */
export function UndoButtons({ id, where = 'dialog' }: UndoButtonsProps) {
  const { history, undo, redo } = useLabelEditorStore();
  useUndoKeys(undo, redo, where);
  return (
    <>
      <Button
        kind="outline"
        id={id}
        aria-keyshortcuts="Control+Z"
        aria-disabled={history.position === 0 || undefined}
        onClick={undo}
      >
        Undo
      </Button>
      <Button
        kind="outline"
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={history.position === history.steps.length || undefined}
        onClick={redo}
      >
        Redo
      </Button>
    </>
  );
}
