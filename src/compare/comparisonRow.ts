import type { Claim, Cost } from '../corpus/findings/findingsSchema.ts';
import type { Label, Paper } from '../corpus/schema.ts';

/** How a value stands to what the pinned paper has on the same line. */
export type Relation = 'baseline' | 'same' | 'added' | 'missing';

/** What one paper has on one line. `isShared`: at least one other paper has the same there. */
export interface Cell {
  readonly paperId: string;
  readonly content: CellContent;
  readonly isShared: boolean;
  /** `null` where no paper is pinned, on a line of facts or words, and where neither or both have it. */
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
  | { readonly kind: 'cost'; readonly cost: Cost }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimInWords[] }
  /** The paper states no such cost, or makes no such claim; `name` says which. */
  | { readonly kind: 'unsaid'; readonly name: string }
  | { readonly kind: 'abstract' }
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  /** Still being found. */
  | { readonly kind: 'awaited' };

/** A claim as it stands on a line of its quantity and comparator. */
export interface ClaimInWords {
  readonly claim: Claim;
  /** Such as “better than LASP, 15.2% more”. */
  readonly words: string;
}

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

export function createRow(
  id: string,
  papers: readonly Paper[],
  contents: readonly CellContent[],
): Row {
  const keys = contents.map(contentKey);
  const cells = papers.map((paper, column) => ({
    paperId: paper.id,
    content: contents[column] ?? { kind: 'not-stated' as const },
    isShared: keys[column] !== null && keys.filter((key) => key === keys[column]).length > 1,
    relation: null,
  }));
  const isUniform =
    keys.every((key) => key === keys[0]) && !contents.some(({ kind }) => OF_ONE_PAPER.has(kind));
  return { id, cells, isUniform };
}

/** What each paper has for itself: without a key, and yet never the same in all. */
const OF_ONE_PAPER: ReadonlySet<CellContent['kind']> = new Set(['abstract', 'terms', 'awaited']);

/** What makes two cells of a line the same; `null` where there is nothing to share. */
function contentKey(content: CellContent): string | null {
  switch (content.kind) {
    case 'fact':
      return content.value === null ? null : `${content.value}`;
    case 'label':
      return content.label.value;
    case 'cost':
      return content.cost.class;
    case 'claims':
      return content.claims
        .map(({ claim }) => claimKey(claim))
        .sort()
        .join(' ');
    case 'absent':
    case 'unsaid':
    case 'not-stated':
    case 'abstract':
    case 'terms':
    case 'awaited':
      return null;
    default:
      return content satisfies never;
  }
}

/** Effect and number. What is attained, without a number, is as different as the words are. */
function claimKey({ id, subject, effect, amount }: Claim): string {
  if (effect === 'attained' && amount === null) return id;
  const { value, unit, bound, direction } = amount ?? {};
  return JSON.stringify([subject, effect, value, unit, bound, direction]);
}

const RELATED: ReadonlySet<CellContent['kind']> = new Set(['label', 'cost', 'claims']);

/** The row held against the pinned paper. */
export function relateRow(row: Row, baselineId: string | null): Row {
  const baseline = row.cells.find(({ paperId }) => paperId === baselineId);
  if (!baseline || !row.cells.some(({ content }) => RELATED.has(content.kind))) return row;
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
  if (baseline !== null && own !== null) return null;
  return baseline === null ? 'added' : 'missing';
}
