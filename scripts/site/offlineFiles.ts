import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the site as the service worker keeps it. */
export interface OfflineFile {
  /** Relative to the site's root. */
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
  /** In bytes, uncompressed. */
  readonly size: number;
}

/** Pages, everything hashed, and what pages link at the root. */
const KEPT = [/\.html$/u, /^assets\//u, /^icons\//u, /^[^/]+\.(?:js|css|svg|webmanifest)$/u];
/** What hosts send instead of a file, what is for developers, and the worker itself. */
const NOT_KEPT = [/\.(?:gz|br|zst|map)$/u, /^service-worker\.js$/u];

/** Whether a file of the built site is part of the copy that works without a network. */
export function isKeptOffline(path: string): boolean {
  return KEPT.some((rule) => rule.test(path)) && !NOT_KEPT.some((rule) => rule.test(path));
}

/**
 * The files of a built site that are kept, by name, with their hashes. Without the pages of papers the
 * application renders these from the data.
 */
export function listOfflineFiles(
  folder: string,
  { hasPapers = true }: { readonly hasPapers?: boolean } = {},
): readonly OfflineFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isKeptOffline(path) && (hasPapers || !path.startsWith('papers/')))
    .sort()
    .map((path) => describeFile(folder, path));
}

/** Changes with any of the files. */
export function createVersion(files: readonly OfflineFile[]): string {
  const list = files.map(({ url, integrity }) => `${url} ${integrity}\n`).join('');
  return createHash('sha256').update(list).digest('hex').slice(0, 12);
}

function describeFile(folder: string, path: string): OfflineFile {
  const content = readFileSync(join(folder, path));
  const hash = createHash('sha256').update(content);
  const integrity = `sha256-${hash.digest('base64')}`;
  // A revision makes the browser go past its own cache; a hashed name needs no such thing.
  const revision = path.startsWith('assets/') ? null : integrity.slice(7, 15);
  return { url: path, revision, integrity, size: content.length };
}
