import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import type { PaperDraft } from '../../sources/facts/paperDraft.ts';
import { foldValue, shorten } from '../../sources/facts/plainText.ts';
import { createFacetReader } from '../../sources/list/fileFacets.ts';

type Named = Pick<FacetTwo, 'id' | 'label'>;

/** How long the name of a value is at most. */
export const LONGEST_VALUE = 120;

/** What a record says of a facet that came from its file, as the file writes it. */
export function readValues(facet: Named, draft: PaperDraft): readonly string[] {
  return createFacetReader(facet, [draft])(draft).filter((text) => foldValue(text) !== '');
}

/** The ids of what a record says of a facet, among values that are known, each once. */
export function findValues(
  facet: Named,
  known: readonly Named[],
  draft: PaperDraft,
): readonly string[] {
  const ids = new Map(known.map(({ id, label }) => [foldValue(label), id]));
  return [
    ...new Set(
      readValues(facet, draft).flatMap(
        (text) =>
          ids.get(foldValue(text)) ?? ids.get(foldValue(shorten(text, LONGEST_VALUE))) ?? [],
      ),
    ),
  ];
}

/** A label that a file gives. */
export function createFileLabel(value: string) {
  return { value, basis: 'stated' as const, author: null, quotes: [], note: null };
}
