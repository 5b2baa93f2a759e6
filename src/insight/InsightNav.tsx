import { NavLink } from 'react-router';
import type { InsightPage } from '../url/paths.ts';
import { INSIGHT_PAGES, insightPath } from '../url/paths.ts';
import styles from './InsightNav.module.css';

const NAMES: Readonly<Record<InsightPage, string>> = {
  cost: 'Cost',
  claims: 'Claims',
  gaps: 'Gaps',
  lineage: 'Lineage',
};

/** From one question about the field to the next. */
export function InsightNav() {
  return (
    <nav className={styles.nav} aria-label="Insight">
      {INSIGHT_PAGES.map((page) => (
        <NavLink key={page} to={insightPath(page)} className={styles.link ?? ''}>
          {NAMES[page]}
        </NavLink>
      ))}
    </nav>
  );
}
