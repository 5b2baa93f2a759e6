import { Button } from './Button.tsx';
import { CopyField } from './CopyField.tsx';
import styles from './ShareButton.module.css';
import { useShare } from './useShare.ts';

interface ShareButtonProps {
  /** The address to share, asked for at the click. */
  readonly createAddress: () => string;
  readonly label?: string;
  /** Called at the click. */
  readonly onShare?: () => void;
}

/** Copies the address of what is seen, or hands it to the phone's share sheet. */
export function ShareButton({ createAddress, label = 'Share', onShare }: ShareButtonProps) {
  const { outcome, share, reset } = useShare();
  return (
    <span className={styles.share}>
      <Button
        id="share"
        onClick={() => {
          void share(document.title, createAddress());
          onShare?.();
        }}
      >
        {outcome === 'copied' ? 'Link copied' : label}
      </Button>
      <span className="visually-hidden" role="status">
        {outcome === 'copied' ? 'Link copied' : ''}
      </span>
      {outcome === 'failed' ? (
        <CopyField label="Address to copy" text={createAddress()} isAddress onBlur={reset} />
      ) : null}
    </span>
  );
}
