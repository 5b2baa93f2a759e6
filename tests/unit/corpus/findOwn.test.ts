import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findOwn } from '../../../src/corpus/findOwn.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

/** A record by ids of facets or values that is read by brackets, and not written. */
const BY_BRACKETS =
  /\b(?:labels|facets|choices|counts)(?:\?\.)?\[(?:(?:\w+\.)*id|facetId|valueId)\](?!\s*=[^=])/u;

it('finds what a record has, and nothing that it inherits', () => {
  expect(findOwn({ family: 1 }, 'family')).toBe(1);
  expect(findOwn({ family: 1 }, 'constructor')).toBeUndefined();
  expect(findOwn(Object.fromEntries([['constructor', 1]]), 'constructor')).toBe(1);
});

it.each(['paper.labels[facet.id] ?? []', 'query.facets[id] !== undefined', 'counts[value.id]'])(
  'sees %s',
  (line) => {
    expect(line).toMatch(BY_BRACKETS);
  },
);

it('no record by ids of facets or values is read by brackets', () => {
  const files = readdirSync(src, { encoding: 'utf8', recursive: true }).filter((path) =>
    /\.tsx?$/u.test(path),
  );
  expect(files.length).toBeGreaterThan(500);
  const read = (path: string) => readFileSync(`${src}${path}`, 'utf8');
  expect(files.filter((path) => BY_BRACKETS.test(read(path)))).toEqual([]);
});
