import { Suspense } from 'react';
import { useHref } from 'react-router';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { ExportButton } from '../../exports/ExportButton.tsx';
import type { Selection } from '../../search/selectPapers.ts';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { ShareButton } from '../../ui/ShareButton.tsx';
import { isColumn } from '../../url/exploreQuery.ts';
import { explorePath } from '../../url/paths.ts';
import { shareAddress } from '../../url/shareAddress.ts';
import { noteShared } from '../../url/sharedLinkStore.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import type { ActiveFilter } from '../filters/activeFilters.ts';
import { describeFilter } from '../filters/activeFilters.ts';
import { LateColumnChoice } from './LatePaperTable.tsx';

interface ExploreToolsProps {
  /** The papers listed with the words that found them, and the filters that narrow the list to them. */
  readonly selection: Pick<Selection, 'papers' | 'searched'>;
  readonly filters: readonly ActiveFilter[];
  readonly isSearching: boolean;
}

/** What can be done with the list as a whole. */
export function ExploreTools({ selection, filters, isSearching }: ExploreToolsProps) {
  const { papers, searched } = selection;
  const corpus = useCorpus();
  const { query } = useExploreQuery();
  const own = usePreferencesStore((state) => state.tableColumns);
  const columns =
    query.view === 'list' || query.columns.length > 0
      ? query.columns
      : own.map(nameColumn).filter((name) => isColumn(name, corpus.taxonomy.facets));
  const address = useHref(explorePath({ ...query, columns }));
  return (
    <>
      {query.view === 'table' ? (
        <Suspense>
          <LateColumnChoice />
        </Suspense>
      ) : null}
      <ExportButton
        verb="Export"
        papers={papers}
        subject={describeSubject(searched?.search.text ?? '', filters)}
        isSearching={isSearching}
      />
      <ShareButton
        onShare={noteShared}
        createAddress={() => {
          // The address may lag behind typing; what is shared is what is seen.
          const { href } = new URL(address, window.location.href);
          return shareAddress(href.replaceAll('%2C', ','), corpus);
        }}
      />
    </>
  );
}

/** What the list is about, for the name of a file: the words searched and the filters, or just papers. */
function describeSubject(text: string, filters: readonly ActiveFilter[]): string {
  return [text, ...filters.map(describeFilter)].join(' ').trim() || 'papers';
}

/** As an address names it: `-fact venue` → `-venue`. */
function nameColumn(choice: string): string {
  return choice.replace(/\S+ /u, (kind) => (kind.startsWith('-') ? '-' : ''));
}
