import { useRef, useState } from 'react';
import type { ListReport } from '../sources/list/listReport.ts';
import type { ListFile } from '../sources/list/readList.ts';
import { readFiles } from './readFiles.ts';

/** Where the reading of a list is. */
export type ListReading =
  | { readonly stage: 'idle' }
  | { readonly stage: 'reading'; readonly names: readonly string[]; readonly records: number }
  | { readonly stage: 'read'; readonly names: readonly string[]; readonly report: ListReport }
  | { readonly stage: 'failed'; readonly message: string };

const IDLE: ListReading = { stage: 'idle' };

/** Reads lists of papers, one after another; a new one ends the one before. */
export function useListReading() {
  const [reading, setReading] = useState<ListReading>(IDLE);
  const cancelLast = useRef<() => void>(() => undefined);

  const read = async (files: readonly ListFile[]): Promise<void> => {
    cancelLast.current();
    const names = files.map(({ name }) => name);
    setReading({ stage: 'reading', names, records: 0 });
    let isCancelled = false;
    try {
      const { report, cancel } = readFiles(files, (records) => {
        if (!isCancelled) setReading({ stage: 'reading', names, records });
      });
      cancelLast.current = () => {
        isCancelled = true;
        cancel();
      };
      const finished = await report;
      if (!isCancelled) setReading({ stage: 'read', names, report: finished });
    } catch (error) {
      if (isCancelled) return;
      setReading({
        stage: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const cancel = () => {
    cancelLast.current();
    setReading(IDLE);
  };

  return { reading, read, cancel };
}

/** The bytes of files, as the readers of lists take them. */
export async function loadFiles(files: readonly File[]): Promise<readonly ListFile[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** Pasted text, as the readers of lists take it. */
export function pasteFile(text: string): ListFile {
  return { name: 'Pasted text', bytes: new TextEncoder().encode(text) };
}
