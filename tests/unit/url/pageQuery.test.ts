import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

// Two of them at one history entry would each write its own query to the address, in turn, without end.
it('a page reads its address once, and hands it to its parts', () => {
  const reads = readdirSync(src, { encoding: 'utf8', recursive: true })
    .filter((path) => /\.tsx?$/u.test(path) && path !== 'url/usePageQuery.ts')
    .map((path) => ({
      path,
      count: readFileSync(`${src}${path}`, 'utf8').split('usePageQuery(').length - 1,
    }))
    .filter(({ count }) => count > 0);
  expect(reads.length).toBeGreaterThan(5);
  expect(reads.filter(({ path, count }) => count > 1 || !path.startsWith('pages/'))).toEqual([]);
});
