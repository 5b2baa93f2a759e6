import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/** The folders of `src/`, each importing only from itself and from those after it. */
export const STACK = [
  'app',
  'pages',
  'compare',
  'library',
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
] as const;

const VIEW = '\\.tsx$';
const STATE = '/(use[A-Z]\\w*|\\w+Store)\\.ts$';
const FRAMEWORK = '(^|/)node_modules/(react|react-dom|react-router|zustand)/';

/** One rule a folder: what lies above it is out of reach. */
const STACK_RULES: readonly IForbiddenRuleType[] = STACK.slice(1).map((folder, index) => ({
  name: `stack-${folder}`,
  comment: `${folder} imports only from itself and from the folders below it`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/(${STACK.slice(0, index + 1).join('|')})/` },
}));

export const RULES: IForbiddenRuleType[] = [
  ...STACK_RULES,
  {
    name: 'known-folder',
    comment: 'a folder of src has its place in the stack, or its imports go unchecked',
    severity: 'error',
    from: {},
    to: { path: '^src/', pathNot: `^src/(${STACK.join('|')})/` },
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
