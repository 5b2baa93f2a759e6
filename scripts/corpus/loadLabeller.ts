import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { createLabeller, type Labeller } from '../../src/curation/labeller/labeller.ts';
import { labelPatternsSchema } from '../../src/curation/labeller/patterns.ts';

/** The labeller of the built-in field, from `data/patterns.json`. */
export function loadLabeller(): Labeller {
  const file = new URL('../../data/patterns.json', import.meta.url);
  return createLabeller(v.parse(labelPatternsSchema, JSON.parse(readFileSync(file, 'utf8'))));
}
