import type { ReactNode } from 'react';
import styles from './FloatingNotice.module.css';

interface FloatingNoticeProps {
  /** The lower corner it is in; on a phone each takes the whole width. */
  readonly corner: 'start' | 'end';
  /** Whether the compare tray stands at the lower edge, where this would be. */
  readonly isAboveTray: boolean;
  /** `null` while there is nothing to say. */
  readonly children: ReactNode;
}

/**
 * Says something over the page rather than in it, so that nothing moves. The live region is there from
 * the start, or screen readers would miss what comes into it.
 */
export function FloatingNotice({ corner, isAboveTray, children }: FloatingNoticeProps) {
  return (
    <div className={styles[corner]} data-raised={isAboveTray || undefined} role="status">
      {children === null ? null : <div className={styles.notice}>{children}</div>}
    </div>
  );
}
