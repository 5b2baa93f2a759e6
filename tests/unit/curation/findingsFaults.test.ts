import { expect, test } from 'vitest';
import type { FindingsChange } from '../../fixtures/changedFindings.ts';
import { changeMethod, changePaper, faultsOf } from '../../fixtures/changedFindings.ts';
import { realFindings } from '../../fixtures/realFindings.ts';

test('the committed findings have no faults', () => {
  expect(faultsOf((findings) => findings)).toEqual([]);
});

test.each<[string, FindingsChange, string]>([
  [
    'another corpus',
    (findings) => ({ ...findings, corpusHash: '0'.repeat(64) }),
    'corpusHash  is of another corpus',
  ],
  [
    'a paper too few',
    (findings) => {
      const { birdie, ...papers } = findings.papers;
      return { ...findings, papers };
    },
    'papers  are not those of the corpus',
  ],
  [
    'a cost without quote',
    changePaper('mamba', (paper) => ({
      ...paper,
      costs: paper.costs.map((cost) => ({ ...cost, quote: null })),
    })),
    'papers.mamba.costs.unspecified  is stated without a quote',
  ],
  [
    'an inferred cost without source',
    changePaper('mamba', (paper) => ({
      ...paper,
      costs: paper.costs.map((cost) => ({ ...cost, note: 'It is known.' })),
    })),
    'papers.mamba.costs.memory  is inferred without a source',
  ],
  [
    'two classes of one cost',
    changePaper('mamba', (paper) => ({ ...paper, costs: [...paper.costs, ...paper.costs] })),
    'papers.mamba.costs.unspecified  has two classes',
  ],
  [
    'a cost that the facet does not say',
    changePaper('mamba', (paper) => ({
      ...paper,
      costs: paper.costs.map((cost) => ({ ...cost, class: 'log-linear' })),
    })),
    'papers.mamba.labels.complexity  is “linear, constant-memory”, and the costs say “near-linear”',
  ],
  [
    'a constant state that no mechanism implies',
    changePaper('gam', (paper) => ({
      ...paper,
      costs: realFindings.papers.mamba?.costs ?? [],
    })),
    'papers.gam.costs.memory  is inferred to be constant, and no mechanism implies it',
  ],
  [
    'a reach that is not in its words',
    changePaper('mamba', (paper) => ({
      ...paper,
      reaches: paper.reaches.map((reach) => ({ ...reach, value: 2e6 })),
    })),
    'papers.mamba.reaches[0]  “million-length” does not say 2000000',
  ],
  [
    'a relation to itself',
    changePaper('mamba', (paper) => ({
      ...paper,
      relations: realFindings.papers.gam?.relations ?? [],
    })),
    'papers.mamba.relations.mamba.compares-with  is the paper itself',
  ],
  [
    'a relation twice',
    changePaper('gam', (paper) => ({
      ...paper,
      relations: [...paper.relations, ...paper.relations],
    })),
    'papers.gam.relations.mamba.compares-with  is there twice',
  ],
  [
    'a method in no finding',
    (findings) => ({
      ...findings,
      methods: [
        ...findings.methods,
        { id: 'retnet', name: 'RetNet', kind: 'named', refersTo: null, source: null },
      ],
    }),
    'retnet  is in no finding',
  ],
  [
    'a method twice',
    (findings) => ({
      ...findings,
      methods: [...findings.methods, ...findings.methods.slice(0, 1)],
    }),
    'id  “mamba” is there twice',
  ],
  [
    'a method that refers to no paper',
    changeMethod('mamba', { refersTo: 'mambo' }),
    'mamba.refersTo  refers to mambo',
  ],
  [
    'a group that refers to a paper',
    changeMethod('previous-best', { refersTo: 'mamba' }),
    'previous-best.refersTo  refers to mamba',
  ],
  [
    'a source of a group',
    changeMethod('previous-best', {
      source: { arxivId: null, reference: 'Anyone', published: '2020' },
    }),
    'previous-best.source  has a source',
  ],
  [
    'a method from elsewhere that is a paper of the corpus',
    changeMethod('hyena', {
      source: { arxivId: '2312.00752', reference: null, published: '2023-12' },
    }),
    'hyena  is mamba, a paper of the corpus',
  ],
  [
    'a quantity twice',
    (findings) => ({ ...findings, quantities: [...findings.quantities, ...findings.quantities] }),
    'quality  is there twice',
  ],
])('%s is a fault', (_, change, fault) => {
  expect(faultsOf(change)).toContainEqual(expect.stringContaining(fault));
});
