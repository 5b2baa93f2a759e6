import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Corpus } from '../../src/corpus/schema.ts';
import type { RankedQuery } from './searchMeasures.ts';

const blindQuerySchema = v.object({
  id: v.string(),
  kind: v.string(),
  query: v.string(),
  expected: v.array(v.string()),
  judge: v.picklist(['first', 'top3', 'all', 'none']),
});

/** Which half of the blind queries: the open one is for work, the closed one for closing figures alone. */
export type BlindHalf = 'open' | 'closed';

/** The queries of one half, which name papers by their titles. Throws for a title that the corpus lacks. */
export function readBlindQueries(half: BlindHalf, { papers }: Corpus): readonly RankedQuery[] {
  const content: unknown = JSON.parse(readFileSync(`tests/fixtures/queries-${half}.json`, 'utf8'));
  const ids = new Map(papers.map(({ id, title }) => [title, id]));
  return v.parse(v.array(blindQuerySchema), content).map(({ expected, ...query }) => ({
    ...query,
    expect: expected.map((title) => {
      const id = ids.get(title);
      if (id !== undefined) return id;
      throw new Error(
        `queries-${half}.json, ${query.id}: no paper is titled “${title}”. Copy it from the corpus.`,
      );
    }),
  }));
}
