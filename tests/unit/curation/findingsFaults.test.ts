import { expect, test } from 'vitest';
import type {
  Claim,
  Findings,
  Method,
  PaperFindings,
} from '../../../src/corpus/findings/findingsSchema.ts';
import { findFindingsFaults } from '../../../src/curation/findingsFaults.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';
import { realClaim, realFindings } from '../../fixtures/realFindings.ts';

/** The faults of the committed findings with something changed. */
function faultsOf(change: (findings: Findings) => Findings): string[] {
  return findFindingsFaults(change(realFindings), realCorpus).map(({ field, rule }) => {
    return `${field}  ${rule}`;
  });
}

function changePaper(id: string, change: (paper: PaperFindings) => PaperFindings) {
  return (findings: Findings): Findings => {
    const paper = findings.papers[id];
    if (!paper) throw new Error(`There is no paper ${id}.`);
    return { ...findings, papers: { ...findings.papers, [id]: change(paper) } };
  };
}

function changeClaim(id: string, change: (claim: Claim) => Partial<Claim>) {
  return changePaper(id.replace(/-\d+$/u, ''), (paper) => ({
    ...paper,
    claims: paper.claims.map((claim) => {
      return claim.id === id ? { ...claim, ...change(claim) } : claim;
    }),
  }));
}

function changeMethod(id: string, change: Partial<Method>) {
  return (findings: Findings): Findings => ({
    ...findings,
    methods: findings.methods.map((method) =>
      method.id === id ? { ...method, ...change } : method,
    ),
  });
}

const beyond = { field: 'abstract', start: 90_000, end: 90_004 } as const;
const at15 = realClaim('lasp-2-4');

test('the committed findings have no faults', () => {
  expect(faultsOf((findings) => findings)).toEqual([]);
});

test.each<[string, (findings: Findings) => Findings, string]>([
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
    'a quote beyond the text',
    changeClaim('mamba-2', () => ({ quote: beyond })),
    'papers.mamba.claims.mamba-2.quote  is no slice of the abstract',
  ],
  [
    'a number that is not in its words',
    changeClaim('lasp-2-4', ({ amount }) => ({ amount: amount && { ...amount, value: 15 } })),
    'papers.lasp-2.claims.lasp-2-4.amount  “15.2%” does not say 15',
  ],
  [
    'a number outside its quote',
    changeClaim('lasp-2-5', ({ amount }) => ({
      amount: amount && { ...amount, quote: at15.amount?.quote ?? beyond, value: 15.2 },
    })),
    'papers.lasp-2.claims.lasp-2-5.amount  is not in its quote',
  ],
  [
    'a length that is not in its words',
    changeClaim('lasp-2-4', ({ where }) => ({
      where: { ...where, length: where.length && { ...where.length, tokens: 2048 } },
    })),
    'papers.lasp-2.claims.lasp-2-4.where.length  “2048K” does not say 2048',
  ],
  [
    'an unknown comparator',
    changeClaim('mamba-1', ({ comparators }) => ({
      comparators: comparators.map((comparator) => ({ ...comparator, methodId: 'fru' })),
    })),
    'papers.mamba.claims.mamba-1.comparators[0]  “fru” is no method',
  ],
  [
    'an unknown subject',
    changeClaim('mamba-2', () => ({ subject: 'fru' })),
    'papers.mamba.claims.mamba-2.subject  “fru” is no method',
  ],
  [
    'an unknown quantity',
    changeClaim('mamba-2', () => ({ quantity: 'beauty' })),
    'papers.mamba.claims.mamba-2.quantity  “beauty” is no quantity',
  ],
  [
    'comparators of an absolute statement',
    changeClaim('mamba-1', () => ({ effect: 'attained' })),
    'papers.mamba.claims.mamba-1  is “attained”',
  ],
  [
    'the number of another claim',
    changeClaim('mamba-6', () => ({ id: 'mamba-5' })),
    'papers.mamba.claims.mamba-5  has the number of another claim',
  ],
  [
    'an unknown task',
    changeClaim('mamba-6', () => ({ tasks: ['chess'] })),
    'papers.mamba.claims.mamba-6.tasks  “chess” is not a task',
  ],
  [
    'a difference of accuracies as a percentage of one of them',
    changeClaim('hydra-8', ({ amount }) => ({ amount: amount && { ...amount, unit: 'percent' } })),
    'papers.hydra.claims.hydra-8.amount  is a difference of accuracies in percent',
  ],
  [
    'a condition that is not in the text',
    changeClaim('mamba-5', ({ comparators }) => ({
      comparators: comparators.map((comparator) => ({ ...comparator, condition: beyond })),
    })),
    'papers.mamba.claims.mamba-5.comparators[0]  is no slice of the abstract',
  ],
  [
    'claims out of order',
    changePaper('mamba', ({ claims, ...paper }) => ({
      ...paper,
      claims: claims.toReversed(),
    })),
    'papers.mamba.claims.mamba-1  is out of reading order',
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
