import { useId, useMemo } from 'react';
import { Link } from 'react-router';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import type { Paper } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { paperPath } from '../../url/paths.ts';
import { EdgeWords } from './EdgeWords.tsx';
import { lineagePath } from './lineageQuery.ts';
import styles from './PaperLineage.module.css';
import { groupPaperRelations } from './paperRelations.ts';

interface PaperLineageProps {
  readonly paper: Paper;
  readonly findings: Findings;
}

/**
 * In which relation a paper stands to which others. The words about papers of the corpus stand in
 * the lists of papers that name each other; here are those about methods from outside.
 */
export function PaperLineage({ paper, findings }: PaperLineageProps) {
  const corpus = useCorpus();
  const id = useId();
  const groups = useMemo(
    () => groupPaperRelations(corpus, findings, paper),
    [corpus, findings, paper],
  );
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Lineage
      </h2>
      <dl>
        {groups.map(({ verb, ties }) => (
          <div key={verb} className={styles.group}>
            <dt className={styles.verb}>{verb}</dt>
            {ties.map(({ node, edge }) => (
              <dd key={node.id}>
                {node.paper ? (
                  <Link to={paperPath(node.id)} className={styles.link}>
                    {node.name}
                  </Link>
                ) : (
                  <>
                    <Link to={lineagePath({ focus: node.id })} className={styles.link}>
                      {node.name}
                    </Link>{' '}
                    <span className={styles.outside}>
                      not in this corpus{node.published === null ? '' : `, ${node.published}`}
                    </span>
                    <div className={styles.words}>
                      <EdgeWords edge={edge} />
                    </div>
                  </>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <Link to={lineagePath({ focus: paper.id })} className={styles.more}>
        Open in the lineage
      </Link>
    </section>
  );
}
