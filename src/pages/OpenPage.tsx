import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { openCorpus } from '../corpus/openCorpus.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { suggestName } from '../digests/kept/digestName.ts';
import { useUnkeptListStore } from '../digests/kept/unkeptListStore.ts';
import { DigestList } from '../digests/menu/DigestList.tsx';
import { useChosenFilesStore } from '../digests/reading/chosenFilesStore.ts';
import { ListChoice } from '../digests/reading/ListChoice.tsx';
import { ListReportView } from '../digests/reading/ListReportView.tsx';
import { ReadingProgress } from '../digests/reading/ReadingProgress.tsx';
import { SourceOffer } from '../digests/reading/SourceOffer.tsx';
import { pasteFile, useListReading } from '../digests/reading/useListReading.ts';
import { askForPersistence } from '../storage/digestDatabase.ts';
import { digestBase } from '../url/digestAddress.ts';
import { openCodec } from '../url/openQuery.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import styles from './OpenPage.module.css';

/** Opens any list of papers: the choice of files, the report of what became of them, the lists of this device. */
export function OpenPage() {
  const { list, digest } = useCorpus();
  const current = list?.id ? { id: list.id, name: digest.name } : null;
  const { source } = openCodec.parse(useSearchParams()[0]);
  const [addedTo, setAddedTo] = useState<{ id: string; added: number } | null>(null);
  const showUnkept = useUnkeptListStore((state) => state.show);
  const { reading, read, readChosen, wish, keep, cancel } = useListReading((kept) => {
    if (kept.kind === 'unkept') {
      showUnkept(openCorpus(kept.corpus, kept.id), kept.reason ?? '');
      return;
    }
    void askForPersistence();
    const { id, added } = kept;
    if (added !== null) setAddedTo({ id, added });
    else window.location.assign(digestBase(import.meta.env.BASE_URL, id));
  });
  const dropped = useChosenFilesStore((state) => state.files);
  const take = useChosenFilesStore((state) => state.take);

  const openFiles = (files: readonly File[]) => {
    setAddedTo(null);
    void readChosen(files);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: files that are dropped are read once.
  useEffect(() => {
    if (dropped.length > 0) openFiles(take());
  }, [dropped]);

  return (
    <div className={styles.page}>
      <title>Open a list of papers – Collate</title>
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        Open a list of papers
      </h1>
      <p className={styles.lead}>
        Search, filter and compare any list of papers: an export of a reference manager, a
        spreadsheet, a reading list. It is read in this browser and stays on this device; nothing is
        sent anywhere.
      </p>
      <IgnoredNotice codec={openCodec} isBox />
      {source === null ? null : (
        <SourceOffer
          key={source}
          address={source}
          onFile={(file) => void read([file], [file.name])}
        />
      )}
      <ListChoice
        onFiles={openFiles}
        onText={(text) => {
          setAddedTo(null);
          void read([pasteFile(text)], ['Pasted text']);
        }}
      />
      {reading.stage === 'reading' ? (
        <ReadingProgress names={reading.names} records={reading.records} onCancel={cancel} />
      ) : null}
      {reading.stage === 'failed' ? (
        <p className={styles.fault} role="alert">
          {reading.message}
        </p>
      ) : null}
      {addedTo !== null && current !== null ? (
        <p className={styles.fault} role="status">
          {addedTo.added === 1 ? '1 paper was' : `${addedTo.added} papers were`} added to “
          {current.name}”. <a href={digestBase(import.meta.env.BASE_URL, addedTo.id)}>Open it</a>
        </p>
      ) : null}
      {reading.stage === 'read' && addedTo === null ? (
        <FocusedOnce>
          <ListReportView
            summary={reading.summary}
            choices={reading.choices}
            wishes={reading.wishes}
            suggestedName={reading.summary.name ?? suggestName(reading.names)}
            current={current}
            isKeeping={reading.isKeeping}
            fault={reading.fault}
            onChoose={(choices) => void read(null, reading.names, choices)}
            onWish={wish}
            onKeep={(request) => void keep(request)}
          />
        </FocusedOnce>
      ) : null}
      <DigestList changed={addedTo} />
    </div>
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
