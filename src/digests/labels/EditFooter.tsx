import styles from './EditFooter.module.css';
import { EditMessages } from './EditMessages.tsx';
import { UndoButtons } from './UndoButtons.tsx';

interface EditFooterProps {
  /** Element id of the undo button. */
  readonly undoId: string;
  /** How far the reader is; read out behind what was done. */
  readonly progress?: string;
}

/** The foot of a dialog that edits labels: what was done last, how far it is, and undo. */
export function EditFooter({ undoId, progress = '' }: EditFooterProps) {
  return (
    <div className={styles.foot}>
      <EditMessages then={progress} />
      <div className={styles.line}>
        <p className={styles.progress}>{progress}</p>
        <UndoButtons id={undoId} />
      </div>
    </div>
  );
}
