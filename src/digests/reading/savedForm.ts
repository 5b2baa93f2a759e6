import { LIST_LIMITS } from '../../sources/list/listLimits.ts';

/** As what a list was saved by Collate. */
export type SavedForm = 'data' | 'page';

/** Bytes from which the form of a file can be told. */
const FORM_BYTES = 200;

/** What Collate saved a list as, by how the file begins; `null` where it is something else. */
export function findSavedForm(bytes: Uint8Array): SavedForm | null {
  const head = new TextDecoder().decode(bytes.subarray(0, FORM_BYTES)).replace(/^\uFEFF/u, '');
  if (/^<!doctype html>\s*<html lang="en" data-digest="/u.test(head)) return 'page';
  return /^\s*\{\s*"schemaVersion"\s*:\s*\d/u.test(head) ? 'data' : null;
}

/** The same of a file that is not loaded. */
export async function readSavedForm(file: Blob): Promise<SavedForm | null> {
  return findSavedForm(new Uint8Array(await file.slice(0, FORM_BYTES).arrayBuffer()));
}

/** Why so many bytes are too many for one list, saved by Collate or not; `null` where they are not. */
export function findSizeFault(bytes: number, isSaved: boolean): string | null {
  const limit = isSaved ? LIST_LIMITS.savedBytes : LIST_LIMITS.bytes;
  if (bytes <= limit) return null;
  const [size, most] = [bytes, limit].map((number) => Math.ceil(number / 1e6));
  return isSaved
    ? `This list has ${size} MB; one that Collate saved has at most ${most} MB.`
    : `These files have ${size} MB; a list has at most ${most} MB. Open a part of them.`;
}
