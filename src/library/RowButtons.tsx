import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { nameLibraryPaper } from './libraryPapers.ts';

interface MoveButtonsProps {
  readonly paper: LibraryPaper;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
}

/** Moves a paper within its collection; Alt with an arrow key does the same from anywhere in its row. */
export function MoveButtons({ paper, isFirst, isLast, onMove }: MoveButtonsProps) {
  const name = nameLibraryPaper(paper);
  return (
    <>
      <Button
        kind="icon"
        aria-label={`Move ${name} up`}
        title="Up (Alt and ↑)"
        aria-disabled={isFirst || undefined}
        onClick={() => onMove(-1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        kind="icon"
        aria-label={`Move ${name} down`}
        title="Down (Alt and ↓)"
        aria-disabled={isLast || undefined}
        onClick={() => onMove(1)}
      >
        <Icon name="down" />
      </Button>
    </>
  );
}

/** Takes a paper out of the library. */
export function RemoveButton({ paper }: { readonly paper: LibraryPaper }) {
  const change = useLibraryChangesStore((state) => state.change);
  const name = nameLibraryPaper(paper);
  return (
    <Button
      kind="icon"
      aria-label={`Remove ${name}`}
      onClick={() =>
        change(`Removed ${name}`, {
          ...{ kind: 'removed', key: paper.key, at: new Date().toISOString() },
        })
      }
    >
      <Icon name="close" />
    </Button>
  );
}

/** What becomes of a paper that was taken out, and still holds words of the reader's own. */
export function RemovedButtons({ paper }: { readonly paper: LibraryPaper }) {
  const change = useLibraryChangesStore((state) => state.change);
  const { key, record } = paper;
  const name = nameLibraryPaper(paper);
  return (
    <>
      <Button
        aria-label={`Put back ${name}`}
        onClick={() =>
          change(`Put back ${name}`, {
            ...{ kind: 'saved', key, at: record.savedAt, isMirrored: true },
          })
        }
      >
        Put back
      </Button>
      <Button
        aria-label={`Delete ${name} and its note`}
        onClick={() => change(`Deleted ${name} and its note`, { kind: 'deleted', key })}
      >
        Delete
      </Button>
    </>
  );
}
