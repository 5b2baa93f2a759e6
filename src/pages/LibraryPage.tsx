import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useCorpus } from '../corpus/useCorpus.ts';
import { SearchNotices } from '../explore/filters/SearchNotices.tsx';
import { BulkBar } from '../library/BulkBar.tsx';
import { listCollections } from '../library/collectionActions.ts';
import { LibraryFacets } from '../library/LibraryFacets.tsx';
import { LIBRARY_SEARCH_ID } from '../library/LibraryFilters.tsx';
import { LibraryList } from '../library/LibraryList.tsx';
import { LibraryNotice } from '../library/LibraryNotice.tsx';
import type { LibraryPaper } from '../library/libraryPapers.ts';
import type { LibraryQuery } from '../library/libraryQuery.ts';
import { useLibraryStore } from '../library/libraryStore.ts';
import { loadNoteView } from '../library/notes/NoteView.tsx';
import type { Collection } from '../library/records/libraryRecord.ts';
import { SharedCollection } from '../library/SharedCollection.tsx';
import { countTags } from '../library/selectLibrary.ts';
import { useIsRead } from '../library/useIsRead.ts';
import { useKeptLibrary } from '../library/useKeptLibrary.ts';
import { useLibraryCodec } from '../library/useLibraryCodec.ts';
import { useLibraryPapers } from '../library/useLibraryPapers.ts';
import { useSelection } from '../library/useSelection.ts';
import { useShownLibrary } from '../library/useShownLibrary.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Codec } from '../url/parameters.ts';
import { explorePath } from '../url/paths.ts';
import type { PageAddress } from '../url/usePageQuery.ts';
import { usePageQuery } from '../url/usePageQuery.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { LibraryControls } from './LibraryControls.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import styles from './LibraryPage.module.css';

/** The papers that the reader saved in this browser, of every digest, with what the reader wrote of them. */
export function LibraryPage() {
  const papers = useLibraryPapers();
  const isRead = useIsRead();
  // While the records are read: a note that is rendered again would move what is below it.
  useEffect(loadNoteView, []);
  const codec = useLibraryCodec();
  const address = usePageQuery(codec);
  const unknown = useLibraryStore((state) => state.saved.length) - papers.filter(isSaved).length;
  return (
    <div className={styles.page}>
      <title>{`${nameShared(address.query) ?? 'Library'} – Collate`}</title>
      <SharedCollection address={address} />
      {isRead ? <UnknownCollection id={address.query.collection} /> : null}
      {papers.length === 0 ? <EmptyLibrary /> : <Library {...{ papers, isRead, codec, address }} />}
      {papers.length === 0 || isRead ? <Footnotes unknown={unknown} /> : null}
    </div>
  );
}

/** What a collection that somebody sent is called; `null` where the address has none. */
function nameShared({ papers, name }: LibraryQuery): string | null {
  return papers.length > 0 && name !== '' ? name : null;
}

/** Says that the address of somebody's own collection is not a link to it. */
function UnknownCollection({ id }: { readonly id: string }) {
  const { collections } = useKeptLibrary();
  return id === '' || collections.has(id) ? null : (
    <p className={styles.note} role="status">
      The address names a collection that is not in this library. Whoever made it can send it by
      “Copy its link”.
    </p>
  );
}

/** What is true of all that is saved. `unknown`: how many of it no digest here has. */
function Footnotes({ unknown }: { readonly unknown: number }) {
  return (
    <>
      {unknown > 0 ? (
        <p className={styles.note}>
          {unknown === 1 ? 'One more paper is' : `${unknown} more papers are`} saved, but not part
          of this digest.
        </p>
      ) : null}
      <p className={styles.note}>
        Saved papers and notes stay in this browser, on this device. No one else sees them.
      </p>
    </>
  );
}

function isSaved(paper: LibraryPaper): boolean {
  return paper.isSaved;
}

interface LibraryProps {
  readonly papers: readonly LibraryPaper[];
  /** Whether their records are known: until then nothing is listed below the heading. */
  readonly isRead: boolean;
  readonly codec: Codec<LibraryQuery>;
  readonly address: PageAddress<LibraryQuery>;
}

