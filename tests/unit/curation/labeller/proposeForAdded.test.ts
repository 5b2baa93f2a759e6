import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import taxonomy from '../../../../data/taxonomy.json' with { type: 'json' };
import { taxonomySchema } from '../../../../src/corpus/schema.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { upgradeFacet } from '../../../../src/corpus/upgradeCorpus.ts';
import { proposeForAdded } from '../../../../src/curation/labeller/proposeForAdded.ts';
import { proposeForCorpus } from '../../../../src/curation/labeller/proposeForCorpus.ts';
import { createListCorpus } from '../../../../src/sources/list/createListCorpus.ts';
import { extendListCorpus } from '../../../../src/sources/list/extendListCorpus.ts';
import { listFileFacets } from '../../../../src/sources/list/fileFacets.ts';
import { readList } from '../../../../src/sources/list/readList.ts';
import { realLabeller } from '../../../fixtures/labelPatterns.ts';

const facets = parse(taxonomySchema, taxonomy).facets.map(upgradeFacet);
const hash = (content: string) => createHash('sha256').update(content).digest('hex');

/** Titles and abstracts that get proposals of several facets. */
const PAPERS = [
  'Mamba: Linear-Time Sequence Modeling with Selective State Spaces,We propose a state space model of linear complexity for language.',
  'A Transformer for Speech,We propose a Transformer of quadratic complexity for speech.',
  'Pruning State-Space Models for Long Documents,We prune state space models.',
  'Linear Attention for Images of Any Size,We propose linear attention for images.',
  'A Hybrid of Mamba and Attention for Video,We propose a hybrid of Mamba and attention for video.',
  'Counting Storks in the Old Harbour,We count storks.',
];

const read = (rows: readonly string[], columns = 'title,abstract') =>
  readList([
    { name: 'list.csv', bytes: new TextEncoder().encode(`${columns}\n${rows.join('\n')}\n`) },
  ]);

async function createPlain(rows: readonly string[], columns?: string): Promise<CorpusTwo> {
  const report = await read(rows, columns);
  const offered = listFileFacets(report.papers.map(({ draft }) => draft));
  return createListCorpus(report, { name: 'A list', hash, facets: offered });
}

const propose = (corpus: CorpusTwo) => proposeForCorpus(corpus, facets, realLabeller);

/** A list after papers came to it. */
async function addTo(corpus: CorpusTwo, rows: readonly string[], columns?: string) {
  const extended = await extendListCorpus(corpus, await read(rows, columns), { hash });
  return proposeForAdded(corpus, extended.corpus, facets, realLabeller);
}

const idsOf = ({ taxonomy: { facets: all } }: CorpusTwo) =>
  all.map(({ id, values }) => `${id}: ${values.map((value) => value.id).join(' ')}`);

/** The labels of each paper, without facets in which it has none. */
const labelsOf = ({ papers }: CorpusTwo) =>
  papers.map(({ labels }) =>
    Object.fromEntries(Object.entries(labels).filter(([, own]) => own.length > 0)),
  );

describe('what rules propose for papers that come to a list', () => {
  it('is what they propose when all are opened at once, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(PAPERS, { minLength: 2 }),
        fc.nat(),
        async (papers, at) => {
          const cut = 1 + (at % (papers.length - 1));
          const list = propose(await createPlain(papers.slice(0, cut)));
          fc.pre(list.taxonomy.facets.length > 0);
          const added = await addTo(list, papers.slice(cut));
          const whole = propose(await createPlain(papers));
          expect(idsOf(added)).toEqual(idsOf(whole));
          expect(labelsOf(added)).toEqual(labelsOf(whole));
        },
      ),
    );
  });

  it('is nothing in a list without proposals', async () => {
    const list = await createPlain(PAPERS.slice(0, 1));
    const added = await addTo(list, PAPERS.slice(1));
    expect(labelsOf(added).flatMap((labels) => Object.keys(labels))).toEqual([]);
  });

  it('goes to the facets that the proposals have, whatever columns are called', async () => {
    const rows = PAPERS.slice(0, 4).map((row, at) => `${row},mine-${at % 2}`);
    const own = await createPlain(rows, 'title,abstract,Family');
    const list = propose(own);
    expect(idsOf(list)[0]).toMatch(/^family-2: /u);
    const added = await addTo(list, [`${PAPERS[4]},mine-1`], 'title,abstract,Family');
    const last = added.papers.at(-1)?.labels;
    expect(last?.['family-2']).toContainEqual(
      expect.objectContaining({ value: 'hybrid', basis: 'proposed' }),
    );
    expect(last?.family).toMatchObject([{ value: 'mine-1', basis: 'stated' }]);
    expect(added.taxonomy.facets.filter(({ id }) => id.startsWith('family'))).toHaveLength(2);
  });

  it('comes to a paper from before only with its abstract, beside the labels that it has', async () => {
    const title = 'Linear Attention for Images of Any Size';
    const list = propose(await createPlain([`${title},`, PAPERS[0] ?? '']));
    const [before] = list.papers;
    if (before === undefined) throw new Error('The list is empty.');
    const same = await addTo(list, [`${title},`]);
    expect(labelsOf(same)).toEqual(labelsOf(list));
    const abstract = 'We propose linear attention of linear complexity for images and video.';
    const now = (await addTo(list, [`${title},${abstract}`])).papers[0]?.labels;
    for (const [facet, own] of Object.entries(before.labels)) {
      expect(now?.[facet]?.slice(0, own.length)).toEqual(own);
    }
    expect(now?.complexity?.map(({ value }) => value)).toContain('linear');
  });
});
