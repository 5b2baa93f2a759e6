import type { Cost, Findings, Method } from '../corpus/findings/findingsSchema.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, Label, Paper, Taxonomy } from '../corpus/schema.ts';
import { deriveLabels, describeFixedState, isDerivedFacet } from './costLabels.ts';
import type { Fault } from './fault.ts';
import { findRepeated } from './findRepeated.ts';
import { findPaperFindingsFaults } from './paperFindingsFaults.ts';

/**
 * Every rule beyond the schema that findings break: each quote an exact slice, each number in its
 * quote, each method and quantity known, each method used, claims numbered in reading order.
 */
export function findFindingsFaults(findings: Findings, corpus: Corpus): Fault[] {
  const { methods, quantities, papers } = findings;
  const faults: Fault[] = [];
  const report = (file: string, field: string, rule: string, remedy: string) =>
    faults.push({ file, field, rule, remedy });
  if (findings.corpusHash !== corpus.contentHash) {
    report('data/findings.json', 'corpusHash', 'is of another corpus', 'Run npm run corpus.');
  }
  const ids = corpus.papers.map(({ id }) => id).join();
  if (Object.keys(papers).join() !== ids) {
    report('data/findings.json', 'papers', 'are not those of the corpus', 'Run npm run corpus.');
  }
  for (const id of findRepeated(quantities.map((quantity) => quantity.id))) {
    report('data/quantities.json', id, 'is there twice', 'Rename one.');
  }
  faults.push(...findMethodFaults(methods, corpus), ...findUnused(findings));
  return [
    ...faults,
    ...corpus.papers.flatMap((paper) => {
      const own = papers[paper.id];
      if (!own) return [];
      return [
        ...findPaperFindingsFaults(paper, own, findings),
        ...findDisagreements(paper, own.costs, corpus.taxonomy),
      ];
    }),
  ];
}

/** Derived facets that say something else than the costs, and constant state without its reason. */
function findDisagreements(paper: Paper, costs: readonly Cost[], taxonomy: Taxonomy): Fault[] {
  const report = (field: string, rule: string): Fault => ({
    ...{ file: 'data/corpus.json', field: `papers.${paper.id}.${field}`, rule },
    remedy: 'Run npm run corpus; write costs, and labels of the mechanism.',
  });
  const valuesOf = (labels: readonly Label[] = []) => labels.map(({ value }) => value).join(', ');
  const differing = taxonomy.facets.filter(isDerivedFacet).flatMap((facet) => {
    const has = valuesOf(findOwn(paper.labels, facet.id));
    const follows = valuesOf(deriveLabels(facet, costs));
    if (has === follows) return [];
    return [report(`labels.${facet.id}`, `is “${has}”, and the costs say “${follows}”`)];
  });
  const reason = describeFixedState(paper.labels, taxonomy);
  const unruled = costs.filter(
    ({ quantity, class: growth, basis }) =>
      basis === 'inferred' &&
      growth === 'constant' &&
      (quantity === 'memory' || quantity === 'generation') &&
      reason === null,
  );
  return [
    ...differing,
    ...unruled.map(({ quantity }) =>
      report(`costs.${quantity}`, 'is inferred to be constant, and no mechanism implies it'),
    ),
  ];
}

/** Ids of the methods that findings compare with, are about, or are related to. */
function collectMethodIds({ papers }: Pick<Findings, 'papers'>): Set<string> {
  const used = new Set<string>();
  for (const { claims, relations } of Object.values(papers)) {
    for (const { subject, comparators } of claims) {
      if (subject !== null) used.add(subject);
      for (const { methodId } of comparators) used.add(methodId);
    }
    for (const { methodId } of relations) used.add(methodId);
  }
  return used;
}

function findMethodFaults(methods: readonly Method[], { papers, taxonomy }: Corpus): Fault[] {
  const file = 'data/methods.json';
  const targets: Readonly<Record<Method['kind'], ReadonlySet<string>>> = {
    paper: new Set(papers.map(({ id }) => id)),
    family: new Set(taxonomy.facets.find(({ id }) => id === 'family')?.values.map(({ id }) => id)),
    named: new Set(),
    group: new Set(),
  };
  const faults: Fault[] = [];
  for (const { id, kind, refersTo, source } of methods) {
    const isTarget = refersTo !== null && targets[kind].has(refersTo);
    const mustRefer = kind === 'paper' || kind === 'family';
    if (isTarget !== mustRefer || (refersTo !== null && !mustRefer)) {
      const rule = `refers to ${refersTo ?? 'nothing'}, and is of the kind “${kind}”`;
      const remedy = 'Give the id of a paper or of a family; null for other kinds.';
      faults.push({ file, field: `${id}.refersTo`, rule, remedy });
    }
    if (source !== null && kind !== 'named') {
      const rule = `has a source, and is of the kind “${kind}”`;
      faults.push({ file, field: `${id}.source`, rule, remedy: 'Write null.' });
    }
    const published = papers.find(({ arxivId }) => arxivId === source?.arxivId);
    if (published) {
      const rule = `is ${published.id}, a paper of the corpus`;
      faults.push({ file, field: id, rule, remedy: 'Make it of the kind “paper”.' });
    }
  }
  for (const key of ['id', 'name'] as const) {
    for (const value of findRepeated(methods.map((method) => method[key]))) {
      const rule = `“${value}” is there twice`;
      faults.push({ file, field: key, rule, remedy: 'Join the two, or rename one.' });
    }
  }
  return faults;
}

function findUnused(findings: Findings): Fault[] {
  const used = collectMethodIds(findings);
  return findings.methods
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: 'data/methods.json',
      field: id,
      rule: 'is in no finding',
      remedy: 'Remove it.',
    }));
}
