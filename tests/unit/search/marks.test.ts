import { expect, it } from 'vitest';
import { findPaper } from '../../../src/corpus/corpus.ts';
import type { Paper } from '../../../src/corpus/schema.ts';
import type { Marks } from '../../../src/search/marks.ts';
import { createLateMarks } from '../../../src/search/marks.ts';
import { NO_MATCHES } from '../../../src/search/memory/hitMatches.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const [one, other, third] = ['mamba', 's4', 'gam'].map(
  (id) => findPaper(realCorpus, id) as Paper,
) as [Paper, Paper, Paper];

it('late marks are asked for together, each paper once', async () => {
  const asked: string[][] = [];
  const told: Marks[] = [];
  const marks = createLateMarks(
    async (papers) => {
      asked.push(papers.map(({ id }) => id));
      return papers.map(() => NO_MATCHES);
    },
    (known) => told.push(known),
  );
  expect([one, other, one].map(marks.of)).toEqual([null, null, null]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual([[one.id, other.id]]);
  expect(told).toHaveLength(1);
  expect(told[0]).not.toBe(marks);
  expect([one, third].map((paper) => told[0]?.of(paper))).toEqual([NO_MATCHES, null]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked.slice(1)).toEqual([[third.id]]);
});

it('marks that came with the answer are not asked for', async () => {
  const asked: string[][] = [];
  const marks = createLateMarks(
    async (papers) => {
      asked.push(papers.map(({ id }) => id));
      return papers.map(() => NO_MATCHES);
    },
    () => undefined,
    new Map([[one, NO_MATCHES]]),
  );
  expect([one, other].map(marks.of)).toEqual([NO_MATCHES, null]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual([[other.id]]);
});
