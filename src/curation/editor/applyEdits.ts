import type { Quote } from '../../corpus/schema.ts';
import type { CorpusTwo, FacetTwo, LabelTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { Change, LabelEdit, QuotedWords } from './labelEdit.ts';
import { selectChanges } from './labelEdit.ts';

/** Who gave a label that the reader gave. */
const READER = 'you';

/**
 * The corpus with the edits made. Total: what concerns a paper, facet or value that is not there is
 * passed over. Of two edits of one label the later holds. Papers that no edit concerns, and a taxonomy
 * that none changes, are the same objects as before.
 */
export function applyEdits(corpus: CorpusTwo, edits: readonly LabelEdit[]): CorpusTwo {
  const changes = selectChanges(edits);
  if (changes.length === 0) return corpus;
  const facets = changes.reduce(changeFacets, corpus.taxonomy.facets);
  const byPaper = new Map<string, Change[]>();
  for (const change of changes) {
    if (!('paper' in change)) continue;
    const own = byPaper.get(change.paper);
    if (own) own.push(change);
    else byPaper.set(change.paper, [change]);
  }
  return {
    ...corpus,
    taxonomy: facets === corpus.taxonomy.facets ? corpus.taxonomy : { ...corpus.taxonomy, facets },
    papers: corpus.papers.map((paper) => {
      const own = byPaper.get(paper.id);
      return own ? changePaper(paper, own, facets) : paper;
    }),
  };
}

function changeFacets(facets: FacetTwo[], change: Change): FacetTwo[] {
  switch (change.kind) {
    case 'addFacet': {
      if (facets.some(({ id }) => id === change.facet)) return facets;
      const { facet: id, label, definition } = change;
      const rest = { offersNotStated: true, roles: [], origin: 'taxonomy' as const, values: [] };
      return [...facets, { id, label, definition, ...rest }];
    }
    case 'addValue': {
      const { value: id, label, definition } = change;
      const value = { id, label, definition, notation: null, colour: null, glyph: null };
      return mapFacet(facets, change.facet, (facet) =>
        facet.values.some((known) => known.id === id)
          ? facet
          : { ...facet, values: [...facet.values, value] },
      );
    }
    case 'define': {
      const { value: id, definition } = change;
      return mapFacet(facets, change.facet, (facet) =>
        id === null ? { ...facet, definition } : mapValue(facet, id, { definition }),
      );
    }
    case 'renameFacet': {
      const { label } = change;
      return mapFacet(facets, change.facet, (facet) => ({ ...facet, label }));
    }
    case 'renameValue': {
      const { value, label } = change;
      return mapFacet(facets, change.facet, (facet) => mapValue(facet, value, { label }));
    }
    default:
      return facets;
  }
}

function mapFacet(facets: FacetTwo[], id: string, map: (facet: FacetTwo) => FacetTwo): FacetTwo[] {
  return facets.map((facet) => (facet.id === id ? map(facet) : facet));
}

function mapValue(
  facet: FacetTwo,
  id: string,
  patch: Partial<Pick<FacetTwo['values'][number], 'label' | 'definition'>>,
): FacetTwo {
  const values = facet.values.map((value) => (value.id === id ? { ...value, ...patch } : value));
  return { ...facet, values };
}

function changePaper(
  paper: PaperTwo,
  changes: readonly Change[],
  facets: readonly FacetTwo[],
): PaperTwo {
  const labels = new Map(Object.entries(paper.labels));
  const remove = (facet: string, value: string) =>
    labels.set(
      facet,
      (labels.get(facet) ?? []).filter((label) => label.value !== value),
    );
  for (const change of changes) {
    switch (change.kind) {
      case 'reject':
        remove(change.facet, change.value);
        break;
      case 'accept':
      case 'add':
      case 'change': {
        const facet = facets.find(({ id }) => id === change.facet);
        const value = change.kind === 'change' ? change.to : change.value;
        if (!facet?.values.some(({ id }) => id === value)) break;
        if (change.kind === 'change') remove(facet.id, change.value);
        const known = labels.get(facet.id)?.find((label) => label.value === value);
        remove(facet.id, value);
        const label = createLabel(paper, value, change, known);
        labels.set(facet.id, sortLabels([...(labels.get(facet.id) ?? []), label], facet));
        break;
      }
      default:
        break;
    }
  }
  return { ...paper, labels: Object.fromEntries(labels) };
}

/** A label of the reader's: the words that were there already stay, and the new ones come to them. */
function createLabel(
  paper: PaperTwo,
  value: string,
  { quotes, note }: Extract<Change, { readonly quotes: unknown }>,
  known: LabelTwo | undefined,
): LabelTwo {
  const before = known?.quotes ?? [];
  const added = quotes
    .flatMap((quote) => locateWords(paper, quote) ?? [])
    .filter(({ field, start, end }) =>
      before.every((quote) => quote.field !== field || quote.start !== start || quote.end !== end),
    );
  return {
    ...{ value, basis: 'yours', author: READER },
    quotes: [...before, ...added],
    note: note ?? known?.note ?? null,
  };
}

/** Where the words stand in the paper as it is: in their place, else where they are first; `null` if nowhere. */
function locateWords(paper: PaperTwo, { words, field, start, end }: QuotedWords): Quote | null {
  const verbatim = paper[field] ?? '';
  if (verbatim.slice(start, end) === words) return { field, start, end };
  const found = verbatim.indexOf(words);
  return found === -1 ? null : { field, start: found, end: found + words.length };
}

/** In the order of the facet's values, as every reader of a corpus expects them. */
function sortLabels(labels: readonly LabelTwo[], { values }: FacetTwo): LabelTwo[] {
  const order = new Map(values.map(({ id }, position) => [id, position]));
  const place = ({ value }: LabelTwo) => order.get(value) ?? values.length;
  return labels.toSorted((one, other) => place(one) - place(other));
}
