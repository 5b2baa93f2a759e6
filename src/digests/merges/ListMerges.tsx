import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { PaperTwo } from '../../corpus/schemaTwo.ts';
import { selectChanges } from '../../curation/editor/labelEdit.ts';
import { selectParts } from '../../curation/editor/partPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { paperPath } from '../../url/paths.ts';
import { formatPlace } from '../kept/formatPlace.ts';
import type { KeptMerge } from '../kept/merges.ts';
import { parseMerges } from '../kept/merges.ts';
import { EditMessages } from '../labels/EditMessages.tsx';
import { useLabelEditorStore } from '../labels/labelEditorStore.ts';
import { UndoButtons } from '../labels/UndoButtons.tsx';
import { useEditedList } from '../labels/useEditedList.ts';
import styles from './ListMerges.module.css';
import { partRecord } from './partRecord.ts';

interface ListMergesProps {
  readonly id: string;
  /** As they are kept with the list. */
  readonly merges: unknown;
  readonly report: string;
}

/** So many are shown at once. */
const MOST_SHOWN = 50;
const UNDO_ID = 'undo-merge';

/** The duplicates that were merged in a list of this device, each of which can be a paper of its own. */
export function ListMerges({ id, merges, report }: ListMergesProps) {
  const isKept = useLabelEditorStore(({ list }) => list?.id === id);
  const known = useMemo(() => parseMerges(merges), [merges]);
  if (!isKept) return null;
  if (known.length > 0) return <KeptMerges merges={known} />;
  if (merges !== undefined || !/^Merged:$/mu.test(report)) return null;
  return (
    <p>
      The duplicates named here were merged before Collate kept their records. Open the same file
      again under the same name, and they can be parted here.
    </p>
  );
}

function KeptMerges({ merges }: { readonly merges: readonly KeptMerge[] }) {
  const { list, history, edit } = useLabelEditorStore();
  const edited = useEditedList();
  const [shown, setShown] = useState(MOST_SHOWN);
  const parts = useMemo(() => selectParts(selectChanges(history.edits)), [history.edits]);
  const papers = useMemo(
    () => new Map((edited?.papers ?? []).map((paper) => [paper.id, paper])),
    [edited],
  );
  const records = merges.flatMap((merge) => merge.records.map((_, at) => ({ merge, at })));
  if (list === null || edited === null) return null;
  const part = (merge: KeptMerge, at: number) => {
    const changes = partRecord({ read: list.corpus, edited, edits: history.edits }, merge, at);
    edit(changes, `“${merge.records[at]?.title}” is a paper of its own now.`);
  };
  const mergeAgain = ({ paper: from, records: own }: KeptMerge, at: number) =>
    edit([{ kind: 'mergeAgain', from, at }], `“${own[at]?.title}” is merged again.`);
  return (
    <section className={styles.merges} aria-labelledby="merges">
      <h3 id="merges" className={styles.title}>
        Duplicates merged{' '}
        <span className={styles.number}>{records.length.toLocaleString('en')}</span>
      </h3>
      <div className={styles.tools}>
        <UndoButtons id={UNDO_ID} where="page" />
      </div>
      <EditMessages />
      <ul className={styles.entries}>
        {records.slice(0, shown).map(({ merge, at }) => {
          const parted = parts.find((one) => one.from === merge.paper && one.at === at);
          return (
            <Entry
              key={`${merge.paper} ${at}`}
              {...{ merge, at }}
              first={papers.get(merge.paper)}
              own={parted && papers.get(parted.paper.id)}
              onPart={() => part(merge, at)}
              onMerge={() => mergeAgain(merge, at)}
            />
          );
        })}
      </ul>
      {records.length > shown ? (
        <Button kind="outline" onClick={() => setShown(shown + MOST_SHOWN)}>
          Show {Math.min(MOST_SHOWN, records.length - shown)} more
        </Button>
      ) : null}
    </section>
  );
}

interface EntryProps {
  readonly merge: KeptMerge;
  readonly at: number;
  readonly first: PaperTwo | undefined;
  /** The paper that the record is; absent while it is merged. */
  readonly own: PaperTwo | undefined;
  readonly onPart: () => void;
  readonly onMerge: () => void;
}

/** One record, what it was merged with and why, and the way to part them or to merge them again. */
function Entry({ merge, at, first, own, onPart, onMerge }: EntryProps) {
  const record = merge.records[at];
  if (record === undefined || first === undefined) return null;
  const { title, reason, file, line } = record;
  return (
    <li>
      {own === undefined ? `“${title}”` : <Link to={paperPath(own.id)}>“{title}”</Link>}: {reason}{' '}
      as <Link to={paperPath(first.id)}>“{first.title}”</Link>{' '}
      <span className={styles.place}>{formatPlace(file, [line])}</span>{' '}
      {own === undefined ? null : <strong>A paper of its own.</strong>}{' '}
      <Button
        kind="link"
        aria-label={own === undefined ? `Keep both: ${title}` : `Merge again: ${title}`}
        onClick={own === undefined ? onPart : onMerge}
      >
        {own === undefined ? 'Keep both' : 'Merge again'}
      </Button>
    </li>
  );
}
