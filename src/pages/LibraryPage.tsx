import { useMemo } from 'react';
import { Link, useHref } from 'react-router';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { BulkBar } from '../library/BulkBar.tsx';
import { CollectionBar } from '../library/CollectionBar.tsx';
import { CollectionTools } from '../library/CollectionTools.tsx';
import { listCollections } from '../library/collectionActions.ts';
import { LibraryFilters } from '../library/LibraryFilters.tsx';
import { LibraryList } from '../library/LibraryList.tsx';
import { LibraryNotice } from '../library/LibraryNotice.tsx';
import { LibraryTransfer } from '../library/LibraryTransfer.tsx';
import type { LibraryPaper } from '../library/libraryPapers.ts';
import { listPapersHere } from '../library/libraryPapers.ts';
import type { LibraryQuery } from '../library/libraryQuery.ts';
import { formatLibraryPath, libraryCodec, MAX_LINKED } from '../library/libraryQuery.ts';
import { useLibraryStore } from '../library/libraryStore.ts';
import { formatLibraryList } from '../library/libraryText.ts';
import type { Collection } from '../library/records/libraryRecord.ts';
import { SharedCollection } from '../library/SharedCollection.tsx';
import { countStatuses, countTags, selectLibrary } from '../library/selectLibrary.ts';
import { useKeptLibrary } from '../library/useKeptLibrary.ts';
import { useLibraryPapers } from '../library/useLibraryPapers.ts';
import { useSelection } from '../library/useSelection.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MAX_COMPARED, MIN_COMPARED } from '../url/comparedLimits.ts';
import { comparePath, explorePath, paperPath } from '../url/paths.ts';
import { shareAddress } from '../url/shareAddress.ts';
import type { PageAddress } from '../url/usePageQuery.ts';
import { usePageQuery } from '../url/usePageQuery.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
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
  const { taxonomy } = useCorpus();
  const library = useKeptLibrary();
  const address = usePageQuery(libraryCodec);
  const { query } = address;
  const { keys, select } = useSelection();
  const collection = library.collections.get(query.collection) ?? null;
  const collections = useMemo(() => listCollections(library), [library]);
  const shown = useMemo(
    () => selectLibrary(papers, query, collection),
    [papers, query, collection],
  );
  const tags = useMemo(() => countTags(papers), [papers]);
  const knownTags = tags.map(([tag]) => tag);
  return (
    <>
      <Header papers={shown} name={collection?.name ?? 'Library'} />
      <IgnoredNotice codec={libraryCodec} isBox />
      <Controls {...{ papers, shown, collections, collection, tags, address }} />
      <LibraryNotice />
      {shown.length === 0 ? (
        <p className={styles.nothing}>{describeNothing(collection, papers.some(isSaved))}</p>
      ) : (
        <div>
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
            tags={knownTags}
          />
          <LibraryList
            papers={shown}
            taxonomy={taxonomy}
            ordered={query.sort === 'natural' ? collection : null}
            selected={keys}
            onSelect={(key, isSelected) => select([key], isSelected)}
            knownTags={knownTags}
          />
        </div>
      )}
    </>
  );
}

interface ControlsProps {
  readonly papers: readonly LibraryPaper[];
  readonly shown: readonly LibraryPaper[];
  readonly collections: readonly Collection[];
  readonly collection: Collection | null;
  readonly tags: ReturnType<typeof countTags>;
  readonly address: PageAddress<LibraryQuery>;
}

/** Which papers are listed: of which collection, by which filters, in which order. */
function Controls({ papers, shown, collections, collection, tags, address }: ControlsProps) {
  const { query, choose, adjust } = address;
  const savedPapers = papers.filter(isSaved);
  const statusCounts = countStatuses(papers);
  const askedCount = statusCounts.get(query.status === 'removed' ? 'removed' : 'any') ?? 0;
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
          papers={shown}
          onDeleted={() => chooseCollection('')}
        />
      )}
      <LibraryFilters
        query={query}
        isInCollection={collection !== null}
        tags={tags}
        statusCounts={statusCounts}
        status={`${shown.length} of ${askedCount} papers`}
        onChoose={choose}
        onType={(text) => adjust({ text })}
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
  const corpus = useCorpus();
  const ids = listPapersHere(papers).map(({ id }) => id);
  const href = useHref(formatLibraryPath({ papers: ids, name: collection.name }));
  const isLinkable = ids.length > 0 && ids.length <= MAX_LINKED;
  return (
    <CollectionTools
      collection={collection}
      link={isLinkable ? shareAddress(new URL(href, window.location.href).href, corpus) : null}
      onDeleted={onDeleted}
    />
  );
}

interface HeaderProps {
  readonly papers: readonly LibraryPaper[];
  readonly name: string;
}

function Header({ papers, name }: HeaderProps) {
  const here = listPapersHere(papers);
  return (
    <header className={styles.header}>
      <Heading />
      <div className={styles.actions}>
        {here.length > 0 ? <PaperActions papers={here} /> : null}
        <LibraryTransfer papers={papers} name={name} />
      </div>
    </header>
  );
}

function Heading() {
  return (
    <h1 id="page-title" tabIndex={-1} className={styles.title}>
      Library
    </h1>
  );
}

function PaperActions({ papers }: { readonly papers: readonly Paper[] }) {
  const base = useHref(paperPath(''));
  const createAddress = ({ id }: Paper) => new URL(`${base}${id}`, window.location.href).href;
  const canCompare = papers.length >= MIN_COMPARED && papers.length <= MAX_COMPARED;
  return (
    <>
      <CopyButton
        label="Copy as a list"
        createText={() => formatLibraryList(papers, createAddress)}
      />
      <ExportButton verb="Export" papers={papers} subject="library" />
      {canCompare ? (
        <Link className={styles.compare} to={comparePath({ papers: papers.map(({ id }) => id) })}>
          Compare these {papers.length}
        </Link>
      ) : null}
    </>
  );
}

function EmptyLibrary() {
  return (
    <>
      <header className={styles.header}>
        <Heading />
        <div className={styles.actions}>
          <LibraryTransfer papers={[]} name="Library" />
        </div>
      </header>
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
