/** A section of docs/figures.md, which a command prints. */
export interface FiguresSection {
  readonly title: string;
  /** The command, of package.json. */
  readonly script: string;
  /** How to read what it prints. */
  readonly about: string;
}

export const FIGURES_SECTIONS = {
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
      'Records of arXiv, read and opened as a reader would. `queries` is how many each engine was asked; `index ms` is of one core. Times can be compared within one run.',
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
} as const satisfies Readonly<Record<string, FiguresSection>>;

export type FiguresId = keyof typeof FIGURES_SECTIONS;
export const FIGURES_IDS = Object.keys(FIGURES_SECTIONS) as FiguresId[];

const LIMITS_TITLE = 'Limits that a build must keep';

/** When a command was run, on what. */
export interface Measurement {
  readonly day: string;
  readonly cores: number;
  /** The commit that it measured, with a note of changes that were not committed; `null` where none is known. */
  readonly commit: string | null;
}

/** What a command printed, with when and where. */
export function formatSection(
  { title, script, about }: FiguresSection,
  printed: string,
  { day, cores, commit }: Measurement,
): string {
  const at = commit === null ? '' : `, commit ${commit}`;
  return `## ${title}\n\nBy \`npm run ${script}\`, ${day}, ${cores} cores${at}. ${about}\n\n\`\`\`text\n${printed}\n\`\`\``;
}

/** In place of figures that no command has written. */
export function formatUnmeasured(id: FiguresId): string {
  const { title, about } = FIGURES_SECTIONS[id];
  return `## ${title}\n\nNot measured on this tree: \`npm run figures -- ${id}\` writes it. ${about}`;
}

/** The limits of the size check, read from its configuration, and that of the offline copy. */
export function formatLimits(sizeLimits: string, offlineMegabytes: number): string {
  const rows = [...sizeLimits.matchAll(/name: '([^']+)'[^{}]*?limit: '([^']+)'/gu)].map(
    ([, name, limit]) => `| ${name} | ${limit} | \`.size-limit.mjs\` |`,
  );
  return [
    `## ${LIMITS_TITLE}`,
    '',
    'By `npm test`, which fails above them. Scripts, styles and papers are counted with gzip.',
    '',
    '| what | limit | where it is set |',
    '| --- | ---: | --- |',
    ...rows,
    `| offline copy of a version | ${offlineMegabytes} MB | \`src/pages/about/offlineCopy.ts\` |`,
  ].join('\n');
}

/**
 * The page with `measured` in place of the sections of the same ids. Other sections stay as a command
 * wrote them; of what no command wrote nothing stays.
 */
export function updateFigures(
  page: string,
  measured: ReadonlyMap<FiguresId, string>,
  limits: string,
): string {
  const [head = '', ...before] = page.trimEnd().split(/\n(?=## )/u);
  const parts = FIGURES_IDS.map((id) => {
    const known = before.find((part) => part.startsWith(`## ${FIGURES_SECTIONS[id].title}\n`));
    return measured.get(id) ?? (known && isWritten(known) ? known : formatUnmeasured(id));
  });
  return `${[head, ...parts, limits].map((part) => part.trimEnd()).join('\n\n')}\n`;
}

/** Whether a section has what a command printed, and no other figures than those. */
export function isWritten(section: string): boolean {
  const [heading, , from, , ...printed] = section.trimEnd().split('\n');
  return (
    heading?.startsWith('## ') === true &&
    from?.startsWith('By `npm run ') === true &&
    printed[0] === '```text' &&
    printed.indexOf('```') === printed.length - 1
  );
}
