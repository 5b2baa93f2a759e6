import { LIST_LIMITS } from '../../sources/list/listLimits.ts';
import type { ListFile } from '../../sources/list/readList.ts';
import { nameFile } from './fileAddress.ts';
import { findSavedForm } from './savedForm.ts';

/**
 * A list on the web, as a file. Nothing about the reader is sent beyond what a request cannot do
 * without. Rejects with what is wrong and what can be done; where `signal` aborts, with its reason.
 */
export async function fetchList(
  address: string,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<ListFile> {
  const { host, origin, protocol } = new URL(address);
  // The page's policy allows no others.
  if (protocol !== 'https:' && origin !== window.location.origin) {
    throw new Error(
      'A list is fetched from addresses that begin with “https:” alone, and this one begins with “http:”. Try it with “https:”, or download the file and choose it here.',
    );
  }
  const response = await fetch(address, {
    ...{ signal, credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'follow' },
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new Error(
      `${host} could not be reached, or does not let other sites read this address. Download the file and choose it here.`,
      { cause: error },
    );
  });
  if (!response.ok) {
    throw new Error(
      `${host} answered with status ${response.status}. Check the address, or download the file and choose it here.`,
    );
  }
  const bytes = await readBytes(response, onProgress);
  return { name: nameFile(address), bytes };
}

/** The body, as long as it keeps within the limit of a list. */
async function readBytes(
  response: Response,
  onProgress: (bytes: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let limit = LIST_LIMITS.bytes;
  for (const reader = response.body?.getReader(); reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length === 0 && findSavedForm(value) !== null) limit = LIST_LIMITS.savedBytes;
    chunks.push(value);
    length += value.length;
    onProgress(length);
    if (length > limit) {
      await reader.cancel();
      throw new Error(
        `The file has more than ${limit / 1e6} MB, and a list has at most that. Open a part of it.`,
      );
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
