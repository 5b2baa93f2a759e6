import { Button } from '../../ui/Button.tsx';
import type { ExploreQuery } from '../../url/exploreQuery.ts';
import { focusResults } from './focusResults.ts';
import styles from './MoreResults.module.css';
import type { WayOut } from './waysOut.ts';

interface MoreResultsProps {
  readonly waysOut: readonly WayOut[];
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
}

/** Most changes offered below a short list. */
const MOST_OFFERED = 3;

/** Below a short list: the changes that list more. */
export function MoreResults({ waysOut, onChange }: MoreResultsProps) {
  if (waysOut.length === 0) return null;
  return (
    <section className={styles.more} aria-label="More results">
      <ul className={styles.ways}>
        {waysOut.slice(0, MOST_OFFERED).map(({ id, label, count, patch }) => (
          <li key={id}>
            <Button
              kind="link"
              onClick={() => {
                onChange(patch);
                focusResults();
              }}
            >
              {label}
            </Button>{' '}
            <span className={styles.count}>{count} papers</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
