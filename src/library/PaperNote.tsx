import type { RefObject } from 'react';
import { useEffect, useState } from 'react';
import { useHref, useLocation } from 'react-router';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { paperPath } from '../url/paths.ts';
import { createLibraryKey, readShownDigest } from './libraryKey.ts';
import { NoteEditor } from './notes/NoteEditor.tsx';
import {
  appendQuote,
  findQuotedWords,
  formatWordsHash,
  parseWordsHash,
} from './notes/quoteLink.ts';
import { readSelectedWords, selectText } from './notes/selectWords.ts';
import styles from './PaperNote.module.css';
import { PublishedRemarks } from './PublishedRemarks.tsx';
import { StatusSelect, useKeeping } from './RecordEditor.tsx';
import type { LibraryEvent } from './records/libraryEvents.ts';
import { createRecord, isInLibrary } from './records/libraryRecord.ts';
import { hasRemarks } from './records/mergeRecords.ts';
import { createSnapshot } from './records/snapshot.ts';
import { TagField } from './TagField.tsx';
import { sendToLibrary, useKeptLibrary } from './useKeptLibrary.ts';

interface PaperNoteProps {
  readonly paper: Paper;
  /** Has the paper's abstract in it, marked `data-words="abstract"`. */
  readonly page: RefObject<HTMLElement | null>;
}

/** What the reader keeps of the open paper: a note, a status, tags. Whoever writes, saves it. */
export function PaperNote({ paper, page }: PaperNoteProps) {
  const { digest } = useCorpus();
  const library = useKeptLibrary();
  const [says, setSays] = useState('');
  const key = createLibraryKey(readShownDigest(), paper.id);
  const record = library.records.get(key);
  const isSaved = isInLibrary(record);
  const keeping = useKeeping(key);
  const words = useQuotableWords(page);
  useShownWords(page);
  const href = useHref(paperPath(paper.id));
  const note = record?.note ?? '';
  const name = nameOfPaper(paper);
  const send = (event: LibraryEvent) => {
    if (isSaved) return sendToLibrary(event);
    setSays(`${name} is in your library now`);
    const at = new Date().toISOString();
    return sendToLibrary(
      { kind: 'saved', key, at, isMirrored: true },
      { kind: 'described', key, snapshot: createSnapshot(paper, digest.name) },
      event,
    );
  };
  const { remarks } = paper;
  const takeRemarks = () => {
    if (remarks === undefined) return;
    const at = new Date().toISOString();
    const snapshot = createSnapshot(paper, digest.name);
    const taken = createRecord(key, at, { ...remarks, tags: [...remarks.tags], snapshot });
    sendToLibrary({ kind: 'imported', key, record: taken });
    setSays(`${name} is in your library, with what was published of it`);
  };
  const write = (text: string) => send({ kind: 'noted', key, base: note, text });
  const quote = () => {
    const address = new URL(`${href}${formatWordsHash(words)}`, window.location.href).href;
    write(appendQuote(note, words, address));
    setSays('The words are in the note');
  };
  return (
    <>
      {remarks === undefined ? null : (
        <PublishedRemarks
          remarks={remarks}
          name={name}
          onTake={isSaved && record && hasRemarks(record, remarks) ? null : takeRemarks}
        />
      )}
      <div className={styles.tools}>
        <Button
          aria-disabled={words === '' || undefined}
          title={words === '' ? 'Select words of the abstract first' : undefined}
          // The selection stays where it is.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => (words === '' ? setSays('Select words of the abstract first') : quote())}
        >
          Quote in note
        </Button>
        {record !== undefined && isSaved ? (
          <>
            <StatusSelect name={name} record={record} onEvent={send} />
            <Popover trigger={`Tags (${record.tags.length})`} align="end">
              <TagField
                name={name}
                tags={record.tags}
                known={[...new Set([...library.records.values()].flatMap(({ tags }) => tags))]}
                onAdd={(tag) => send({ kind: 'tagged', key, tag })}
                onRemove={(tag) => send({ kind: 'untagged', key, tag })}
              />
            </Popover>
          </>
        ) : null}
      </div>
      <NoteEditor name={name} text={note} keeping={keeping} onChange={write} />
      <p className="visually-hidden" role="status">
        {says}
      </p>
    </>
  );
}

function findAbstract(page: RefObject<HTMLElement | null>): Element | null {
  return page.current?.closest('article')?.querySelector('[data-words="abstract"]') ?? null;
}

/** The words of the abstract that are selected now. */
function useQuotableWords(page: RefObject<HTMLElement | null>): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const read = () => {
      const abstract = findAbstract(page);
      setWords(abstract === null ? '' : readSelectedWords(abstract));
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [page]);
  return words;
}

/** Shows the words that the address names, as selected. */
function useShownWords(page: RefObject<HTMLElement | null>): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words may be asked for twice.
  useEffect(() => {
    const quoted = parseWordsHash(hash);
    const abstract = quoted === null ? null : findAbstract(page);
    if (quoted === null || abstract === null) return;
    const place = findQuotedWords(abstract.textContent ?? '', quoted);
    if (place !== null) selectText(abstract, place.from, place.to);
  }, [hash, key, page]);
}
