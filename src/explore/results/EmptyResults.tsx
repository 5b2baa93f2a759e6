import { countPapers } from '../../corpus/countPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { NO_FILTERS } from '../filters/activeFilters.ts';
import { focusResults } from '../filters/focusResults.ts';
import styles from './EmptyResults.module.css';
import { useWaysOut } from './useWaysOut.ts';
import type { WayOut, WaysOutProps } from './waysOut.ts';
import { listReasons } from './waysOut.ts';

/** Says why nothing is listed, and offers the nearest things that are. */
export function EmptyResults({ onChange, ...result }: WaysOutProps) {
  const { query, selection, isSearching } = result;
  // Words that nothing has answered yet do not explain the list.
  const hasReasons = !isSearching || selection.searched !== null;
  const reasons = hasReasons ? listReasons(query, selection) : [];
  const waysOut = useWaysOut(result);
  const leave = (patch: WayOut['patch']) => {
    onChange(patch);
    focusResults();
  };
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>No papers match</h2>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <ul className={styles.ways}>
        {waysOut.map(({ id, label, count, patch }) => (
          <li key={id}>
            <Button kind="link" onClick={() => leave(patch)}>
              {label}
            </Button>
            <span className={styles.count}>{countPapers(count)}</span>
          </li>
        ))}
        <li>
          <Button kind="link" onClick={() => leave({ ...NO_FILTERS, text: '' })}>
            Start again with all papers
          </Button>
        </li>
      </ul>
    </div>
  );
}
