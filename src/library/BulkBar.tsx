import { useEffect, useRef } from 'react';
import { countPapers } from '../corpus/countPapers.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './BulkBar.module.css';
import { createCollectionId } from './collectionActions.ts';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { nameLibraryPaper } from './libraryPapers.ts';
import { NameForm } from './NameForm.tsx';
import type { LibraryEvent } from './records/libraryEvents.ts';
import type { Collection, Status } from './records/libraryRecord.ts';
import { STATUSES } from './records/libraryRecord.ts';
import { STATUS_NAMES } from './statusNames.ts';

interface BulkBarProps {
  readonly shownCount: number;
  readonly selected: readonly LibraryPaper[];
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly collections: readonly Collection[];
  /** The chosen one, out of which papers can be taken. */
  readonly collection: Collection | null;
  readonly tags: readonly string[];
}

/** Selects all papers that are shown, and does one thing to all that are selected. */
export function BulkBar(props: BulkBarProps) {
  const { shownCount, selected, onSelectAll, collections, collection, tags } = props;
  const box = useRef<HTMLInputElement>(null);
  const isSome = selected.length > 0 && selected.length < shownCount;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar above a list is not a form group.
    <div className={styles.bar} role="group" aria-label="Selected papers">
      <label className={styles.all}>
        <input
          ref={box}
          type="checkbox"
          checked={shownCount > 0 && selected.length === shownCount}
          onChange={({ target }) => onSelectAll(target.checked)}
        />
        {selected.length === 0
          ? `Select all ${shownCount.toLocaleString('en')}`
          : `${selected.length.toLocaleString('en')} selected`}
      </label>
      {selected.length === 0 ? null : (
        <BulkActions {...{ selected, collections, collection, tags }} />
      )}
    </div>
  );
}

type BulkActionsProps = Pick<BulkBarProps, 'selected' | 'collections' | 'collection' | 'tags'>;

function BulkActions({ selected, collections, collection, tags }: BulkActionsProps) {
  const change = useLibraryChangesStore((state) => state.change);
  const what = describePapers(selected);
  const forEach = (create: (key: string) => LibraryEvent) => selected.map(({ key }) => create(key));
  const collect = (target: Collection) =>
    change(
      `Added ${what} to “${target.name}”`,
      ...forEach((key) => ({ kind: 'collected', collection: target.id, key })),
    );
  const collectInto = (name: string) => {
    const known = collections.find((one) => one.name === name);
    if (known) return collect(known);
    const id = createCollectionId();
    return change(
      `Made “${name}” of ${what}`,
      { kind: 'collection made', collection: id, name, at: new Date().toISOString() },
      ...forEach((key) => ({ kind: 'collected', collection: id, key })),
    );
  };
  return (
    <>
      <Select
        aria-label="Mark the selected as"
        value=""
        onChange={({ target }) => {
          const status = target.value as Status;
          change(
            `Marked ${what} as ${STATUS_NAMES[status].toLowerCase()}`,
            ...forEach((key) => ({ kind: 'status', key, status })),
          );
        }}
      >
        <option value="" disabled>
          Mark as …
        </option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_NAMES[status]}
          </option>
        ))}
      </Select>
      <Popover trigger="Tag" align="start">
        <NameForm
          label="Tag for the selected papers"
          action="Add"
          hint="Their other tags stay."
          suggestions={tags}
          onName={(tag) =>
            change(`Tagged ${what} “${tag}”`, ...forEach((key) => ({ kind: 'tagged', key, tag })))
          }
        />
      </Popover>
      <Popover trigger="Add to a collection" align="start">
        <NameForm
          label="Collection, new or known"
          action="Add"
          hint="They go to its end."
          suggestions={collections.map(({ name }) => name)}
          onName={collectInto}
        />
      </Popover>
      {collection === null ? null : (
        <Button
          onClick={() =>
            change(
              `Took ${what} out of “${collection.name}”`,
              ...forEach((key) => ({ kind: 'uncollected', collection: collection.id, key })),
            )
          }
        >
          Take out of this collection
        </Button>
      )}
      <Button
        onClick={() => {
          const at = new Date().toISOString();
          change(`Removed ${what}`, ...forEach((key) => ({ kind: 'removed', key, at })));
        }}
      >
        Remove
      </Button>
    </>
  );
}

/** The one paper by name, several by number. */
function describePapers(papers: readonly LibraryPaper[]): string {
  const [first] = papers;
  return papers.length === 1 && first ? nameLibraryPaper(first) : countPapers(papers.length);
}
