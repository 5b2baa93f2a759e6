import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';
import { CopyField } from './CopyField.tsx';
import { type CopyOutcome, useClipboard } from './useClipboard.ts';

interface CopyButtonProps {
  /** What the button says, such as “Copy BibTeX”. */
  readonly label: string;
  /** Asked for at the click; a text that takes long to make may come later. */
  readonly createText: () => string | Promise<string>;
  /** Whether the text takes long to make; the button says so before. */
  readonly isSlow?: boolean;
  readonly kind?: 'quiet' | 'outline' | 'solid';
  /** Called at the click. */
  readonly onCopy?: () => void;
}

/** Copies a text. Where the browser refuses, the text is shown, selected, to be copied by hand. */
export function CopyButton({ label, createText, isSlow, kind = 'quiet', onCopy }: CopyButtonProps) {
  const { outcome, copy } = useClipboard();
  const [text, setText] = useState('');
  const told = MESSAGES[outcome];
  return (
    <span className={styles.copy}>
      {/* The name has the text that is shown: people who speak to their computer say what they see. */}
      <Button
        kind={kind}
        aria-label={told === null ? label : `${label}: ${told}`}
        onClick={() => {
          const made = createText();
          void copy(made);
          void Promise.resolve(made).then(setText);
          onCopy?.();
        }}
      >
        {/* All texts keep their place, so that nothing moves when one replaces another. */}
        <span className={styles.labels}>
          <span data-hidden={told !== null || undefined}>{label}</span>
          {(isSlow ? [COPYING, COPIED] : [COPIED]).map((message) => (
            <span key={message} data-hidden={message !== told || undefined} aria-hidden="true">
              {message}
            </span>
          ))}
        </span>
      </Button>
      <span className="visually-hidden" role="status">
        {outcome === 'failed' ? REFUSED : told}
      </span>
      {outcome === 'failed' ? <CopyField label="Text to copy by hand" text={text} /> : null}
    </span>
  );
}

const REFUSED = 'The browser did not allow copying. The text is selected: copy it by hand.';
const COPYING = 'Copying…';
const COPIED = 'Copied';

/** What the button says instead of its label. */
const MESSAGES: Readonly<Record<CopyOutcome, string | null>> = {
  idle: null,
  preparing: COPYING,
  copied: COPIED,
  failed: null,
};
