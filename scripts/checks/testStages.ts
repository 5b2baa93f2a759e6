import { describeMissingBrowsers, findFirefox } from './otherBrowsers.ts';
import { readPlaywrightReport, readVitestReport, type TestReport } from './testReports.ts';

/** A check of `npm test`. */
export interface Stage {
  readonly name: string;
  readonly command: string;
  /** The stage that includes it, in a run of all. */
  readonly isPartOf?: string;
  /** Not run where this one failed. */
  readonly needsStage?: string;
  /** Keeps two cores busy by itself. */
  readonly usesAllCores?: boolean;
  /** Why a run of all stages leaves this one out; where it is named as an argument it runs. */
  readonly leftOut?: string | null;
  /** What it goes without on this machine, printed after it. */
  readonly without?: readonly string[];
  /** Where the command writes a JSON report, and how it is read. */
  readonly read?: (json: string) => TestReport;
}

/** All stages in their order. Those that run tests write their report to this file. */
export function listStages(report: string): readonly Stage[] {
  // The second reporter tells of errors outside any test, which the report leaves out.
  const vitest = `vitest run --reporter=dot --reporter=json --outputFile.json="${report}"`;
  return [
    // First what one core does alone, the longest ahead: others run beside it.
    // The service worker knows another global scope than the pages.
    { name: 'types', command: 'tsc --noEmit && tsc --noEmit --project tsconfig.worker.json' },
    { name: 'build', command: 'vite build --logLevel warn' },
    { name: 'unused', command: 'knip --no-progress' },
    { name: 'lint', command: 'biome ci --colors=off' },
    { name: 'corpus', command: 'tsx scripts/corpus/corpus.ts --check' },
    { name: 'agreement', command: 'tsx scripts/corpus/agreement.ts --check' },
    {
      name: 'architecture',
      command: `${vitest} tests/unit/architecture.test.ts`,
      isPartOf: 'unit',
      usesAllCores: true,
      read: readVitestReport,
    },
    { name: 'unit', command: vitest, usesAllCores: true, read: readVitestReport },
    { name: 'size', command: 'size-limit', needsStage: 'build' },
    { name: 'markup', command: 'tsx scripts/checks/markup.ts', needsStage: 'build' },
    {
      name: 'browser',
      command: 'playwright test --reporter=json',
      needsStage: 'build',
      read: readPlaywrightReport,
    },
    {
      name: 'browsers',
      command: 'playwright test --config playwright.browsers.config.ts --reporter=json',
      needsStage: 'build',
      leftOut: findFirefox() === null ? 'there is no Firefox' : null,
      without: describeMissingBrowsers(),
      read: readPlaywrightReport,
    },
  ];
}
