import type { Taxonomy } from '../../corpus/schema.ts';
import type { Sort } from '../../url/exploreQuery.ts';

/** One column of the table view. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** The orders its heading switches between, the first one first; none: not sortable. */
  readonly sorts: readonly Sort[];
  /** The facet whose labels it shows. */
  readonly facetId: string | null;
  readonly isShownAtFirst: boolean;
}

/** Every column in order. The title is always shown; the rest is the reader's choice. */
export function listTableColumns(taxonomy: Taxonomy): TableColumn[] {
  const fact = (
    id: string,
    label: string,
    sorts: Sort[],
    isShownAtFirst: boolean,
  ): TableColumn => ({
    id,
    label,
    sorts,
    facetId: null,
    isShownAtFirst,
  });
  return [
    fact('title', 'Title', ['title'], true),
    fact('date', 'Date', ['newest', 'oldest'], true),
    ...taxonomy.facets.map(({ id, label }, index) => ({
      id,
      label,
      sorts: [],
      facetId: id,
      isShownAtFirst: index < 3,
    })),
    fact('authors', 'Authors', [], false),
    fact('venue', 'Venue', [], true),
    fact('comments', 'Comments', ['comments'], true),
    fact('code', 'Code', [], false),
    fact('arxiv', 'arXiv', [], false),
  ];
}

/** The columns to show: those chosen, or the first choice of the house; the title always. */
export function selectTableColumns(
  columns: readonly TableColumn[],
  chosen: readonly string[] | null,
): TableColumn[] {
  return columns.filter(
    ({ id, isShownAtFirst }) =>
      id === 'title' || (chosen === null ? isShownAtFirst : chosen.includes(id)),
  );
}
