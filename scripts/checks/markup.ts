import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMarkupFaults } from './markupRules.ts';

/** Checks the markup of every built page; fails if there is none, or if any has a fault. */
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort();
if (pages.length === 0) throw new Error('dist holds no page: run `npm run build` first.');

const faults: string[] = [];
for (const page of pages) {
  faults.push(...(await findMarkupFaults(readFileSync(join(dist, page), 'utf8'), page)));
}
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
