import { describeIgnored } from '../url/describeIgnored.ts';
import type { IgnoredValue } from '../url/parameterReader.ts';
import styles from './IgnoredText.module.css';

interface IgnoredTextProps {
  /** At least one. */
  readonly ignored: readonly IgnoredValue[];
  readonly isBox: boolean;
}

/** The words of `IgnoredNotice`: few addresses need them. */
export function IgnoredText({ ignored, isBox }: IgnoredTextProps) {
  return (
    <p className={styles.ignored} data-box={isBox || undefined} role="status">
      {describeIgnored(ignored)}
    </p>
  );
}
