import { useId } from 'react';
import type { Remarks } from '../corpus/remarks.ts';
import { Button } from '../ui/Button.tsx';
import { NoteView } from './notes/NoteView.tsx';
import styles from './PublishedRemarks.module.css';
import { STATUS_NAMES } from './statusNames.ts';

interface PublishedRemarksProps {
  readonly remarks: Remarks;
  /** What the paper is called. */
  readonly name: string;
  /** Takes them into the reader's own library; `null` where they are there already. */
  readonly onTake: (() => void) | null;
}

/** What whoever published the list wrote of a paper, beside what the reader writes. */
export function PublishedRemarks({ remarks, name, onTake }: PublishedRemarksProps) {
  const titleId = useId();
  const { status, tags, note } = remarks;
  const verb = onTake === null ? 'In your library' : 'Take into your library';
  return (
    <section className={styles.remarks} aria-labelledby={titleId}>
      <p id={titleId} className={styles.title}>
        Published with the list
      </p>
      <p className={styles.facts}>
        <span>{STATUS_NAMES[status]}</span>
        {tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
      </p>
      {note.trim() === '' ? null : <NoteView text={note} />}
      <Button
        aria-label={`${verb}: ${name}`}
        aria-disabled={onTake === null || undefined}
        className={styles.take ?? ''}
        onClick={() => onTake?.()}
      >
        {verb}
      </Button>
    </section>
  );
}
