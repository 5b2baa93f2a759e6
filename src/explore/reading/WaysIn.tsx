import { memo } from 'react';
import { Link } from 'react-router';
import { countPapers } from '../../corpus/countPapers.ts';
import { findOwn } from '../../corpus/findOwn.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { createFacetChoice } from '../../url/exploreQuery.ts';
import { PAGES } from '../../url/pages.ts';
import { comparePath, explorePath } from '../../url/paths.ts';
import { selectOffers } from '../filters/offers.ts';
import styles from './WaysIn.module.css';

/** What the reading pane shows before a paper is open: what can be done here, as links. */
export const WaysIn = memo(function WaysIn() {
  const { papers, taxonomy, digest, list } = useCorpus();
  const starts = taxonomy.facets.slice(0, 3).flatMap(({ id, label, values }) => {
    const counts = countValues(papers, id);
    const [commonest] = values.toSorted(
      (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0),
    );
    const choice = commonest && createFacetChoice([commonest.id], []);
    return choice
      ? [{ id, label, value: commonest.label, path: explorePath({ facets: { [id]: choice } }) }]
      : [];
  });
  const pair = findLinkedPair(papers);
  return (
    <div className={styles.ways}>
      <h2 className={styles.title}>Choose a paper to read it here</h2>
      <p>
        {countPapers(papers.length)} from {digest.name}.{' '}
        {list === undefined
          ? 'Each label is proven by the paper’s own words; open a paper and point at one to see them.'
          : describeFilters(selectOffers({ papers }).hasProposed)}
      </p>
      {starts.length > 0 || pair ? (
        <>
          <h3>Begin with</h3>
          <ul>
            {starts.map(({ id, label, value, path }) => (
              <li key={id}>
                <span className={styles.facet}>{label}</span> <Link to={path}>{value}</Link>
              </li>
            ))}
            {pair ? (
              <li>
                <span className={styles.facet}>Side by side</span>{' '}
                <Link to={comparePath({ papers: pair.map(({ id }) => id) })}>
                  {pair.map(nameOfPaper).join(' and ')}
                </Link>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
      {/* One file has no page that opens others. */}
      {list?.isAlone ? null : (
        <p className={styles.keys}>
          {list?.id ? (
            <Link to={PAGES.open.path}>Add papers to this list</Link>
          ) : (
            <>
              <Link to={PAGES.open.path}>Open a list of your own</Link>, such as a BibTeX file.
            </>
          )}
        </p>
      )}
      <p className={styles.keys}>
        <kbd>/</kbd> searches, <kbd>j</kbd> and <kbd>k</kbd> walk the list, <kbd>?</kbd> shows every
        shortcut.
      </p>
    </div>
  );
});

type Papers = ReturnType<typeof useCorpus>['papers'];

/** Value of a facet → papers that have it. */
function countValues(papers: Papers, facetId: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of papers) {
    for (const { value } of findOwn(labels, facetId) ?? []) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** The first paper that names another one, and that other one. */
function findLinkedPair(papers: Papers): [Papers[number], Papers[number]] | null {
  for (const paper of papers) {
    const [mention] = paper.mentions;
    const other = mention && papers.find(({ id }) => id === mention.paperId);
    if (other && paper.shortName && other.shortName) return [paper, other];
  }
  return null;
}

function describeFilters(areProposed: boolean): string {
  return areProposed
    ? 'Labels in dotted frames are proposed by a rule; other filters are what the list itself says.'
    : 'The filters are what the list itself says of them.';
}
