import type { Corpus, Facet, Label, Paper } from '../corpus/schema.ts';
import { formatAuthorsShort, formatDate } from '../paper/authors.ts';
import type { DistinctiveTerms, SharedTerm } from './distinctiveTerms.ts';
import { selectDistinctiveTerms } from './distinctiveTerms.ts';

/** How a label stands to what the pinned paper has on the same line. */
export type Relation = 'baseline' | 'same' | 'added' | 'missing';

/** What one paper has on one line. `isShared`: at least one other paper has the same there. */
export interface Cell {
  readonly paperId: string;
  readonly content: CellContent;
  readonly isShared: boolean;
  /** `null` where no paper is pinned, on a line without labels, or where neither has the label. */
  readonly relation: Relation | null;
}

export type CellContent =
  | {
      readonly kind: 'fact';
      readonly value: string | number | null;
      readonly display: string | null;
    }
  | { readonly kind: 'label'; readonly facetId: string; readonly label: Label }
  /** The paper has other values of the facet, but not this one. */
  | { readonly kind: 'absent'; readonly facetId: string; readonly valueId: string }
  /** The paper has no value of the facet at all. */
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'abstract' }
  | { readonly kind: 'terms'; readonly terms: readonly string[] };

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** Whether all papers have the same there. */
  readonly isUniform: boolean;
}

/** Rows under one heading: one fact, or the values of one facet with the same value on one line. */
export interface Section {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

export interface Comparison {
  readonly papers: readonly Paper[];
  readonly baselineId: string | null;
  readonly sections: readonly Section[];
  readonly sharedTerms: readonly SharedTerm[];
}

export interface ComparisonOptions {
  readonly baselineId: string | null;
  readonly isDifferencesOnly: boolean;
}

interface Fact {
  readonly label: string;
  readonly read: (paper: Paper) => string | number | null;
  /** How the value is shown; the value itself where left out. */
  readonly format?: (paper: Paper) => string;
}

/** The facts of a comparison in order; table and exports read them from here. */
const FACTS: Readonly<Record<string, Fact>> = {
  date: { label: 'Date', read: ({ date }) => date, format: ({ date }) => formatDate(date) },
  venue: { label: 'Venue', read: ({ venue }) => venue },
  authors: {
    label: 'Authors',
    read: ({ authors }) => authors.join('; '),
    format: ({ authors }) => formatAuthorsShort(authors),
  },
  comments: { label: 'Comments', read: ({ comments }) => comments },
  arxiv: { label: 'arXiv', read: ({ arxivId }) => arxivId },
  code: { label: 'Code', read: ({ codeUrl }) => codeUrl },
};

/** Sets papers side by side, in their order; rows in the order of facts, facets, words. */
export function createComparison(
  corpus: Corpus,
  papers: readonly Paper[],
  { baselineId, isDifferencesOnly }: ComparisonOptions,
): Comparison {
  const terms = selectDistinctiveTerms(corpus, papers);
  const sections = [
    ...Object.entries(FACTS).map(([id, fact]) => createFactSection(id, fact, papers)),
    ...corpus.taxonomy.facets.map((facet) => createFacetSection(facet, papers)),
    createTermSection(terms, papers),
    createAbstractSection(papers),
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
    sharedTerms: isDifferencesOnly ? [] : terms.shared,
  };
}

function createFactSection(id: string, fact: Fact, papers: readonly Paper[]): Section {
  const contents = papers.map((paper): CellContent => {
    const value = fact.read(paper);
    const display = value === null ? null : (fact.format?.(paper) ?? `${value}`);
    return { kind: 'fact', value, display };
  });
  return { id, label: fact.label, rows: [createRow(id, papers, contents)] };
}

function createFacetSection(facet: Facet, papers: readonly Paper[]): Section {
  const findLabel = (paper: Paper, valueId: string) =>
    paper.labels[facet.id]?.find(({ value }) => value === valueId);
  const hasNone = (paper: Paper) => (paper.labels[facet.id] ?? []).length === 0;
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
  return { id: facet.id, label: facet.label, rows };
}

function createTermSection({ only }: DistinctiveTerms, papers: readonly Paper[]): Section {
  const contents = papers.map(
    ({ id }): CellContent => ({ kind: 'terms', terms: only.get(id) ?? [] }),
  );
  return { id: 'terms', label: 'Only here', rows: [createRow('terms', papers, contents)] };
}

function createAbstractSection(papers: readonly Paper[]): Section {
  const contents = papers.map((): CellContent => ({ kind: 'abstract' }));
  return { id: 'abstract', label: 'Abstract', rows: [createRow('abstract', papers, contents)] };
}

function createRow(id: string, papers: readonly Paper[], contents: readonly CellContent[]): Row {
  const keys = contents.map(contentKey);
  const cells = papers.map((paper, column) => ({
    paperId: paper.id,
    content: contents[column] ?? { kind: 'not-stated' as const },
    isShared: keys[column] !== null && keys.filter((key) => key === keys[column]).length > 1,
    relation: null,
  }));
  const isUniform =
    contents[0]?.kind !== 'abstract' &&
    contents[0]?.kind !== 'terms' &&
    keys.every((key) => key === keys[0]);
  return { id, cells, isUniform };
}

/** What makes two cells of a line the same; `null` where there is nothing to share. */
function contentKey(content: CellContent): string | null {
  switch (content.kind) {
    case 'fact':
      return content.value === null ? null : `${content.value}`;
    case 'label':
      return content.label.value;
    case 'absent':
    case 'not-stated':
    case 'abstract':
    case 'terms':
      return null;
    default:
      return content satisfies never;
  }
}

function relateRow(row: Row, baselineId: string | null): Row {
  const baseline = row.cells.find(({ paperId }) => paperId === baselineId);
  if (!baseline || !row.cells.some(({ content }) => content.kind === 'label')) return row;
  const key = contentKey(baseline.content);
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      relation: cell === baseline ? 'baseline' : relate(key, contentKey(cell.content)),
    })),
  };
}

function relate(baseline: string | null, own: string | null): Relation | null {
  if (baseline === own) return own === null ? null : 'same';
  return baseline === null ? 'added' : 'missing';
}
