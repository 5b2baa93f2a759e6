import type { ReactNode } from 'react';
import styles from './PlainPage.module.css';

interface PlainPageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Links that lead on. */
  readonly ways: ReactNode;
  /** Whether it is a page of the shell all the same. */
  readonly isInShell?: boolean;
}

/** A page without the shell, for where there is no corpus to show: what happened, and how to go on. */
export function PlainPage({ heading, children, ways, isInShell = false }: PlainPageProps) {
  const Frame = isInShell ? 'div' : 'main';
  return (
    <Frame className={styles.page}>
      <title>{`${heading} – Collate`}</title>
      <h1 id="page-title" tabIndex={-1}>
        {heading}
      </h1>
      {children}
      <p className={styles.ways}>{ways}</p>
    </Frame>
  );
}
