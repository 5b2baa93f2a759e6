import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, useHref, useLocation } from 'react-router';
import { nameEdition, readPublication } from '../corpus/readPublication.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { SITE_LIMITS } from '../url/pages.ts';
import { explorePath, paperBibtexPath, paperJsonPath, paperPath } from '../url/paths.ts';
import { shareAddress } from '../url/shareAddress.ts';
import { noteShared } from '../url/sharedLinkStore.ts';
import { formatDate, hasMoreAuthors } from './authors.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import type { FacetEvidence } from './evidence.ts';
import { isPlaceInPaper } from './evidence.ts';
import styles from './PaperHeader.module.css';
import { createPaperLinks } from './paperLinks.ts';
import type { LitLabels } from './useLitLabels.ts';
import { formatVenueLine } from './venueLine.ts';

interface PaperHeaderProps {
  readonly paper: Paper;
  readonly headingLevel: 1 | 2;
  readonly groups: readonly FacetEvidence[];
  readonly labels: LitLabels;
  readonly actions: ReactNode;
}

/** What a paper is called, by whom, when and where it appeared, and where to read it. */
export function PaperHeader({ paper, headingLevel, groups, labels, actions }: PaperHeaderProps) {
  const title = <EvidenceWords paper={paper} field="title" groups={groups} labels={labels} />;
  return (
    <header className={styles.header}>
      {headingLevel === 1 ? (
        <h1 id="page-title" tabIndex={-1} className={styles.title} data-words="title">
          {title}
        </h1>
      ) : (
        <h2 className={styles.title} data-words="title">
          {title}
        </h2>
      )}
      <OtherNames paper={paper} />
      <Authors paper={paper} />
      <Editors paper={paper} />
      <Facts paper={paper} />
      <PaperLinks paper={paper} />
      <PaperActions paper={paper} isPage={headingLevel === 1}>
        {actions}
      </PaperActions>
    </header>
  );
}

/** When and where it appeared, what was said of it, and its numbers: as far as they are known. */
function Facts({ paper }: { readonly paper: Paper }) {
  const { date, comments, arxivId, doi } = paper;
  const venue = formatVenueLine(paper);
  const { publisher, edition } = readPublication(paper.otherIds);
  const isDiscussed = comments !== null && comments > 0;
  const facts = [date, venue, edition, publisher, arxivId, doi];
  if (!isDiscussed && facts.every((fact) => !fact)) return null;
  return (
    <p className={styles.facts}>
      {date === null ? null : <time dateTime={date}>{formatDate(date)}</time>}
      {venue === null ? null : <span>{venue}</span>}
      {edition === null ? null : <span>{nameEdition(edition)}</span>}
      {publisher === null ? null : <span>{publisher}</span>}
      {isDiscussed ? <span>{comments === 1 ? '1 comment' : `${comments} comments`}</span> : null}
      {arxivId === null ? null : <span>arXiv {arxivId}</span>}
      {doi ? <span>DOI {doi}</span> : null}
    </p>
  );
}

/** Where to read it, and its data as files of this site. */
function PaperLinks({ paper }: { readonly paper: Paper }) {
  const { list, papers } = useCorpus();
  const [bibtex, json] = [useHref(paperBibtexPath(paper.id)), useHref(paperJsonPath(paper.id))];
  // Files are written for the papers that a site is built of, as far as it has files, not for a list
  // of this device or one that is a file itself.
  const isOfSite = !list?.id && list?.isAlone !== true;
  const hasFiles = isOfSite && papers.indexOf(paper) < SITE_LIMITS.pages;
  const files = hasFiles
    ? [
        { name: 'BibTeX', href: bibtex },
        { name: 'JSON', href: json },
      ]
    : [];
  const links = [...createPaperLinks(paper), ...files];
  if (links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label="Links">
      {links.map(({ name, href }) => (
        <li key={name}>
          <a href={href} rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The names the title does not say: that of the method, and the title of the published version. */
function OtherNames({ paper: { title, shortName, publishedTitle } }: { readonly paper: Paper }) {
  const hasOwnName = shortName !== null && !title.toLowerCase().includes(shortName.toLowerCase());
  if (!hasOwnName && publishedTitle === null) return null;
  return (
    <p className={styles.names}>
      {hasOwnName ? (
        <span>
          Known as <strong>{shortName}</strong>
        </span>
      ) : null}
      {publishedTitle === null ? null : <span>Published as “{publishedTitle}”</span>}
    </p>
  );
}

/** A list longer than this is folded, to this many. */
const MAX_AUTHORS = 12;

function Authors({ paper }: { readonly paper: Paper }) {
  const { authors } = paper;
  const [isUnfolded, setUnfolded] = useState(false);
  // One name more than fits is shown: "and 1 more" would take as much room.
  const isFolded = !isUnfolded && authors.length > MAX_AUTHORS + 1;
  if (authors.length === 0) return null;
  return (
    <ul className={styles.authors} aria-label="Authors">
      {authors.map((author, index) => (
        <li key={author} hidden={isFolded && index >= MAX_AUTHORS}>
          <Link to={explorePath({ text: `author:"${author}"` })}>{author}</Link>
        </li>
      ))}
      {isFolded ? (
        <li className={styles.unfold}>
          <Button kind="link" onClick={() => setUnfolded(true)}>
            and {authors.length - MAX_AUTHORS} more
          </Button>
        </li>
      ) : null}
      {hasMoreAuthors(paper) && !isFolded ? <li>et al.</li> : null}
    </ul>
  );
}

/** Who edited the book that it is or is in. */
function Editors({ paper: { editors = [] } }: { readonly paper: Paper }) {
  if (editors.length === 0) return null;
  return <p className={styles.facts}>Edited by {LIST.format(editors)}</p>;
}

const LIST = new Intl.ListFormat('en');

interface PaperActionsProps {
  readonly paper: Paper;
  /** Whether the address is that of the paper, and may name a place in it. */
  readonly isPage: boolean;
  readonly children: ReactNode;
}

function PaperActions({ paper, isPage, children }: PaperActionsProps) {
  const corpus = useCorpus();
  const { hash } = useLocation();
  const place = isPage && isPlaceInPaper(hash) ? hash : '';
  const href = useHref(`${paperPath(paper.id)}${place}`);
  return (
    <div className={styles.actions}>
      {children}
      <CopyButton
        label="Copy link"
        onCopy={noteShared}
        createText={() => shareAddress(new URL(href, window.location.href).href, corpus)}
      />
    </div>
  );
}
