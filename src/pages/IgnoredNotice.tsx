import { useLocation } from 'react-router';
import { describeIgnored } from '../url/describeIgnored.ts';
import type { IgnoredValue } from '../url/parameterReader.ts';
import styles from './IgnoredNotice.module.css';

interface IgnoredNoticeProps {
  /** What the page cannot take of an address. */
  readonly find: (params: URLSearchParams) => readonly IgnoredValue[];
}

/** Says what of the address is not in the page. Gone with the first choice, which replaces the address. */
export function IgnoredNotice({ find }: IgnoredNoticeProps) {
  const { search } = useLocation();
  const text = search === '' ? null : describeIgnored(find(new URLSearchParams(search)));
  return text === null ? null : (
    <p className={styles.ignored} role="status">
      {text}
    </p>
  );
}
