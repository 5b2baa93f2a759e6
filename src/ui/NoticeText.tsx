import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface NoticeTextProps {
  readonly children: ReactNode;
  /** What the reader can do about it. */
  readonly action?: ReactNode;
  readonly putAwayName: string;
  readonly onPutAway: () => void;
}

/** What a notice says, and the button that puts it away; the reader goes on at the top of the page. */
export function NoticeText({ children, action, putAwayName, onPutAway }: NoticeTextProps) {
  return (
    <>
      <p>{children}</p>
      {action}
      <Button
        kind="icon"
        aria-label={putAwayName}
        onClick={() => {
          onPutAway();
          document.getElementById('page-title')?.focus({ preventScroll: true });
        }}
      >
        <Icon name="close" />
      </Button>
    </>
  );
}
