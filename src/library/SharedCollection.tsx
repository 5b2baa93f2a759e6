import { Link } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { countPapers, countThings } from '../corpus/countPapers.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { paperPath } from '../url/paths.ts';
import type { PageAddress } from '../url/usePageQuery.ts';
import { createCollectionId } from './collectionActions.ts';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import { createLibraryKey, readShownDigest } from './libraryKey.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import type { LibraryEvent } from './records/libraryEvents.ts';
import type { Collection } from './records/libraryRecord.ts';
import { createSnapshot } from './records/snapshot.ts';
import styles from './SharedCollection.module.css';
import { useKeptLibrary } from './useKeptLibrary.ts';

interface SharedCollectionProps {
  readonly address: PageAddress<LibraryQuery>;
}

/** A collection that somebody sent as a link: its papers, and the offer to keep it. */
export function SharedCollection({ address }: SharedCollectionProps) {
  const corpus = useCorpus();
  const { query, choose } = address;
  const change = useLibraryChangesStore((state) => state.change);
  const { collections } = useKeptLibrary();
  const papers = query.papers.flatMap((id) => findPaper(corpus, id) ?? []);
  const missing = query.papers.filter((id) => findPaper(corpus, id) === null);
  if (query.papers.length === 0) return null;
  const name = query.name === '' ? 'A collection' : query.name;
  const own = findKept(collections, papers, name);
  const count = countPapers(papers.length);
  const keep = () => {
    const at = new Date().toISOString();
    const collection = createCollectionId();
    const events = papers.flatMap((paper): LibraryEvent[] => {
      const key = createLibraryKey(readShownDigest(), paper.id);
      return [
        { kind: 'saved', key, at, isMirrored: true },
        { kind: 'described', key, snapshot: createSnapshot(paper, corpus.digest.name) },
        { kind: 'collected', collection, key },
      ];
    });
    change(
      `Kept “${name}” with ${count}`,
      { kind: 'collection made', collection, name, at },
      ...events,
    );
    choose({ papers: [], name: '', collection });
  };
  const leave = (next: Partial<LibraryQuery>) => {
    choose({ papers: [], name: '', ...next });
    // The button goes with the collection.
    document.getElementById('page-title')?.focus();
  };
  return (
    <section className={styles.shared} aria-labelledby="shared-title">
      <h2 id="shared-title">{papers.length === 0 ? name : `${name}, ${count}`}</h2>
      <p>A link brought this collection. {describePlace(own, name)}</p>
      {missing.length === 0 ? null : <p>{describeMissing(missing, papers.length > 0)}</p>}
      {papers.length === 0 ? null : (
        <ol className={styles.papers}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.actions}>
        {papers.length === 0 ? null : own ? (
          <Button kind="solid" onClick={() => leave({ collection: own.id })}>
            Show it there
          </Button>
        ) : (
          <Button kind="solid" onClick={keep}>
            Keep it
          </Button>
        )}
        <Button kind="outline" onClick={() => leave({})}>
          Leave it
        </Button>
      </p>
    </section>
  );
}

/** The collection that was made of a link before: it has its papers, and its name or no others. */
function findKept(
  collections: ReadonlyMap<string, Collection>,
  papers: readonly Paper[],
  name: string,
): Collection | undefined {
  const keys = papers.map(({ id }) => createLibraryKey(readShownDigest(), id));
  return [...collections.values()].find(
    (kept) =>
      keys.length > 0 &&
      keys.every((key) => kept.keys.includes(key)) &&
      (kept.name === name || kept.keys.length === keys.length),
  );
}

function describePlace(own: Collection | undefined, name: string): string {
  if (own === undefined) return 'It is not in your library.';
  return `It is in your library${own.name === name ? '' : `, as “${own.name}”`}.`;
}

/** Most papers that are named: a link may hold many. */
const MOST_NAMED = 4;

function describeMissing(ids: readonly string[], hasOthers: boolean): string {
  const rest = ids.length - MOST_NAMED;
  const names = ids.slice(0, MOST_NAMED).map((id) => `“${id}”`);
  const listed = new Intl.ListFormat('en-GB').format([
    ...names,
    ...(rest > 0 ? [`${rest} more`] : []),
  ]);
  const more = hasOthers ? 'more ' : '';
  const count = countThings(ids.length, `${more}paper, which is`, `${more}papers, which are`);
  return `The link names ${count} not in this digest: ${listed}.`;
}
