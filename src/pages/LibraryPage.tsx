import { useEffect, useRef } from 'react';
import { Link, useHref } from 'react-router';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import { findPaper } from '../corpus/corpus.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { LibraryRow } from '../library/LibraryRow.tsx';
import type { SavedPaper } from '../library/libraryStore.ts';
import { useLibraryStore } from '../library/libraryStore.ts';
import { formatLibraryList } from '../library/libraryText.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MAX_COMPARED, MIN_COMPARED } from '../url/comparedLimits.ts';
import { comparePath, explorePath, paperPath } from '../url/paths.ts';
import styles from './LibraryPage.module.css';

interface Entry {
  readonly saved: SavedPaper;
  readonly paper: Paper;
}

/** The papers that the reader saved in this browser, newest first. */
export function LibraryPage() {
  const corpus = useCorpus();
  const saved = useLibraryStore((state) => state.saved);
  const remove = useLibraryStore((state) => state.remove);
  const entries = saved.flatMap((entry): Entry[] => {
    const paper = findPaper(corpus, entry.paperId);
    return paper ? [{ saved: entry, paper }] : [];
  });
  const papers = entries.map(({ paper }) => paper);
  const elsewhere = saved.length - entries.length;
  return (
    <div className={styles.page}>
      <title>Library – Collate</title>
      <header className={styles.header}>
        <h1 id="page-title" tabIndex={-1} className={styles.title}>
          Library
        </h1>
        {papers.length > 0 ? <LibraryActions papers={papers} /> : null}
      </header>
      <Removal />
      {papers.length === 0 ? (
        <EmptyLibrary />
      ) : (
        <ul className={styles.papers} aria-label="Saved papers">
          {entries.map(({ saved: { savedAt }, paper }) => (
            <LibraryRow
              key={paper.id}
              paper={paper}
              taxonomy={corpus.taxonomy}
              savedOn={savedAt.slice(0, 10)}
              actions={
                <>
                  <CompareToggle paper={paper} />
                  <Button
                    kind="icon"
                    aria-label={`Remove ${nameOfPaper(paper)}`}
                    onClick={() => remove(paper.id)}
                  >
                    <Icon name="close" />
                  </Button>
                </>
              }
            />
          ))}
        </ul>
      )}
      {elsewhere > 0 ? (
        <p className={styles.note}>
          {elsewhere === 1 ? 'One more paper is' : `${elsewhere} more papers are`} saved, but not
          part of this digest.
        </p>
      ) : null}
      <p className={styles.note}>
        Saved papers stay in this browser, on this device. No one else sees them.
      </p>
    </div>
  );
}

function LibraryActions({ papers }: { readonly papers: readonly Paper[] }) {
  const base = useHref(paperPath(''));
  const createAddress = ({ id }: Paper) => new URL(`${base}${id}`, window.location.href).href;
  const canCompare = papers.length >= MIN_COMPARED && papers.length <= MAX_COMPARED;
  return (
    <div className={styles.actions}>
      <CopyButton
        label="Copy as a list"
        createText={() => formatLibraryList(papers, createAddress)}
      />
      <ExportButton verb="Export" papers={papers} subject="library" />
      {canCompare ? (
        <Link className={styles.compare} to={comparePath({ papers: papers.map(({ id }) => id) })}>
          Compare these {papers.length}
        </Link>
      ) : null}
    </div>
  );
}

/** What was removed last, and the way back. Takes focus, since the button that was pressed is gone. */
function Removal() {
  const corpus = useCorpus();
  const removal = useLibraryStore((state) => state.lastRemoval);
  const undo = useLibraryStore((state) => state.undoRemoval);
  const button = useRef<HTMLButtonElement>(null);
  const atStart = useRef(removal);
  useEffect(() => {
    if (removal !== null && removal !== atStart.current) button.current?.focus();
  }, [removal]);
  const paper = removal === null ? null : findPaper(corpus, removal.paper.paperId);
  return (
    <p role="status" className={styles.removal} data-shown={paper !== null || undefined}>
      {paper ? (
        <>
          Removed {nameOfPaper(paper)}.{' '}
          <Button ref={button} kind="link" onClick={undo}>
            Undo
          </Button>
        </>
      ) : null}
    </p>
  );
}

function EmptyLibrary() {
  return (
    <div className={styles.empty}>
      <p>Nothing saved yet.</p>
      <p>
        Click the star <Icon name="star" /> beside any paper to keep it here, to come back to it or
        to set it beside others.
      </p>
      <p>
        <Link to={explorePath()}>Look through the papers</Link>
      </p>
    </div>
  );
}
