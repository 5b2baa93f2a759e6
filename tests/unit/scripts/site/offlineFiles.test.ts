import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createVersion,
  isKeptOffline,
  listOfflineFiles,
} from '../../../../scripts/site/offlineFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files kept offline', () => {
  it.each([
    'index.html',
    'papers/mamba.html',
    'insight/cost.html',
    '404.html',
    'assets/index-V_vm7yaZ.js',
    'assets/corpus-BV4nuu2G.json',
    'assets/inter-B20hDITe.woff2',
    'start.js',
    'favicon.svg',
    'icons/icon-192.png',
    'manifest.webmanifest',
  ])('include %s', (path) => expect(isKeptOffline(path)).toBe(true));

  it.each([
    'service-worker.js',
    'index.html.gz',
    'assets/index-V_vm7yaZ.js.br',
    'assets/index-V_vm7yaZ.js.map',
    'screenshot.png',
    'papers/mamba.png',
    'papers/mamba.bib',
    'papers/mamba.json',
    'corpus.json',
    'feed.xml',
    'robots.txt',
    '_headers',
  ])('do not include %s', (path) => expect(isKeptOffline(path)).toBe(false));

  it('are listed with the hashes of their content', () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), 'a page');
    writeFileSync(join(folder, 'assets/a-1234.js'), 'a();');
    writeFileSync(join(folder, 'feed.xml'), '<feed/>');
    const files = listOfflineFiles(folder);
    expect(files.map(({ url, size }) => [url, size])).toEqual([
      ['assets/a-1234.js', 4],
      ['index.html', 6],
    ]);
    const hash = createHash('sha256').update('a page').digest('base64');
    expect(files[1]?.integrity).toBe(`sha256-${hash}`);
    // Only a name without a hash needs the browser to go past its own cache.
    expect(files.map(({ revision }) => revision !== null)).toEqual([false, true]);

    const before = createVersion(files);
    writeFileSync(join(folder, 'index.html'), 'b page');
    expect(createVersion(listOfflineFiles(folder))).not.toBe(before);
  });

  it('leave out the pages of papers where there are too many', () => {
    mkdirSync(join(folder, 'papers'), { recursive: true });
    writeFileSync(join(folder, 'papers/one.html'), 'a paper');
    const names = (hasPapers: boolean) =>
      listOfflineFiles(folder, { hasPapers }).map(({ url }) => url);
    expect(names(true)).toContain('papers/one.html');
    expect(names(false)).toEqual(['assets/a-1234.js', 'index.html']);
  });
});
