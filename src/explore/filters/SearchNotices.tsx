import { Suspense, useEffect } from 'react';
import type { Selection } from '../../search/selectPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { whenIdle } from '../../ui/whenIdle.ts';
import { LateNoticeList } from './LateNoticeList.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import styles from './SearchNotices.module.css';

interface SearchNoticesProps {
  readonly selection: Selection;
  /** What was searched: “this digest” if it is not said. */
  readonly place?: string;
  /** Takes another text into the search box; absent while that has more than what was answered. */
  readonly onSearch: ((text: string) => void) | undefined;
  /** Asks for the search code again, where it could not be fetched. */
  readonly onRetry?: (() => void) | undefined;
}

/** What the reader should know about how the words were taken. There before there is anything to say, so that it is heard. */
export function SearchNotices({ selection, place, onSearch, onRetry }: SearchNoticesProps) {
  useEffect(() => whenIdle(() => void LateNoticeList.load().catch(() => undefined)), []);
  return (
    <div className={styles.notices} role="status" aria-label="About this search">
      {selection.searched === null ? null : (
        <Suspense>
          <LateNoticeList selection={selection} place={place} onSearch={onSearch} />
        </Suspense>
      )}
      {onRetry ? (
        <NoticeLine>
          Words cannot be searched: that part of the page could not be loaded. Check the connection.{' '}
          <Button kind="link" onClick={onRetry}>
            Try again
          </Button>
        </NoticeLine>
      ) : null}
    </div>
  );
}
