import { expect, test } from 'vitest';
import { readPlaywrightReport } from '../../../../scripts/checks/testReports.ts';

const REPORT = {
  config: { rootDir: '/tests' },
  errors: [],
  suites: [
    {
      specs: ['expected', 'flaky', 'unexpected', 'skipped'].map((status, line) => ({
        title: status,
        file: 'one.test.ts',
        line,
        tests: [
          {
            projectName: 'webkit',
            status,
            results: [
              { duration: 1500, errors: status === 'expected' ? [] : [{ message: 'No.' }] },
            ],
          },
        ],
      })),
    },
  ],
};

test('a test that passed at the second try counts as passed, and is named', () => {
  expect(readPlaywrightReport(JSON.stringify(REPORT))).toEqual({
    passed: 2,
    failed: 1,
    failures: [{ name: '/tests/one.test.ts:2 › webkit › unexpected', message: 'No.' }],
    retried: ['/tests/one.test.ts:1 › webkit › flaky'],
    files: [{ name: '/tests/one.test.ts', seconds: 6 }],
  });
});
