import type { ReactNode } from 'react';
import { useRef } from 'react';
import { findOwn } from '../corpus/findOwn.ts';
import type { ActiveFilter } from '../explore/filters/activeFilters.ts';
import { setValueState } from '../search/facets/facetChoices.ts';
import type { FacetCounts } from '../search/facets/facets.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { FacetChoice } from '../url/exploreQuery.ts';
import styles from './LibraryFilters.module.css';
import type { LibraryQuery, LibrarySort } from './libraryQuery.ts';
import { LIBRARY_SORTS, NO_NARROWING, pickNarrowing } from './libraryQuery.ts';
import { formatTagId, REMOVED } from './ownFacets.ts';
import { STATUSES } from './records/libraryRecord.ts';
import { STATUS_NAMES } from './statusNames.ts';

interface LibraryFiltersProps {
  readonly query: LibraryQuery;
  readonly isInCollection: boolean;
  /** In use, in order. */
  readonly tags: readonly string[];
  readonly counts: FacetCounts;
  /** Those that are active, each with the change that takes it away. */
  readonly filters: readonly ActiveFilter[];
  /** Such as “3 of 12 papers”. */
  readonly status: string;
  /** Opens all that can be asked by. */
  readonly panelButton: ReactNode;
  readonly onChoose: (patch: Partial<LibraryQuery>) => void;
  readonly onType: (text: string) => void;
  /** The reader is about to type. */
  readonly onPrepare: () => void;
}

const SORT_NAMES: Readonly<Record<LibrarySort, string>> = {
  natural: 'Own order',
  saved: 'Last saved first',
  title: 'By title',
  newest: 'Newest paper first',
  oldest: 'Oldest paper first',
};

/** Element id of the search field: it takes focus where a button goes with its click. */
export const LIBRARY_SEARCH_ID = 'library-search';

/** Which of the saved papers are listed, and in which order. */
export function LibraryFilters(props: LibraryFiltersProps) {
  const { query, tags, counts, filters, status, panelButton } = props;
  const { onChoose, onType, onPrepare } = props;
  const search = useRef<HTMLInputElement>(null);
  const choose = (facet: string, value: string) =>
    onChoose({ facets: chooseOnly(query.facets, facet, value) });
  const remove = (patch: Partial<LibraryQuery>) => {
    onChoose(patch);
    // The button goes with the filter.
    search.current?.focus();
  };
  return (
    <div className={styles.filters}>
      <TextField
        ref={search}
        id={LIBRARY_SEARCH_ID}
        type="search"
        className={styles.search}
        aria-label="Search the library"
        placeholder="Words, notes, tags, author:…"
        value={query.text}
        onFocus={onPrepare}
        onChange={(event) => onType(event.target.value)}
      />
      <StatusChoice
        choice={query.facets.status}
        counts={counts.values.status ?? {}}
        onChoose={(value) => choose('status', value)}
      />
      <TagChoice
        choice={query.facets.tag}
        tags={tags}
        counts={counts.values.tag ?? {}}
        onChoose={(value) => choose('tag', value)}
      />
      <SortChoice {...props} />
      {panelButton}
      <div className={styles.status}>
        <p role="status">{status}</p>
        {filters.length === 0 ? null : (
          <ul className={styles.chosen} aria-label="Active filters">
            {filters.map(({ id, label, isExcluded, removal }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.filter}
                  aria-label={`Remove filter: ${isExcluded ? 'not ' : ''}${label}`}
                  onClick={() => remove(pickNarrowing({ ...query, ...removal }))}
                >
                  {isExcluded ? `not ${label}` : label}
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        )}
        {filters.length > 0 || query.text !== '' ? (
          <Button kind="link" onClick={() => remove(NO_NARROWING)}>
            Clear filters
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The facets of a query with this value alone in one of them; none of it where the value is empty. */
function chooseOnly(
  facets: LibraryQuery['facets'],
  facet: string,
  value: string,
): LibraryQuery['facets'] {
  const { [facet]: _before, ...others } = facets;
  return value === '' ? others : setValueState(others, facet, value, 'included');
}

/** What a list of choices stands at: the one value that is asked for, or all, or more than it can say. */
function readOnly(choice: FacetChoice | undefined): string {
  const { include = [], exclude = [] } = choice ?? {};
  const [first = ''] = include;
  return include.length > 1 || exclude.length > 0 ? SEVERAL : first;
}

/** No value is called so: ids are trimmed. */
const SEVERAL = ' ';

interface ValueChoiceProps {
  readonly choice: FacetChoice | undefined;
  readonly counts: Readonly<Record<string, number>>;
  readonly onChoose: (value: string) => void;
}

function StatusChoice({ choice, counts, onChoose }: ValueChoiceProps) {
  const value = readOnly(choice);
  const all = STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const removed = counts[REMOVED] ?? 0;
  return (
    <Select aria-label="Status" value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="">Any status ({all})</option>
      {STATUSES.map((status) => (
        <option key={status} value={status}>
          {STATUS_NAMES[status]} ({counts[status] ?? 0})
        </option>
      ))}
      {removed > 0 || value === REMOVED ? (
        <option value={REMOVED}>Taken out ({removed})</option>
      ) : null}
      <Several isChosen={value === SEVERAL} />
    </Select>
  );
}

function TagChoice({
  choice,
  tags,
  counts,
  onChoose,
}: ValueChoiceProps & { readonly tags: readonly string[] }) {
  const value = readOnly(choice);
  if (tags.length === 0 && value === '') return null;
  const ids = tags.map(formatTagId);
  return (
    <Select aria-label="Tag" value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="">Any tag</option>
      {value === '' || value === SEVERAL || ids.includes(value) ? null : (
        <option value={value}>{value} (0)</option>
      )}
      {tags.map((tag) => (
        <option key={tag} value={formatTagId(tag)}>
          {tag} ({findOwn(counts, formatTagId(tag)) ?? 0})
        </option>
      ))}
      <Several isChosen={value === SEVERAL} />
    </Select>
  );
}

/** Chosen among the filters, where more than one can be. */
function Several({ isChosen }: { readonly isChosen: boolean }) {
  return isChosen ? <option value={SEVERAL}>As filtered</option> : null;
}

function SortChoice({
  query,
  isInCollection,
  onChoose,
}: Pick<LibraryFiltersProps, 'query' | 'isInCollection' | 'onChoose'>) {
  const isSearched = query.text.trim() !== '';
  const hasOwnOrder = isInCollection || isSearched;
  const nameOf = (sort: LibrarySort) => {
    if (sort !== 'natural') return SORT_NAMES[sort];
    return isSearched ? 'Best match first' : SORT_NAMES[hasOwnOrder ? 'natural' : 'saved'];
  };
  return (
    <Select
      aria-label="Sort by"
      value={query.sort === 'saved' && !hasOwnOrder ? 'natural' : query.sort}
      onChange={({ target }) => onChoose({ sort: target.value as LibrarySort })}
    >
      {LIBRARY_SORTS.filter((sort) => sort !== 'saved' || hasOwnOrder).map((sort) => (
        <option key={sort} value={sort}>
          {nameOf(sort)}
        </option>
      ))}
    </Select>
  );
}
