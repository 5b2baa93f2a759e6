import { Link } from 'react-router';
import { describeCost } from '../../corpus/findings/costNames.ts';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import { AboutMark } from '../../paper/AboutMark.tsx';
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
            {describeCost(cost)}
            {cost.basis === 'inferred' ? ', inferred' : ''}
          </span>{' '}
          {cost.quote ? <q>{readQuote(paper, cost.quote)}</q> : null}
          {cost.quote ? <AboutMark about={cost.quote.about} /> : null}
          {cost.note ? <span className={styles.kind}> {cost.note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
