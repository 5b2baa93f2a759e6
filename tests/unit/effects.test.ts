import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** An effect that returns what a method of an element returns, which React would call in the end. */
const RETURNED =
  /use(?:Layout)?Effect\(\s*\(\) =>\s*[^{;]*\.(?:scroll\w*|focus|select|click|play|show\w*)\(/u;

it.each([
  "useEffect(() => bar.current?.scrollIntoView({ block: 'nearest' }), []);",
  'useLayoutEffect(\n    () => heading.current?.focus(),',
])('sees %s', (line) => {
  expect(line).toMatch(RETURNED);
});

// Chromium 156 returns a promise from `scrollIntoView`, where others return nothing.
it('no effect returns what a method of an element returns', () => {
  const files = readdirSync(src, { encoding: 'utf8', recursive: true }).filter((path) =>
    /\.tsx?$/u.test(path),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((path) => RETURNED.test(readFileSync(`${src}${path}`, 'utf8')))).toEqual([]);
});
