import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Files that are packed before the page gets a turn: to show how far it is, and to be called off. */
const FILES_OF_A_TURN = 20;

interface ZipOptions {
  /** How many files there are. */
  readonly count: number;
  /** Told now and then how many are in. */
  readonly onProgress: (done: number) => void;
  /** Ends it: the promise rejects with its reason. */
  readonly signal: AbortSignal;
}

/** Texts, each with its name, as one zip. They are made one by one, while the page stays usable. */
export async function zipFiles(
  files: Iterable<readonly [name: string, text: string]>,
  { count, onProgress, signal }: ZipOptions,
): Promise<Blob> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  let done = 0;
  for (const [name, text] of files) {
    if (done % FILES_OF_A_TURN === 0) {
      onProgress(Math.min(done, count));
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
    done += 1;
  }
  zip.end();
  return new Blob(parts as BlobPart[], { type: 'application/zip' });
}
