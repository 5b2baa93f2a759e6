import { Popover } from '../ui/Popover.tsx';
import styles from './CollectionBar.module.css';
import { createCollectionId } from './collectionActions.ts';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import { NameForm } from './NameForm.tsx';
import type { Collection } from './records/libraryRecord.ts';

interface CollectionBarProps {
  readonly collections: readonly Collection[];
  /** Id of the chosen one; `""` for all papers. */
  readonly chosen: string;
  readonly savedCount: number;
  readonly countOf: (collection: Collection) => number;
  readonly onChoose: (id: string) => void;
}

/** All papers, each collection, and a way to begin a new one. */
export function CollectionBar(props: CollectionBarProps) {
  const { collections, chosen, savedCount, countOf, onChoose } = props;
  const change = useLibraryChangesStore((state) => state.change);
  const create = (name: string) => {
    const collection = createCollectionId();
    const at = new Date().toISOString();
    change(`Collection “${name}” made`, { kind: 'collection made', collection, name, at });
    onChoose(collection);
  };
  return (
    <nav className={styles.bar} aria-label="Collections">
      <Choice
        name="All papers"
        count={savedCount}
        isChosen={chosen === ''}
        onChoose={() => onChoose('')}
      />
      {collections.map((collection) => (
        <Choice
          key={collection.id}
          name={collection.name}
          count={countOf(collection)}
          isChosen={chosen === collection.id}
          onChoose={() => onChoose(collection.id)}
        />
      ))}
      <Popover trigger="New collection" align="start">
        <NameForm
          label="Name of the collection"
          action="Make it"
          hint="It holds papers in an order of your own."
          onName={create}
        />
      </Popover>
    </nav>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, count, isChosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.name}>{name}</span> <span className={styles.count}>{count}</span>
    </button>
  );
}
