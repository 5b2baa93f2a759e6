import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import taxonomy from '../../../../data/taxonomy.json' with { type: 'json' };
import { taxonomySchema } from '../../../../src/corpus/schema.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { upgradeFacet } from '../../../../src/corpus/upgradeCorpus.ts';
import { proposeForCorpus } from '../../../../src/curation/labeller/proposeForCorpus.ts';
import { createListCorpus } from '../../../../src/sources/list/createListCorpus.ts';
import { listFileFacets, MOST_FACETS } from '../../../../src/sources/list/fileFacets.ts';
import { readList } from '../../../../src/sources/list/readList.ts';
import { realLabeller } from '../../../fixtures/labelPatterns.ts';

const facets = parse(taxonomySchema, taxonomy).facets.map(upgradeFacet);
const propose = (corpus: CorpusTwo) => proposeForCorpus(corpus, facets, realLabeller);
const hash = (content: string) => createHash('sha256').update(content).digest('hex');

const TITLES = [
  'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
  'A Transformer for Speech',
  'Pruning State-Space Models for Long Documents',
  'Linear Attention for Images',
];
const ABSTRACT = 'We propose a state space model of linear complexity for language.';

/** A list of the field with these columns, of two values each, all of them chosen as filters. */
async function createList(columns: readonly string[]): Promise<CorpusTwo> {
  const rows = TITLES.map((title, row) =>
    [title, ABSTRACT, ...columns.map((_, at) => `mine-${(row + at) % 2}`)].join(','),
  );
  const text = `${[['title', 'abstract', ...columns].join(','), ...rows].join('\n')}\n`;
  const report = await readList([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }]);
  const offered = listFileFacets(report.papers.map(({ draft }) => draft));
  return createListCorpus(report, { name: 'A list', hash, facets: offered });
}

const namesOf = ({ taxonomy: { facets: all } }: CorpusTwo) =>
  all.map(({ id, label }) => `${id}: ${label}`);

describe('what rules propose for a list', () => {
  it('comes before the facets of the file, under the ids of the taxonomy', async () => {
    const corpus = propose(await createList(['Lab']));
    expect(namesOf(corpus)).toEqual([
      'family: Architecture family',
      'complexity: Complexity',
      'modality: Modality',
      'mechanism: Mechanism',
      'lab: Lab',
    ]);
    expect(corpus.papers[0]?.labels.family?.map(({ value }) => value)).toEqual(['ssm']);
  });

  it('leaves out none of the filters that the reader chose, however many these are', async () => {
    const columns = ['Lab', 'Country', 'Language', 'Team', 'Stage', 'Reader', 'Room', 'Shelf'];
    expect(columns).toHaveLength(MOST_FACETS);
    const corpus = propose(await createList(columns));
    const ids = corpus.taxonomy.facets.map(({ id }) => id);
    expect(ids.slice(-MOST_FACETS)).toEqual(columns.map((name) => name.toLowerCase()));
    expect(ids).toContain('family');
  });

  it('stands beside a column of the same name, which keeps its labels', async () => {
    const corpus = propose(await createList(['Family', 'Modality']));
    expect(namesOf(corpus)).toEqual([
      'family-2: Architecture family',
      'complexity: Complexity',
      'modality-2: Modality (proposed)',
      'mechanism: Mechanism',
      'family: Family',
      'modality: Modality',
    ]);
    const [mamba] = corpus.papers;
    expect(mamba?.labels.family).toMatchObject([{ value: 'mine-0', basis: 'stated' }]);
    expect(mamba?.labels['family-2']).toMatchObject([{ value: 'ssm', basis: 'proposed' }]);
  });

  it('changes nothing of what the list has, whatever its columns are called', async () => {
    const names = fc.constantFrom(...facets.flatMap(({ id, label }) => [id, label]), 'family-2');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(names, { maxLength: MOST_FACETS }), async (columns) => {
        const own = await createList(columns);
        const corpus = propose(own);
        const ids = corpus.taxonomy.facets.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(corpus.taxonomy.facets).toEqual(expect.arrayContaining(own.taxonomy.facets));
        for (const [at, paper] of own.papers.entries()) {
          expect(corpus.papers[at]?.labels).toMatchObject(paper.labels);
          expect(ids).toEqual(expect.arrayContaining(Object.keys(corpus.papers[at]?.labels ?? {})));
        }
      }),
    );
  });
});
