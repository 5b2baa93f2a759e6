import styles from './CrossingList.module.css';
import type { Crossing } from './costCrossings.ts';
import { describeCrossing } from './costCrossings.ts';
import type { CostQuery } from './costQuery.ts';

interface CrossingListProps {
  readonly query: CostQuery;
  readonly crossings: readonly Crossing[];
}

/** Every crossing in words, the shortest length first. */
export function CrossingList({ query, crossings }: CrossingListProps) {
  return (
    <section className={styles.crossings} aria-labelledby="crossings">
      <h2 id="crossings" className={styles.title}>
        Where curves cross
      </h2>
      {crossings.length > 0 ? (
        <ol className={styles.list}>
          {crossings.map((crossing) => (
            <li key={describeCrossing(crossing, query.quantity)}>
              {describeCrossing(crossing, query.quantity)}
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.none}>
          No two of these curves cross between 128 and 16,777,216 tokens.
        </p>
      )}
    </section>
  );
}
