import { Button } from '../../ui/Button.tsx';
import { useUndoKeys } from '../../ui/useUndoKeys.ts';
import { useLabelEditorStore } from './labelEditorStore.ts';

/** Undo and redo in a dialog that edits labels, with their keys. `id` is that of the first. */
export function UndoButtons({ id }: { readonly id: string }) {
  const { history, undo, redo } = useLabelEditorStore();
  useUndoKeys(undo, redo, 'dialog');
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
