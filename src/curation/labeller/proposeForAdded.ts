import { findOwn } from '../../corpus/findOwn.ts';
import type { CorpusTwo, FacetTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import { createIdMaker } from '../../sources/list/paperIds.ts';
import type { Labeller } from './labeller.ts';
import { keepValues, renameFacet } from './proposeForCorpus.ts';
import type { ProposedLabels } from './proposeLabels.ts';
import { proposeLabels } from './proposeLabels.ts';

/** Whether rules have proposed labels for a list: these rules, where they are given. */
export function hasProposals({ papers, taxonomy }: CorpusTwo, labeller?: Labeller): boolean {
  const ids = labeller && Object.keys(labeller.patterns.facets);
  const facets = taxonomy.facets.filter(
    (facet) => ids === undefined || ids.some((id) => isProposed(facet, id)),
  );
  return papers.some(({ labels }) =>
    facets.some(({ id }) => findOwn(labels, id)?.some(({ basis }) => basis === 'proposed')),
  );
}

/**
 * The list `after` papers came to it, with what rules propose for these, as if all had been opened at
 * once; as it is where they had proposed nothing `before`. A paper that was there gets further ones only
 * where it had no abstract and has one now; its labels stay before them.
 */
export function proposeForAdded(
  before: CorpusTwo,
  after: CorpusTwo,
  taxonomy: readonly FacetTwo[],
  labeller: Labeller,
): CorpusTwo {
  if (!hasProposals(before, labeller)) return after;
  const proposed = after.papers.map(({ title, abstract }, index): ProposedLabels => {
    const isSame = before.papers[index]?.abstract === abstract;
    return isSame ? {} : proposeLabels({ title, abstract: abstract ?? '' }, labeller);
  });
  const own = after.taxonomy.facets;
  const makeId = createIdMaker(own.map(({ id }) => id));
  const found = taxonomy
    .filter(({ id }) => Object.hasOwn(labeller.patterns.facets, id))
    .map((facet) => ({ facet: keepValues(facet, proposed), order: facet.values }))
    .flatMap(({ facet, order }) => {
      const known = own.find((one) => isProposed(one, facet.id));
      if (known === undefined && facet.values.length === 0) return [];
      const target =
        known === undefined
          ? renameFacet(facet, makeId(facet.id), own)
          : { ...known, values: insert(known.values, facet.values, order) };
      return [{ rules: facet.id, facet: target }];
    });
  const facets = found.map(({ facet }) => facet);
  const kept = own.map((facet) => facets.find(({ id }) => id === facet.id) ?? facet);
  return {
    ...after,
    taxonomy: { ...after.taxonomy, facets: insert(kept, facets, facets) },
    papers: after.papers.map((paper, index) => {
      const labels = found.flatMap(({ rules, facet }) => {
        const given = findOwn(proposed[index] ?? {}, rules);
        return given === undefined ? [] : [[facet.id, addLabels(paper, facet.id, given)] as const];
      });
      return labels.length === 0
        ? paper
        : { ...paper, labels: { ...paper.labels, ...Object.fromEntries(labels) } };
    }),
  };
}

/** Whether a facet has what rules propose for this one: it got another id where a column had it. */
function isProposed(facet: FacetTwo, id: string): boolean {
  const rest = facet.id.startsWith(id) ? facet.id.slice(id.length) : null;
  return facet.origin === 'taxonomy' && rest !== null && /^(?:-\d+)?$/u.test(rest);
}

/** A list with what it lacks of another one, each behind the last that comes before it in `order`. */
function insert<One extends { readonly id: string }>(
  list: readonly One[],
  added: readonly One[],
  order: readonly One[],
): One[] {
  const ids = order.map(({ id }) => id);
  return added.reduce<One[]>(
    (now, one) => {
      if (now.some(({ id }) => id === one.id)) return now;
      const earlier = new Set(ids.slice(0, ids.indexOf(one.id)));
      return now.toSpliced(now.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, one);
    },
    [...list],
  );
}

/** The labels of a paper in a facet, and behind them those of values that it has not. */
function addLabels(
  { labels }: PaperTwo,
  facet: string,
  given: PaperTwo['labels'][string],
): PaperTwo['labels'][string] {
  const own = findOwn(labels, facet) ?? [];
  return [...own, ...given.filter(({ value }) => own.every((label) => label.value !== value))];
}
