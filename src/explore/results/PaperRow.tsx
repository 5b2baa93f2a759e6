import type { ComponentType } from 'react';
import { Fragment, memo, useMemo } from 'react';
import { findFacet, findFacetValue, listKeywordFacets } from '../../corpus/corpus.ts';
import { findOwn } from '../../corpus/findOwn.ts';
import type { Facet, Label, Paper, Taxonomy } from '../../corpus/schema.ts';
import { formatDate } from '../../paper/authors.ts';
import { ContextObject } from '../../paper/ContextObject.tsx';
import { EvidenceText } from '../../paper/EvidenceText.tsx';
import { isSaidInFacts } from '../../paper/facts.ts';
import { LabelChip } from '../../paper/LabelChip.tsx';
import type { HitMatches } from '../../search/memory/hitMatches.ts';
import { PaperLink } from './PaperLink.tsx';
import styles from './PaperRow.module.css';
import { RowAuthors } from './RowAuthors.tsx';
import type { Choices, Reasons } from './reasons.ts';
import { selectReasons } from './reasons.ts';
import type { RowPlace } from './rowWindow.ts';

interface SharedProps {
  readonly paper: Paper;
  readonly taxonomy: Taxonomy;
  readonly href: string;
  readonly isSelected: boolean;
  /** Called for a plain click on the title. Always the same function. */
  readonly onOpen: (paper: Paper) => void;
  /** Shows buttons such as save and compare: the page knows them, the row does not. */
  readonly Actions: ComponentType<{ readonly paper: Paper }>;
}

/** The place is given in a list that is not rendered as a whole. */
interface PaperRowProps extends SharedProps, Partial<RowPlace> {
  /** What the words found in the paper, and which labels are asked for: the reasons why it is listed. */
  readonly matches: HitMatches | null;
  readonly choices: Choices;
  /** A row that is not shown is kept to be shown again, which is quicker than rendering it again. */
  readonly isShown: boolean;
  /** Whether it is to be rendered as the present result has it; else it stays as it was. */
  readonly isFresh: boolean;
}

/** One paper in a list. */
export const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const { matches, choices, isShown, isFresh, index, count, measure, ...content } = props;
  const { paper } = content;
  const reasons = useMemo(
    () => (isFresh ? selectReasons(paper, matches, choices) : null),
    [paper, matches, choices, isFresh],
  );
  return (
    <li
      ref={measure}
      className={styles.row}
      data-paper-row
      data-selected={content.isSelected || undefined}
      hidden={!isShown}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index === undefined ? undefined : index + 1}
    >
      <RowContent {...content} reasons={reasons} />
      {isShown ? <ContextObject paper={paper} /> : null}
    </li>
  );
});

interface RowContentProps extends SharedProps {
  /** Why the paper is listed; `null` where the row stays as it was. */
  readonly reasons: Reasons | null;
}

/** What it is called, who wrote it, why it is here, what it is labelled. */
const RowContent = memo(function RowContent(props: RowContentProps) {
  const { paper, taxonomy, href, reasons, isSelected, onOpen, Actions } = props;
  if (reasons === null) return null;
  const { titleMarks, excerpts, notes } = reasons;
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
      <RowFacts paper={paper} reasons={reasons} />
      {excerpts.length > 0 ? (
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
      ) : null}
      {listFindings(props, reasons).map((finding) => (
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
}, isSameContent);

/** Who wrote it, when and where it appeared, what was said of it: as far as it is known. */
function RowFacts({ paper, reasons }: { readonly paper: Paper; readonly reasons: Reasons }) {
  const { authors, date, venue, comments } = paper;
  const isDiscussed = comments !== null && comments > 0;
  if (authors.length === 0 && date === null && !venue && !isDiscussed) return null;
  return (
    <p className={styles.meta}>
      {authors.length > 0 ? <RowAuthors paper={paper} matches={reasons.authorMatches} /> : null}
      {date === null ? null : <span>{formatDate(date)}</span>}
      {venue ? (
        <span>
          <EvidenceText verbatim={venue} edits={[]} spans={reasons.venueMarks} />
        </span>
      ) : null}
      {isDiscussed ? <span>{comments === 1 ? '1 comment' : `${comments} comments`}</span> : null}
    </p>
  );
}

/** Whether a row looks as before: reasons found again are other objects, and seldom other reasons. */
function isSameContent(before: RowContentProps, after: RowContentProps): boolean {
  if (after.reasons === null) return true;
  const names = Object.keys(after) as (keyof RowContentProps)[];
  return names.every((name) =>
    name === 'reasons'
      ? JSON.stringify(before.reasons) === JSON.stringify(after.reasons)
      : before[name] === after[name],
  );
}

/** Matches that no text of the row shows: a label by its name, another title. */
function listFindings(
  { paper, taxonomy }: SharedProps,
  { labelMatches, isPublishedTitleMatched }: Reasons,
): readonly string[] {
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

/** Most labels that a row names in words. */
const MOST_WORDS = 6;

/** Facets with signs as chips, with notations as formulas, and the first other one in words. */
const RowLabels = memo(function RowLabels(props: { paper: Paper; taxonomy: Taxonomy }) {
  const { paper, taxonomy } = props;
  const facets = listKeywordFacets(taxonomy.facets);
  const chips = facets
    .filter(hasSigns)
    .flatMap((facet) => (findOwn(paper.labels, facet.id) ?? []).map((label) => ({ facet, label })));
  const words = listRowWords(paper, facets);
  if (chips.length + words.length === 0) return null;
  const more = words.length - MOST_WORDS;
  return (
    <p className={styles.labels}>
      {chips.map(({ facet, label }) => (
        <LabelChip
          key={`${facet.id} ${label.value}`}
          facet={facet}
          valueId={label.value}
          basis={label.basis}
        />
      ))}
      {words.length > 0 ? (
        <span className={styles.words}>
          <RowWords words={words.slice(0, MOST_WORDS)} />
          {more > 0 ? ` + ${more}` : ''}
        </span>
      ) : null}
    </p>
  );
});

function hasSigns({ values }: Facet): boolean {
  return values.some(({ glyph, notation }) => glyph !== null || notation !== null);
}

/** Names between commas; proposed ones in their frame, which sets them apart. */
function RowWords({ words }: { readonly words: readonly RowWord[] }) {
  // One text is less markup in the prerendered list, where nothing is proposed.
  if (words.every(({ label }) => label.basis !== 'proposed')) {
    return words.map(({ name }) => name).join(', ');
  }
  return words.map(({ facet, label, name }, position) => {
    const isFramed = label.basis === 'proposed';
    const separator = isFramed || words[position - 1]?.label.basis === 'proposed' ? ' ' : ', ';
    return (
      <Fragment key={label.value}>
        {position > 0 ? separator : null}
        {isFramed ? <LabelChip facet={facet} valueId={label.value} basis={label.basis} /> : name}
      </Fragment>
    );
  });
}

interface RowWord {
  readonly facet: Facet;
  readonly label: Label;
  readonly name: string;
}

/** The paper's labels in the first facet without signs that says more than the line below the title. */
function listRowWords(paper: Paper, facets: readonly Facet[]): readonly RowWord[] {
  for (const facet of facets.filter((one) => !hasSigns(one))) {
    const words = (findOwn(paper.labels, facet.id) ?? [])
      .map((label) => ({
        ...{ facet, label },
        name: findFacetValue(facet, label.value)?.label ?? label.value,
      }))
      .filter(({ name }) => !isSaidInFacts(paper, name));
    if (words.length > 0) return words;
  }
  return [];
}
