import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, Facet, FacetValue, Label, Taxonomy } from '../corpus/schema.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import { parseLibraryKey } from './libraryKey.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { STATUSES } from './records/libraryRecord.ts';
import { STATUS_NAMES } from './statusNames.ts';

/** Of a paper that was taken out, but holds words of the reader's own. */
export const REMOVED = 'removed';

/** What the papers of a library can be asked by, whatever digest they are of; also the names of parameters. */
export const OWN_FACETS = ['status', 'tag', 'list', 'kind'] as const;
export type OwnFacet = (typeof OWN_FACETS)[number];

const FACET_NAMES: Readonly<Record<OwnFacet, string>> = {
  status: 'Status',
  tag: 'Tag',
  list: 'List',
  kind: 'Kind',
};

/**
 * A tag as the id of a value. The same, but for what an address would take for the end of it, or for a
 * sign that rules it out.
 */
export function formatTagId(tag: string): string {
  return tag
    .replaceAll('%', '%25')
    .replaceAll(',', '%2C')
    .replace(/^[-−‐–]/u, (sign) => (sign === '-' ? '%2D' : encodeURIComponent(sign)));
}

/** The values that a paper has in the facets of the library: id and name of each. */
function listOwnValues({
  key,
  record,
  isSaved,
  facts,
}: LibraryPaper): Readonly<Record<OwnFacet, readonly (readonly [id: string, name: string])[]>> {
  const status = isSaved ? record.status : REMOVED;
  const { kind = null } = facts;
  return {
    status: [[status, nameStatus(status)]],
    tag: record.tags.map((tag) => [formatTagId(tag), tag]),
    list: [[parseLibraryKey(key).digestId, facts.digestName]],
    kind: kind === null ? [] : [[kind, `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`]],
  };
}

function nameStatus(status: string): string {
  const known = STATUSES.find((one) => one === status);
  return known === undefined ? 'Taken out' : STATUS_NAMES[known];
}

/** The labels of a paper in the facets of the library. */
export function createOwnLabels(paper: LibraryPaper): Readonly<Record<string, readonly Label[]>> {
  return Object.fromEntries(
    Object.entries(listOwnValues(paper)).map(([facet, values]) => [
      facet,
      values.map(([value]): Label => ({ value, basis: 'yours', quotes: [], note: null })),
    ]),
  );
}

/** The facets of the library, with the values that these papers have; each name once, by name. */
export function createOwnFacets(papers: readonly LibraryPaper[]): readonly Facet[] {
  const values = papers.map(listOwnValues);
  return OWN_FACETS.map((id): Facet => {
    const names = new Map(values.flatMap((own) => own[id]));
    const sorted =
      id === 'status'
        ? [...STATUSES, REMOVED].map((status) => [status, nameStatus(status)] as const)
        : [...names].toSorted(([, one], [, other]) => one.localeCompare(other, 'en'));
    return {
      id,
      label: FACET_NAMES[id],
      definition: '',
      offersNotStated: false,
      // The words of a status and of a kind say nothing of what a paper is about: they are not searched.
      isDetail: id === 'status' || id === 'kind',
      values: sorted.map(([value, label]) => createValue(value, label)),
    };
  });
}

function createValue(id: string, label: string): FacetValue {
  return { id, label, definition: '', notation: null, hue: null, glyph: null };
}

/** The facets of a digest that do not bear the name of one of the library's. */
export function listDigestFacets({ facets }: Pick<Taxonomy, 'facets'>): readonly Facet[] {
  return facets.filter(({ id }) => !TAKEN.has(id));
}

/** Names that the address of the library has for something else. */
const TAKEN: ReadonlySet<string> = new Set([...OWN_FACETS, 'collection', 'name']);

/**
 * What a list of filters offers: of all facets the values that some paper has or that are chosen, and
 * no facet that tells no papers apart.
 */
export function selectOfferedFacets(
  { papers, taxonomy }: Pick<Corpus, 'papers' | 'taxonomy'>,
  chosen: ExploreQuery['facets'],
): Facet[] {
  return taxonomy.facets.flatMap((facet) => {
    const { include = [], exclude = [] } = findOwn(chosen, facet.id) ?? {};
    const own = papers.flatMap(({ labels }) => findOwn(labels, facet.id) ?? []);
    const shown = new Set([...own.map(({ value }) => value), ...include, ...exclude]);
    const values = facet.values.filter(({ id }) => shown.has(id));
    const isIdle = facet.id === 'list' && values.length < 2;
    if (values.length === 0 || isIdle) return [];
    return [{ ...facet, values, isDetail: facet.isDetail === true && !isOwn(facet.id) }];
  });
}

function isOwn(facetId: string): boolean {
  return OWN_FACETS.some((id) => id === facetId);
}
