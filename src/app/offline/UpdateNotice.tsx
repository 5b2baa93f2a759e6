import { Button } from '../../ui/Button.tsx';
import { FloatingNotice } from '../../ui/FloatingNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Update } from './useUpdate.ts';

interface UpdateNoticeProps {
  readonly update: Update;
  /** Whether the compare tray stands at the lower edge, where this would be. */
  readonly isAboveTray: boolean;
}

/** Says that a newer version is there. */
export function UpdateNotice({ update, isAboveTray }: UpdateNoticeProps) {
  return (
    <FloatingNotice corner="end" isAboveTray={isAboveTray}>
      {update.isReady ? (
        <>
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
        </>
      ) : null}
    </FloatingNotice>
  );
}
