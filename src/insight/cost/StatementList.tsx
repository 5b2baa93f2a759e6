import { Link } from 'react-router';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import { paperPath } from '../../url/paths.ts';
import type { CostStatement } from './costStatements.ts';
import styles from './StatementList.module.css';

interface StatementListProps {
  readonly statements: readonly CostStatement[];
}

/** Papers with the words in which they state a cost. */
export function StatementList({ statements }: StatementListProps) {
  return (
    <ul className={styles.list}>
      {statements.map(({ paper, cost }) => (
        <li key={`${paper.id} ${cost.quantity} ${cost.class} ${cost.quote?.start}`}>
          <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>{' '}
          <span className={styles.kind}>
            {cost.class} {cost.quantity}
            {cost.basis === 'inferred' ? ', inferred' : ''}
          </span>{' '}
          {cost.quote ? <q>{readQuote(paper, cost.quote)}</q> : null}
          {cost.note ? <span className={styles.kind}> {cost.note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
