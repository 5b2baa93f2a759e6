/**
 * `npm test`: every check in order, one line each with what it cost, failures in full, and at the
 * end `N passed, N failed`. Names of stages as arguments run only those, which is `npm run check`.
 * A check that is not a test runner counts as one test. All run, whatever fails before them;
 * only those of the built site need a build.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findFreePort } from './freePort.ts';
import { listSlowest, type TestReport } from './testReports.ts';
import { listStages, type Stage } from './testStages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
const report = join(folder, 'report.json');
const stages = listStages(report);

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  const names = stages.map((stage) => stage.name).join(', ');
  throw new Error(`There is no stage "${unknown.join('", "')}". The stages are: ${names}.`);
}

let passed = 0;
let failed = 0;
/** The stages that failed. */
const broken = new Set<string>();
const start = performance.now();
try {
  await runAll(selectStages());
} finally {
  rmSync(folder, { recursive: true, force: true });
  printLine('all', `      ${formatSeconds((performance.now() - start) / 1000)}`);
  console.log(`\n${passed} passed, ${failed} failed`);
}
if (failed > 0) process.exitCode = 1;

function selectStages(): readonly Stage[] {
  if (chosen.length > 0) return stages.filter(({ name }) => chosen.includes(name));
  return stages.filter(({ isPartOf }) => isPartOf === undefined);
}

/** Those that use one core and need no other stage run together. */
async function runAll(selected: readonly Stage[]): Promise<void> {
  let together: Stage[] = [];
  for (const stage of selected) {
    if (stage.usesAllCores || stage.needsStage !== undefined) {
      await runTogether(together);
      together = [];
      await runOne(stage);
    } else {
      together.push(stage);
    }
  }
  await runTogether(together);
}

/** Two at once, each begun in its turn. */
async function runTogether(together: readonly Stage[]): Promise<void> {
  const waiting = [...together];
  const runNext = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      await runOne(stage);
    }
  };
  await Promise.all([runNext(), runNext()]);
}

async function runOne(stage: Stage): Promise<void> {
  if (chosen.length === 0 && typeof stage.leftOut === 'string') {
    printLine(stage.name, `left out: ${stage.leftOut}`);
  } else if (stage.needsStage !== undefined && broken.has(stage.needsStage)) {
    failed += 1;
    broken.add(stage.name);
    printLine(stage.name, `FAILED  not run, because ${stage.needsStage} failed`);
  } else if (!(await runStage(stage))) {
    broken.add(stage.name);
  }
}

async function runStage(stage: Stage): Promise<boolean> {
  const begun = performance.now();
  const { code, output } = await run(stage.command);
  const result = interpret(stage, code, output);
  passed += result.passed;
  failed += result.failed;
  const seconds = formatSeconds((performance.now() - begun) / 1000);
  const count = result.passed + result.failed;
  const tests = stage.read === undefined ? '' : `  ${count} tests`;
  printLine(stage.name, `${result.failed === 0 ? 'ok    ' : 'FAILED'}${seconds}${tests}`);
  for (const missing of stage.without ?? []) printLine('', `without ${missing}`);
  for (const name of result.retried) printLine('', `second try: ${name.replace(root, '')}`);
  for (const file of listSlowest(result.files)) {
    printLine('', `      ${formatSeconds(file.seconds)}  ${file.name.replace(root, '')}`);
  }
  for (const { name, message } of result.failures) {
    const text = stripVTControlCharacters(`${name.replaceAll(root, '')}\n${message}`.trim());
    console.log(`\n${text.replaceAll(/^/gmu, '    ')}\n`);
  }
  return result.failed === 0;
}

function interpret(stage: Stage, code: number, output: string): TestReport {
  const failure = { name: stage.command, message: output };
  if (stage.read === undefined) {
    return code === 0
      ? { passed: 1, failed: 0, failures: [], retried: [], files: [] }
      : { passed: 0, failed: 1, failures: [failure], retried: [], files: [] };
  }
  if (!existsSync(report))
    return { passed: 0, failed: 1, failures: [failure], retried: [], files: [] };
  const result = stage.read(readFileSync(report, 'utf8'));
  rmSync(report);
  // A runner may fail for a reason that belongs to no test; it must not pass unseen.
  if (code === 0 || result.failed > 0) return result;
  return { ...result, failed: 1, failures: [failure] };
}

async function run(command: string): Promise<{ code: number; output: string }> {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: path,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      COLLATE_TEST_PORT: String(await findFreePort()),
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number>((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
  });
  return { code, output };
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`.padStart(8);
}

function printLine(name: string, text: string): void {
  console.log(`${name.padEnd(13)} ${text}`);
}
