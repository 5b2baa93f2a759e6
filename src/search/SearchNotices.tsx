import type { Problem } from './queryLanguage.ts';
import styles from './SearchNotices.module.css';

/** Parts of the query that could not be read, each searched as plain words instead. */
export function SearchNotices({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles.notices} role="status">
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
