import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
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
 * The platform's modal dialog: focus is held and given back, Escape and a click beside it close it.
 * Its content is mounted only while it is open.
 */
export function Dialog({ isOpen, ...props }: DialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

type OpenDialogProps = Omit<DialogProps, 'isOpen'>;

function OpenDialog({ title, onClose, children, footer, kind = 'modal' }: OpenDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const wasPressedBeside = useRef(false);
  const titleId = useId();
  // Closed while it is still in the document: only then does the browser give focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog only repeats what Escape does.
    <dialog
      ref={dialog}
      className={styles[kind]}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        wasPressedBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        // A selection that begins in the dialog and ends beside it is also a click on the dialog.
        if (event.target === dialog.current && wasPressedBeside.current) onClose();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <Button kind="icon" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </Button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className={styles.body} tabIndex={0} aria-labelledby={titleId}>
          {children}
        </section>
        {footer ? <div className={styles.footer}>{footer}</div> : null}
      </div>
    </dialog>
  );
}
