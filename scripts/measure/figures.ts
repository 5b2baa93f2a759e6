/**
 * `npm run figures [-- NAME…]` runs the measuring commands and writes what they print into
 * docs/figures.md, with the day and the machine. With names, such as `bench similar`, only those
 * sections are written again; the others stay as they were measured.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

interface Section {
  readonly title: string;
  readonly script: string;
  /** How to read what the command prints. */
  readonly about: string;
}

const SECTIONS: Readonly<Record<string, Section>> = {
  bench: {
    title: 'Speed',
    script: 'bench',
    about:
      'The built site, served with gzip. `click` and `key` last until the list in view is painted as it stays, `view` until the counts of the filters and the timeline are painted as well. Only ratios to the plain HTML list of the same run can be compared between machines and days.',
  },
  lighthouse: {
    title: 'A slow phone',
    script: 'lighthouse',
    about: 'Lighthouse’s own simulation; medians of three runs.',
  },
  search: {
    title: 'Search',
    script: 'evaluate:search',
    about:
      'Each engine at the best setting that a search over its options found. How the queries came about is in `tests/fixtures/queries.md`.',
  },
  sizes: {
    title: 'Search of long lists',
    script: 'bench:sizes',
    about:
      'Records of arXiv, read and opened as a reader would. `queries` of which each engine was asked as many; `index ms` of one core. Times can be compared within this run.',
  },
  similar: {
    title: 'Similar papers',
    script: 'evaluate:similar',
    about: 'Against papers that a reader expected, written down before the result was seen.',
  },
  import: {
    title: 'Lists of papers in other forms',
    script: 'evaluate:import',
    about: 'Against what a careful reader makes of 21 files.',
  },
  agreement: {
    title: 'Agreement of the readings, and precision of proof',
    script: 'agreement',
    about: 'The tables of `data/README.md`, which says how to read them.',
  },
};

const file = fileURLToPath(new URL('../../docs/figures.md', import.meta.url));
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0) {
  throw new Error(
    `There is no section "${unknown.join('", "')}". The sections are: ${Object.keys(SECTIONS).join(', ')}.`,
  );
}

const [head = '', ...before] = readFileSync(file, 'utf8')
  .trimEnd()
  .split(/\n(?=## )/u);
const parts = Object.entries(SECTIONS).flatMap(([name, section]) =>
  chosen.length === 0 || chosen.includes(name)
    ? [measure(section)]
    : before.filter((part) => part.startsWith(`## ${section.title}\n`)),
);
const titles = Object.values(SECTIONS).map(({ title }) => title);
const kept = before.filter((part) => !titles.some((title) => part.startsWith(`## ${title}\n`)));
writeFileSync(file, `${[head, ...parts, ...kept].map((part) => part.trimEnd()).join('\n\n')}\n`);

function measure({ title, script, about }: Section): string {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (status !== 0) throw new Error(`npm run ${script} ended with ${status}; nothing was written.`);
  const printed = stripVTControlCharacters(stdout).trim();
  const day = new Date().toISOString().slice(0, 10);
  console.log(printed);
  return `## ${title}\n\nBy \`npm run ${script}\`, ${day}, ${cpus().length} cores. ${about}\n\n\`\`\`text\n${printed}\n\`\`\``;
}
