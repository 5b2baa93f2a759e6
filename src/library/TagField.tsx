import { useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { NameForm } from './NameForm.tsx';
import styles from './TagField.module.css';

interface TagFieldProps {
  /** What the tags are of. */
  readonly name: string;
  readonly tags: readonly string[];
  /** Tags in use, to choose from. */
  readonly known: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** The tags of a paper, each with a button that takes it away, and a field for one more. */
export function TagField({ name, tags, known, onAdd, onRemove }: TagFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  return (
    <div ref={field} className={styles.tags}>
      {tags.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Tags of ${name}`}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove the tag ${tag}`}
                onClick={() => {
                  onRemove(tag);
                  // The button goes with the tag.
                  field.current?.querySelector('input')?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NameForm
        label="One more tag"
        action="Add"
        hint="Tags that you used before are offered while you type."
        suggestions={known.filter((tag) => !tags.includes(tag))}
        onName={onAdd}
      />
    </div>
  );
}
