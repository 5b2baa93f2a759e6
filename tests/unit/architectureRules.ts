import type { ICruiseOptions, IRegularForbiddenRuleType } from 'dependency-cruiser';

/**
 * The rooms of each folder, each importing only from itself and from those after it. `.` is the
 * folder's own files.
 */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  src: [
    'app',
    'pages',
    'digests',
    'library',
    'compare',
    'explore',
    'insight',
    'exports',
    'paper',
    'search',
    'url',
    'curation',
    'sources',
    'corpus',
    'storage',
    'ui',
  ],
  'src/app': ['.', 'offline'],
  'src/pages': ['.', 'heads', 'about'],
  'src/digests': [
    '.',
    'menu',
    'reading',
    'copies',
    'taxonomy',
    'versions',
    'merges',
    'labels',
    'publish',
    'kept',
  ],
  'src/library': ['.', 'notes', 'records'],
  'src/explore': ['.', 'results', 'timeline', 'reading', 'filters'],
  'src/insight': ['.', 'cost', 'claims', 'gaps', 'lineage', 'charts'],
  'src/search': ['.', 'worker', 'memory', 'language', 'facets', 'words'],
  'src/curation': ['.', 'labeller', 'editor'],
  'src/sources': ['list', 'bibtex', 'tagged', 'table', 'json', 'xml', 'text', 'facts', '.'],
  'src/corpus': ['findings', '.'],
  scripts: ['measure', 'checks', 'site', 'corpus', 'assets'],
  'scripts/site': ['vite', 'previews', '.'],
};

/** The folders that hold modules: `src/url`, `src/search`, `src/search/words`. */
export const FOLDERS: readonly string[] = Object.entries(ORDER).flatMap(([parent, rooms]) =>
  rooms
    .map((room) => placeOf(parent, room))
    .filter((folder) => folder === parent || !ORDER[folder]),
);

const VIEW = '\\.tsx$';
const STATE = '/(use[A-Z]\\w*|\\w+Store)\\.ts$';
const FRAMEWORK = '(^|/)node_modules/(react|react-dom|react-router|zustand)/';

/** One rule a room: what stands before it is out of reach. */
const ORDER_RULES: readonly IRegularForbiddenRuleType[] = Object.entries(ORDER).flatMap(
  ([parent, rooms]) =>
    rooms.slice(1).map((room, index) => ({
      name: nameOrderRule(parent, room),
      comment: `${room} imports only from itself and from what comes after it in ${parent}`,
      severity: 'error' as const,
      from: { path: within(parent, room) },
      to: { path: rooms.slice(0, index + 1).map((before) => within(parent, before)) },
    })),
);

export const RULES: IRegularForbiddenRuleType[] = [
  ...ORDER_RULES,
  {
    name: 'known-room',
    comment: 'a folder has its place in the order, or its imports go unchecked',
    severity: 'error',
    from: {},
    to: { path: '^(src|scripts)/', pathNot: FOLDERS.map((folder) => within(folder, '.')) },
  },
  {
    name: 'plain-is-pure',
    comment: 'plain.ts runs in Node, without React, router, store or view',
    severity: 'error',
    from: { path: '^src/.+\\.ts$', pathNot: [STATE, '\\.d\\.ts$'] },
    // A type is gone when the code runs.
    to: { path: [VIEW, STATE, FRAMEWORK], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'state-draws-nothing',
    comment: 'useX.ts and xStore.ts import no view',
    severity: 'error',
    from: { path: `^src/.+${STATE}` },
    to: { path: VIEW },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'a module that nothing imports and that imports nothing is forgotten',
    severity: 'error',
    from: { path: '^src/', orphan: true, pathNot: ['\\.d\\.ts$'] },
    to: {},
  },
  {
    name: 'source-alone',
    comment: 'the application depends on no script, no test and no authored file',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(scripts|tests|data)/' },
  },
  {
    name: 'browser-only',
    comment: 'the application runs in a browser: no module of Node, no development package',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['core', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'resolvable',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
];

export const OPTIONS: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(dist|tests/fixtures)/' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
};

export function nameOrderRule(parent: string, room: string): string {
  return `order-${parent}/${room}`;
}

/** `('src/search', 'words')` → `"src/search/words"`; `('src/search', '.')` → `"src/search"`. */
export function placeOf(parent: string, room: string): string {
  return room === '.' ? parent : `${parent}/${room}`;
}

/** Matches the files of a room; those of a folder's own, with `.`, lie in none of its rooms. */
function within(parent: string, room: string): string {
  return room === '.' ? `^${parent}/[^/]+$` : `^${parent}/${room}/`;
}
