import { useLayoutEffect, useRef } from 'react';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import type { Taxonomy } from '../corpus/schema.ts';
import { movePaper } from './collectionActions.ts';
import styles from './LibraryList.module.css';
import { LibraryRow } from './LibraryRow.tsx';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { nameLibraryPaper } from './libraryPapers.ts';
import { MoveButtons, RemoveButton, RemovedButtons } from './RowButtons.tsx';
import type { LibraryEvent } from './records/libraryEvents.ts';
import type { Collection } from './records/libraryRecord.ts';
import { useRecordsStore } from './records/recordsStore.ts';
import { STATUS_NAMES } from './statusNames.ts';

interface LibraryListProps {
  readonly papers: readonly LibraryPaper[];
  readonly taxonomy: Taxonomy;
  /** The collection in whose own order they stand, or `null`. */
  readonly ordered: Collection | null;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (key: string, isSelected: boolean) => void;
  readonly knownTags: readonly string[];
}

/** The papers of the library that are asked for. */
export function LibraryList(props: LibraryListProps) {
  const { papers, taxonomy, ordered, selected, onSelect, knownTags } = props;
  const change = useLibraryChangesStore((state) => state.change);
  const keys = papers.map(({ key }) => key);
  const focusAfterMove = useFocusAfterMove(keys);
  const move = (paper: LibraryPaper, step: -1 | 1) => {
    if (ordered === null) return;
    const events = movePaper(ordered, keys, paper.key, step);
    if (events.length === 0) return;
    focusAfterMove();
    const place = keys.indexOf(paper.key) + step + 1;
    change(`${nameLibraryPaper(paper)} is now ${place} of ${keys.length}`, ...events);
  };
  return (
    <ul className={styles.papers} aria-label="Saved papers">
      {papers.map((paper, index) => (
        <LibraryRow
          key={paper.key}
          paper={paper}
          taxonomy={taxonomy}
          isSelected={selected.has(paper.key)}
          onSelect={(isSelected) => onSelect(paper.key, isSelected)}
          knownTags={knownTags}
          onEvent={(event) => changePaper(paper, event)}
          onMove={ordered === null ? undefined : (step) => move(paper, step)}
          actions={
            <>
              {ordered === null ? null : (
                <MoveButtons
                  paper={paper}
                  isFirst={index === 0}
                  isLast={index === papers.length - 1}
                  onMove={(step) => move(paper, step)}
                />
              )}
              {paper.place.kind === 'here' ? <CompareToggle paper={paper.place.paper} /> : null}
              {paper.isSaved ? <RemoveButton paper={paper} /> : <RemovedButtons paper={paper} />}
            </>
          }
        />
      ))}
    </ul>
  );
}

/** A note is kept as it is typed, and undone in its field; the rest has its step on the page. */
function changePaper(paper: LibraryPaper, event: LibraryEvent): void {
  const { change } = useLibraryChangesStore.getState();
  const name = nameLibraryPaper(paper);
  switch (event.kind) {
    case 'status':
      change(`Marked ${name} as ${STATUS_NAMES[event.status].toLowerCase()}`, event);
      break;
    case 'tagged':
      change(`Tagged ${name} “${event.tag}”`, event);
      break;
    case 'untagged':
      change(`Took the tag “${event.tag}” from ${name}`, event);
      break;
    default:
      useRecordsStore.getState().send(event);
  }
}

/** A row that is moved loses focus with its place in the document: what had it gets it back. */
function useFocusAfterMove(keys: readonly string[]): () => void {
  const focused = useRef<Element | null>(null);
  const order = keys.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs where the order changes.
  useLayoutEffect(() => {
    const element = focused.current;
    focused.current = null;
    if (element instanceof HTMLElement && element.isConnected) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
    }
  }, [order]);
  return () => {
    focused.current = document.activeElement;
  };
}
