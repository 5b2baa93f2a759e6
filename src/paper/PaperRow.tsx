import type { ComponentType, MouseEvent } from 'react';
import { memo, useState } from 'react';
import { Link } from 'react-router';
import { findFacetValue } from '../corpus/corpus.ts';
import type { Paper, Span, Taxonomy } from '../corpus/schema.ts';
import type { Excerpt } from '../search/reasons.ts';
import { paperPath } from '../url/paths.ts';
import { formatAuthorsShort, formatDate } from './authors.ts';
import { EvidenceText } from './EvidenceText.tsx';
import { LabelChip } from './LabelChip.tsx';
import styles from './PaperRow.module.css';

interface PaperRowProps {
  readonly paper: Paper;
  readonly taxonomy: Taxonomy;
  /** Words of the title to mark. */
  readonly titleMarks?: readonly Span[];
  /** Why the paper is listed, in the order of its abstract. */
  readonly excerpts: readonly Excerpt[];
  readonly notes: readonly string[];
  readonly isSelected?: boolean;
  /** Called for a plain press on the title; returns whether it was dealt with. */
  readonly onOpen?: (paper: Paper) => boolean;
  /** Draws buttons such as save and compare: the page knows them, the row does not. */
  readonly Actions?: ComponentType<{ readonly paper: Paper }>;
}

/** One paper in a list: what it is called, who wrote it, why it is here, what it is labelled. */
export const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const { paper, taxonomy, titleMarks, excerpts, notes, isSelected, onOpen, Actions } = props;
  const open = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
    if (isPlain && onOpen?.(paper)) event.preventDefault();
  };
  return (
    <li className={styles.row} data-paper-row data-selected={isSelected || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Link
            to={paperPath(paper.id)}
            id={`paper-${paper.id}`}
            data-paper-link
            aria-current={isSelected ? 'true' : undefined}
            onClick={open}
          >
            <EvidenceText
              verbatim={paper.title}
              edits={paper.displayEdits.title}
              {...(titleMarks ? { spans: titleMarks } : {})}
            />
          </Link>
          {showsShortName(paper) ? (
            <span className={styles.shortName}>{paper.shortName}</span>
          ) : null}
        </h2>
        <div className={styles.actions}>{Actions ? <Actions paper={paper} /> : null}</div>
      </div>
      <p className={styles.meta}>
        <Authors paper={paper} />
        <span>{formatDate(paper.date)}</span>
        {paper.venue ? <span>{paper.venue}</span> : null}
        {paper.comments > 0 ? (
          <span>{paper.comments === 1 ? '1 comment' : `${paper.comments} comments`}</span>
        ) : null}
      </p>
      <div className={styles.why}>
        {excerpts.map(({ range, marks }) => (
          <p key={range.start}>
            <EvidenceText
              verbatim={paper.abstract}
              edits={paper.displayEdits.abstract}
              range={range}
              spans={marks}
            />
          </p>
        ))}
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <RowLabels paper={paper} taxonomy={taxonomy} />
    </li>
  );
});

/** A title such as “Mamba: …” says the short name itself. */
function showsShortName({ shortName, title }: Paper): boolean {
  return shortName !== null && !title.toLowerCase().includes(shortName.toLowerCase());
}

const Authors = memo(function Authors({ paper }: { paper: Paper }) {
  const [isLong, setLong] = useState(false);
  const { authors } = paper;
  if (authors.length <= 2 || isLong) {
    return <span>{authors.length <= 2 ? formatAuthorsShort(authors) : authors.join(', ')}</span>;
  }
  return (
    <button
      type="button"
      className={styles.authors}
      aria-label={`${formatAuthorsShort(authors)}: show all authors`}
      onClick={() => setLong(true)}
    >
      {formatAuthorsShort(authors)}
    </button>
  );
});

/** Facets with signs as chips, with notations as formulas, and the next one in words. */
const RowLabels = memo(function RowLabels(props: { paper: Paper; taxonomy: Taxonomy }) {
  const { paper, taxonomy } = props;
  const [family, complexity, modality] = taxonomy.facets;
  return (
    <p className={styles.labels}>
      {[family, complexity].map((facet) =>
        facet
          ? (paper.labels[facet.id] ?? []).map((label) => (
              <LabelChip
                key={`${facet.id} ${label.value}`}
                facet={facet}
                valueId={label.value}
                isInferred={label.basis === 'inferred'}
              />
            ))
          : null,
      )}
      {modality ? (
        <span className={styles.words}>
          {(paper.labels[modality.id] ?? [])
            .map(({ value }) => findFacetValue(modality, value)?.label ?? value)
            .join(', ')}
        </span>
      ) : null}
    </p>
  );
});
