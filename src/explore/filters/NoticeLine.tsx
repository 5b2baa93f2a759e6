import type { ReactNode } from 'react';
import styles from './NoticeLine.module.css';

/** One line above the list. */
export function NoticeLine({ children }: { readonly children: ReactNode }) {
  return <p className={styles.notice}>{children}</p>;
}
