import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What stays in view at the foot, such as the button that ends the dialog. */
  readonly footer?: ReactNode;
  /** A `sheet` comes from the lower edge of a narrow screen. */
  readonly kind?: 'modal' | 'sheet';
}

/**
 * The platform's modal dialog: focus is held and given back, Escape and a press beside it close it.
 * Its content is mounted only while it is open.
 */
export function Dialog({ title, isOpen, onClose, children, footer, kind = 'modal' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) element.showModal();
    return () => element?.close();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog only repeats what Escape does.
    <dialog
      ref={dialog}
      className={styles[kind]}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <Button kind="icon" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className={styles.body} tabIndex={0} aria-labelledby={titleId}>
          {children}
        </section>
        {footer ? <footer className={styles.footer}>{footer}</footer> : null}
      </div>
    </dialog>
  );
}
