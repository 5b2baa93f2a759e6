/**
 * `npm run lighthouse [-- --runs 3]`: builds the site as it would be published, with its full
 * address, and prints what Lighthouse says of the list, a paper and a comparison on a slow phone:
 * the four scores, largest contentful paint, layout shift and blocking time, each the median of the
 * runs. Exits with 1 where accessibility, best practices or SEO fall short of 100.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../site/buildSite.ts';
import { readOptions } from '../site/readOptions.ts';
import { serveSite } from '../site/serve.ts';
import {
  CATEGORIES,
  JUDGED_PATHS,
  type LighthouseResult,
  median,
  runLighthouse,
} from './lighthouseRuns.ts';

const PORT = 4573;
const values = readOptions({ runs: { type: 'string', default: '3' } });

const folder = mkdtempSync(join(tmpdir(), 'collate-lighthouse-'));
try {
  // Canonical links and sitemap must name the address that is visited.
  const siteUrl = `http://127.0.0.1:${PORT}/`;
  // Packed, as every host sends it.
  await buildSite({ folder, base: '/', siteUrl, isPacked: true });
  const { server, url } = await serveSite({ port: PORT, isPortStrict: true, folder });
  console.log(`${''.padEnd(36)}${CATEGORIES.map((it) => it.padStart(16)).join('')}`);
  for (const path of JUDGED_PATHS) {
    const results = await runLighthouse(`${url}${path}`, CATEGORIES, Number(values.runs));
    printResults(`/${path}`, results);
  }
  server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printResults(path: string, results: readonly LighthouseResult[]): void {
  const scores = CATEGORIES.map((category) => ({
    category,
    score: median(results.map((result) => result.scores[category] ?? 0)),
  }));
  const figure = (key: 'lcp' | 'tbt' | 'cls') => median(results.map((result) => result[key] ?? 0));
  console.log(
    `${path.padEnd(36)}${scores.map(({ score }) => String(score).padStart(16)).join('')}`,
  );
  console.log(
    `${''.padEnd(4)}LCP ${Math.round(figure('lcp'))} ms, CLS ${figure('cls').toFixed(4)}, TBT ${Math.round(figure('tbt'))} ms`,
  );
  for (const fault of new Set(results.flatMap(({ faults }) => faults))) console.log(`    ${fault}`);
  const isShort = scores.some(({ category, score }) => category !== 'performance' && score < 100);
  if (isShort) process.exitCode = 1;
}
