import { useEffect, useRef, useState } from 'react';
import { downloadFile } from '../../ui/downloadFile.ts';
import { readMessage } from '../../ui/readMessage.ts';
import type { PublishedForm } from './publishDigest.ts';
import type { RemarksCount } from './publishedRemarks.ts';

/** Makes files of a list, one at a time; its code is fetched with the dialog that offers them. */
export function usePublishing(id: string) {
  const [message, setMessage] = useState('');
  const [progress, setProgress] = useState<{ done: number; count: number } | null>(null);
  const [remarks, setRemarks] = useState<RemarksCount | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ending = useRef<AbortController | null>(null);

  useEffect(() => {
    let isShown = true;
    keepNotes()
      .then(() => import('./publishDigest.ts'))
      .then(({ countPublishable }) => countPublishable(id))
      // What cannot be counted is said when the file is made.
      .then(
        (count) => isShown && setRemarks(count),
        () => undefined,
      );
    return () => {
      isShown = false;
      ending.current?.abort();
    };
  }, [id]);

  const publish = async (form: PublishedForm, hasRemarks: boolean) => {
    const controller = new AbortController();
    ending.current = controller;
    const { signal } = controller;
    setBusy(true);
    setMessage('Making the file…');
    try {
      await keepNotes();
      const { publishDigest } = await import('./publishDigest.ts');
      const file = await publishDigest(id, form, {
        hasRemarks,
        signal,
        onProgress: (done, count) => setProgress({ done, count }),
      });
      signal.throwIfAborted();
      downloadFile(file.name, file.content);
      setMessage(`Saved as ${file.name}.`);
    } catch (error) {
      setMessage(signal.aborted ? 'Called off. Nothing was saved.' : readMessage(error));
    }
    setProgress(null);
    setBusy(false);
  };
  return { message, progress, isBusy, remarks, publish, cancel: () => ending.current?.abort() };
}

/** What the reader has just written may not be kept yet. */
async function keepNotes(): Promise<void> {
  const { useRecordsStore } = await import('../../library/records/recordsStore.ts');
  await useRecordsStore.getState().flush();
}
