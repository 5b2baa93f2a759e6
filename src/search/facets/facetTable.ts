import { NOT_STATED } from '../../corpus/notStated.ts';
import type { Corpus } from '../../corpus/schema.ts';
import type { YearRange } from '../../url/exploreQuery.ts';
import { facetValueIds, paperYear } from './facets.ts';

/** What the papers of a corpus are filed under, as numbers, so that thousands are counted in a moment. */
export interface FacetTable {
  readonly paperCount: number;
  /** Every paper, in the digest's order. */
  readonly all: Uint32Array;
  readonly facetIds: readonly string[];
  /** The values of each paper in one facet: all of them, or without what is inferred or proposed. */
  readonly rowsOf: (facetId: string, isStatedOnly: boolean) => FacetRows;
  /** Paper → year; 0 without a date. */
  readonly years: Int32Array;
  /** First and last year. */
  readonly range: YearRange;
  /** Paper → 1 where its code is known. */
  readonly hasCode: Uint8Array;
}

export interface FacetRows {
  /** Every value of the taxonomy, `not-stated` and what else papers have. */
  readonly valueIds: readonly string[];
  /** Paper → where its values begin in `values`; one more at the end. */
  readonly from: Int32Array;
  /** Numbers of values in `valueIds`, paper by paper. */
  readonly values: Int32Array;
}

const tables = new WeakMap<Corpus, FacetTable>();

/** The table of a corpus, made once; each facet when it is first asked for. */
export function facetTableOf(corpus: Corpus): FacetTable {
  const known = tables.get(corpus) ?? createFacetTable(corpus);
  tables.set(corpus, known);
  return known;
}

function createFacetTable(corpus: Corpus): FacetTable {
  const { papers, taxonomy } = corpus;
  const rows = new Map<string, FacetRows>();
  const years = Int32Array.from(papers, (paper) => paperYear(paper) ?? 0);
  const dated = years.filter((year) => year > 0).sort();
  return {
    paperCount: papers.length,
    all: new Uint32Array(papers.length).map((_, paper) => paper),
    facetIds: taxonomy.facets.map(({ id }) => id),
    rowsOf: (facetId, isStatedOnly) => {
      const key = `${facetId} ${isStatedOnly}`;
      const known = rows.get(key) ?? createRows(corpus, facetId, isStatedOnly);
      rows.set(key, known);
      return known;
    },
    years,
    range: { from: dated[0] ?? null, to: dated.at(-1) ?? null },
    hasCode: Uint8Array.from(papers, ({ codeUrl }) => (codeUrl === null ? 0 : 1)),
  };
}

function createRows(
  { papers, taxonomy }: Corpus,
  facetId: string,
  isStatedOnly: boolean,
): FacetRows {
  const facet = taxonomy.facets.find(({ id }) => id === facetId);
  const known = [...(facet?.values ?? []).map(({ id }) => id), NOT_STATED];
  const numbers = new Map(known.map((id, number) => [id, number]));
  const from = new Int32Array(papers.length + 1);
  const values: number[] = [];
  papers.forEach((paper, position) => {
    for (const id of facetValueIds(paper, facetId, isStatedOnly)) {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      values.push(number);
    }
    from[position + 1] = values.length;
  });
  return { valueIds: [...numbers.keys()], from, values: Int32Array.from(values) };
}
