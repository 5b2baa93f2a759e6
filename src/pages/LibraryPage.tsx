import { useMemo, useState } from 'react';
import { Link, useHref } from 'react-router';
import { useCorpus } from '../corpus/useCorpus.ts';
import { listActiveFilters } from '../explore/filters/activeFilters.ts';
import { listSearchNotices } from '../explore/filters/listSearchNotices.ts';
import { SearchNotices } from '../explore/filters/SearchNotices.tsx';
import { BulkBar } from '../library/BulkBar.tsx';
import { CollectionBar } from '../library/CollectionBar.tsx';
import { CollectionTools } from '../library/CollectionTools.tsx';
import { listCollections } from '../library/collectionActions.ts';
import { FilterButton, LibraryFacets } from '../library/LibraryFacets.tsx';
import { LibraryFilters } from '../library/LibraryFilters.tsx';
import { LibraryList } from '../library/LibraryList.tsx';
import { LibraryNotice } from '../library/LibraryNotice.tsx';
import type { LibraryCorpus } from '../library/libraryCorpus.ts';
import { createLibraryCorpus } from '../library/libraryCorpus.ts';
import type { LibraryPaper } from '../library/libraryPapers.ts';
import { listPapersHere } from '../library/libraryPapers.ts';
import type { LibraryQuery } from '../library/libraryQuery.ts';
import { formatLibraryPath, MAX_LINKED, pickNarrowing } from '../library/libraryQuery.ts';
import { useLibraryStore } from '../library/libraryStore.ts';
import type { Collection } from '../library/records/libraryRecord.ts';
import { SharedCollection } from '../library/SharedCollection.tsx';
import type { LibrarySelection } from '../library/selectLibrary.ts';
import { countTags, selectLibrary } from '../library/selectLibrary.ts';
import { useKeptLibrary } from '../library/useKeptLibrary.ts';
import { useLibraryCodec } from '../library/useLibraryCodec.ts';
import { useLibraryPapers } from '../library/useLibraryPapers.ts';
import { useLibrarySearch } from '../library/useLibrarySearch.ts';
import { useSelection } from '../library/useSelection.ts';
import { Icon } from '../ui/Icon.tsx';
import { EMPTY_EXPLORE_QUERY } from '../url/exploreQuery.ts';
import { explorePath } from '../url/paths.ts';
import type { PageAddress } from '../url/usePageQuery.ts';
import { usePageQuery } from '../url/usePageQuery.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import styles from './LibraryPage.module.css';

/** The papers that the reader saved in this browser, of every digest, with what the reader wrote of them. */
export function LibraryPage() {
  const papers = useLibraryPapers();
  const unknown = useLibraryStore((state) => state.saved.length) - papers.filter(isSaved).length;
  return (
    <div className={styles.page}>
      <title>Library – Collate</title>
      <SharedCollection />
      {papers.length === 0 ? <EmptyLibrary /> : <Library papers={papers} />}
      {unknown > 0 ? (
        <p className={styles.note}>
          {unknown === 1 ? 'One more paper is' : `${unknown} more papers are`} saved, but not part
          of this digest.
        </p>
      ) : null}
      <p className={styles.note}>
        Saved papers and notes stay in this browser, on this device. No one else sees them.
      </p>
    </div>
  );
}

function isSaved(paper: LibraryPaper): boolean {
  return paper.isSaved;
}

