import { useLocation, useNavigate } from 'react-router';
import { useFindings } from '../corpus/useFindings.ts';
import { InsightNav } from '../insight/InsightNav.tsx';
import { KEEP_SCROLL } from '../insight/LineageChart.tsx';
import { LineageView } from '../insight/LineageView.tsx';
import { FindingsBoundary } from '../paper/FindingsBoundary.tsx';
import { ShareButton } from '../ui/ShareButton.tsx';
import type { LineageQuery } from '../url/lineageQuery.ts';
import { lineagePath, parseLineageQuery } from '../url/lineageQuery.ts';
import styles from './LineagePage.module.css';

/** Who builds on whom: everything its address says. */
export function LineagePage() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = parseLineageQuery(new URLSearchParams(search));
  const change = (patch: Partial<LineageQuery>) =>
    void navigate(lineagePath({ ...query, ...patch }), { state: KEEP_SCROLL });
  return (
    <>
      <title>Lineage – Collate</title>
      <InsightNav />
      <div className={styles.head}>
        <h1 id="page-title" tabIndex={-1} className={styles.title}>
          Lineage
        </h1>
        <ShareButton createAddress={() => window.location.href} />
      </div>
      <p className={styles.lead}>
        Who builds on whom, as the abstracts say it: every line is a mention, and opens its words.
      </p>
      <FindingsBoundary>
        <Drawing query={query} onChange={change} />
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
