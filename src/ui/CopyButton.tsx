import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';
import { CopyField } from './CopyField.tsx';
import { useClipboard } from './useClipboard.ts';

interface CopyButtonProps {
  /** What the button says, such as “Copy BibTeX”. */
  readonly label: string;
  /** Asked for when the button is pressed. */
  readonly createText: () => string;
  readonly kind?: 'quiet' | 'outline' | 'solid';
}

/** Copies a text. Where the browser refuses, the text is shown, selected, to be copied by hand. */
export function CopyButton({ label, createText, kind = 'quiet' }: CopyButtonProps) {
  const { outcome, copy } = useClipboard();
  const isCopied = outcome === 'copied';
  return (
    <span className={styles.copy}>
      {/* The name has the text that is shown: people who speak to their computer say what they see. */}
      <Button
        kind={kind}
        aria-label={isCopied ? `${label}: Copied` : label}
        onClick={() => void copy(createText())}
      >
        {/* Both texts keep their place, so that nothing moves when one replaces the other. */}
        <span className={styles.labels}>
          <span data-hidden={isCopied || undefined}>{label}</span>
          <span data-hidden={!isCopied || undefined} aria-hidden="true">
            Copied
          </span>
        </span>
      </Button>
      <span className="visually-hidden" role="status">
        {describeOutcome(outcome)}
      </span>
      {outcome === 'failed' ? <CopyField label="Text to copy by hand" text={createText()} /> : null}
    </span>
  );
}

function describeOutcome(outcome: ReturnType<typeof useClipboard>['outcome']): string {
  switch (outcome) {
    case 'idle':
      return '';
    case 'copied':
      return 'Copied';
    case 'failed':
      return 'The browser did not allow copying. The text is selected: copy it by hand.';
    default:
      return outcome satisfies never;
  }
}
