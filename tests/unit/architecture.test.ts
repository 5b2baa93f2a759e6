import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { findGlobImports, findGlobViolations } from './architectureGlobs.ts';
import { FOLDERS, nameOrderRule, OPTIONS, ORDER, placeOf, RULES } from './architectureRules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkScratch();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** In each room but the first, an import of the one before it. */
const UPWARD = Object.entries(ORDER).flatMap(([parent, rooms], depth) =>
  rooms.slice(1).map((room, index) => {
    const folder = placeOf(parent, room);
    const before = relative(folder, placeOf(parent, rooms[index] ?? '.'));
    const spec = `${before.startsWith('.') ? before : `./${before}`}/leaf.ts`;
    return { rule: nameOrderRule(parent, room), file: `${folder}/upward${depth}`, spec };
  }),
);

/** Each row breaks one rule: its name, the file that breaks it, and that file's text. */
const BREACHES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ...UPWARD.map(({ rule, file, spec }) => [rule, `${file}.ts`, `import '${spec}';`] as const),
  ...UPWARD.map(
    ({ rule, file, spec }) => [rule, `${file}Later.ts`, `await import('${spec}');`] as const,
  ),
  ['known-room', 'src/ui/adrift.ts', "import '../utils/leaf.ts';"],
  ['known-room', 'src/ui/astray.ts', "import './attic/leaf.ts';"],
  ['known-room', 'src/search/unplaced.ts', "import './attic/leaf.ts';"],
  ['plain-is-pure', 'src/ui/framed.ts', "import { useState } from 'react';\nuseState;"],
  [
    'plain-is-pure',
    'src/ui/routed.ts',
    "import { useLocation } from 'react-router';\nuseLocation;",
  ],
  ['plain-is-pure', 'src/ui/stored.ts', "import { create } from 'zustand';\ncreate;"],
  ['plain-is-pure', 'src/ui/drawn.ts', "import './Leaf.tsx';"],
  ['plain-is-pure', 'src/ui/drawnLater.ts', "await import('./Leaf.tsx');"],
  ['plain-is-pure', 'src/ui/stateful.ts', "import './leafStore.ts';"],
  ['plain-is-pure', 'src/ui/hooked.ts', "import './useLeaf.ts';"],
  ['state-draws-nothing', 'src/ui/useDrawn.ts', "import './Leaf.tsx';"],
  ['state-draws-nothing', 'src/ui/drawnStore.ts', "import './Leaf.tsx';"],
  ['no-cycle', 'src/ui/egg.ts', "import './hen.ts';"],
  ['no-orphan', 'src/ui/orphan.ts', 'export const alone = true;'],
  ['source-alone', 'src/ui/scripted.ts', "import '../../scripts/site/leaf.ts';"],
  ['source-alone', 'src/ui/tested.ts', "import '../../tests/leaf.ts';"],
  ['browser-only', 'src/ui/filed.ts', "import { readFileSync } from 'node:fs';\nreadFileSync;"],
  ['browser-only', 'src/ui/developed.ts', "import 'fast-check';"],
  ['resolvable', 'src/ui/lost.ts', "import './nowhere.ts';"],
];

/** As above, by a glob. */
const GLOB_BREACHES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['order-src/ui', 'src/ui/globbed.ts', "import.meta.glob('../app/*.ts');"],
  ['order-src/ui', 'src/ui/globbedFromRoot.ts', "import.meta.glob(['/src/{app,pages}/**/*.ts']);"],
  [
    'order-src/search/words',
    'src/search/words/globbed.ts',
    "import.meta.glob<string>('../*.ts', { eager: true });",
  ],
  ['plain-is-pure', 'src/ui/globbedView.ts', "import.meta.glob(['./*.tsx', '!./Button.tsx']);"],
  ['source-alone', 'src/ui/globbedData.ts', "import.meta.glob('../../data/**/*.json');"],
];

