import { useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { formatBytes } from '../kept/formatBytes.ts';
import { DigestEntry } from './DigestEntry.tsx';
import styles from './DigestList.module.css';
import { useDigestList } from './useDigestList.ts';

/** The digests of this device: open, rename, delete with undo, save as a file, back up all. */
export function DigestList() {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { digests, isReadable, message, usage, canUndo, ...actions } = useDigestList();
  // What had focus is gone with a digest, or with the button that brought it back.
  const refocus = () => heading.current?.focus();
  return (
    <section className={styles.lists} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1} ref={heading} className={styles.title}>
        Lists on this device
      </h2>
      <div className={styles.message}>
        <p role="status">{message}</p>
        {canUndo ? (
          <Button kind="link" onClick={() => void actions.undo().then(refocus)}>
            Undo
          </Button>
        ) : null}
      </div>
      {digests.length === 0 && isReadable ? (
        <p className={styles.none}>
          None yet. A list that you open is kept here until you delete it.
        </p>
      ) : null}
      {digests.length === 0 ? null : (
        <ul className={styles.entries}>
          {digests.map((digest) => (
            <DigestEntry
              key={digest.id}
              digest={digest}
              onRename={(name) => void actions.rename(digest.id, name)}
              onRemove={() => void actions.remove(digest.id).then(refocus)}
              onSave={() => void actions.save(digest)}
            />
          ))}
        </ul>
      )}
      <div className={styles.tools}>
        {digests.length > 0 ? (
          <Button kind="outline" onClick={() => void actions.backUp()}>
            Back up everything
          </Button>
        ) : null}
        <FileButton name="File of a backup" onFile={(file) => void actions.restore(file)}>
          Restore a backup
        </FileButton>
        {usage === null ? null : (
          <span className={styles.none}>{formatBytes(usage)} of storage are used</span>
        )}
      </div>
    </section>
  );
}
