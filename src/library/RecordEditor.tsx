import type { Keeping } from './notes/NoteEditor.tsx';
import { NoteEditor } from './notes/NoteEditor.tsx';
import styles from './RecordEditor.module.css';
import type { LibraryEvent } from './records/libraryEvents.ts';
import type { LibraryRecord } from './records/libraryRecord.ts';
import { STATUSES } from './records/libraryRecord.ts';
import { isNotePending } from './records/pendingEvents.ts';
import { useRecordsStore } from './records/recordsStore.ts';
import { STATUS_NAMES } from './statusNames.ts';
import { TagField } from './TagField.tsx';

interface StatusSelectProps {
  readonly name: string;
  readonly record: LibraryRecord;
  readonly onEvent: (event: LibraryEvent) => void;
}

/** How far the reader is with a paper. */
export function StatusSelect({ name, record: { key, status }, onEvent }: StatusSelectProps) {
  return (
    <select
      className={styles.status}
      data-status={status}
      aria-label={`Status of ${name}`}
      value={status}
      onChange={({ target }) => {
        const chosen = STATUSES.find((one) => one === target.value);
        if (chosen !== undefined) onEvent({ kind: 'status', key, status: chosen });
      }}
    >
      {STATUSES.map((one) => (
        <option key={one} value={one}>
          {STATUS_NAMES[one]}
        </option>
      ))}
    </select>
  );
}

interface RecordEditorProps {
  /** What the paper is called. */
  readonly name: string;
  readonly record: LibraryRecord;
  /** Tags in use, to choose from. */
  readonly knownTags: readonly string[];
  readonly onEvent: (event: LibraryEvent) => void;
}

/** The note and the tags of a paper, to be changed. What is typed shows at once, and is kept when typing pauses. */
export function RecordEditor({ name, record, knownTags, onEvent }: RecordEditorProps) {
  const { key, note, tags } = record;
  const keeping = useKeeping(key);
  return (
    <div className={styles.editor}>
      <NoteEditor
        name={name}
        text={note}
        keeping={keeping}
        // Typed beside a field, the letters of a note are shortcuts: “ge” leads to the list.
        isAskedFor
        onChange={(text) => onEvent({ kind: 'noted', key, base: note, text })}
      />
      <TagField
        name={name}
        tags={tags}
        known={knownTags}
        onAdd={(tag) => onEvent({ kind: 'tagged', key, tag })}
        onRemove={(tag) => onEvent({ kind: 'untagged', key, tag })}
      />
    </div>
  );
}

/** Whether this device has the note of this paper as it is written. */
export function useKeeping(key: string): Keeping {
  const isPending = useRecordsStore(({ pending }) => isNotePending(pending, key));
  const isRefused = useRecordsStore((state) => state.isRefused);
  if (!isPending) return 'kept';
  return isRefused ? 'refused' : 'pending';
}