/** What the breaches import, and imports that are allowed. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...FOLDERS, ...Object.keys(ORDER), 'src/utils', 'src/ui/attic', 'src/search/attic'].map(
      (folder) => [`${folder}/leaf.ts`, 'export {};'],
    ),
  ),
  'src/ui/Leaf.tsx': 'export {};',
  'src/ui/leafStore.ts': "import { create } from 'zustand';\ncreate;",
  'src/ui/useLeaf.ts': "import { useState } from 'react';\nuseState;",
  'src/ui/hen.ts': "import './egg.ts';",
  'src/app/downward.ts': "import '../ui/leaf.ts';\nimport.meta.glob('../ui/leaf.ts');",
  'src/corpus/findings/downward.ts': "import '../leaf.ts';",
  'src/ui/typed.ts': "import type { ReactNode } from 'react';\nexport type Node = ReactNode;",
  'scripts/site/downward.ts': "import '../../src/ui/leaf.ts';",
  'tests/leaf.ts': "import '../src/ui/leaf.ts';",
  'data/readings/leaf.json': '{}',
};

describe('the architecture', () => {
  it('is kept by every module', async () => {
    const { modules, summary } = await check(root, ['src', 'scripts']);
    expect(summary.violations.map(describeViolation)).toEqual([]);
    // A parser that cannot read a file reports no fault in it: count what was read.
    const read = modules.filter(({ source }) => /^src\/.+\.tsx?$/u.test(source));
    expect(read.length).toBeGreaterThan(30);
    expect(read.filter(({ dependencies }) => dependencies.length > 0).length).toBeGreaterThan(30);
  });

  it('is kept by every glob', () => {
    const violations = findGlobViolations(findGlobImports(root, listFiles(root)), RULES);
    expect(violations.map(describeGlobViolation)).toEqual([]);
  });

  it('has every folder of modules in its order, and no other', () => {
    const folders = listFiles(root)
      .filter((file) => /^(src|scripts)\/.+\.tsx?$/u.test(file))
      .map((file) => dirname(file));
    expect([...new Set(folders)].sort()).toEqual([...FOLDERS].sort());
  });

  it('is checked by rules that each can fail', async () => {
    write(SURROUNDINGS);
    write(Object.fromEntries(BREACHES.map(([, file, text]) => [file, text])));
    const { summary } = await check(scratch, ['src', 'scripts', 'tests']);
    const found = summary.violations.map(({ rule, from }) => `${rule.name}  ${from}`);
    for (const [rule, file] of BREACHES) expect(found).toContain(`${rule}  ${file}`);
    expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(RULES.map(({ name }) => name)));
    expect(found.filter((line) => /\/(downward|typed)\.ts$/u.test(line))).toEqual([]);
  });

  it('is checked in globs by rules that can fail', () => {
    write(SURROUNDINGS);
    write(Object.fromEntries(GLOB_BREACHES.map(([, file, text]) => [file, text])));
    const imports = findGlobImports(scratch, listFiles(scratch));
    const found = findGlobViolations(imports, RULES).map(({ rule, from }) => `${rule}  ${from}`);
    for (const [rule, file] of GLOB_BREACHES) expect(found).toContain(`${rule}  ${file}`);
    expect(imports.some(({ from }) => from === 'src/app/downward.ts')).toBe(true);
    expect(found.filter((line) => line.endsWith('/downward.ts'))).toEqual([]);
    write({ 'src/ui/globbedSomehow.ts': 'import.meta.glob(somewhere);' });
    expect(() => findGlobImports(scratch, listFiles(scratch))).toThrow('src/ui/globbedSomehow.ts');
  });
});

describe('each style sheet', () => {
  const sheets = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`);

  it.each(sheets)('%s has the classes that its component uses', (sheet) => {
    const css = readFileSync(join(root, sheet), 'utf8');
    const view = readFileSync(join(root, sheet.replace('.module.css', '.tsx')), 'utf8');
    const { unknown, unused } = comparePair(css, view);
    expect({ unknown, unused }).toEqual({ unknown: [], unused: [] });
  });

  it('is imported by the component of its name alone', () => {
    const views = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => {
        const text = readFileSync(join(root, 'src', file), 'utf8');
        const imported = [...text.matchAll(/from '(\S+)\.module\.css'/gu)].map((m) => m[1] ?? '');
        return imported.map((sheet) => ({ component: `./${basename(file, '.tsx')}`, sheet }));
      });
    expect(views.length).toBeGreaterThan(5);
    expect(views.filter(({ component, sheet }) => component !== sheet)).toEqual([]);
  });

  it('is found out where a class is misspelt or left over', () => {
    const view = "<p className={styles.titel} data-x={styles['soft']} />";
    expect(comparePair('.title { color: red } .soft, .soft:hover { top: 0.5rem }', view)).toEqual({
      unknown: ['titel'],
      unused: ['title'],
    });
  });
});

/** Classes used but not defined, and defined but not used; a computed class uses them all. */
function comparePair(css: string, view: string): { unknown: string[]; unused: string[] } {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/'[^']*'/gu, '');
  const selectors = [...bare.matchAll(/([^{};]*)\{/gu)].map((match) => match[1] ?? '');
  const defined = new Set(
    selectors.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/giu)].map((m) => m[1] ?? '')),
  );
  const named = view.matchAll(/\bstyles(?:\.(\w+)|\[['"]([\w-]+)['"]\])/gu);
  const used = new Set([...named].map((match) => match[1] ?? match[2] ?? ''));
  const isComputed = /\bstyles\[(?!['"])/u.test(view);
  return {
    unknown: [...used].filter((name) => !defined.has(name)).sort(),
    unused: isComputed ? [] : [...defined].filter((name) => !used.has(name)).sort(),
  };
}

async function check(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(folders, {
    ...OPTIONS,
    baseDir,
    ruleSet: { forbidden: RULES },
    validate: true,
  });
  if (typeof output === 'string') throw new Error(`A result was expected, not text: ${output}`);
  return output;
}

function describeViolation({ rule, from, to }: IViolation): string {
  return describeGlobViolation({ rule: rule.name, from, to });
}

function describeGlobViolation(violation: { rule: string; from: string; to: string }): string {
  return `${violation.rule}: ${violation.from} → ${violation.to}`;
}

/** What an import can reach, as paths from the root. */
function listFiles(base: string): readonly string[] {
  return ['src', 'scripts', 'tests', 'data'].flatMap((top) =>
    readdirSync(join(base, top), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(base, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

/** Inside the project, so that its packages resolve; the folder is ignored by git. */
function mkScratch(): string {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  return mkdtempSync(join(root, 'test-results/architecture-'));
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true });
    writeFileSync(join(scratch, file), text);
  }
}
