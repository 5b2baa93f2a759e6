import { useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './LibraryFilters.module.css';
import type { LibraryQuery, LibrarySort, ShownStatus } from './libraryQuery.ts';
import { LIBRARY_SORTS, SHOWN_STATUSES } from './libraryQuery.ts';
import { STATUS_NAMES } from './statusNames.ts';

interface LibraryFiltersProps {
  readonly query: LibraryQuery;
  readonly isInCollection: boolean;
  readonly tags: readonly (readonly [string, number])[];
  readonly statusCounts: ReadonlyMap<string, number>;
  /** Such as “3 of 12 papers”. */
  readonly status: string;
  readonly onChoose: (patch: Partial<LibraryQuery>) => void;
  readonly onType: (text: string) => void;
}

const SORT_NAMES: Readonly<Record<LibrarySort, string>> = {
  natural: 'Own order',
  saved: 'Last saved first',
  title: 'By title',
  newest: 'Newest paper first',
  oldest: 'Oldest paper first',
};

const SHOWN_NAMES: Readonly<Record<ShownStatus, string>> = {
  any: 'Any status',
  ...STATUS_NAMES,
  removed: 'Taken out',
};

/** Which of the saved papers are listed, and in which order. */
export function LibraryFilters(props: LibraryFiltersProps) {
  const { query, isInCollection, tags, statusCounts, status, onChoose, onType } = props;
  const search = useRef<HTMLInputElement>(null);
  const isFiltered = query.text !== '' || query.status !== 'any' || query.tag !== '';
  const sorts = LIBRARY_SORTS.filter((sort) => sort !== (isInCollection ? null : 'saved'));
  const nameOfSort = (sort: LibrarySort) =>
    sort === 'natural' && !isInCollection ? SORT_NAMES.saved : SORT_NAMES[sort];
  return (
    <div className={styles.filters}>
      <TextField
        ref={search}
        type="search"
        className={styles.search}
        aria-label="Search the library"
        placeholder="Titles, authors, notes, tags"
        value={query.text}
        onChange={(event) => onType(event.target.value)}
      />
      <Select
        aria-label="Status"
        value={query.status}
        onChange={({ target }) => onChoose({ status: target.value as ShownStatus })}
      >
        {SHOWN_STATUSES.filter(
          (one) => one !== 'removed' || query.status === one || statusCounts.has(one),
        ).map((one) => (
          <option key={one} value={one}>
            {SHOWN_NAMES[one]} ({statusCounts.get(one) ?? 0})
          </option>
        ))}
      </Select>
      {tags.length > 0 || query.tag !== '' ? (
        <Select
          aria-label="Tag"
          value={query.tag}
          onChange={({ target }) => onChoose({ tag: target.value })}
        >
          <option value="">Any tag</option>
          {tags.some(([tag]) => tag === query.tag) || query.tag === '' ? null : (
            <option value={query.tag}>{query.tag} (0)</option>
          )}
          {tags.map(([tag, count]) => (
            <option key={tag} value={tag}>
              {tag} ({count})
            </option>
          ))}
        </Select>
      ) : null}
      <Select
        aria-label="Sort by"
        value={query.sort === 'saved' && !isInCollection ? 'natural' : query.sort}
        onChange={({ target }) => onChoose({ sort: target.value as LibrarySort })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {nameOfSort(sort)}
          </option>
        ))}
      </Select>
      <p className={styles.status}>
        <span role="status">{status}</span>
        {isFiltered ? (
          <Button
            kind="link"
            onClick={() => {
              onChoose({ text: '', status: 'any', tag: '' });
              // The button goes with the filters.
              search.current?.focus();
            }}
          >
            Clear filters
          </Button>
        ) : null}
      </p>
    </div>
  );
}
