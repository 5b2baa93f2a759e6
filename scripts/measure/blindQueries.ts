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

/**
 * Which set of queries. Of the blind ones, the open half is for work, the closed one for closing
 * figures alone; the third set is a developer's of this site, the fourth another reader's who had seen
 * the papers alone.
 */
export type QuerySet = 'open' | 'closed' | 'third' | 'fourth';

/** The queries of one set, which name papers by their titles. Throws for a title that the corpus lacks. */
export function readQueries(set: QuerySet, { papers }: Corpus): readonly RankedQuery[] {
  const content: unknown = JSON.parse(readFileSync(`tests/fixtures/queries-${set}.json`, 'utf8'));
  const ids = new Map(papers.map(({ id, title }) => [title, id]));
  return v.parse(v.array(blindQuerySchema), content).map(({ expected, ...query }) => ({
    ...query,
    expect: expected.map((title) => {
      const id = ids.get(title);
      if (id !== undefined) return id;
      throw new Error(
        `queries-${set}.json, ${query.id}: no paper is titled “${title}”. Copy it from the corpus.`,
      );
    }),
  }));
}
