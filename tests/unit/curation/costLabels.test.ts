import { describe, expect, test } from 'vitest';
import type { Cost } from '../../../src/corpus/findings/findingsSchema.ts';
import type { Label } from '../../../src/corpus/schema.ts';
import { completeCosts, deriveLabels, isDerivedFacet } from '../../../src/curation/costLabels.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const { taxonomy } = realCorpus;
const facetOf = (id: string) => {
  const facet = taxonomy.facets.find((one) => one.id === id);
  if (!facet) throw new Error(`There is no facet ${id}.`);
  return facet;
};

function cost(said: string, basis: Cost['basis'] = 'stated', start = 0): Cost {
  const [quantity, growth] = said.split(' ');
  const quote = { field: 'abstract', start, end: start + 5, about: 'class' } as const;
  return {
    ...({ quantity, class: growth } as Pick<Cost, 'quantity' | 'class'>),
    ...{ basis, quote: basis === 'stated' ? quote : null },
    note: basis === 'stated' ? null : 'As known (arXiv 1706.03762).',
  };
}

const mechanisms = (...values: readonly string[]) => ({
  mechanism: values.map((value): Label => ({ value, basis: 'stated', quotes: [], note: null })),
});

describe('the facets that follow from costs', () => {
  test('are complexity, training, generation and state', () => {
    const derived = taxonomy.facets.filter(isDerivedFacet).map(({ id }) => id);
    expect(derived).toEqual(['complexity', 'training', 'generation', 'state']);
  });

  test.each([
    ['complexity', ['unspecified linear'], 'linear'],
    ['complexity', ['training log-linear', 'memory constant'], 'near-linear constant-memory'],
    ['complexity', ['unspecified sub-quadratic'], 'near-linear'],
    ['complexity', ['generation constant', 'depth logarithmic', 'communication constant'], ''],
    ['training', ['unspecified linear'], ''],
    ['training', ['training log-linear'], 'log-linear'],
    ['generation', ['generation constant'], 'constant'],
    ['generation', ['inference linear'], 'linear'],
    ['state', ['memory constant'], 'constant'],
  ])('%s of %j is “%s”', (facetId, said, expected) => {
    const labels = deriveLabels(
      facetOf(facetId),
      said.map((words) => cost(words)),
    );
    expect(labels.map(({ value }) => value).join(' ')).toBe(expected);
  });

  test('have the words of the costs, and what is stated before what is inferred', () => {
    const costs = [cost('training linear', 'inferred'), cost('inference linear', 'stated', 7)];
    expect(deriveLabels(facetOf('complexity'), costs)).toEqual([
      {
        ...{ value: 'linear', basis: 'stated', note: null },
        quotes: [{ field: 'abstract', start: 7, end: 12, about: 'class' }],
      },
    ]);
  });
});

describe('a constant state', () => {
  const inferred = (labels: ReturnType<typeof mechanisms>, written: readonly Cost[] = []) =>
    completeCosts(written, labels, taxonomy)
      .filter(({ basis }) => basis === 'inferred')
      .map(({ quantity, class: growth }) => `${quantity} ${growth}`);

  test('is inferred where every mechanism keeps one', () => {
    const both = ['generation constant', 'memory constant'];
    expect(inferred(mechanisms('selective-ssm'))).toEqual(both);
    expect(inferred(mechanisms('matrix-state', 'short-convolution'))).toEqual(both);
  });

  test('is not where one does not, and not where no mechanism is known', () => {
    expect(inferred(mechanisms('delta-rule', 'softmax-attention'))).toEqual([]);
    expect(inferred(mechanisms('selective-ssm', 'bidirectional'))).toEqual([]);
    expect(inferred(mechanisms())).toEqual([]);
  });

  test('is not inferred beside what the paper states', () => {
    const stated = [cost('memory constant')];
    expect(inferred(mechanisms('matrix-state'), stated)).toEqual(['generation constant']);
  });

  test('is inferred by the same rule for all papers', () => {
    const of = (id: string) => realCorpus.papers.find((paper) => paper.id === id)?.labels.state;
    for (const id of [
      's4',
      'mamba',
      'lssl',
      'convs5',
      'tfla',
      'deltaproduct',
      'pararnn',
      'lawcat',
    ]) {
      expect(
        of(id)?.map(({ value }) => value),
        id,
      ).toEqual(['constant']);
    }
    for (const id of ['hydra', 'deltanet', 'gam', 'gsm-plus-plus', 'infllm', 'mamba-360']) {
      expect(of(id), id).toEqual([]);
    }
  });
});
