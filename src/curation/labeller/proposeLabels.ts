import type { PaperTwo } from '../../corpus/schemaTwo.ts';
import { findJoined } from './findJoined.ts';
import { findMentions, type Mention } from './findMentions.ts';
import { findQuote } from './findQuote.ts';
import type { Labeller } from './labeller.ts';
import type { FacetPatterns } from './patterns.ts';
import { type LabelledTexts, readPassages } from './readPassages.ts';
import {
  dropOfOthers,
  type Proposal,
  selectAlone,
  selectByPoints,
  selectOfClass,
} from './selectProposals.ts';

/** Facet id → labels with basis `proposed`, each with the words that it rests on. */
export type ProposedLabels = PaperTwo['labels'];

/**
 * What rules take a paper's labels to be, by its title and abstract alone. Every facet that the
 * patterns speak of is there, empty where nothing is proposed; values are in the patterns' order.
 * Takes time linear in the length of the texts, and never throws.
 */
export function proposeLabels(texts: LabelledTexts, labeller: Labeller): ProposedLabels {
  const proposals = listProposals(texts, labeller);
  return Object.fromEntries(
    Object.entries(labeller.patterns.facets).map(([facet, { join, values }]) => [
      facet,
      [...new Set([...Object.keys(values), ...(join ? [join.value] : [])])].flatMap((value) => {
        const proposal = proposals.find((each) => each.facet === facet && each.value === value);
        return proposal ? [createLabel(proposal, texts)] : [];
      }),
    ]),
  );
}

/**
 * The proposals with the mentions that they rest on, for those who measure the patterns; `counts` may
 * leave some mentions out.
 */
export function listProposals(
  texts: LabelledTexts,
  labeller: Labeller,
  counts: (mention: Mention) => boolean = () => true,
): Proposal[] {
  const mentions = readPassages(texts, labeller).flatMap(findMentions).filter(counts);
  const proposals: Proposal[] = [];
  // A facet may ask for the labels of another one, which comes first in the patterns.
  for (const [facet, patterns] of Object.entries(labeller.patterns.facets)) {
    proposals.push(...proposeFacet(facet, patterns, mentions, proposals));
  }
  return proposals;
}

function proposeFacet(
  facet: string,
  { join, classOf, timid }: FacetPatterns,
  all: readonly Mention[],
  before: readonly Proposal[],
): Proposal[] {
  const mentions = selectCounting(all.filter((each) => each.facet === facet));
  if (classOf) return proposeOfClass(mentions, classOf, all, before);
  const joined = join ? findJoined(mentions, facet, join) : [];
  const parts = new Set(joined.flatMap((each) => each.parts));
  const proposals = selectByPoints(mentions, parts, timid && { timid, join });
  if (proposals.length === 0) proposals.push(...selectAlone(mentions, timid));
  const [best] = [...joined].sort((a, b) => a.to - a.from - (b.to - b.from));
  if (join && best && proposals.every(({ value }) => value !== join.value)) {
    const quote = { passage: best.parts[0].passage, from: best.from, to: best.to };
    proposals.push({ facet, value: join.value, quote, support: best.parts, about: 'own' });
  }
  return proposals;
}

/**
 * The mentions that no context excludes and whose rule finds the values that it asks for. A value that
 * the title names only as what is replaced or converted is excluded everywhere.
 */
function selectCounting(mentions: readonly Mention[]): Mention[] {
  const mentioned = new Set(mentions.flatMap(({ value, rule }) => (rule.with ? [] : [value])));
  const counting = mentions.filter(
    ({ excludedBy, rule }) =>
      excludedBy === null &&
      (rule.with?.some((value) => mentioned.has(value)) ?? true) &&
      !rule.without?.some((value) => mentioned.has(value)),
  );
  const inTitle = counting.filter(({ voice }) => voice === 'title');
  const barred = new Set(
    mentions.flatMap(({ voice, value, excludedBy }) =>
      voice === 'title' && excludedBy?.bars && inTitle.every((own) => own.value !== value)
        ? [value]
        : [],
    ),
  );
  return barred.size === 0 ? counting : counting.filter(({ value }) => !barred.has(value));
}

function proposeOfClass(
  mentions: readonly Mention[],
  { facet, classes, unless, joint }: NonNullable<FacetPatterns['classOf']>,
  all: readonly Mention[],
  before: readonly Proposal[],
): Proposal[] {
  const labels = new Set(before.flatMap((each) => (each.facet === facet ? [each.value] : [])));
  // A cost in length is one of a sequence model: what has none sorts, searches or counts.
  if (labels.size === 0) return [];
  const subjects = all.filter(
    (mention) =>
      mention.facet === facet && mention.excludedBy === null && mention.rule.isPart !== false,
  );
  const isBarred = unless.some((value) => labels.has(value));
  const isJoint = isBarred && labels.has(joint);
  const own = dropOfOthers(mentions, subjects, (value) =>
    isJoint ? value !== joint : classes.includes(value) && !labels.has(value),
  );
  const proposals = selectByPoints(own, new Set(), undefined);
  if (isBarred) return proposals;
  const values = new Set(proposals.map(({ value }) => value));
  const ofClass = selectOfClass(mentions, subjects, labels);
  return [...proposals, ...ofClass.filter(({ value }) => !values.has(value))];
}

function createLabel(
  { value, quote, about }: Proposal,
  texts: LabelledTexts,
): ProposedLabels[string][number] {
  const { field } = quote.passage;
  return {
    ...{ value, basis: 'proposed', author: null, note: null },
    quotes: [{ field, ...findQuote(quote, texts[field] ?? ''), about }],
  };
}
