import type { ReactNode } from 'react';
import styles from './MessagePage.module.css';

interface MessagePageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Links that lead on. */
  readonly ways: ReactNode;
}

/** A page that has a message instead of papers: what is the matter, and how to go on. */
export function MessagePage({ heading, children, ways }: MessagePageProps) {
  return (
    <div className={styles.page}>
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        {heading}
      </h1>
      {children}
      <p className={styles.ways}>{ways}</p>
    </div>
  );
}
