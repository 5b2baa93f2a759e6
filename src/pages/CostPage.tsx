import { useHref } from 'react-router';
import { FindingsBoundary } from '../corpus/findings/FindingsBoundary.tsx';
import { useFindings } from '../corpus/findings/useFindings.ts';
import { CostExplorer } from '../insight/cost/CostExplorer.tsx';
import { CostSources } from '../insight/cost/CostSources.tsx';
import type { CostQuery } from '../insight/cost/costQuery.ts';
import { costCodec, costPath, DEFAULT_COST_QUERY } from '../insight/cost/costQuery.ts';
import { InsightHeading } from '../insight/InsightHeading.tsx';
import { InsightNav } from '../insight/InsightNav.tsx';
import { Button } from '../ui/Button.tsx';
import { usePageQuery } from '../url/usePageQuery.ts';
import styles from './CostPage.module.css';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { WithFindings } from './WithFindings.tsx';

/** Which mechanism costs less than which, from which length on. */
export function CostPage() {
  return (
    <WithFindings>
      <CostContent />
    </WithFindings>
  );
}

function CostContent() {
  const address = usePageQuery(costCodec);
  const href = useHref(costPath(address.query));
  const isChanged = costPath(address.query) !== costPath();
  return (
    <>
      <title>Cost by sequence length – Collate</title>
      <InsightNav />
      <InsightHeading title="Cost by sequence length" path={href}>
        <Button id="reset" disabled={!isChanged} onClick={() => address.choose(DEFAULT_COST_QUERY)}>
          Reset
        </Button>
      </InsightHeading>
      <p className={styles.lead}>
        At which sequence length does one mechanism become cheaper than another? The curves count
        operations by published formulas, with sizes that you set. They are not measurements:
        kernels, memory traffic, hardware and quality are left out.
      </p>
      <IgnoredNotice codec={costCodec} isBox />
      <CostExplorer address={address} />
      <FindingsBoundary without={<CostSources query={address.query} findings={null} />}>
        <Sources query={address.query} />
      </FindingsBoundary>
    </>
  );
}

function Sources({ query }: { readonly query: CostQuery }) {
  return <CostSources query={query} findings={useFindings()} />;
}
