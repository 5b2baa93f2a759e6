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
