import type { Corpus } from '../../corpus/schema.ts';
import type { FactId } from '../../paper/facts.ts';
import { hasFact, isFacet, PAPER_FACTS } from '../../paper/facts.ts';
import type { Sort } from '../../url/exploreQuery.ts';

/** One column of the table view: a fact of the papers, or their labels of one facet. */
export type TableColumn = Shared &
  (
    | { readonly kind: 'fact'; readonly id: FactId }
    | { readonly kind: 'facet'; readonly id: string }
  );

interface Shared {
  /** What tells it from every other column: a facet may have the id of a fact. */
  readonly key: string;
  readonly label: string;
  /** The orders its heading switches between, the first one first; none: not sortable. */
  readonly sorts: readonly Sort[];
  readonly isShownAtFirst: boolean;
}

/** Every column that some paper has something for, in order. The title is always shown; the rest is the reader's choice. */
export function listTableColumns({
  papers,
  taxonomy,
}: Pick<Corpus, 'papers' | 'taxonomy'>): TableColumn[] {
  const fact = (id: FactId, isShownAtFirst: boolean): TableColumn => {
    const { label, sorts } = PAPER_FACTS[id];
    return { key: `fact ${id}`, kind: 'fact', id, label, sorts, isShownAtFirst };
  };
  const columns = [
    fact('title', true),
    fact('date', true),
    ...taxonomy.facets.map(({ id, label }, index): TableColumn => {
      const key = `facet ${id}`;
      return { key, kind: 'facet', id, label, sorts: [], isShownAtFirst: index < 3 };
    }),
    fact('authors', false),
    fact('venue', true),
    fact('comments', true),
    fact('code', false),
    fact('arxiv', false),
  ];
  return columns.filter(
    (column) =>
      column.kind === 'facet' || (hasFact(column.id, papers) && !isFacet(column.id, taxonomy)),
  );
}

/**
 * The columns to show: those that the reader chose, and of the others the first choice of the house; the
 * title always. Another digest has other columns, of which `chosen` says nothing: `['fact code', '-fact
 * venue']`. Addresses, and choices kept before columns had keys, have ids: `['code', '-venue']`.
 */
export function selectTableColumns(
  columns: readonly TableColumn[],
  chosen: readonly string[],
): TableColumn[] {
  return columns.filter(
    ({ key, id, isShownAtFirst }) =>
      key === 'fact title' ||
      chosen.includes(key) ||
      chosen.includes(id) ||
      (isShownAtFirst && !chosen.includes(hidden(key)) && !chosen.includes(hidden(id))),
  );
}

/** What is chosen after a column was shown or hidden. */
export function chooseTableColumn(
  chosen: readonly string[],
  key: string,
  isShown: boolean,
): string[] {
  const id = key.replace(/^\S+ /u, '');
  const others = chosen.filter((choice) => ![key, id, hidden(key), hidden(id)].includes(choice));
  return [...others, isShown ? key : hidden(key)];
}

/** No key begins with a hyphen. */
function hidden(key: string): string {
  return `-${key}`;
}
