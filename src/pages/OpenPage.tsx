import { useEffect, useRef, useState } from 'react';
import { openCorpus } from '../corpus/openCorpus.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { suggestName } from '../digests/kept/digestName.ts';
import { useUnkeptListStore } from '../digests/kept/unkeptListStore.ts';
import { tellOfLists } from '../digests/labels/labelEditorStore.ts';
import { DigestList } from '../digests/menu/DigestList.tsx';
import { useChosenFilesStore } from '../digests/reading/chosenFilesStore.ts';
import { describeAdded } from '../digests/reading/describeAdded.ts';
import { findOrigin } from '../digests/reading/fileAddress.ts';
import { ListChoice } from '../digests/reading/ListChoice.tsx';
import { ListReportView } from '../digests/reading/ListReportView.tsx';
import { usePastedTextStore } from '../digests/reading/pastedTextStore.ts';
import { ReadingProgress } from '../digests/reading/ReadingProgress.tsx';
import type { ListReading } from '../digests/reading/useListReading.ts';
import { pasteFile, useListReading } from '../digests/reading/useListReading.ts';
import { useListSource } from '../digests/reading/useListSource.ts';
import type { AddedPapers } from '../sources/list/extendListCorpus.ts';
import { askForPersistence } from '../storage/digestDatabase.ts';
import { digestBase } from '../url/digestAddress.ts';
import { isForOthers, openCodec } from '../url/openQuery.ts';
import { PAGES } from '../url/pages.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import styles from './OpenPage.module.css';

const SITE = import.meta.env.BASE_URL;

/** What became of papers that were added, and when. */
interface Added {
  readonly id: string;
  readonly added: AddedPapers;
  readonly at: number;
}

/** Where what was read last came from: both are `null` for files of the reader. */
interface LastRead {
  /** Pasted text; `null` where it was something else. */
  readonly text: string | null;
  /** The address that it was fetched from, where others may fetch it as well. */
  readonly source: string | null;
}

const FROM_FILES: LastRead = { text: null, source: null };

/** Opens any list of papers, or within a list of this device adds to that: the choice of files, the report of what became of them, the lists of this device. */
export function OpenPage() {
  const { list, digest } = useCorpus();
  const current = list?.id ? { id: list.id, name: digest.name } : null;
  const [source, nameSource] = useListSource();
  const [addedTo, setAddedTo] = useState<Added | null>(null);
  const showUnkept = useUnkeptListStore((state) => state.show);
  const dropText = usePastedTextStore((state) => state.drop);
  /** What was read last, where that was text, and its address, where it was fetched. */
  const lastRead = useRef<LastRead>(FROM_FILES);
  const { reading, read, readChosen, wish, draft, keep, cancel } = useListReading((kept) => {
    if (kept.kind === 'unkept') {
      showUnkept(openCorpus(kept.corpus, kept.id, lastRead.current.source), kept.reason ?? '');
      return;
    }
    void askForPersistence();
    dropText(lastRead.current.text);
    void tellOfLists();
    const { id, added } = kept;
    if (added !== null) setAddedTo({ id, added, at: Date.now() });
    else window.location.assign(`${digestBase(SITE, id)}${source.page}`);
  }, current?.id ?? null);
  const dropped = useChosenFilesStore((state) => state.files);
  const take = useChosenFilesStore((state) => state.take);

  const begin = (from: LastRead) => {
    setAddedTo(null);
    lastRead.current = from;
  };
  const openFiles = (files: readonly File[]) => {
    begin(FROM_FILES);
    void readChosen(files);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: files that are dropped are read once.
  useEffect(() => {
    if (dropped.length > 0) openFiles(take());
  }, [dropped]);

  return (
    <div className={styles.page}>
      <Heading addTo={current?.name ?? null} />
      <IgnoredNotice codec={openCodec} isBox />
      <ListChoice
        isAdding={current !== null}
        origin={list === undefined ? null : findOrigin(list)}
        source={source}
        onSource={nameSource}
        onFetched={(file, address) => {
          begin({ text: null, source: isForOthers(address) ? address : null });
          void read([file], [file.name]);
        }}
        onFiles={openFiles}
        onText={(text) => {
          begin({ text, source: null });
          void read([pasteFile(text)], ['Pasted text']);
        }}
      />
      <Progress reading={reading} onCancel={cancel} />
      {addedTo !== null && current !== null ? (
        <AddedNotice key={addedTo.at} {...addedTo} name={current.name} />
      ) : null}
      {reading.stage === 'read' && addedTo === null ? (
        <FocusedOnce>
          <ListReportView
            summary={reading.summary}
            choices={reading.choices}
            wishes={reading.wishes}
            drafts={reading.drafts}
            suggestedName={
              reading.summary.name ?? suggestName(reading.names, reading.summary.heading)
            }
            current={current}
            isKeeping={reading.isKeeping}
            fault={reading.fault}
            onChoose={(choices, applied) => void read(null, reading.names, choices, applied)}
            onWish={wish}
            onDraft={draft}
            onKeep={(request) => void keep({ ...request, source: lastRead.current.source })}
          />
        </FocusedOnce>
      ) : null}
      <DigestList />
    </div>
  );
}

/** What the page is for: within a list to add to it. */
function Heading({ addTo }: { readonly addTo: string | null }) {
  const title = addTo === null ? 'Open a list of papers' : `Add papers to ${addTo}`;
  return (
    <>
      <title>{`${title} – Collate`}</title>
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {addTo === null ? (
        <p className={styles.lead}>
          Search, filter and compare any list of papers: an export of a reference manager, a
          spreadsheet, a reading list. It is read in this browser and stays on this device; nothing
          is sent anywhere.
        </p>
      ) : (
        <p className={styles.lead}>
          New papers come to the end of this list. Those that it has already keep their labels, and
          get the facts that they lack. Everything is read in this browser and stays on this device.{' '}
          <a href={`${SITE}${PAGES.open.path.slice(1)}`}>Open a list of its own instead</a>
        </p>
      )}
    </>
  );
}

/** How far the reading is, or why it failed. */
function Progress({
  reading,
  onCancel,
}: {
  readonly reading: ListReading;
  readonly onCancel: () => void;
}) {
  if (reading.stage === 'reading') {
    const { names, records } = reading;
    return <ReadingProgress names={names} records={records} onCancel={onCancel} />;
  }
  if (reading.stage !== 'failed') return null;
  return (
    <p className={styles.fault} role="alert">
      {reading.message}
    </p>
  );
}

/** What became of papers that were added. The button that had focus is gone. */
function AddedNotice({ id, added, name }: Omit<Added, 'at'> & { readonly name: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <p className={styles.fault} role="status" tabIndex={-1} ref={place}>
      {describeAdded(added, name)} <a href={digestBase(SITE, id)}>Open it</a>
    </p>
  );
}

/** Brings what it holds into view, and its heading into focus, when it appears. */
function FocusedOnce({ children }: { readonly children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('h2')?.focus();
  }, []);
  return <div ref={place}>{children}</div>;
}
