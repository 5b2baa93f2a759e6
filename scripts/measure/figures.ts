/**
 * `npm run figures [-- NAME…]` runs the measuring commands and writes what they print into
 * docs/figures.md, with the day, the machine and the commit. With names, such as `bench similar`, only
 * those sections are written again; the others stay as a command wrote them, or say that they were
 * not measured. `npm run figures -- limits` measures nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { OFFLINE_COPY_MB } from '../../src/pages/about/offlineCopy.ts';
import type { FiguresId, FiguresSection } from './figuresPage.ts';
import {
  FIGURES_IDS,
  FIGURES_SECTIONS,
  formatLimits,
  formatSection,
  updateFigures,
} from './figuresPage.ts';

const file = fileURLToPath(new URL('../../docs/figures.md', import.meta.url));
const sizeLimits = fileURLToPath(new URL('../../.size-limit.mjs', import.meta.url));
const chosen = process.argv.slice(2);
const known: readonly string[] = [...FIGURES_IDS, 'limits'];
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  throw new Error(
    `There is no section "${unknown.join('", "')}". The sections are: ${known.join(', ')}.`,
  );
}

const commit = readCommit();
const measured = new Map<FiguresId, string>();
for (const id of FIGURES_IDS) {
  if (chosen.length > 0 && !chosen.includes(id)) continue;
  measured.set(id, measure(FIGURES_SECTIONS[id]));
}
const limits = formatLimits(readFileSync(sizeLimits, 'utf8'), OFFLINE_COPY_MB);
writeFileSync(file, updateFigures(readFileSync(file, 'utf8'), measured, limits));

function measure(section: FiguresSection): string {
  const { script } = section;
  const { stdout, status } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (status !== 0) throw new Error(`npm run ${script} ended with ${status}; nothing was written.`);
  const printed = stripVTControlCharacters(stdout).trim();
  console.log(printed);
  const day = new Date().toISOString().slice(0, 10);
  return formatSection(section, printed, { day, cores: cpus().length, commit });
}

/** `1a2b3c4`, with `and changes` where the tree has some; `null` without git. */
function readCommit(): string | null {
  const read = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' });
  const head = read('rev-parse', '--short', 'HEAD');
  if (head.status !== 0) return null;
  // What this command writes does not change what it measures.
  const changes = read('status', '--porcelain', '--', ':!docs').stdout.trim();
  return `${head.stdout.trim()}${changes === '' ? '' : ' and changes'}`;
}
