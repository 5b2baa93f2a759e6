import { NavLink } from 'react-router';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { InsightPage } from '../url/paths.ts';
import { insightPath } from '../url/paths.ts';
import styles from './InsightNav.module.css';
import { listInsightPages } from './insightPages.ts';

const NAMES: Readonly<Record<InsightPage, string>> = {
  cost: 'Cost',
  claims: 'Claims',
  gaps: 'Gaps',
  lineage: 'Lineage',
};

/** From one question about the field to the next. */
export function InsightNav() {
  const pages = listInsightPages(useCorpus());
  if (pages.length < 2) return null;
  return (
    <nav className={styles.nav} aria-label="Insight">
      {pages.map((page) => (
        <NavLink key={page} to={insightPath(page)} className={styles.link ?? ''}>
          {NAMES[page]}
        </NavLink>
      ))}
    </nav>
  );
}
