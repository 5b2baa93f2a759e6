import { countPapers } from '../../corpus/countPapers.ts';
import type { Selection } from '../../search/selectPapers.ts';
import { Button } from '../../ui/Button.tsx';
import type { ExploreQuery } from '../../url/exploreQuery.ts';
import { NO_FILTERS } from '../filters/activeFilters.ts';
import styles from './EmptyResults.module.css';
import { focusResults } from './focusResults.ts';
import { useWaysOut } from './useWaysOut.ts';
import { listReasons } from './waysOut.ts';

interface EmptyResultsProps {
  readonly query: ExploreQuery;
  readonly selection: Selection;
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
}

/** Says why nothing is listed, and offers the nearest things that are. */
export function EmptyResults({ query, selection, onChange }: EmptyResultsProps) {
  const reasons = listReasons(query, selection);
  const waysOut = useWaysOut(query, selection);
  const leave = (patch: Partial<ExploreQuery>) => {
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
