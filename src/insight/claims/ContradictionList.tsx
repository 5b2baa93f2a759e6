import { Link } from 'react-router';
import { nameOfQuantity } from '../../corpus/findings/claimWords.ts';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { briefNameOfPaper } from '../../corpus/paperName.ts';
import { formatDate } from '../../paper/authors.ts';
import { paperPath } from '../../url/paths.ts';
import { ClaimSentence } from './ClaimSentence.tsx';
import styles from './ContradictionList.module.css';
import type { ClaimRow } from './claimsLedger.ts';
import { claimsPath } from './claimsQuery.ts';
import type { Contradiction } from './contradictions.ts';

interface ContradictionListProps {
  readonly contradictions: readonly Contradiction[];
  readonly findings: Findings;
}

/** Claims that say the opposite, side by side with their sentences. */
export function ContradictionList({ contradictions, findings }: ContradictionListProps) {
  return (
    <div className={styles.list}>
      {contradictions.map(({ id, quantityId, first, second, forFirst, forSecond }) => {
        const quantity = nameOfQuantity(quantityId, findings);
        return (
          <section key={id} aria-labelledby={id} className={styles.pair}>
            <h2 id={id} className={styles.title}>
              {quantity}: {first} or {second}?
            </h2>
            <Side title={`${first} better`} rows={forFirst} />
            <Side title={`${second} better`} rows={forSecond} />
          </section>
        );
      })}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly rows: readonly ClaimRow[];
}

function Side({ title, rows }: SideProps) {
  return (
    <div className={styles.side}>
      <h3 className={styles.name}>{title}</h3>
      <ul className={styles.claims}>
        {rows.map((row) => (
          <li key={row.claim.id}>
            <blockquote className={styles.sentence}>
              <ClaimSentence row={row} />
            </blockquote>
            <p className={styles.source}>
              <Link to={paperPath(row.paper.id)}>{briefNameOfPaper(row.paper)}</Link>,{' '}
              {formatDate(row.paper.date)},{' '}
              <Link to={claimsPath({}, row.claim.id)}>#{row.claim.id}</Link>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
