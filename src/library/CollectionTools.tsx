import { countThings } from '../corpus/countPapers.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { noteShared } from '../url/sharedLinkStore.ts';
import styles from './CollectionTools.module.css';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import { MAX_LINKED } from './libraryQuery.ts';
import { NameForm } from './NameForm.tsx';
import type { Collection } from './records/libraryRecord.ts';

interface CollectionToolsProps {
  readonly collection: Collection;
  /** The address that shows its papers of this digest to anybody; `null` where it has none. */
  readonly link: string | null;
  /** How many of its papers are of this digest, and of others, which no link names. */
  readonly counts: { readonly here: number; readonly elsewhere: number };
  readonly onDeleted: () => void;
}

/** What can be done with the chosen collection as a whole. */
export function CollectionTools({ collection, link, counts, onDeleted }: CollectionToolsProps) {
  const change = useLibraryChangesStore((state) => state.change);
  const { id, name } = collection;
  const lack = describeLack(link, counts);
  const rename = (next: string) =>
    change(`Collection “${name}” is now “${next}”`, {
      ...{ kind: 'collection named', collection: id, name: next },
    });
  const remove = () => {
    change(`Collection “${name}” deleted; its papers stay in the library`, {
      ...{ kind: 'collection deleted', collection: id },
    });
    onDeleted();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons beside a list are not a form group.
    <div className={styles.tools} role="group" aria-label={`Collection ${name}`}>
      <Popover trigger="Rename" align="start">
        <NameForm
          key={name}
          label="Name of the collection"
          action="Rename"
          hint="Its papers and their order stay."
          initial={name}
          onName={rename}
        />
      </Popover>
      <Button onClick={remove}>Delete the collection</Button>
      {link === null ? null : (
        <CopyButton label="Copy its link" createText={() => link} onCopy={noteShared} />
      )}
      {lack === null ? null : <p className={styles.note}>{lack}</p>}
    </div>
  );
}

/** What its link leaves out, or why it has none and what to send instead; `null` where nothing is amiss. */
function describeLack(
  link: string | null,
  { here, elsewhere }: CollectionToolsProps['counts'],
): string | null {
  if (here > MAX_LINKED) {
    return `A link names at most ${MAX_LINKED} papers. “Export” makes a file of all ${here.toLocaleString('en')}, which others open as a list.`;
  }
  if (elsewhere === 0) return null;
  if (link === null) return 'Its papers are of other lists. Open their list here to copy a link.';
  const count = countThings(elsewhere, 'paper of another list', 'papers of other lists');
  return `Its link leaves out ${count}.`;
}
