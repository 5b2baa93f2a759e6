import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './Popover.module.css';
import { useStableCallback } from './useStableCallback.ts';

interface PopoverProps {
  /** What the button shows. */
  readonly trigger: ReactNode;
  /** The button's name where `trigger` is a picture only. */
  readonly name?: string;
  readonly kind?: 'quiet' | 'outline' | 'icon' | 'link';
  /** The edge of the button that the popover lines up with. */
  readonly align?: 'start' | 'end';
  /** Called when it opens, for what is only needed then. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/**
 * A button and what it opens: the platform's popover, placed by CSS anchors, so that Escape, a click
 * elsewhere and the order of focus come from the browser.
 */
export function Popover({
  trigger,
  name,
  kind = 'quiet',
  align = 'end',
  onOpen,
  children,
}: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const tell = useStableCallback(() => onOpen?.());
  useEffect(() => {
    // A click before hydration has opened it, and nothing listened to that.
    if (panel.current?.matches(':popover-open')) tell();
  }, [tell]);
  return (
    <div className={styles.anchor}>
      <Button kind={kind} popoverTarget={id} aria-label={name} className={styles.button}>
        {trigger}
      </Button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        className={align === 'end' ? styles.end : styles.start}
        onToggle={({ newState }) => {
          if (newState === 'open') tell();
        }}
      >
        {children}
      </div>
    </div>
  );
}
