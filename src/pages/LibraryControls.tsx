import { useHref } from 'react-router';
import { countPapers } from '../corpus/countPapers.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { listActiveFilters } from '../explore/filters/activeFilters.ts';
import { CollectionBar } from '../library/CollectionBar.tsx';
import { CollectionTools } from '../library/CollectionTools.tsx';
import { FilterButton } from '../library/LibraryFacets.tsx';
import { LibraryFilters } from '../library/LibraryFilters.tsx';
import type { LibraryPaper } from '../library/libraryPapers.ts';
import { listPapersHere } from '../library/libraryPapers.ts';
import type { LibraryQuery } from '../library/libraryQuery.ts';
import { formatLibraryPath, MAX_LINKED, pickNarrowing } from '../library/libraryQuery.ts';
import type { Collection } from '../library/records/libraryRecord.ts';
import type { ShownLibrary } from '../library/useShownLibrary.ts';
import { EMPTY_EXPLORE_QUERY } from '../url/exploreQuery.ts';
import { shareAddress } from '../url/shareAddress.ts';
import type { PageAddress } from '../url/usePageQuery.ts';

interface LibraryControlsProps {
  readonly papers: readonly LibraryPaper[];
  readonly shown: ShownLibrary;
  readonly collections: readonly Collection[];
  readonly collection: Collection | null;
  readonly tags: readonly string[];
  readonly address: PageAddress<LibraryQuery>;
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
}

/** Which papers are listed: of which collection, by which filters, in which order. */
export function LibraryControls(props: LibraryControlsProps) {
  const { papers, shown, collections, collection, tags, address } = props;
  const { library, selection, load } = shown;
  const { query, choose, adjust } = address;
  const savedPapers = papers.filter(({ isSaved }) => isSaved);
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
          papers={collection.keys.flatMap(
            (key) => savedPapers.find((paper) => paper.key === key) ?? [],
          )}
          onDeleted={() => chooseCollection('')}
        />
      )}
      <LibraryFilters
        query={query}
        isInCollection={collection !== null}
        tags={tags}
        counts={selection.counts}
        filters={filters}
        status={`${selection.papers.length.toLocaleString('en')} of ${countPapers(selection.total)}`}
        panelButton={
          <FilterButton
            isOpen={props.isFiltering}
            count={filters.length}
            onToggle={props.onFilter}
          />
        }
        onChoose={choose}
        onType={(text) => adjust({ text })}
        onPrepare={load}
      />
    </>
  );
}

interface ChosenCollectionProps {
  readonly collection: Collection;
  /** All of it in its order, whatever is searched for in it. */
  readonly papers: readonly LibraryPaper[];
  readonly onDeleted: () => void;
}

function ChosenCollection({ collection, papers, onDeleted }: ChosenCollectionProps) {
  const corpus = useCorpus();
  const ids = listPapersHere(papers).map(({ id }) => id);
  const href = useHref(formatLibraryPath({ papers: ids, name: collection.name }));
  const isLinkable = ids.length > 0 && ids.length <= MAX_LINKED;
  return (
    <CollectionTools
      collection={collection}
      link={isLinkable ? shareAddress(new URL(href, window.location.href).href, corpus) : null}
      counts={{ here: ids.length, elsewhere: papers.length - ids.length }}
      onDeleted={onDeleted}
    />
  );
}
