import type { ComponentType } from 'react';
import { memo } from 'react';
import { findFacet, findFacetValue } from '../../corpus/corpus.ts';
import type { Paper, Taxonomy } from '../../corpus/schema.ts';
import { formatDate } from '../../paper/authors.ts';
import { ContextObject } from '../../paper/ContextObject.tsx';
import { EvidenceText } from '../../paper/EvidenceText.tsx';
import { LabelChip } from '../../paper/LabelChip.tsx';
import { PaperLink } from './PaperLink.tsx';
import styles from './PaperRow.module.css';
import { RowAuthors } from './RowAuthors.tsx';
import type { Reasons } from './reasons.ts';

/** A row is rendered with the reasons why its paper is listed. */
interface RowContentProps extends Reasons {
  readonly paper: Paper;
  readonly taxonomy: Taxonomy;
  readonly href: string;
  readonly isSelected: boolean;
  /** Called for a plain press on the title. Always the same function. */
  readonly onOpen: (paper: Paper) => void;
  /** Draws buttons such as save and compare: the page knows them, the row does not. */
  readonly Actions: ComponentType<{ readonly paper: Paper }>;
}

interface PaperRowProps extends RowContentProps {
  /** A row that is not shown is kept to be shown again, which is quicker than rendering it again. */
  readonly isShown: boolean;
}

/** One paper in a list. */
export const PaperRow = memo(function PaperRow({ isShown, ...content }: PaperRowProps) {
  return (
    <li
      className={styles.row}
      data-paper-row
      data-selected={content.isSelected || undefined}
      hidden={!isShown}
    >
      <RowContent {...content} />
      {isShown ? <ContextObject paper={content.paper} /> : null}
    </li>
  );
});

/** What it is called, who wrote it, why it is here, what it is labelled. */
const RowContent = memo(function RowContent(props: RowContentProps) {
  const { paper, taxonomy, href, titleMarks, excerpts, notes, isSelected, onOpen, Actions } = props;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <PaperLink
            paper={paper}
            href={href}
            titleMarks={titleMarks}
            isSelected={isSelected}
            onOpen={onOpen}
          />
          {showsShortName(paper) ? (
            <span className={styles.shortName}>{paper.shortName}</span>
          ) : null}
        </h2>
        <div className={styles.actions}>
          <Actions paper={paper} />
        </div>
      </div>
      <p className={styles.meta}>
        <RowAuthors authors={paper.authors} matches={props.authorMatches} />
        {paper.date === null ? null : <span>{formatDate(paper.date)}</span>}
        {paper.venue ? (
          <span>
            <EvidenceText verbatim={paper.venue} edits={[]} spans={props.venueMarks} />
          </span>
        ) : null}
        {paper.comments !== null && paper.comments > 0 ? (
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
      {listFindings(props).map((finding) => (
        <p key={finding} className={styles.finding}>
          {finding}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <RowLabels paper={paper} taxonomy={taxonomy} />
    </>
  );
});

/** Matches that no text of the row shows: a label by its name, another title. */
function listFindings(props: RowContentProps): readonly string[] {
  const { paper, taxonomy, labelMatches, isPublishedTitleMatched } = props;
  const named = labelMatches.flatMap(({ facetId, value }) => {
    const facet = findFacet(taxonomy, facetId);
    return facet ? [`${facet.label}: ${findFacetValue(facet, value)?.label ?? value}`] : [];
  });
  return [
    ...(named.length > 0 ? [`Labelled as ${named.join(', ')}`] : []),
    ...(isPublishedTitleMatched ? [`Published as “${paper.publishedTitle}”`] : []),
  ];
}

/** A title such as “Mamba: …” says the short name itself. */
function showsShortName({ shortName, title }: Paper): boolean {
  return shortName !== null && !title.toLowerCase().includes(shortName.toLowerCase());
}

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
                basis={label.basis}
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
