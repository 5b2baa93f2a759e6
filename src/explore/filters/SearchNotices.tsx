import type { Problem } from '../../search/language/queryTerms.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SearchNotices.module.css';

interface SearchNoticesProps {
  /** Parts of the query that could not be read, each searched as plain words instead. */
  readonly problems: readonly Problem[];
  /** Writes the remedy of a problem in its place. */
  readonly onRemedy: (problem: Problem) => void;
  /** Asks for the search code again, where it could not be fetched. */
  readonly onRetry?: (() => void) | undefined;
}

/** What the reader should know about how the words were taken. */
export function SearchNotices({ problems, onRemedy, onRetry }: SearchNoticesProps) {
  if (problems.length === 0 && !onRetry) return null;
  return (
    <div className={styles.notices} role="status">
      {problems.map((problem) => (
        <p key={problem.start}>
          {problem.message}{' '}
          {problem.remedy === null ? null : (
            <Button kind="link" onClick={() => onRemedy(problem)}>
              Search {problem.remedy} instead
            </Button>
          )}
        </p>
      ))}
      {onRetry ? (
        <p>
          Words cannot be searched: that part of the page could not be loaded. Check the connection.{' '}
          <Button kind="link" onClick={onRetry}>
            Try again
          </Button>
        </p>
      ) : null}
    </div>
  );
}