function Library({ papers }: { readonly papers: readonly LibraryPaper[] }) {
  const shownCorpus = useCorpus();
  const { taxonomy } = shownCorpus;
  const kept = useKeptLibrary();
  const codec = useLibraryCodec();
  const address = usePageQuery(codec);
  const { query, choose } = address;
  const { keys, select } = useSelection();
  const [isFiltering, setFiltering] = useState(false);
  const collection = kept.collections.get(query.collection) ?? null;
  const collections = useMemo(() => listCollections(kept), [kept]);
  const library = useMemo(() => {
    const own =
      collection === null ? papers : papers.filter(({ key }) => collection.keys.includes(key));
    return createLibraryCorpus(own, shownCorpus);
  }, [papers, collection, shownCorpus]);
  const { searched, hasFailed, load } = useLibrarySearch(library, query.text);
  const selection = useMemo(
    () => selectLibrary(library, searched, query, collection),
    [library, searched, query, collection],
  );
  const shown = selection.papers;
  const isOrdered = query.sort === 'natural' && query.text.trim() === '';
  const tags = useMemo(() => countTags(papers).map(([tag]) => tag), [papers]);
  return (
    <>
      <LibraryHeader papers={shown} name={collection?.name ?? 'Library'} />
      <IgnoredNotice codec={codec} isBox />
      <Controls
        {...{ papers, library, selection, collections, collection, tags, address }}
        isFiltering={isFiltering}
        onFilter={() => setFiltering(!isFiltering)}
        onPrepare={load}
      />
      <LibraryNotice />
      <LibraryFacets
        {...{ library, query, selection }}
        isOpen={isFiltering}
        onChange={choose}
        onClose={() => setFiltering(false)}
      >
        <SearchNotices
          notices={listSearchNotices(query.text, selection.selection, 'your library')}
          onSearch={(text) => choose({ text })}
          onRetry={hasFailed ? load : undefined}
        />
        {shown.length === 0 ? (
          <p className={styles.nothing}>{describeNothing(collection, papers.some(isSaved))}</p>
        ) : (
          <>
            <BulkBar
              shownCount={shown.length}
              selected={shown.filter(({ key }) => keys.has(key))}
              onSelectAll={(isSelected) =>
                select(
                  shown.map(({ key }) => key),
                  isSelected,
                )
              }
              collections={collections}
              collection={collection}
              tags={tags}
            />
            <LibraryList
              papers={shown}
              taxonomy={taxonomy}
              ordered={isOrdered ? collection : null}
              selected={keys}
              onSelect={(key, isSelected) => select([key], isSelected)}
              knownTags={tags}
            />
          </>
        )}
      </LibraryFacets>
    </>
  );
}

interface ControlsProps {
  readonly papers: readonly LibraryPaper[];
  readonly library: LibraryCorpus;
  readonly selection: LibrarySelection;
  readonly collections: readonly Collection[];
  readonly collection: Collection | null;
  readonly tags: readonly string[];
  readonly address: PageAddress<LibraryQuery>;
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
  readonly onPrepare: () => void;
}

/** Which papers are listed: of which collection, by which filters, in which order. */
function Controls(props: ControlsProps) {
  const { papers, library, selection, collections, collection, tags, address } = props;
  const { query, choose, adjust } = address;
  const savedPapers = papers.filter(isSaved);
  const filters = listActiveFilters(
    { ...EMPTY_EXPLORE_QUERY, ...pickNarrowing(query) },
    library.corpus.taxonomy,
  );
  const chooseCollection = (id: string) => choose({ collection: id, sort: 'natural' });
  return (
    <>
      <CollectionBar
        collections={collections}
        chosen={collection?.id ?? ''}
        savedCount={savedPapers.length}
        countOf={(one) => savedPapers.filter(({ key }) => one.keys.includes(key)).length}
        onChoose={chooseCollection}
      />
      {collection === null ? null : (
        <ChosenCollection
          collection={collection}
          papers={selection.papers}
          onDeleted={() => chooseCollection('')}
        />
      )}
      <LibraryFilters
        query={query}
        isInCollection={collection !== null}
        tags={tags}
        counts={selection.counts}
        filters={filters}
        status={`${selection.papers.length} of ${selection.total} papers`}
        panelButton={
          <FilterButton
            isOpen={props.isFiltering}
            count={filters.length}
            onToggle={props.onFilter}
          />
        }
        onChoose={choose}
        onType={(text) => adjust({ text })}
        onPrepare={props.onPrepare}
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

interface ChosenCollectionProps {
  readonly collection: Collection;
  readonly papers: readonly LibraryPaper[];
  readonly onDeleted: () => void;
}

function ChosenCollection({ collection, papers, onDeleted }: ChosenCollectionProps) {
  const ids = listPapersHere(papers).map(({ id }) => id);
  const href = useHref(formatLibraryPath({ papers: ids, name: collection.name }));
  const isLinkable = ids.length > 0 && ids.length <= MAX_LINKED;
  return (
    <CollectionTools
      collection={collection}
      link={isLinkable ? new URL(href, window.location.href).href : null}
      onDeleted={onDeleted}
    />
  );
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
