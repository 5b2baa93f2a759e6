import { Suspense } from 'react';
import { later } from '../../ui/later.tsx';
import styles from './NoteView.module.css';

interface NoteProps {
  /** Markdown. */
  readonly text: string;
}

/** What reads Markdown is larger than the rest of a paper's page, and few papers have a note. */
const MarkdownNote = later<NoteProps>(
  async () => (await import('./MarkdownNote.tsx')).MarkdownNote,
  // Without a network the note can be read all the same.
  PlainNote,
);

/** Fetches what reads Markdown; a note that is shown later then reads so at once. */
export function loadNoteView(): void {
  MarkdownNote.load().catch(() => undefined);
}

/** A note as it reads; as it is written, until the code for that is there. */
export function NoteView({ text }: NoteProps) {
  return (
    <Suspense fallback={<PlainNote text={text} />}>
      <MarkdownNote text={text} />
    </Suspense>
  );
}

function PlainNote({ text }: NoteProps) {
  return <p className={styles.plain}>{text}</p>;
}
