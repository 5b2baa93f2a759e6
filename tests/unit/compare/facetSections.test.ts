import { describe, expect, it } from 'vitest';
import { createComparison } from '../../../src/compare/comparison.ts';
import { createTextTable } from '../../../src/compare/comparisonText.ts';
import type { Corpus, Facet } from '../../../src/corpus/schema.ts';
import { readTermIndex } from '../../../src/paper/terms.ts';
import { stated } from '../../fixtures/drawnCorpus.ts';
import { openText } from '../../fixtures/openText.ts';

const LIST = `@article{a, title={Nests of the heron}, author={Ness, Ida}, year={2019},
  journal={River Birds}, abstract={Herons nest in reeds.}}
@article{b, title={Nests of the swift}, author={Lund, Bo}, year={2021},
  journal={Night Birds}, abstract={Swifts nest in towers.}}`;

/** The list, its facets changed. */
async function openWith(change: (facets: readonly Facet[]) => readonly Facet[]): Promise<Corpus> {
  const corpus = await openText(LIST);
  return {
    ...corpus,
    taxonomy: { ...corpus.taxonomy, facets: [...change(corpus.taxonomy.facets)] },
    papers: corpus.papers.map((paper) => {
      return { ...paper, labels: { abstract: [stated('good')], ...paper.labels } };
    }),
  };
}

function compare(corpus: Corpus, isDifferencesOnly = false) {
  const index = readTermIndex(corpus);
  const options = { baselineId: null, isDifferencesOnly, findings: null, index };
  return createComparison(corpus, corpus.papers, options);
}

const good = { id: 'good', label: 'Good', definition: '', notation: null, hue: null, glyph: null };

/** A facet of a reader's own making. */
function createOwn(id: string, label: string): Facet {
  return { id, label, definition: '', offersNotStated: true, values: [good] };
}

describe('the facets of a list in a comparison', () => {
  it('say the venue once, also where the reader has renamed their facet', async () => {
    const corpus = await openWith((facets) =>
      facets.map((facet) => (facet.id === 'venue' ? { ...facet, label: 'Journal' } : facet)),
    );
    const labels = compare(corpus).sections.map(({ label }) => label);
    expect(labels).toContain('Journal');
    expect(labels).not.toContain('Venue');
  });

  it.each([
    ['venue', 'Rooms'],
    ['terms', 'Terms'],
    ['abstract', 'Abstract'],
  ])('have sections of their own, also where one is called %s', async (id, label) => {
    const corpus = await openWith(() => [createOwn(id, label)]);
    const ids = compare(corpus).sections.map((section) => section.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toContain('venue');
    expect(ids).toContain('terms');
  });

  it('are copied, also one called as the abstracts are, which are not', async () => {
    const corpus = await openWith(() => [createOwn('abstract', 'Abstract')]);
    const { rows } = createTextTable(corpus, compare(corpus), {
      isEvidenceShown: false,
      siteUrl: '',
    });
    expect(rows.filter(([head]) => head === 'Abstract')).toEqual([['Abstract', 'Good', 'Good']]);
  });
});