function Library({ papers, isRead, codec, address }: LibraryProps) {
  const kept = useKeptLibrary();
  const { query, choose } = address;
  const [isFiltering, setFiltering] = useState(false);
  const collection = kept.collections.get(query.collection) ?? null;
  const collections = useMemo(() => listCollections(kept), [kept]);
  const shown = useShownLibrary(papers, query, collection);
  const { selection, hasFailed, load } = shown;
  const tags = useMemo(() => countTags(papers).map(([tag]) => tag), [papers]);
  const search = (text: string) => {
    choose({ text });
    // The button goes with what it answers.
    document.getElementById(LIBRARY_SEARCH_ID)?.focus();
  };
  const header = <LibraryHeader papers={selection.papers} name={collection?.name ?? 'Library'} />;
  if (!isRead) return header;
  return (
    <>
      {header}
      <IgnoredNotice codec={codec} isBox />
      <LibraryControls
        {...{ papers, shown, collections, collection, tags, address }}
        isFiltering={isFiltering}
        onFilter={() => setFiltering(!isFiltering)}
      />
      <LibraryNotice />
      <LibraryFacets
        {...shown}
        query={query}
        isOpen={isFiltering}
        onChange={choose}
        onClose={() => setFiltering(false)}
      >
        <SearchNotices
          selection={selection.selection}
          place="your library"
          onSearch={search}
          onRetry={hasFailed ? load : undefined}
        />
        <FoundPapers
          papers={selection.papers}
          isAnySaved={papers.some(isSaved)}
          isOrdered={query.sort === 'natural' && query.text.trim() === ''}
          {...{ collections, collection, tags }}
        />
      </LibraryFacets>
    </>
  );
}

interface FoundPapersProps {
  readonly papers: readonly LibraryPaper[];
  readonly isAnySaved: boolean;
  /** Whether they have the own order of their collection. */
  readonly isOrdered: boolean;
  readonly collections: readonly Collection[];
  readonly collection: Collection | null;
  readonly tags: readonly string[];
}

/** The list, and what can be done to several of its papers at once. */
function FoundPapers(props: FoundPapersProps) {
  const { papers, isAnySaved, isOrdered, collections, collection, tags } = props;
  const { taxonomy } = useCorpus();
  const { keys, select } = useSelection();
  if (papers.length === 0) {
    return <p className={styles.nothing}>{describeNothing(collection, isAnySaved)}</p>;
  }
  const all = papers.map(({ key }) => key);
  return (
    <>
      <BulkBar
        shownCount={papers.length}
        selected={papers.filter(({ key }) => keys.has(key))}
        onSelectAll={(isSelected) => select(all, isSelected)}
        collections={collections}
        collection={collection}
        tags={tags}
      />
      <LibraryList
        papers={papers}
        taxonomy={taxonomy}
        ordered={isOrdered ? collection : null}
        selected={keys}
        onSelect={(key, isSelected) => select([key], isSelected)}
        knownTags={tags}
      />
    </>
  );
}

function describeNothing(collection: Collection | null, isAnySaved: boolean): string {
  if (collection !== null && collection.keys.length === 0) {
    return 'Nothing is in this collection yet. Under “All papers”, select some and choose “Add to a collection”.';
  }
  return isAnySaved
    ? 'No saved papers match. Remove a filter.'
    : 'No papers are saved now. Those with notes are under the status “Taken out”.';
}

function EmptyLibrary() {
  return (
    <>
      <LibraryHeader papers={[]} name="Library" />
      <LibraryNotice />
      <div className={styles.empty}>
        <p>Nothing saved yet.</p>
        <p>
          Click the star <Icon name="star" /> beside any paper to keep it here, to come back to it,
          to write what you make of it, or to set it beside others. What you saved on another device
          comes with “Back up and move”.
        </p>
        <p>
          <Link to={explorePath()}>Look through the papers</Link>
        </p>
      </div>
    </>
  );
}
