import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './PaperSection.module.css';

interface PaperSectionProps {
  readonly title: string;
  /** Of the paper's own heading. */
  readonly headingLevel: 1 | 2;
  /** `<li>` elements. */
  readonly entries: readonly ReactNode[];
  readonly children?: ReactNode;
}

/** A part of a paper's page: a heading, a list, and what follows it; nothing where the list is empty. */
export function PaperSection({ title, headingLevel, entries, children }: PaperSectionProps) {
  const id = useId();
  if (entries.length === 0) return null;
  const Heading = headingLevel === 1 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {title}
      </Heading>
      <ul className={styles.list}>{entries}</ul>
      {children}
    </section>
  );
}
