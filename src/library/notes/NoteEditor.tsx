import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './NoteEditor.module.css';
import { loadNoteView, NoteView } from './NoteView.tsx';

/** Whether this device has the note as it is written. */
export type Keeping = 'kept' | 'pending' | 'refused';

interface NoteEditorProps {
  /** What the note is of. */
  readonly name: string;
  readonly text: string;
  readonly keeping: Keeping;
  readonly onChange: (text: string) => void;
  /** Whether the reader has asked to write: the field then has focus, at the end of the note. */
  readonly isAskedFor?: boolean;
}

/** A note in Markdown: written in a plain field, shown as it reads on request. */
export function NoteEditor(props: NoteEditorProps) {
  const { name, text, keeping, onChange, isAskedFor = false } = props;
  const [isReading, setReading] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isAskedFor || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isAskedFor]);
  const isEmpty = text.trim() === '';
  const isShown = isReading && !isEmpty;
  useEffect(() => {
    if (!isEmpty) loadNoteView();
  }, [isEmpty]);
  return (
    <div className={styles.editor}>
      {isShown ? (
        <section aria-label={`Note on ${name}`} className={styles.reading}>
          <NoteView text={text} />
        </section>
      ) : (
        <textarea
          ref={field}
          className={styles.field}
          aria-label={`Note on ${name}`}
          placeholder="What to remember of it. Markdown, kept on this device."
          rows={3}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <p className={styles.foot}>
        <Button disabled={isEmpty} onClick={() => setReading(!isShown)}>
          {isShown ? 'Write' : 'Show as it reads'}
        </Button>
        <span className={styles.state}>{text === '' ? '' : describeKeeping(keeping)}</span>
      </p>
    </div>
  );
}

function describeKeeping(keeping: Keeping): string {
  switch (keeping) {
    case 'kept':
      return 'Kept on this device';
    case 'pending':
      return 'Keeping…';
    case 'refused':
      return 'Not kept: it may be gone once this page is closed';
    default:
      return keeping satisfies never;
  }
}
