import { useCallback } from 'react';
import styles from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Whether it is an address, which is one line and floats below its button. */
  readonly isAddress?: boolean;
  readonly onBlur?: () => void;
}

/** A text to be copied by hand, where the browser did not allow it: selected as soon as it is there. */
export function CopyField({ label, text, isAddress = false, onBlur }: CopyFieldProps) {
  const select = useCallback((field: HTMLTextAreaElement | null) => {
    field?.select();
  }, []);
  return (
    <textarea
      ref={select}
      className={styles.field}
      data-address={isAddress || undefined}
      aria-label={label}
      readOnly
      rows={isAddress ? 1 : 4}
      value={text}
      onBlur={onBlur}
    />
  );
}
