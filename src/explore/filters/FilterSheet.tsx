import type { ReactNode } from 'react';
import { countPapers } from '../../corpus/countPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './FilterSheet.module.css';

interface FilterSheetProps {
  readonly isOpen: boolean;
  /** How many papers are listed. */
  readonly shown: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The filters over a narrow screen, with the way back to what they leave. */
export function FilterSheet({ isOpen, shown, onClose, children }: FilterSheetProps) {
  return (
    <Dialog
      kind="sheet"
      title="Filters"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button kind="solid" className={styles.show ?? ''} onClick={onClose}>
          Show {countPapers(shown)}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
