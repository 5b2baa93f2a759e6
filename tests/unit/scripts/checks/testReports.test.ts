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
              status === 'expected'
                ? { duration: 1500, errors: [] }
                : {
                    duration: 1500,
                    errors: [{ message: 'No.' }],
                    steps: [{ title: 'Export' }, { title: 'Cite', error: { message: 'No.' } }],
                  },
            ],
          },
        ],
      })),
    },
  ],
};

test('a test that passed at a later try counts as passed, and is named; one that failed, its step', () => {
  expect(readPlaywrightReport(JSON.stringify(REPORT))).toEqual({
    passed: 2,
    failed: 1,
    failures: [
      {
        name: '/tests/one.test.ts:2 › webkit › unexpected',
        message: 'in the step “Cite”:\nNo.',
      },
    ],
    retried: ['/tests/one.test.ts:1 › webkit › flaky'],
    files: [{ name: '/tests/one.test.ts', seconds: 6 }],
  });
});
