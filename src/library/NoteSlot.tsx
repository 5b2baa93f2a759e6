import type { ComponentProps, ComponentType } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Paper } from '../corpus/schema.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import styles from './NoteSlot.module.css';
import type { PaperNote } from './PaperNote.tsx';

interface NoteSlotProps {
  readonly paper: Paper;
  /** 2 on the paper's own page, 3 beside a list. */
  readonly headingLevel?: 2 | 3;
}

/**
 * The place of the reader's note on a paper's page. It has its full height from the first paint; what
 * is in it comes once the browser is idle.
 */
export function NoteSlot({ paper, headingLevel = 2 }: NoteSlotProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const titleId = useId();
  const slot = useRef<HTMLElement>(null);
  const [Note, setNote] = useState<ComponentType<ComponentProps<typeof PaperNote>> | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        import('./PaperNote.tsx').then(
          (loaded) => setNote(() => loaded.PaperNote),
          // Without a network the rest of the page is there all the same.
          () => undefined,
        );
      }),
    [],
  );
  return (
    <section ref={slot} className={styles.slot} aria-labelledby={titleId}>
      <Heading id={titleId} className={styles.heading}>
        Your note
      </Heading>
      {Note === null ? null : <Note paper={paper} page={slot} />}
    </section>
  );
}
