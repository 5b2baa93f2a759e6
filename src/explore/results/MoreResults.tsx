import { countPapers } from '../../corpus/countPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { focusResults } from '../filters/focusResults.ts';
import styles from './MoreResults.module.css';
import { useWaysOut } from './useWaysOut.ts';
import type { WaysOutProps } from './waysOut.ts';

/** Most changes offered below a short list. */
const MOST_OFFERED = 3;

/** Below a short list: the changes that list more. */
export function MoreResults({ onChange, ...result }: WaysOutProps) {
  const waysOut = useWaysOut(result);
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
            <span className={styles.count}>{countPapers(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
