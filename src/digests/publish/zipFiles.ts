import { strToU8, Zip, ZipDeflate } from 'fflate';
import { giveWay } from '../../ui/giveWay.ts';

/** The page gets a turn after as much work: to show how far it is, and to be called off. */
const TURN_MS = 12;
/** Bytes that are packed in some milliseconds. */
const PIECE = 2 ** 17;

/** A text in one piece, or in pieces where all of it takes long to make. */
export type FileText = string | Iterable<string>;

interface ZipOptions {
  /** How many files there are. */
  readonly count: number;
  /** Told now and then how many are in. */
  readonly onProgress: (done: number) => void;
  /** Ends it: the promise rejects with its reason. */
  readonly signal: AbortSignal;
}

/** Texts, each with its name, as one zip. They are made and packed piece by piece, while the page stays usable. */
export async function zipFiles(
  files: Iterable<readonly [name: string, text: FileText]>,
  { count, onProgress, signal }: ZipOptions,
): Promise<Blob> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  let done = 0;
  let turn = Number.NEGATIVE_INFINITY;
  const giveTurn = async () => {
    if (performance.now() - turn < TURN_MS) return;
    onProgress(Math.min(done, count));
    await new Promise<void>(giveWay);
    signal.throwIfAborted();
    turn = performance.now();
  };
  for (const [name, text] of files) {
    const file = new ZipDeflate(name);
    zip.add(file);
    for (const piece of cutText(text)) {
      await giveTurn();
      file.push(piece);
    }
    file.push(new Uint8Array(), true);
    done += 1;
  }
  zip.end();
  return new Blob(parts as BlobPart[], { type: 'application/zip' });
}

function* cutText(text: FileText): Generator<Uint8Array> {
  for (const part of typeof text === 'string' ? [text] : text) {
    const bytes = strToU8(part);
    for (let start = 0; start === 0 || start < bytes.length; start += PIECE) {
      yield bytes.subarray(start, start + PIECE);
    }
  }
}
