import { findOwn } from '../../corpus/findOwn.ts';
import type { FacetTwo, LabelTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { PaperDraft } from '../../sources/facts/paperDraft.ts';
import { createPaper } from '../../sources/list/createListCorpus.ts';
import { joinDrafts } from '../../sources/list/joinDrafts.ts';
import { createFileLabel, findValues } from './fileValues.ts';
import type { Facts, Part, Text } from './labelEdit.ts';
import { FACTS } from './labelEdit.ts';

/** A facet that came from a file, with all values that it was given. */
export type FileFacet = Pick<FacetTwo, 'id' | 'label'> & {
  readonly values: readonly Pick<FacetTwo, 'id' | 'label'>[];
};

/** A paper without what it had from records alone that are papers of their own, in whatever order they became so. */
export function giveBack(
  paper: PaperTwo,
  parts: readonly Part[],
  facets: readonly FileFacet[],
): PaperTwo {
  const merge = findRecords(parts);
  if (merge === null) {
    return parts.reduce(
      (first, part) => ('facts' in part ? giveDifference(first, part) : first),
      paper,
    );
  }
  const whole = createPaper(joinRecords(merge, []), paper.id, []);
  const rest = createRest(paper.id, merge, parts);
  const given = FACTS.filter((fact) => isSame(paper[fact], whole[fact]));
  const drafts = { whole: joinRecords(merge, []), rest: joinRecords(merge, parts) };
  const labels = facets.map((facet) => [
    facet.id,
    changeLabels(findOwn(paper.labels, facet.id) ?? [], facet, drafts),
  ]);
  return {
    ...paper,
    ...Object.fromEntries(given.map((fact) => [fact, rest[fact]])),
    labels: { ...paper.labels, ...Object.fromEntries(labels) },
  };
}

/** The records of a paper, its own before any other came to it first. */
interface Records {
  readonly first: PaperDraft;
  readonly records: readonly PaperDraft[];
}

/** All that is known of them: more may have come after the first was parted. */
function findRecords(parts: readonly Part[]): Records | null {
  const known = parts.flatMap((part) => ('records' in part ? part : []));
  return known.toSorted((one, other) => other.records.length - one.records.length)[0] ?? null;
}

/** The facts of a paper without records that are parted; texts stay that a part says it keeps. */
export function createRest(id: string, merge: Records, parts: readonly Part[]): PaperTwo {
  const create = (without: readonly Part[]) => createPaper(joinRecords(merge, without), id, []);
  const rest = create(parts);
  const title = create(parts.filter((part) => !keepsText(part, 'title')));
  const abstract = create(parts.filter((part) => !keepsText(part, 'abstract')));
  return {
    ...rest,
    ...{ title: title.title, abstract: abstract.abstract },
    displayEdits: {
      title: title.displayEdits.title,
      abstract: abstract.displayEdits.abstract,
    },
  };
}

function keepsText(part: Part, text: Text): boolean {
  return 'records' in part ? part.keeps.includes(text) : !Object.hasOwn(part.facts.without, text);
}

/** The records of a paper but for those that are parted, as one. */
export function joinRecords({ first, records }: Records, without: readonly Part[]): PaperDraft {
  const gone = new Set(without.map(({ at }) => at));
  return records.filter((_, place) => !gone.has(place)).reduce(joinDrafts, first);
}

/** The labels that the file gives the paper are those of what it has left; all others stay. */
function changeLabels(
  labels: readonly LabelTwo[],
  facet: FileFacet,
  { whole, rest }: { readonly whole: PaperDraft; readonly rest: PaperDraft },
): readonly LabelTwo[] {
  const had = findValues(facet, facet.values, whole);
  const has = findValues(facet, facet.values, rest);
  const kept = labels.filter(
    (label) => !isOfFile(label) || !had.includes(label.value) || has.includes(label.value),
  );
  const gained = has.filter(
    (value) => !had.includes(value) && !labels.some((label) => label.value === value),
  );
  return [...kept, ...gained.map(createFileLabel)];
}

function isOfFile({ basis, author, quotes }: LabelTwo): boolean {
  return basis === 'stated' && author === null && quotes.length === 0;
}

/** For parts from before the records were kept with them. */
function giveDifference(
  paper: PaperTwo,
  { facts, labels }: Extract<Part, { readonly facts: unknown }>,
): PaperTwo {
  const given = Object.fromEntries(
    Object.entries(facts.without).filter(([fact]) =>
      isSame(paper[fact as keyof Facts], facts.with[fact as keyof Facts]),
    ),
    // The schema of an edit has checked each of them.
  ) as Partial<PaperTwo>;
  return {
    ...paper,
    ...given,
    labels: Object.fromEntries(
      Object.entries(paper.labels).map(([facet, own]) => [
        facet,
        own.filter(
          (label) =>
            !isOfFile(label) ||
            !labels.some((one) => one.facet === facet && one.value === label.value),
        ),
      ]),
    ),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
