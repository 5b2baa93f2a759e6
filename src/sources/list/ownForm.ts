import { BACKUP_KEY, LIBRARY_FORMAT } from '../../storage/savedFiles.ts';
import type { Doubt } from '../facts/paperDraft.ts';
import { decodeText } from './decodeText.ts';

/** What Collate saves that has papers in it and is not a list of them. */
export type OwnForm = 'backup' | 'library';

/** Bytes from which the form of a file can be told. */
export const OWN_FORM_BYTES = 200;

const MARKS: readonly (readonly [OwnForm, RegExp])[] = [
  ['backup', new RegExp(`^\\s*\\{[^]*"${BACKUP_KEY}"\\s*:`, 'u')],
  ['library', new RegExp(`^\\s*\\{[^]*"format"\\s*:\\s*"${LIBRARY_FORMAT}"`, 'u')],
];

/** Which of these a file is, by its beginning, also where it is damaged or of a later version; else `null`. */
export function findOwnForm(bytes: Uint8Array): OwnForm | null {
  const head = decodeText(bytes.subarray(0, OWN_FORM_BYTES));
  if (!head.isText) return null;
  return MARKS.find(([, mark]) => mark.test(head.text))?.[0] ?? null;
}

/** Why it is not read, and where its labels and notes come back with its papers. */
export const OWN_FORM_FAILURES: Readonly<Record<OwnForm, Doubt>> = {
  backup: {
    reason: 'it is a backup of Collate, not a list of papers',
    remedy: 'Choose it under “Restore a backup”, below the lists on this device.',
  },
  library: {
    reason: 'it is a library of Collate, not a list of papers',
    remedy: 'Import it in the library, under “Back up and move”.',
  },
};
