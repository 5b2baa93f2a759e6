import { countPapers } from '../../corpus/countPapers.ts';
import type { Selection } from '../../search/selectPapers.ts';
import { Button } from '../../ui/Button.tsx';
import type { ExploreQuery } from '../../url/exploreQuery.ts';
import { focusResults } from './focusResults.ts';
import styles from './MoreResults.module.css';
import { useWaysOut } from './useWaysOut.ts';

interface MoreResultsProps {
  readonly selection: Selection;
  readonly query: ExploreQuery;
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
}

/** Fewer papers than this are a short list. */
const SHORT_LIST = 3;
/** Most changes offered below a short list. */
const MOST_OFFERED = 3;

/** Below a short list: the changes that list more. */
export function MoreResults({ selection, query, onChange }: MoreResultsProps) {
  const count = selection.papers.length;
  const isShort = count > 0 && count < SHORT_LIST && query.text.trim() !== '';
  const waysOut = useWaysOut(query, selection, isShort);
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
