import { JUDGED_PATHS, runLighthouse } from '../../scripts/measure/lighthouseRuns.ts';
import { expect, test } from './harness.ts';

// No timings here: they are printed by `npm run lighthouse`, and depend on what else the machine does.
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;

for (const path of JUDGED_PATHS) {
  test(`Lighthouse finds nothing to mend in /${path}`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const [result] = await runLighthouse(`${baseURL}${path}`, CATEGORIES);
    expect(result?.faults).toEqual([]);
    expect(result?.scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  });
}
