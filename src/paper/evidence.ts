import { findFacetValue, formatQuote, listOwnFacets } from '../corpus/corpus.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Facet, Label, Paper, Taxonomy, TextField } from '../corpus/schema.ts';
import { definitionAnchor } from '../url/definitionPath.ts';
import type { Mark, Run } from './evidencePieces.ts';

/** A label of a paper with what its facet says about it. */
export interface LabelEvidence {
  /** The same for the same value on every paper, and for no other value. */
  readonly key: string;
  readonly facet: Facet;
  readonly label: Label;
  readonly name: string;
}

export interface FacetEvidence {
  readonly facet: Facet;
  readonly labels: readonly LabelEvidence[];
}

/** A paper's labels by facet, in the taxonomy's order; single costs and facets without a label are left out. */
export function groupEvidence(paper: Paper, taxonomy: Taxonomy): readonly FacetEvidence[] {
  return listOwnFacets(taxonomy.facets)
    .map((facet) => ({
      facet,
      labels: (findOwn(paper.labels, facet.id) ?? []).map((label) => ({
        key: definitionAnchor(taxonomy, facet.id, label.value),
        facet,
        label,
        name: findFacetValue(facet, label.value)?.label ?? label.value,
      })),
    }))
    .filter(({ labels }) => labels.length > 0);
}

/** Every quote that lies in this text, marked with the key of the label it proves. */
export function createEvidenceMarks(
  groups: readonly FacetEvidence[],
  field: TextField,
): readonly Mark[] {
  return groups.flatMap(({ labels }) =>
    labels.flatMap(({ key, label }) =>
      label.quotes
        .filter((quote) => quote.field === field)
        .map(({ start, end }) => ({ id: key, span: { start, end } })),
    ),
  );
}

/**
 * Which runs the Tab key stops at: those under a mark that the run before is not under. Words
 * that prove two labels cut the words around them in three; the third says nothing new.
 */
export function isTabStop(run: Run, before: Run | undefined): boolean {
  const isAdjacent = before?.pieces.at(-1)?.end === run.pieces[0]?.start;
  return run.markIds.some((id) => !isAdjacent || !before?.markIds.includes(id));
}

/** Element id of a label on a paper's page. */
export function labelElementId(key: string): string {
  return `label-${key}`;
}

/** Element id of the marked words that begin at an offset of the verbatim text. */
export function wordsElementId(field: TextField, start: number): string {
  return `words-${field}-${start}`;
}

/** The words of a label's quotes, each once. */
export function selectQuotedWords(paper: Paper, label: Label): readonly string[] {
  return [...new Set(label.quotes.map((quote) => formatQuote(paper, quote)))];
}

/** The keys that a key of an address published before means now: what the value has become, or itself. */
export function currentLabelKeys(key: string, taxonomy: Taxonomy): readonly string[] {
  const current = taxonomy.facets.flatMap(({ id, values }) =>
    values
      .filter(({ formerly = [] }) =>
        formerly.some((old) => definitionAnchor(taxonomy, id, old) === key),
      )
      .map((value) => definitionAnchor(taxonomy, id, value.id)),
  );
  return current.length > 0 ? current : [key];
}

/** The key of the label that an address points to: "#label-family-ssm" → "family-ssm". */
export function parseLabelHash(hash: string): string | null {
  return /^#label-(.+)$/u.exec(hash)?.[1] ?? null;
}

/** Whether a fragment names a label or words of a paper, and not a part of any page such as `#main`. */
export function isPlaceInPaper(hash: string): boolean {
  return /^#(?:label-|words=).+/u.test(hash);
}
