import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { OPTIONS, RULES, STACK } from './architectureRules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkScratch();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Each row breaks one rule: its name, the file that breaks it, and that file's text. */
const BREACHES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ...STACK.slice(1).map(
    (folder, index) =>
      [
        `stack-${folder}`,
        `src/${folder}/upward.ts`,
        `import '../${STACK[index]}/leaf.ts';`,
      ] as const,
  ),
  ['known-folder', 'src/ui/adrift.ts', "import '../utils/leaf.ts';"],
  ['plain-is-pure', 'src/ui/framed.ts', "import { useState } from 'react';\nuseState;"],
  [
    'plain-is-pure',
    'src/ui/routed.ts',
    "import { useLocation } from 'react-router';\nuseLocation;",
  ],
  ['plain-is-pure', 'src/ui/stored.ts', "import { create } from 'zustand';\ncreate;"],
  ['plain-is-pure', 'src/ui/drawn.ts', "import './Leaf.tsx';"],
  ['plain-is-pure', 'src/ui/stateful.ts', "import './leafStore.ts';"],
  ['plain-is-pure', 'src/ui/hooked.ts', "import './useLeaf.ts';"],
  ['state-draws-nothing', 'src/ui/useDrawn.ts', "import './Leaf.tsx';"],
  ['state-draws-nothing', 'src/ui/drawnStore.ts', "import './Leaf.tsx';"],
  ['no-cycle', 'src/ui/egg.ts', "import './hen.ts';"],
  ['no-orphan', 'src/ui/orphan.ts', 'export const alone = true;'],
  ['source-alone', 'src/ui/scripted.ts', "import '../../scripts/leaf.ts';"],
  ['source-alone', 'src/ui/tested.ts', "import '../../tests/leaf.ts';"],
  ['browser-only', 'src/ui/filed.ts', "import { readFileSync } from 'node:fs';\nreadFileSync;"],
  ['browser-only', 'src/ui/developed.ts', "import 'fast-check';"],
  ['resolvable', 'src/ui/lost.ts', "import './nowhere.ts';"],
];

/** What the breaches import, and imports that are allowed. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...STACK, 'utils'].map((folder) => [`src/${folder}/leaf.ts`, 'export {};']),
  ),
  'src/ui/Leaf.tsx': 'export {};',
  'src/ui/leafStore.ts': "import { create } from 'zustand';\ncreate;",
  'src/ui/useLeaf.ts': "import { useState } from 'react';\nuseState;",
  'src/ui/hen.ts': "import './egg.ts';",
  'src/app/downward.ts': "import '../ui/leaf.ts';",
  'src/ui/typed.ts': "import type { ReactNode } from 'react';\nexport type Node = ReactNode;",
  'scripts/leaf.ts': "import '../src/ui/leaf.ts';",
  'tests/leaf.ts': "import '../src/ui/leaf.ts';",
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

  it('is checked by rules that each can fail', async () => {
    write(SURROUNDINGS);
    write(Object.fromEntries(BREACHES.map(([, file, text]) => [file, text])));
    const { summary } = await check(scratch, ['src', 'scripts', 'tests']);
    const found = summary.violations.map(({ rule, from }) => `${rule.name}  ${from}`);
    for (const [rule, file] of BREACHES) expect(found).toContain(`${rule}  ${file}`);
    expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(RULES.map(({ name }) => name)));
    for (const file of ['src/app/downward.ts', 'src/ui/typed.ts', 'scripts/leaf.ts']) {
      expect(found.filter((line) => line.endsWith(`  ${file}`))).toEqual([]);
    }
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
  return `${rule.name}: ${from} → ${to}`;
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
