import { FindingsBoundary } from '../corpus/findings/FindingsBoundary.tsx';
import { useFindings } from '../corpus/findings/useFindings.ts';
import { InsightHeading } from '../insight/InsightHeading.tsx';
import { InsightNav } from '../insight/InsightNav.tsx';
import { LineageView } from '../insight/lineage/LineageView.tsx';
import type { LineageQuery } from '../insight/lineage/lineageQuery.ts';
import { lineageCodec } from '../insight/lineage/lineageQuery.ts';
import { usePageQuery } from '../url/usePageQuery.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import styles from './LineagePage.module.css';
import { WithFindings } from './WithFindings.tsx';

/** Who builds on whom: everything its address says. */
export function LineagePage() {
  return (
    <WithFindings>
      <LineageContent />
    </WithFindings>
  );
}

function LineageContent() {
  const { query, choose } = usePageQuery(lineageCodec);
  return (
    <>
      <title>Lineage – Collate</title>
      <InsightNav />
      <InsightHeading title="Lineage" />
      <p className={styles.lead}>
        Which papers build on which, according to their abstracts. Each line is a mention; select it
        to read the sentence.
      </p>
      <IgnoredNotice codec={lineageCodec} isBox />
      <FindingsBoundary>
        <Drawing query={query} onChange={choose} />
      </FindingsBoundary>
    </>
  );
}

interface DrawingProps {
  readonly query: LineageQuery;
  readonly onChange: (patch: Partial<LineageQuery>) => void;
}

function Drawing(props: DrawingProps) {
  return <LineageView findings={useFindings()} {...props} />;
}
