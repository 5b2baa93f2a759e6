import type { ReactNode } from 'react';
import styles from './PlainPage.module.css';

interface PlainPageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Links that lead on. */
  readonly ways: ReactNode;
}

/** A page without the shell, for where there is no corpus to show: what happened, and how to go on. */
export function PlainPage({ heading, children, ways }: PlainPageProps) {
  return (
    <main className={styles.page}>
      <title>{`${heading} – Collate`}</title>
      <h1>{heading}</h1>
      {children}
      <p className={styles.ways}>{ways}</p>
    </main>
  );
}
