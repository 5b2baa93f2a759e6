import { useEffect, useState } from 'react';
import { useCompareStore } from '../../compare/compareStore.ts';
import { useLibraryChangesStore } from '../../library/libraryChangesStore.ts';
import { useRecordsStore } from '../../library/records/recordsStore.ts';
import type { KeptDigest, RemovedDigest } from '../../storage/digestDatabase.ts';
import { listDigests, removeDigest, renameDigest } from '../../storage/digestDatabase.ts';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { downloadFile } from '../../ui/downloadFile.ts';
import { downloadText } from '../../ui/downloadText.ts';
import { readMessage } from '../../ui/readMessage.ts';
import { createFileInSlices } from '../../ui/runInSlices.ts';
import { keepAgain } from '../kept/keepAgain.ts';
import { loadKeptList, writeKeptList } from '../kept/keptCorpus.ts';
import { useListNewsStore } from '../kept/listNewsStore.ts';
import { tellOfLists } from '../labels/labelEditorStore.ts';
import { formatBackup, restoreBackup } from './backup.ts';

/** The digests of this device, what can be done with them, and what came of the last thing done. */
export function useDigestList() {
  /** Those that were deleted here and are not back, the last one first. */
  const [removed, setRemoved] = useState<readonly RemovedDigest[]>([]);
  const [message, setMessage] = useState('');
  const { digests, isReadable } = useKeptDigests(setMessage);
  const usage = useUsage();

  /** Does something with the storage, and says what came of it, here and to the other tabs. */
  const run = async (action: () => Promise<string>) => {
    try {
      setMessage(await action());
    } catch (error) {
      setMessage(readMessage(error));
    }
    await tellOfLists();
  };

  return {
    digests,
    /** Whether the storage could be read: else it is not known whether there are digests. */
    isReadable,
    message,
    usage,
    canUndo: removed.length > 0,
    rename: (id: string, name: string) =>
      run(async () => ((await renameDigest(id, name)) ? `It is called “${name}” now.` : GONE)),
    remove: (id: string) =>
      run(async () => {
        const taken = await removeDigest(id);
        if (taken === null) return `It was deleted already.${describeWayBack(removed)}`;
        setRemoved((before) => [taken, ...before]);
        return `“${taken.digest.name}” was deleted.`;
      }),
    undo: () =>
      run(async () => {
        const [last, ...others] = removed;
        if (last === undefined) return '';
        const says = await keepAgain(last);
        setRemoved((now) => now.filter((one) => one !== last));
        return `${says}${describeWayBack(others)}`;
      }),
    save: ({ id, name }: KeptDigest) =>
      run(async () => {
        const kept = await loadKeptList(id);
        if (kept === null) return GONE;
        downloadFile(
          `${id}.json`,
          await createFileInSlices(writeKeptList(kept), 'application/json'),
        );
        return `“${name}” is saved as ${id}.json, which Collate opens again.`;
      }),
    backUp: () =>
      run(async () => {
        await useRecordsStore.getState().flush();
        downloadText('collate-backup.json', 'application/json', await formatBackup());
        return 'All lists and the library are in collate-backup.json.';
      }),
    restore: (file: File) =>
      run(async () => {
        const { says, library } = await restoreBackup(await file.text());
        // These stores were read before, and would write over what has come.
        await usePreferencesStore.persist.rehydrate();
        await useCompareStore.persist.rehydrate();
        return `${says}. Library: ${await importLibrary(library)}.`;
      }),
  };
}

/** Those on this device, read again after each change; `onFail` gets the reason where that fails. */
function useKeptDigests(onFail: (message: string) => void) {
  const [digests, setDigests] = useState<readonly KeptDigest[]>([]);
  const [isReadable, setReadable] = useState(true);
  const changes = useListNewsStore((state) => state.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the page opens, and after each change.
  useEffect(() => {
    // An answer that comes after the next change, or after the page is left, says nothing any more.
    let isCurrent = true;
    const show = (kept: readonly KeptDigest[], failure: string | null) => {
      if (!isCurrent) return;
      setDigests(kept);
      setReadable(failure === null);
      if (failure !== null) onFail(failure);
    };
    listDigests().then(
      (kept) => show(kept, null),
      (error: unknown) => show([], readMessage(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [changes]);
  return { digests, isReadable };
}

/** Bytes that this site uses on the device, after each change; `null` where the browser does not say. */
function useUsage(): number | null {
  const [usage, setUsage] = useState<number | null>(null);
  const changes = useListNewsStore((state) => state.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the page opens, and after each change.
  useEffect(() => {
    let isCurrent = true;
    navigator.storage?.estimate?.().then(
      (estimate) => isCurrent && setUsage(estimate.usage ?? null),
      () => isCurrent && setUsage(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [changes]);
  return usage;
}

const GONE = 'This list is not on this device any more.';

/** The way back leads to the digest that was deleted here before, if there is one. */
function describeWayBack([before]: readonly RemovedDigest[]): string {
  return before === undefined ? '' : ` “${before.digest.name}” can still be brought back.`;
}

/** Merges a file of a library into the one of this device; resolves with what that did. */
async function importLibrary(text: string): Promise<string> {
  const { load, flush } = useRecordsStore.getState();
  await load();
  const says = useLibraryChangesStore.getState().importFile(text);
  await flush();
  return says;
}
