import { useState } from 'react';
import { findPaper } from '../corpus/corpus.ts';
import { countPapers } from '../corpus/countPapers.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { ActiveFilter } from '../explore/filters/activeFilters.ts';
import { describeFilter, listActiveFilters, NO_FILTERS } from '../explore/filters/activeFilters.ts';
import { FacetPanel } from '../explore/filters/FacetPanel.tsx';
import { FilterButton } from '../explore/filters/FilterButton.tsx';
import { FilterRail } from '../explore/filters/FilterRail.tsx';
import { SearchNotices } from '../explore/filters/SearchNotices.tsx';
import { ExploreReader } from '../explore/reading/ExploreReader.tsx';
import { ExploreResults } from '../explore/results/ExploreResults.tsx';
import { ExploreTools } from '../explore/results/ExploreTools.tsx';
import { ResultsBar } from '../explore/results/ResultsBar.tsx';
import { ResultsEnd } from '../explore/results/ResultsEnd.tsx';
import { useSelection } from '../explore/results/useSelection.ts';
import { ExploreTimeline, TimelineReturn } from '../explore/timeline/ExploreTimeline.tsx';
import { hasTimeline } from '../explore/timeline/timeline.ts';
import { useSearchEngine } from '../search/useSearchEngine.ts';
import { usePreferencesStore } from '../storage/preferencesStore.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import { createExploreCodec, hasFilters } from '../url/exploreQuery.ts';
import { useExploreQuery } from '../url/useExploreQuery.ts';
import styles from './ExplorePage.module.css';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { LateNote } from './LateNote.tsx';
import { useLabelEditing } from './labelEditing.tsx';
import { PaperActions } from './PaperActions.tsx';
import { RowActions } from './RowActions.tsx';

/** Rail, list and reading pane: everything the address of the explore page says. */
export function ExplorePage() {
  const corpus = useCorpus();
  const { query, change } = useExploreQuery();
  const selection = useSelection(query);
  const { hasFailed, load } = useSearchEngine();
  const filters = listActiveFilters(query, corpus.taxonomy);
  const [undo, setUndo] = useState<{ from: ExploreQuery; to: ExploreQuery } | null>(null);

  /** Applies a change; one that takes filters away can be undone until the next change. */
  const apply = (patch: Partial<ExploreQuery>) => {
    const next = { ...query, ...patch };
    const isLess =
      listActiveFilters(next, corpus.taxonomy).length < filters.length ||
      (next.text === '' && query.text !== '');
    setUndo(isLess ? { from: query, to: next } : null);
    change(patch);
  };
  const undone = selectUndone(undo, query);
  const isTimelineWanted = usePreferencesStore((state) => state.isTimelineShown);
  const isTimelineShown = isTimelineWanted && hasTimeline(corpus.papers);
  const panelProps = {
    taxonomy: corpus.taxonomy,
    query,
    counts: selection.counts,
    onChange: apply,
  };
  const isEmpty = selection.papers.length === 0;
  const isSearching =
    query.text.trim() !== '' && selection.searched?.search.text !== query.text && !hasFailed;
  return (
    <div
      className={styles.layout}
      data-view={query.view}
      data-reading={query.paper !== null || undefined}
      data-many={filters.length > 4 || undefined}
    >
      <title>{describeTitle(corpus, query, filters)}</title>
      <h1 id="page-title" tabIndex={-1} className="visually-hidden">
        Explore {countPapers(corpus.papers.length)}
      </h1>
      <FilterRail
        panel={
          <FacetPanel
            {...panelProps}
            hasHistogram={!isTimelineShown}
            yearTools={isTimelineWanted ? null : <TimelineReturn />}
          />
        }
      />
      <section className={styles.results} aria-label="Results" aria-busy={isSearching}>
        <ResultsBar
          shown={selection.papers.length}
          total={corpus.papers.length}
          query={query}
          filters={filters}
          onChange={apply}
          onClear={() => apply(NO_FILTERS)}
          onUndo={undone ? () => change(undone) : undefined}
          panelButton={
            <FilterButton
              panel={<FacetPanel {...panelProps} />}
              shown={selection.papers.length}
              count={filters.length}
            />
          }
          tools={<ExploreTools {...{ selection, filters, isSearching }} />}
        />
        <ExploreTimeline papers={selection.papers} onRange={(years) => apply({ years })} />
        <IgnoredNotice codec={createExploreCodec(corpus.taxonomy)} />
        <SearchNotices
          selection={selection}
          onSearch={isSearching ? undefined : (text) => apply({ text })}
          onRetry={hasFailed ? load : undefined}
        />
        {isEmpty ? null : <ExploreResults selection={selection} Actions={RowActions} />}
        <ResultsEnd {...{ query, selection, isSearching }} onChange={apply} />
      </section>
      <Reader papers={selection.papers} />
    </div>
  );
}

/** The open paper, with what this page has for it. */
function Reader({ papers }: { readonly papers: readonly Paper[] }) {
  return (
    <ExploreReader
      papers={papers}
      Actions={PaperActions}
      Note={LateNote}
      editing={useLabelEditing()}
    />
  );
}

/**
 * What narrowed the list before; the open paper, the order and what was typed since stay. `null` where
 * that would change nothing: words alone were taken away, and others were typed since.
 */
function selectUndone(
  undo: { readonly from: ExploreQuery; readonly to: ExploreQuery } | null,
  query: ExploreQuery,
): ExploreQuery | null {
  if (undo === null || !isSameNarrowing(undo.to, query)) return null;
  const { facets, years, code, isStatedOnly } = undo.from;
  const text = query.text === undo.to.text ? undo.from.text : query.text;
  const undone = { ...query, facets, years, code, isStatedOnly, text };
  return text === query.text && isSameNarrowing(undone, query) ? null : undone;
}

function isSameNarrowing(one: ExploreQuery, other: ExploreQuery): boolean {
  const write = ({ facets, years, code, isStatedOnly }: ExploreQuery) =>
    JSON.stringify([facets, years, code, isStatedOnly]);
  return write(one) === write(other);
}

function findOpenPaper(corpus: Corpus, { paper }: ExploreQuery): Paper | null {
  return paper === null ? null : findPaper(corpus, paper);
}

/** The open paper first, then what narrows the list. */
function describeTitle(
  corpus: Corpus,
  query: ExploreQuery,
  filters: readonly ActiveFilter[],
): string {
  const open = findOpenPaper(corpus, query);
  const parts = filters.map(describeFilter);
  if (query.text.trim() !== '') parts.unshift(`“${query.text.trim()}”`);
  if (open) parts.unshift(nameOfPaper(open));
  if (parts.length === 0 && !hasFilters(query)) {
    const { list, digest } = corpus;
    return list === undefined ? 'Collate – papers side by side' : `${digest.name} – Collate`;
  }
  return `${parts.join(', ')} – Collate`;
}
