import { findFacetValue } from '../corpus/corpus.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Facet, Paper, Taxonomy } from '../corpus/schema.ts';
import type { Sort } from '../url/exploreQuery.ts';
import { formatAuthorsShort, formatDate, hasMoreAuthors, listAuthors } from './authors.ts';
import { arxivUrl } from './paperLinks.ts';
import { readTitle } from './paperText.ts';

/** One fact of a paper, as its table, its comparison, its files and its page's head have it. */
export interface PaperFact {
  readonly label: string;
  /** What is the same in two papers where the fact is; `null` where none was found. */
  readonly read: (paper: Paper) => string | number | null;
  /** How a value is shown; as it is where left out. */
  readonly format?: (paper: Paper) => string;
  /** How a value is written to a file; as it is where left out. */
  readonly export?: (paper: Paper) => string;
  /** The orders of a list by it, the first one first. */
  readonly sorts: readonly Sort[];
}

/** The facts of a paper; each place that shows some lists their ids in its own order. */
export const PAPER_FACTS = {
  title: { label: 'Title', read: readTitle, sorts: ['title'] },
  publishedTitle: {
    label: 'Published title',
    read: ({ publishedTitle }) => publishedTitle,
    sorts: [],
  },
  authors: {
    label: 'Authors',
    read: ({ authors }) => (authors.length === 0 ? null : authors.join('; ')),
    format: (paper) => formatAuthorsShort(paper.authors, hasMoreAuthors(paper)),
    export: (paper) => listAuthors(paper).join('; '),
    sorts: [],
  },
  date: {
    label: 'Date',
    read: ({ date }) => date,
    format: ({ date }) => formatDate(date),
    sorts: ['newest', 'oldest'],
  },
  venue: { label: 'Venue', read: ({ venue }) => venue, sorts: [] },
  comments: { label: 'Comments', read: ({ comments }) => comments, sorts: ['comments'] },
  arxiv: {
    label: 'arXiv',
    read: ({ arxivId }) => arxivId,
    export: ({ arxivId }) => (arxivId === null ? '' : arxivUrl(arxivId)),
    sorts: [],
  },
  doi: { label: 'DOI', read: ({ doi }) => doi ?? null, sorts: [] },
  url: { label: 'URL', read: ({ url }) => url ?? null, sorts: [] },
  code: { label: 'Code', read: ({ codeUrl }) => codeUrl, sorts: [] },
} as const satisfies Readonly<Record<string, PaperFact>>;

export type FactId = keyof typeof PAPER_FACTS;

/** Whether one of the papers, at least, has the fact. */
export function hasFact(id: FactId, papers: readonly Paper[]): boolean {
  return papers.some((paper) => PAPER_FACTS[id].read(paper) !== null);
}

/** Whether a facet was made of the fact: a list may have its venues as one. Its years say less than dates. */
export function isFacet(id: FactId, { facets }: Taxonomy): boolean {
  return id !== 'date' && facets.some(({ fact }) => fact === id);
}

/** The fact in words, or `null` where none was found. */
export function formatFact(id: FactId, paper: Paper): string | null {
  const fact: PaperFact = PAPER_FACTS[id];
  const value = fact.read(paper);
  return value === null ? null : (fact.format?.(paper) ?? `${value}`);
}

/** The fact for a file, empty where none was found. */
export function exportFact(id: FactId, paper: Paper): string {
  const fact: PaperFact = PAPER_FACTS[id];
  const value = fact.read(paper);
  return value === null ? '' : (fact.export?.(paper) ?? `${value}`);
}

/** What a paper is labelled with in one facet, in words. */
export function listLabelNames({ labels }: Paper, facet: Facet): readonly string[] {
  return (findOwn(labels, facet.id) ?? []).flatMap(
    ({ value }) => findFacetValue(facet, value)?.label ?? [],
  );
}

/**
 * What a paper is filed under elsewhere: its labels, and of a list without a facet of them its keywords.
 * Details such as sizes and costs say little alone; venue, kind of work and date are said as what they are.
 */
export function listKeywords(paper: Paper, { facets }: Taxonomy): readonly string[] {
  const named = facets.filter(
    ({ isDetail, fact = 'keywords' }) => !isDetail && fact === 'keywords',
  );
  const stated = facets.some(({ fact }) => fact === 'keywords') ? [] : (paper.keywords ?? []);
  return [...new Set([...stated, ...named.flatMap((facet) => listLabelNames(paper, facet))])];
}

/** Whether the line of a paper's facts says a label already: its year, or its venue, which may end in a year. */
export function isSaidInFacts(
  { venue, date }: Pick<Paper, 'venue' | 'date'>,
  name: string,
): boolean {
  return [venue, date?.slice(0, 4)].some((said) => said?.startsWith(name));
}
