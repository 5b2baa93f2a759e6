import { useMemo } from 'react';
import type { PageAddress } from '../../url/usePageQuery.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { BothShapes } from './BothShapes.tsx';
import { CostChart } from './CostChart.tsx';
import { CostControls } from './CostControls.tsx';
import styles from './CostExplorer.module.css';
import { CostRanking } from './CostRanking.tsx';
import { CostTable } from './CostTable.tsx';
import { CrossingList } from './CrossingList.tsx';
import { findCrossings } from './costCrossings.ts';
import { createCurves } from './costCurves.ts';
import type { CostQuery } from './costQuery.ts';
import { QUANTITY_TEXTS } from './costWords.ts';
import { QuantityChoice } from './QuantityChoice.tsx';

interface CostExplorerProps {
  readonly address: PageAddress<CostQuery>;
}

/** Curves of a cost over the sequence length, what they cross at, and what the reader sets. */
export function CostExplorer({ address }: CostExplorerProps) {
  const { query, choose, adjust } = address;
  const curves = useMemo(() => createCurves(query), [query]);
  const crossings = useMemo(() => findCrossings(curves), [curves]);
  const { label, definition } = QUANTITY_TEXTS[query.quantity];
  return (
    <div className={styles.explorer}>
      <div className={styles.main}>
        <QuantityChoice query={query} choose={choose} />
        <ChartFrame
          title={label}
          description={`${definition} Both axes are logarithmic; rings mark where curves cross.`}
          fileName={`collate-cost-${query.quantity}`}
          chart={
            <BothShapes
              draw={(shape) => (
                <CostChart
                  query={query}
                  curves={curves}
                  crossings={crossings}
                  shape={shape}
                  onLength={(length) => adjust({ length })}
                />
              )}
            />
          }
          table={<CostTable query={query} curves={curves} />}
        />
        <CostRanking query={query} curves={curves} adjust={adjust} />
        <CrossingList query={query} crossings={crossings} />
      </div>
      <section aria-label="Settings">
        <CostControls query={query} choose={choose} adjust={adjust} />
      </section>
    </div>
  );
}
