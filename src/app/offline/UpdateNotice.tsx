import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './UpdateNotice.module.css';
import type { Update } from './useUpdate.ts';

interface UpdateNoticeProps {
  readonly update: Update;
  /** Whether the compare tray stands at the lower edge, where this would be. */
  readonly isAboveTray: boolean;
}

/**
 * Says that a newer version is there. Over the page rather than in it, so that nothing moves; the
 * live region is there from the start, or screen readers would miss what comes into it.
 */
export function UpdateNotice({ update, isAboveTray }: UpdateNoticeProps) {
  return (
    <div className={styles.place} data-raised={isAboveTray || undefined} role="status">
      {update.isReady ? (
        <div className={styles.notice}>
          <p>A new version is here.</p>
          <Button
            kind="solid"
            aria-disabled={update.isTakingUp}
            onClick={update.isTakingUp ? undefined : update.takeUp}
          >
            {update.isTakingUp ? 'Reloading…' : 'Reload'}
          </Button>
          {update.isTakingUp ? null : (
            <Button kind="icon" aria-label="Not now" onClick={update.putOff}>
              <Icon name="close" />
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
