import { BoxedNote } from '../ui/BoxedNote.tsx';
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
  const words = describeIgnored(ignored);
  return isBox ? (
    <BoxedNote>{words}</BoxedNote>
  ) : (
    <p className={styles.bar} role="status">
      {words}
    </p>
  );
}
