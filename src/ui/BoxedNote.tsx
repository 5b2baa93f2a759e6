import type { ReactNode, Ref } from 'react';
import styles from './BoxedNote.module.css';

interface BoxedNoteProps {
  readonly ref?: Ref<HTMLParagraphElement>;
  readonly children: ReactNode;
}

/** What a page says of its address, above what it shows; read out when it comes. */
export function BoxedNote({ ref, children }: BoxedNoteProps) {
  return (
    <p ref={ref} className={styles.note} role="status">
      {children}
    </p>
  );
}
