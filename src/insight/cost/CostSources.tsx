import { useMemo } from 'react';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import styles from './CostSources.module.css';
import type { CostQuery } from './costQuery.ts';
import { placeStatements } from './costStatements.ts';
import { MechanismList } from './MechanismList.tsx';
import { StatedLengths } from './StatedLengths.tsx';

interface CostSourcesProps {
  readonly query: CostQuery;
  /** `null` where they could not be had: the formulas need none of them. */
  readonly findings: Findings | null;
}

/** What the curves rest on: the formulas, and what the papers state of the same costs. */
export function CostSources({ query, findings }: CostSourcesProps) {
  const corpus = useCorpus();
  const statements = useMemo(
    () => (findings ? placeStatements(corpus, findings) : []),
    [corpus, findings],
  );
  // What is inferred of several mechanisms alike has no words to show, and stands with its paper.
  const others = statements.filter(
    ({ cost, mechanismId }) => mechanismId === null && cost.basis === 'stated',
  );
  return (
    <div className={styles.sources}>
      {findings ? <StatedLengths findings={findings} others={others} /> : null}
      <MechanismList query={query} statements={statements} />
    </div>
  );
}
