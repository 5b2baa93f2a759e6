import { Link, useHref } from 'react-router';
import type { Paper } from '../corpus/schema.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { LibraryTransfer } from '../library/LibraryTransfer.tsx';
import type { LibraryPaper } from '../library/libraryPapers.ts';
import { listPapersHere } from '../library/libraryPapers.ts';
import { formatLibraryList } from '../library/libraryText.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { MAX_COMPARED, MIN_COMPARED } from '../url/comparedLimits.ts';
import { comparePath, paperPath } from '../url/paths.ts';
import styles from './LibraryHeader.module.css';

interface LibraryHeaderProps {
  readonly papers: readonly LibraryPaper[];
  readonly name: string;
}

/** What is listed, and what can be done with all of it. */
export function LibraryHeader({ papers, name }: LibraryHeaderProps) {
  const here = listPapersHere(papers);
  return (
    <header className={styles.header}>
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        Library
      </h1>
      <div className={styles.actions}>
        {here.length > 0 ? <PaperActions papers={here} name={name} /> : null}
        <LibraryTransfer papers={papers} name={name} />
      </div>
    </header>
  );
}

interface PaperActionsProps {
  readonly papers: readonly Paper[];
  readonly name: string;
}

function PaperActions({ papers, name }: PaperActionsProps) {
  const base = useHref(paperPath(''));
  const createAddress = ({ id }: Paper) => new URL(`${base}${id}`, window.location.href).href;
  const canCompare = papers.length >= MIN_COMPARED && papers.length <= MAX_COMPARED;
  return (
    <>
      <CopyButton
        label="Copy as a list"
        createText={() => formatLibraryList(papers, createAddress)}
      />
      <ExportButton verb="Export" papers={papers} subject={name} />
      {canCompare ? (
        <Link className={styles.compare} to={comparePath({ papers: papers.map(({ id }) => id) })}>
          Compare these {papers.length}
        </Link>
      ) : null}
    </>
  );
}
