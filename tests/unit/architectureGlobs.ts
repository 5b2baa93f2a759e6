import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** A module, and a file that its `import.meta.glob` imports. Both are paths from the root. */
export interface GlobImport {
  readonly from: string;
  readonly to: string;
}

const GLOB = /\bimport\.meta\.glob\b/gu;
const CALL = /\bimport\.meta\.glob(?:<[^>]*>)?\(\s*(?<list>\[[^\]]*\]|'[^']*')/gu;

/** Vite's globs, which the reader of imports takes for ordinary calls. `files` are all that there are. */
export function findGlobImports(root: string, files: readonly string[]): readonly GlobImport[] {
  return files
    .filter((file) => /^src\/.+\.tsx?$/u.test(file))
    .flatMap((from) => {
      const text = readFileSync(join(root, from), 'utf8');
      const calls = [...text.matchAll(CALL)];
      if (calls.length !== (text.match(GLOB) ?? []).length) {
        throw new Error(`${from}  import.meta.glob  cannot be read  Write its patterns in '…'.`);
      }
      return calls.flatMap((call) =>
        selectFiles(files, from, call.groups?.list ?? '').map((to) => ({ from, to })),
      );
    });
}

function selectFiles(files: readonly string[], from: string, list: string): readonly string[] {
  const patterns = [...list.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  const create = (pattern: string) => createMatcher(resolvePattern(from, pattern));
  const included = patterns.filter((pattern) => !pattern.startsWith('!')).map(create);
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map(create);
  return files.filter(
    (file) => included.some((it) => it.test(file)) && !excluded.some((it) => it.test(file)),
  );
}

/** `../data/*.json` of `src/ui/Button.tsx` → `src/data/*.json`; `/src/*.ts` is from the root. */
function resolvePattern(from: string, pattern: string): string {
  const path = pattern.replace(/^!/u, '');
  return path.startsWith('/') ? path.slice(1) : normalize(join(dirname(from), path));
}

/** `**` is any folders, `*` anything but a slash, `{a,b}` one of several. */
function createMatcher(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^$()|[\]\\]/gu, '\\$&')
    .replaceAll(/\*\*\/|\*/gu, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'))
    .replaceAll(/\{([^}]*)\}/gu, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`, 'u');
}

/** The rules that these imports break, of those that speak of paths alone. */
export function findGlobViolations(
  imports: readonly GlobImport[],
  rules: readonly IRegularForbiddenRuleType[],
): readonly { readonly rule: string; readonly from: string; readonly to: string }[] {
  return imports.flatMap(({ from, to }) =>
    rules
      .filter((rule) => isOfPaths(rule) && matches(rule.from, from) && matches(rule.to, to))
      .map(({ name = '' }) => ({ rule: name, from, to })),
  );
}

function isOfPaths(rule: IRegularForbiddenRuleType): boolean {
  const known = new Set(['path', 'pathNot', 'dependencyTypesNot']);
  return [...Object.keys(rule.from), ...Object.keys(rule.to)].every((key) => known.has(key));
}

interface PathCondition {
  readonly path?: string | string[];
  readonly pathNot?: string | string[];
}

function matches({ path, pathNot }: PathCondition, file: string): boolean {
  const isAny = (patterns: string | string[]) =>
    [patterns].flat().some((pattern) => new RegExp(pattern, 'u').test(file));
  return (path === undefined || isAny(path)) && (pathNot === undefined || !isAny(pathNot));
}
