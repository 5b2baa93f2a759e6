import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { findFacetValue } from '../corpus/corpus.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Taxonomy } from '../corpus/schema.ts';
import { formatAuthorsShort, formatDate, hasMoreAuthors } from '../paper/authors.ts';
import { ContextObject } from '../paper/ContextObject.tsx';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { isSaidInFacts } from '../paper/facts.ts';
import { LabelChip } from '../paper/LabelChip.tsx';
import { Button } from '../ui/Button.tsx';
import { isComposing } from '../ui/isComposing.ts';
import { paperPath } from '../url/paths.ts';
import styles from './LibraryRow.module.css';
import type { LibraryPaper } from './libraryPapers.ts';
import { nameLibraryPaper } from './libraryPapers.ts';
import { MarkdownNote } from './notes/MarkdownNote.tsx';
import { RecordEditor, StatusSelect } from './RecordEditor.tsx';
import type { LibraryEvent } from './records/libraryEvents.ts';

interface LibraryRowProps {
  readonly paper: LibraryPaper;
  readonly taxonomy: Taxonomy;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly knownTags: readonly string[];
  readonly onEvent: (event: LibraryEvent) => void;
  /** Moves the paper within its collection; absent where there is none. */
  readonly onMove: ((step: -1 | 1) => void) | undefined;
  readonly actions: ReactNode;
}

/** One saved paper: what it is, how far it is read, and what the reader wrote of it. */
export function LibraryRow(props: LibraryRowProps) {
  const { paper, isSelected, onSelect, knownTags, onEvent, onMove, actions } = props;
  const [isEditing, setEditing] = useState(false);
  const editorId = useId();
  const { record, isSaved } = paper;
  const name = nameLibraryPaper(paper);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || step === null || onMove === undefined || isComposing(event)) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <li className={styles.row} onKeyDown={move}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={`Select ${name}`}
        checked={isSelected}
        onChange={({ target }) => onSelect(target.checked)}
      />
      <div className={styles.text}>
        <Title paper={paper} />
        <Facts paper={paper} />
        <Labels {...props} />
        <div className={styles.own}>
          {isSaved ? <StatusSelect name={name} record={record} onEvent={onEvent} /> : null}
          {isEditing
            ? null
            : record.tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  {tag}
                </span>
              ))}
          <Button
            aria-expanded={isEditing}
            aria-controls={isEditing ? editorId : undefined}
            aria-label={`${describeEditing(record.note, isEditing)}: ${name}`}
            className={styles.edit}
            onClick={() => setEditing(!isEditing)}
          >
            {describeEditing(record.note, isEditing)}
          </Button>
        </div>
        {isEditing ? (
          <div id={editorId}>
            <RecordEditor name={name} record={record} knownTags={knownTags} onEvent={onEvent} />
          </div>
        ) : record.note.trim() === '' ? null : (
          <div className={styles.note}>
            <MarkdownNote text={record.note} />
          </div>
        )}
      </div>
      <div className={styles.actions}>{actions}</div>
      {paper.place.kind === 'here' ? <ContextObject paper={paper.place.paper} /> : null}
    </li>
  );
}

function describeEditing(note: string, isEditing: boolean): string {
  if (isEditing) return 'Done';
  return note.trim() === '' ? 'Add a note or tag' : 'Edit note and tags';
}

function Title({ paper: { place, facts } }: { readonly paper: LibraryPaper }) {
  return <h2 className={styles.title}>{renderTitle()}</h2>;

  function renderTitle(): ReactNode {
    switch (place.kind) {
      case 'here':
        return (
          <Link to={paperPath(place.paper.id)}>
            <EvidenceText verbatim={place.paper.title} edits={place.paper.displayEdits.title} />
          </Link>
        );
      case 'elsewhere':
        // A digest of its own is loaded as a page of its own.
        return <a href={place.href}>{facts.title}</a>;
      case 'gone':
        return facts.title;
      default:
        return place satisfies never;
    }
  }
}

function Facts({ paper: { facts, record, place } }: { readonly paper: LibraryPaper }) {
  const { authors, authorCount = authors.length, date, venue, arxivId, doi, url } = facts;
  return (
    <p className={styles.meta}>
      {authors.length === 0 ? null : (
        <span>{formatAuthorsShort(authors, hasMoreAuthors({ authors, authorCount }))}</span>
      )}
      {date === null ? null : <span>{formatDate(date)}</span>}
      {venue === null ? null : <span>{venue}</span>}
      <span>saved {formatDate(record.savedAt.slice(0, 10))}</span>
      {place.kind === 'elsewhere' ? <span>in “{place.digestName}”</span> : null}
      {place.kind === 'gone' ? (
        <>
          <span>its digest “{place.digestName}” is not on this device any more</span>
          <Address arxivId={arxivId} doi={doi} url={url} />
        </>
      ) : null}
    </p>
  );
}

interface AddressProps {
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

/** Where it can be read all the same. */
function Address({ arxivId, doi, url }: AddressProps) {
  const href =
    arxivId !== null
      ? `https://arxiv.org/abs/${arxivId}`
      : doi !== null
        ? `https://doi.org/${doi}`
        : url;
  return href !== null && /^https?:/u.test(href) ? (
    <a href={href} rel="noreferrer">
      {arxivId === null ? (doi === null ? 'Web page' : 'DOI') : 'arXiv'}
    </a>
  ) : null;
}

/** How many facets a row shows: the first ones of a taxonomy say most. */
const FACETS_SHOWN = 3;

function Labels({ paper: { place }, taxonomy }: LibraryRowProps) {
  if (place.kind !== 'here') return null;
  const { paper } = place;
  const labels = taxonomy.facets
    .slice(0, FACETS_SHOWN)
    .flatMap((facet) => (findOwn(paper.labels, facet.id) ?? []).map((label) => ({ facet, label })))
    .filter(({ facet, label }) => {
      const name = findFacetValue(facet, label.value)?.label ?? label.value;
      return !isSaidInFacts(paper, name);
    });
  if (labels.length === 0) return null;
  return (
    <p className={styles.labels}>
      {labels.map(({ facet, label }) => (
        <LabelChip
          key={`${facet.id} ${label.value}`}
          facet={facet}
          valueId={label.value}
          basis={label.basis}
        />
      ))}
    </p>
  );
}
