import type { ReactNode } from 'react';
import { Suspense, useMemo } from 'react';
import { FilterSheet } from '../explore/filters/FilterSheet.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { later } from '../ui/later.tsx';
import { HAS_RAIL, useMediaQuery } from '../ui/useMediaQuery.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY } from '../url/exploreQuery.ts';
import styles from './LibraryFacets.module.css';
import type { LibraryCorpus } from './libraryCorpus.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import { pickNarrowing } from './libraryQuery.ts';
import { selectOfferedFacets } from './ownFacets.ts';
import type { LibrarySelection } from './selectLibrary.ts';

const FacetPanel = later(
  async () => (await import('../explore/filters/FacetPanel.tsx')).FacetPanel,
);

/** Element id of the filters beside the list. */
const PANEL_ID = 'library-filters';

interface FilterButtonProps {
  readonly isOpen: boolean;
  /** How many filters are active. */
  readonly count: number;
  readonly onToggle: () => void;
}

/** Opens the filters: beside the list on a wide screen, as a sheet on a narrow one. */
export function FilterButton({ isOpen, count, onToggle }: FilterButtonProps) {
  const isBeside = useMediaQuery(HAS_RAIL) !== false;
  return (
    <Button
      kind="outline"
      aria-expanded={isBeside ? isOpen : undefined}
      aria-controls={isBeside && isOpen ? PANEL_ID : undefined}
      onPointerEnter={() => void FacetPanel.load().catch(() => undefined)}
      onClick={onToggle}
    >
      <Icon name="filter" />
      {count > 0 ? `Filters ${count}` : 'Filters'}
    </Button>
  );
}

interface LibraryFacetsProps {
  readonly library: LibraryCorpus;
  readonly query: LibraryQuery;
  readonly selection: LibrarySelection;
  readonly isOpen: boolean;
  readonly onChange: (patch: Partial<LibraryQuery>) => void;
  readonly onClose: () => void;
  /** The list. */
  readonly children: ReactNode;
}

/** The list, and beside or before it all that it can be narrowed by. */
export function LibraryFacets(props: LibraryFacetsProps) {
  const { query, selection, isOpen, onClose, children } = props;
  const isBeside = useMediaQuery(HAS_RAIL) !== false;
  return (
    <div className={styles.work} data-filtering={(isOpen && isBeside) || undefined}>
      {isOpen && isBeside ? (
        <aside className={styles.rail} id={PANEL_ID} aria-label="Filters">
          <Panel {...props} query={query} />
        </aside>
      ) : null}
      <div className={styles.list}>{children}</div>
      <FilterSheet isOpen={isOpen && !isBeside} shown={selection.papers.length} onClose={onClose}>
        <Panel {...props} query={query} />
      </FilterSheet>
    </div>
  );
}

type PanelProps = Pick<LibraryFacetsProps, 'library' | 'query' | 'selection' | 'onChange'>;

function Panel({ library: { corpus }, query, selection, onChange }: PanelProps) {
  const { facets } = query;
  const taxonomy = useMemo(
    () => ({ ...corpus.taxonomy, facets: selectOfferedFacets(corpus, facets) }),
    [corpus, facets],
  );
  const asked: ExploreQuery = { ...EMPTY_EXPLORE_QUERY, ...pickNarrowing(query) };
  return (
    <Suspense fallback={<p>The filters are being fetched…</p>}>
      <FacetPanel
        taxonomy={taxonomy}
        query={asked}
        counts={selection.counts}
        onChange={(patch) => onChange(pickNarrowing({ ...asked, ...patch }))}
      />
    </Suspense>
  );
}
