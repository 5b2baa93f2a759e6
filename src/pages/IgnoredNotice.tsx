import { useLocation } from 'react-router';
import { describeIgnored } from '../url/describeIgnored.ts';
import type { Codec } from '../url/parameters.ts';
import styles from './IgnoredNotice.module.css';

interface IgnoredNoticeProps<Query> {
  readonly codec: Pick<Codec<Query>, 'read'>;
  /** Whether it is a box among the parts of a page, and not a band of the list. */
  readonly isBox?: boolean;
}

/** Says what of the address is not in the page. Gone with the first choice, which replaces the address. */
export function IgnoredNotice<Query>({ codec, isBox = false }: IgnoredNoticeProps<Query>) {
  const { search } = useLocation();
  const text =
    search === '' ? null : describeIgnored(codec.read(new URLSearchParams(search)).ignored);
  return text === null ? null : (
    <p className={styles.ignored} data-box={isBox || undefined} role="status">
      {text}
    </p>
  );
}
