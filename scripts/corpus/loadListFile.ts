import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ListFile } from '../../src/sources/list/readList.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
};

/** A file that a command names, or a sentence that says why it cannot be read. */
export function loadListFile(path: string): ListFile | string {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    const { code = 'unknown error' } = error as { code?: string };
    return `${path}: ${REASONS[code] ?? `it cannot be read (${code})`}.`;
  }
}
