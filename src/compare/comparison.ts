import { listOwnFacets } from '../corpus/corpus.ts';
import type { Findings } from '../corpus/findings/findingsSchema.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, Facet, Paper } from '../corpus/schema.ts';
import type { FactId } from '../paper/facts.ts';
import { formatFact, hasFact, isFacet, PAPER_FACTS } from '../paper/facts.ts';
import type { TermIndex } from '../paper/terms.ts';
import { createClaimSections, createCostSections } from './comparedFindings.ts';
import type { CellContent, Section } from './comparisonRow.ts';
import { createRow, relateRow } from './comparisonRow.ts';
import type { DistinctiveTerms, SharedTerm } from './distinctiveTerms.ts';
import { selectDistinctiveTerms } from './distinctiveTerms.ts';

export interface Comparison {
  readonly papers: readonly Paper[];
  readonly baselineId: string | null;
  readonly sections: readonly Section[];
  readonly sharedTerms: readonly SharedTerm[];
}

export interface ComparisonOptions {
  readonly baselineId: string | null;
  readonly isDifferencesOnly: boolean;
  /** Costs and claims are left out where these are not there. */
  readonly findings: Findings | null;
  /** `null` while the words of a long list are read: what they say is still to come. */
  readonly index: TermIndex | null;
}

const FACTS: readonly FactId[] = ['date', 'venue', 'authors', 'comments', 'arxiv', 'code'];

/** Sets papers side by side, in their order; rows in the order of facts, facets, costs, claims, words. */
export function createComparison(
  corpus: Corpus,
  papers: readonly Paper[],
  { baselineId, isDifferencesOnly, findings, index }: ComparisonOptions,
): Comparison {
  const terms = index && selectDistinctiveTerms(index, papers);
  const sections = [
    ...FACTS.filter((id) => hasFact(id, corpus.papers) && !isFacet(id, corpus.taxonomy)).map((id) =>
      createFactSection(id, papers),
    ),
    ...listOwnFacets(corpus.taxonomy.facets).map((facet) => createFacetSection(facet, papers)),
    ...(findings ? createCostSections(papers, findings) : []),
    ...(findings ? createClaimSections(papers, findings) : []),
    ...createTermSections(terms, papers),
    ...(papers.some(hasAbstract) ? [createAbstractSection(papers)] : []),
  ];
  return {
    papers,
    baselineId,
    sections: sections
      .map(({ rows, ...section }) => ({
        ...section,
        rows: rows
          .filter((row) => !(isDifferencesOnly && row.isUniform))
          .map((row) => relateRow(row, baselineId)),
      }))
      .filter(({ rows }) => rows.length > 0),
    sharedTerms: isDifferencesOnly ? [] : (terms?.shared ?? []),
  };
}

function createFactSection(id: FactId, papers: readonly Paper[]): Section {
  const { label, read } = PAPER_FACTS[id];
  const contents = papers.map((paper): CellContent => {
    return { kind: 'fact', value: read(paper), display: formatFact(id, paper) };
  });
  return { id, label, rows: [createRow(id, papers, contents)] };
}

function createFacetSection(facet: Facet, papers: readonly Paper[]): Section {
  const findLabel = (paper: Paper, valueId: string) =>
    findOwn(paper.labels, facet.id)?.find(({ value }) => value === valueId);
  const hasNone = (paper: Paper) => (findOwn(paper.labels, facet.id) ?? []).length === 0;
  const values = facet.values.filter(({ id }) => papers.some((paper) => findLabel(paper, id)));
  const rows = values.map(({ id }, line) => {
    const contents = papers.map((paper): CellContent => {
      const label = findLabel(paper, id);
      if (label) return { kind: 'label', facetId: facet.id, label };
      // Said once, on the first line, of a paper that has no value at all.
      return hasNone(paper) && line === 0
        ? { kind: 'not-stated' }
        : { kind: 'absent', facetId: facet.id, valueId: id };
    });
    return createRow(`${facet.id}-${id}`, papers, contents);
  });
  if (rows.length === 0) {
    const contents = papers.map((): CellContent => ({ kind: 'not-stated' }));
    rows.push(createRow(`${facet.id}-none`, papers, contents));
  }
  // Facets are named by readers: the id of none is that of another section.
  return { id: `facet ${facet.id}`, label: facet.label, rows };
}

function hasAbstract({ abstract }: Paper): boolean {
  return abstract !== '';
}

/** One section, or none where no paper has words of its own. */
function createTermSections(
  terms: DistinctiveTerms | null,
  papers: readonly Paper[],
): readonly Section[] {
  const contents = papers.map(
    ({ id }): CellContent =>
      terms === null ? { kind: 'awaited' } : { kind: 'terms', terms: terms.only.get(id) ?? [] },
  );
  const isEmpty = contents.every((content) => content.kind === 'terms' && !content.terms.length);
  const section = { id: 'terms', label: 'Only here', rows: [createRow('terms', papers, contents)] };
  return isEmpty ? [] : [section];
}

function createAbstractSection(papers: readonly Paper[]): Section {
  const contents = papers.map(
    (paper): CellContent =>
      hasAbstract(paper) ? { kind: 'abstract' } : { kind: 'fact', value: null, display: null },
  );
  return { id: 'abstract', label: 'Abstract', rows: [createRow('abstract', papers, contents)] };
}
