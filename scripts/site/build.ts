/**
 * `npm run build -- [--digest FILE]… [--name TEXT] [options of vite build]` builds the site: of the
 * built-in digest, or of a list of papers in any form that `npm run digest` reads, also one that
 * Collate saved. Ends with 0 where the site was built, with 1 where it could not be, with 2 where it
 * was called wrongly.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadListFile } from '../corpus/loadListFile.ts';
import { parseBuildCall } from './buildCall.ts';
import type { ListData } from './listData.ts';
import { createListData, describeLimits } from './listData.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
const cache = join(root, 'node_modules/.cache/collate');

/** More papers make so many files that packing them takes longer than all else, and hosts pack themselves. */
const MOST_PACKED = 1_000;

const USAGE =
  'Usage: npm run build -- [--digest FILE]… [--name TEXT] [--base /folder/] [--outDir FOLDER]';

const call = parseBuildCall(process.argv.slice(2));
if (typeof call === 'string') {
  console.error(`${call}\n${USAGE}`);
  process.exitCode = 2;
} else if (call.files.length === 0) {
  process.exitCode = await runVite(call.others, {});
} else {
  const data = await loadListData(call.files, call.name);
  if (typeof data === 'string') {
    console.error(data);
    process.exitCode = 1;
  } else {
    process.exitCode = await buildList(data, call.others);
  }
}

async function loadListData(
  paths: readonly string[],
  name: string | null,
): Promise<ListData | string> {
  const loaded = paths.map(loadListFile);
  const faults = loaded.filter((file) => typeof file === 'string');
  if (faults.length > 0) {
    return [...faults, '--digest needs the path of a file, such as references.bib.'].join('\n');
  }
  return createListData(
    loaded.filter((file) => typeof file !== 'string'),
    name,
  );
}

async function buildList(data: ListData, others: readonly string[]): Promise<number> {
  const { corpus, published, findings, report } = data;
  const isPacked = corpus.papers.length <= MOST_PACKED;
  console.log(
    [
      report,
      '',
      `A site of “${corpus.digest.name}”:`,
      ...describeLimits(corpus),
      ...(isPacked ? [] : ['No packed copies beside the files: let the host pack them.']),
    ].join('\n'),
  );
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'list-'));
  try {
    const write = (name: string, content: unknown) =>
      writeFileSync(join(folder, name), JSON.stringify(content));
    write('corpus.json', corpus);
    write('list.json', published);
    write('findings.json', findings);
    return await runVite(others, {
      COLLATE_DATA: folder,
      ...(isPacked ? {} : { COLLATE_UNPACKED: '1' }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds with these options and variables; resolves with the exit code. */
function runVite(
  options: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', ...options], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...variables },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
