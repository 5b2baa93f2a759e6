import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Paper, Taxonomy } from '../corpus/schema.ts';
import { formatAuthorsShort, formatDate } from '../paper/authors.ts';
import { ContextObject } from '../paper/ContextObject.tsx';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { LabelChip } from '../paper/LabelChip.tsx';
import { paperPath } from '../url/paths.ts';
import styles from './LibraryRow.module.css';

interface LibraryRowProps {
  readonly paper: Paper;
  readonly taxonomy: Taxonomy;
  /** ISO day. */
  readonly savedOn: string;
  readonly actions: ReactNode;
}

/** How many facets a row shows: the first ones of a taxonomy say most. */
const FACETS_SHOWN = 3;

/** One saved paper: what it is called, who wrote it, what it is labelled, since when it is kept. */
export function LibraryRow({ paper, taxonomy, savedOn, actions }: LibraryRowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <h2 className={styles.title}>
          <Link to={paperPath(paper.id)}>
            <EvidenceText verbatim={paper.title} edits={paper.displayEdits.title} />
          </Link>
        </h2>
        <p className={styles.meta}>
          <span>{formatAuthorsShort(paper.authors)}</span>
          <span>{formatDate(paper.date)}</span>
          {paper.venue === null ? null : <span>{paper.venue}</span>}
          <span>saved {formatDate(savedOn)}</span>
        </p>
        <p className={styles.labels}>
          {taxonomy.facets
            .slice(0, FACETS_SHOWN)
            .flatMap((facet) =>
              (paper.labels[facet.id] ?? []).map((label) => (
                <LabelChip
                  key={`${facet.id} ${label.value}`}
                  facet={facet}
                  valueId={label.value}
                  basis={label.basis}
                />
              )),
            )}
        </p>
      </div>
      <div className={styles.actions}>{actions}</div>
      <ContextObject paper={paper} />
    </li>
  );
}
