import type { Corpus } from '../corpus/schema.ts';
import type { InsightPage } from '../url/paths.ts';
import { INSIGHT_PAGES } from '../url/paths.ts';

/**
 * The questions that can be asked of a corpus. Costs, claims and lineage are what people read in the
 * papers of the built-in digest; the gap map crosses two facets.
 */
export function listInsightPages({ list, taxonomy }: Corpus): readonly InsightPage[] {
  if (list === undefined) return INSIGHT_PAGES;
  return taxonomy.facets.length >= 2 ? ['gaps'] : [];
}
