/** What a test runner found, in one shape for all of them. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly name: string; readonly message: string }[];
  /** Tests that passed only when they were tried again, where the runner's configuration allows it. */
  readonly retried: readonly string[];
  /** The files of tests. */
  readonly files: readonly FileCost[];
}

/** What a file of tests took: of a worker's time, of which there are two. */
interface FileCost {
  readonly name: string;
  readonly seconds: number;
}

/** Fewer files than this make no difference to a run. */
const SLOWEST = 5;

/** Where the time of a stage goes: the files that took the most, the slowest first. */
export function listSlowest(files: readonly FileCost[]): readonly FileCost[] {
  if (files.length <= SLOWEST) return [];
  return files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    /** Milliseconds. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Reads vitest's JSON report. A file that could not be run counts as one failed test. */
export function readVitestReport(json: string): TestReport {
  const report = JSON.parse(json) as VitestReport;
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') {
      return [{ name: file.name, message: file.message ?? 'The file could not be run.' }];
    }
    return failed.map((test) => ({
      name: `${file.name} › ${test.fullName}`,
      message: (test.failureMessages ?? []).join('\n'),
    }));
  });
  const files = report.testResults.map(({ name, startTime, endTime }) => ({
    name,
    seconds: (endTime - startTime) / 1000,
  }));
  return { passed: report.numPassedTests, failed: failures.length, failures, retried: [], files };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly {
        /** Milliseconds. */
        readonly duration: number;
        readonly errors: readonly PlaywrightError[];
        readonly steps?: readonly PlaywrightStep[];
      }[];
    }[];
  }[];
}

/** A step that the test names. */
interface PlaywrightStep {
  readonly title: string;
  readonly error?: PlaywrightError;
}

interface PlaywrightError {
  readonly message?: string;
}

interface PlaywrightReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly PlaywrightError[];
}

/** Reads Playwright's JSON report. A fault outside any test counts as one failed test. */
export function readPlaywrightReport(json: string): TestReport {
  const report = JSON.parse(json) as PlaywrightReport;
  const specs = report.suites.flatMap(collectSpecs);
  const tests = specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status, results }) => ({
      name: `${report.config.rootDir}/${spec.file}:${spec.line} › ${projectName} › ${spec.title}`,
      status,
      message: results
        .flatMap(({ errors, steps = [] }) => [
          ...steps.flatMap(({ title, error }) => (error ? [`in the step “${title}”:`] : [])),
          ...errors.map(messageOf),
        ])
        .join('\n'),
    })),
  );
  const failures = tests
    .filter(({ status }) => status === 'unexpected')
    .map(({ name, message }) => ({ name, message }));
  const retried = tests.filter(({ status }) => status === 'flaky').map(({ name }) => name);
  for (const error of report.errors) {
    failures.push({ name: 'browser tests', message: messageOf(error) });
  }
  const passed = tests.filter(({ status }) => status === 'expected');
  return {
    passed: passed.length + retried.length,
    failed: failures.length,
    failures,
    retried,
    files: listFiles(report.config.rootDir, specs),
  };
}

function listFiles(folder: string, specs: PlaywrightSuite['specs']): readonly FileCost[] {
  const costs = new Map<string, number>();
  for (const { file, tests } of specs) {
    const durations = tests.flatMap(({ results }) => results.map(({ duration }) => duration));
    const cost = durations.reduce((sum, duration) => sum + duration, 0);
    costs.set(file, (costs.get(file) ?? 0) + cost);
  }
  return [...costs].map(([file, cost]) => ({ name: `${folder}/${file}`, seconds: cost / 1000 }));
}

function collectSpecs(suite: PlaywrightSuite): PlaywrightSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(collectSpecs)];
}

function messageOf(error: PlaywrightError): string {
  return error.message ?? 'without a message';
}
