import { useRef, useState } from 'react';
import { countPapers } from '../../corpus/countPapers.ts';
import { LIST_LIMITS } from '../../sources/list/listLimits.ts';
import type { KeptDigest } from '../../storage/digestDatabase.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/isComposing.ts';
import { TextField } from '../../ui/TextField.tsx';
import { digestBase } from '../../url/digestAddress.ts';
import { formatBytes } from '../kept/formatBytes.ts';
import { PublishButton } from '../publish/PublishButton.tsx';
import styles from './DigestEntry.module.css';

const SITE = import.meta.env.BASE_URL;

interface DigestEntryProps {
  readonly digest: KeptDigest;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onSave: () => void;
}

/** One digest of this device, and what can be done with it. */
export function DigestEntry({ digest, onRename, onRemove, onSave }: DigestEntryProps) {
  const { id, name, bytes, createdAt } = digest;
  const paperCount = digest.paperCount + (digest.parted ?? 0);
  const [draft, setDraft] = useState<string | null>(null);
  const renaming = useRef<HTMLButtonElement>(null);
  /** The field had focus, and goes. */
  const close = () => {
    renaming.current?.focus();
    setDraft(null);
  };
  return (
    <li className={styles.entry}>
      {draft === null ? (
        <a href={digestBase(SITE, id)} className={styles.name}>
          {name}
        </a>
      ) : (
        <form
          className={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== '') onRename(draft.trim());
            close();
          }}
        >
          <TextField
            aria-label={`New name of ${name}`}
            className={styles.input}
            // The reader has just asked to type here.
            autoFocus
            maxLength={LIST_LIMITS.nameLength}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !isComposing(event)) close();
            }}
          />
          <Button kind="outline" type="submit">
            Rename
          </Button>
        </form>
      )}
      <span className={styles.facts}>
        {countPapers(paperCount)} · {formatBytes(bytes)} · opened{' '}
        {new Date(createdAt).toLocaleDateString('en-GB')}
      </span>
      <span className={styles.actions}>
        <a href={`${digestBase(SITE, id)}open`} aria-label={`Add papers to ${name}`}>
          Add papers
        </a>
        <Button
          kind="link"
          ref={renaming}
          aria-label={`Rename ${name}`}
          onClick={() => setDraft(name)}
        >
          Rename
        </Button>
        <Button kind="link" aria-label={`Save ${name} as a file`} onClick={onSave}>
          Save as a file
        </Button>
        <PublishButton id={id} name={name} kind="link" />
        <Button kind="link" aria-label={`Delete ${name}`} onClick={onRemove}>
          Delete
        </Button>
      </span>
    </li>
  );
}
