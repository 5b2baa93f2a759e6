import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './PaperSection.module.css';

interface PaperSectionProps {
  readonly title: string;
  /** Of the paper's own heading. */
  readonly headingLevel: 1 | 2;
  /** `<li>` elements. */
  readonly entries: readonly ReactNode[];
  /** What is said while the entries are looked for. */
  readonly waiting?: string | undefined;
  readonly children?: ReactNode;
}

/** A part of a paper's page: a heading, a list, and what follows it; nothing where the list is empty and stays so. */
export function PaperSection({
  title,
  headingLevel,
  entries,
  waiting,
  children,
}: PaperSectionProps) {
  const id = useId();
  if (entries.length === 0 && waiting === undefined) return null;
  const Heading = headingLevel === 1 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {title}
      </Heading>
      {waiting === undefined ? (
        <ul className={styles.list}>{entries}</ul>
      ) : (
        <p className={styles.waiting}>{waiting}</p>
      )}
      {children}
    </section>
  );
}
