import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { countPapers } from '../corpus/countPapers.ts';
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
  if (!isMounted || papers.length === 0) return null;
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
      <h2 id="shared-title">
        {name}, {count}
      </h2>
      <p>A link brought this collection. It is not in your library.</p>
      <ol className={styles.papers}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>
          </li>
        ))}
      </ol>
      <p className={styles.actions}>
        <Button kind="solid" onClick={keep}>
          Keep it
        </Button>
        <Button kind="outline" onClick={() => choose({ papers: [], name: '' })}>
          Leave it
        </Button>
      </p>
    </section>
  );
}
