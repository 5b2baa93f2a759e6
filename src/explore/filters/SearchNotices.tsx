import { Button } from '../../ui/Button.tsx';
import type { SearchNotice } from './listSearchNotices.ts';
import styles from './SearchNotices.module.css';

interface SearchNoticesProps {
  readonly notices: readonly SearchNotice[];
  /** Takes another text into the search box; absent while that has more than what was answered. */
  readonly onSearch: ((text: string) => void) | undefined;
  /** Asks for the search code again, where it could not be fetched. */
  readonly onRetry?: (() => void) | undefined;
}

/** What the reader should know about how the words were taken. There before there is anything to say, so that it is heard. */
export function SearchNotices({ notices, onSearch, onRetry }: SearchNoticesProps) {
  return (
    <div className={styles.notices} role="status" aria-label="About this search">
      {notices.map(({ text, action, link }) => (
        <p key={text} className={styles.notice}>
          {text}{' '}
          {action && onSearch ? (
            <Button kind="link" onClick={() => onSearch(action.text)}>
              {action.label}
            </Button>
          ) : null}
          {link ? <a href={link.href}>{link.label}</a> : null}
        </p>
      ))}
      {onRetry ? (
        <p className={styles.notice}>
          Words cannot be searched: that part of the page could not be loaded. Check the connection.{' '}
          <Button kind="link" onClick={onRetry}>
            Try again
          </Button>
        </p>
      ) : null}
    </div>
  );
}
