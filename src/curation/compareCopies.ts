import type { Agreement } from '../corpus/agreement.ts';
import { findOwn } from '../corpus/findOwn.ts';
import { READER } from '../corpus/reader.ts';
import type { CorpusTwo, LabelTwo, PaperTwo } from '../corpus/schemaTwo.ts';
import { createAgreement } from './agreement.ts';
import type { AlignedFacet } from './alignTaxonomy.ts';
import { alignTaxonomy } from './alignTaxonomy.ts';
import type { Change, QuotedWords } from './editor/labelEdit.ts';
import type { PaperPair } from './matchPapers.ts';
import { matchPapers } from './matchPapers.ts';

/** A label as one of the two copies has it, with ids of one's own. */
export interface CopiedLabel {
  readonly value: string;
  readonly name: string;
  readonly isProposed: boolean;
  /** Who gave it in the other copy, where that was not its reader. */
  readonly author: string | null;
  readonly quotes: readonly QuotedWords[];
  readonly note: string | null;
  readonly needed: readonly Change[];
}

/** One facet of one paper in which two copies differ. */
export interface Difference {
  readonly paper: Pick<PaperTwo, 'id' | 'title'>;
  readonly facet: { readonly id: string; readonly label: string };
  readonly mine: readonly CopiedLabel[];
  readonly theirs: readonly CopiedLabel[];
  /** Whether the other reader has the facet and has settled it: only then does a value that is not theirs count against it. */
  readonly isSettled: boolean;
}

export interface FacetAgreement {
  readonly label: string;
  /** Of all decisions, the share in which both are the same; `null` without any. */
  readonly share: number | null;
  readonly counts: Agreement['labels'][number];
  /** Papers that one of the two has not settled in this facet, or all where one does not have it: they are not counted. */
  readonly unsettled: number;
}

export interface CopyComparison {
  /** Papers in both, and those in one alone. */
  readonly both: number;
  readonly onlyMine: number;
  readonly onlyTheirs: number;
  readonly agreement: readonly FacetAgreement[];
  readonly differences: readonly Difference[];
}

/**
 * How far two people's copies of a list agree, and where they differ, paper by paper. A facet of a paper
 * counts towards agreement once both have settled it: what a rule proposes was read by nobody, and a facet
 * that one of the two does not have was not asked there.
 */
export function compareCopies(mine: CorpusTwo, theirs: CorpusTwo): CopyComparison {
  const pairs = matchPapers(mine.papers, theirs.papers);
  const facets = alignTaxonomy(mine.taxonomy.facets, theirs.taxonomy.facets);
  const read = pairs.flatMap((pair) => facets.map((facet) => readPair(pair, facet)));
  return {
    both: pairs.length,
    onlyMine: mine.papers.length - pairs.length,
    onlyTheirs: theirs.papers.length - pairs.length,
    agreement: facets.map((aligned) =>
      measure(
        aligned,
        read.filter(({ facet }) => facet.id === aligned.facet.id),
      ),
    ),
    differences: read.filter(isDifferent),
  };
}

function readPair({ mine, theirs }: PaperPair, aligned: AlignedFacet): Difference {
  const { facet, theirs: other, find } = aligned;
  const labels = other === null ? [] : (theirs.labels[other] ?? []);
  const given = labels.map((label) => ({ ...copyLabel(theirs, label), ...find(label.value) }));
  const names = new Map(facet.values.map(({ id, label }) => [id, label]));
  return {
    paper: { id: mine.id, title: mine.title },
    facet: { id: facet.id, label: facet.label },
    mine: (findOwn(mine.labels, facet.id) ?? []).map((label) => ({
      ...copyLabel(mine, label),
      ...{ value: label.value, name: names.get(label.value) ?? label.value, needed: [] },
    })),
    theirs: given.filter(({ isProposed }) => !isProposed),
    isSettled: other !== null && given.every(({ isProposed }) => !isProposed),
  };
}

function copyLabel(paper: PaperTwo, { basis, author, quotes, note }: LabelTwo) {
  return {
    isProposed: basis === 'proposed',
    author: author === READER ? null : author,
    quotes: quotes.map(({ field, start, end }) => {
      return { field, start, end, words: (paper[field] ?? '').slice(start, end) };
    }),
    note,
  };
}

function isDifferent(difference: Difference): boolean {
  return listTaken(difference).length > 0 || listRejected(difference).length > 0;
}

/** What the other reader has settled and one's own copy has not. */
export function listTaken({ mine, theirs }: Difference): readonly CopiedLabel[] {
  const settled = new Set(mine.filter(({ isProposed }) => !isProposed).map(({ value }) => value));
  return theirs.filter(({ value }) => !settled.has(value));
}

/** What one's own copy has and the other reader, who has settled the facet, has not. */
export function listRejected({ mine, theirs, isSettled }: Difference): readonly CopiedLabel[] {
  const given = new Set(theirs.map(({ value }) => value));
  return isSettled ? mine.filter(({ value }) => !given.has(value)) : [];
}

function measure({ facet, isShared }: AlignedFacet, pairs: readonly Difference[]): FacetAgreement {
  const settled = pairs.filter(
    ({ mine, isSettled }) => isShared && isSettled && mine.every(({ isProposed }) => !isProposed),
  );
  const reading = (side: 'mine' | 'theirs') =>
    Object.fromEntries(
      settled.map((pair) => [pair.paper.id, { [facet.id]: pair[side].map(({ value }) => value) }]),
    );
  const added = pairs.flatMap(({ theirs }) => theirs.map(({ value }) => value));
  const values = [...new Set([...facet.values.map(({ id }) => id), ...added])];
  const [counts] = createAgreement(reading('mine'), reading('theirs'), [{ ...facet, values }]);
  if (counts === undefined) throw new Error(`Nothing was counted for ${facet.id}.`);
  const { decisions, onlyFirst, onlySecond } = counts;
  return {
    label: facet.label,
    share: decisions === 0 ? null : (decisions - onlyFirst - onlySecond) / decisions,
    ...{ counts, unsettled: pairs.length - settled.length },
  };
}
