import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { countPapers, countThings } from '../corpus/countPapers.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { paperPath } from '../url/paths.ts';
import type { PageAddress } from '../url/usePageQuery.ts';
import { createCollectionId } from './collectionActions.ts';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import { createLibraryKey, readShownDigest } from './libraryKey.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import type { LibraryEvent } from './records/libraryEvents.ts';
import { createSnapshot } from './records/snapshot.ts';
import styles from './SharedCollection.module.css';

interface SharedCollectionProps {
  readonly address: PageAddress<LibraryQuery>;
}

/** A collection that somebody sent as a link: its papers, and the offer to keep it. */
export function SharedCollection({ address }: SharedCollectionProps) {
  const corpus = useCorpus();
  const { query, choose } = address;
  const change = useLibraryChangesStore((state) => state.change);
  // The prerendered page knows no query.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const papers = query.papers.flatMap((id) => findPaper(corpus, id) ?? []);
  const missing = query.papers.filter((id) => findPaper(corpus, id) === null);
  if (!isMounted || query.papers.length === 0) return null;
  const name = query.name === '' ? 'A collection' : query.name;
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
  return (
    <section className={styles.shared} aria-labelledby="shared-title">
      <h2 id="shared-title">{papers.length === 0 ? name : `${name}, ${count}`}</h2>
      <p>A link brought this collection. It is not in your library.</p>
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
        {papers.length === 0 ? null : (
          <Button kind="solid" onClick={keep}>
            Keep it
          </Button>
        )}
        <Button kind="outline" onClick={() => choose({ papers: [], name: '' })}>
          Leave it
        </Button>
      </p>
    </section>
  );
}

/** Most papers that are named: a link may hold sixty. */
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
