import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './ReadingProgress.module.css';

interface ReadingProgressProps {
  readonly names: readonly string[];
  /** Read so far; how many there are is known at the end. */
  readonly records: number;
  readonly onCancel: () => void;
}

/** What is being read, how far, and a way to stop it. */
export function ReadingProgress({ names, records, onCancel }: ReadingProgressProps) {
  const labelId = useId();
  return (
    <div className={styles.progress}>
      <p id={labelId}>
        Reading {names.length === 1 ? names[0] : `${names.length} files`}
        {records > 0 ? `: ${records.toLocaleString('en')} records so far` : ''}
      </p>
      <progress aria-labelledby={labelId} className={styles.bar} />
      <Button kind="outline" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
