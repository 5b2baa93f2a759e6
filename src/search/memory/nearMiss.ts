import { foldText } from '../../corpus/foldText.ts';
import type { Span } from '../../corpus/schema.ts';
import { parseSearchText } from '../language/queryLanguage.ts';
import type { MissingWord, ParsedSearch, Term } from '../language/queryTerms.ts';
import { replaceInText } from '../language/replaceInText.ts';
import { isFiller } from '../words/stopWords.ts';
import { tokenize } from '../words/tokens.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Narrowing } from './filterSet.ts';
import { filterSet } from './filterSet.ts';
import { findPaperSet, findPapers } from './findPapers.ts';
import type { PaperSet } from './paperSet.ts';
import { intersectPapers } from './paperSet.ts';
import { TIERS } from './ranking.ts';
import { SHORT_LIST } from './shortList.ts';

/** One change of the search text that finds papers. */
export interface Remedy {
  readonly kind: 'replace-word' | 'drop-word' | 'drop-phrase' | 'split-phrase' | 'only-word';
  /** What the change is, in words: `Search “space” instead of “spaec”`. */
  readonly label: string;
  /** The part of the text that goes, or the only one that stays. */
  readonly from: string;
  /** What replaces it; `null` where nothing does. */
  readonly to: string | null;
  /** The whole new text. */
  readonly text: string;
  /** How many papers it lists within what else narrows the list. */
  readonly count: number;
}

type Proposal = Omit<Remedy, 'count'>;

const MOST_REMEDIES = 6;

/** Words of a text, from its first, of which each is left out by itself. */
const MOST_PARTS = 12;

/**
 * What to do about a text that finds nothing: the words of a title that is not here, the nearest
 * words in place of those that occur nowhere, leaving them out, leaving out one part, a phrase as
 * separate words, or one word alone. Where it finds fewer than three papers, leaving out one part.
 * Only changes that find more, filters apart, each text once. Empty where the text asks for no words.
 */
export function explainFewHits(
  index: SearchIndex,
  parsed: ParsedSearch,
  narrowing: Narrowing,
): readonly Remedy[] {
  const { text } = parsed;
  const { order, tiers, missing, absent } = findPapers(index, parsed);
  if (tiers.includes(TIERS.indexOf('name'))) return [];
  const title = absent.find(({ kind }) => kind === 'title');
  const proposals =
    title === undefined
      ? absent.length > 0 || order.length >= SHORT_LIST
        ? []
        : listProposals(index, parsed, text, order.length === 0 ? missing : null)
      : [
          proposeWords(title.name),
          ...listParts(text, parsed).filter(saysSomething).map(proposeOnly),
        ];
  const remedies = new Map<string, Remedy>();
  for (const proposal of proposals) {
    if (proposal.text === '' || remedies.has(proposal.text)) continue;
    const search = parseSearchText(proposal.text, index.corpus.taxonomy);
    const found = findPaperSet(index, search);
    if (found.size <= order.length) continue;
    const count = countListed(index, search, found, narrowing);
    remedies.set(proposal.text, { ...proposal, count });
    if (remedies.size === MOST_REMEDIES) break;
  }
  return [...remedies.values()];
}

/** `missing` is `null` where there are hits: then nothing is replaced or searched alone. */
function listProposals(
  index: SearchIndex,
  parsed: ParsedSearch,
  text: string,
  missing: readonly MissingWord[] | null,
): readonly Proposal[] {
  const parts = listParts(text, parsed).slice(0, MOST_PARTS);
  const telling = parts.filter(saysSomething);
  const drops = parts.length > 1 ? telling.map((part) => proposeDrop(text, [part])) : [];
  if (missing === null) return telling.length > 2 ? drops : [];
  return [
    ...proposeReplacements(index, text, parsed, missing),
    ...proposeSplits(text, parsed),
    ...(missing.length > 1 ? [proposeDrop(text, missing)] : []),
    ...drops,
    ...(parts.length > 1 ? telling.map(proposeOnly) : []),
  ];
}

/** The words of a title that say something, which do not look like one. */
function proposeWords(title: string): Proposal {
  const words = tokenize(title).filter(({ term }) => !isFiller(term));
  const text = words.map(({ start, end }) => title.slice(start, end).toLowerCase()).join(' ');
  return { kind: 'split-phrase', label: 'Search its words', from: title, to: text, text };
}

interface Part extends Span {
  readonly text: string;
  readonly kind: 'drop-word' | 'drop-phrase';
}

function listParts(text: string, { words, phrases, excluded, fields }: ParsedSearch): Part[] {
  const kindOf = (term: Term): Part['kind'] =>
    term.kind === 'phrase' ? 'drop-phrase' : 'drop-word';
  return [
    ...[...words, ...phrases, ...excluded].map((term) => ({ term, kind: kindOf(term) })),
    ...fields.map((field) => ({ term: field, kind: kindOf(field.term) })),
  ]
    .map(({ term: { start, end }, kind }) => ({
      kind,
      start,
      end,
      text: text.slice(start, end).replace(/[?!.,;:]+$/u, ''),
    }))
    .sort((one, other) => one.start - other.start);
}

/**
 * The nearest word for each word that occurs nowhere, at once and one by one; where every word
 * occurs, the words one edit away from each.
 */
function proposeReplacements(
  index: SearchIndex,
  text: string,
  { words, fields }: ParsedSearch,
  missing: readonly (Span & { readonly text: string })[],
): Proposal[] {
  const { near } = index;
  if (missing.length === 0) {
    return words.flatMap((word) =>
      near
        .oneEditAway(foldText(word.text))
        .map((to) => proposeReplacement(text, [{ ...word, to }])),
    );
  }
  const replacements = missing.flatMap((word) => {
    const to = near.nearest(foldText(word.text));
    if (to === null) return [];
    // A word asked of one field is replaced within it: `author:hintn` by `author:hinton`.
    const field = fields.find(({ term }) => term.start === word.start)?.field;
    return field === undefined
      ? { ...word, to }
      : { ...word, text: text.slice(word.start, word.end), to: `${field}:${to}` };
  });
  return replacements.length > 0 ? [proposeReplacement(text, replacements)] : [];
}

function proposeReplacement(
  text: string,
  replacements: readonly (Span & { readonly text: string; readonly to: string })[],
): Proposal {
  const from = replacements.map((replacement) => replacement.text).join(' ');
  const to = replacements.map((replacement) => replacement.to).join(' ');
  return {
    kind: 'replace-word',
    label: `Search “${to}” instead of “${from}”`,
    from,
    to,
    text: replaceSpans(text, replacements),
  };
}

function proposeSplits(text: string, { phrases }: ParsedSearch): Proposal[] {
  return phrases.map((phrase) => ({
    kind: 'split-phrase',
    label: `Search the words “${phrase.text}” anywhere`,
    from: text.slice(phrase.start, phrase.end),
    to: phrase.text,
    text: replaceInText(text, phrase, phrase.text),
  }));
}

function proposeDrop(text: string, parts: readonly (Span & { readonly text: string })[]): Proposal {
  const from = parts.map((part) => part.text).join(' ');
  return {
    kind: parts.every((part) => text.charAt(part.start) === '"') ? 'drop-phrase' : 'drop-word',
    label: `Leave out ${from.includes('"') ? from : `“${from}”`}`,
    from,
    to: null,
    text: replaceSpans(
      text,
      parts.map((part) => ({ ...part, to: '' })),
    ),
  };
}

/** Whether it is worth a search by itself: `what` and `the` are in any abstract. */
function saysSomething({ text }: Part): boolean {
  return !isFiller(foldText(text));
}

function proposeOnly({ text }: Part): Proposal {
  const label = `Search ${text.includes('"') ? text : `“${text}”`} alone`;
  return { kind: 'only-word', label, from: text, to: null, text };
}

/** The text with several spans replaced, from the last to the first, so that offsets stay true. */
function replaceSpans(
  text: string,
  replacements: readonly (Span & { readonly to: string })[],
): string {
  return replacements
    .toSorted((one, other) => other.start - one.start)
    .reduce((changed, replacement) => replaceInText(changed, replacement, replacement.to), text);
}

function countListed(
  index: SearchIndex,
  { filters }: ParsedSearch,
  found: PaperSet,
  narrowing: Narrowing,
): number {
  const { isStatedOnly } = narrowing;
  const sets = [filters, narrowing].map((own) => filterSet(index, own, isStatedOnly));
  return intersectPapers([found, ...sets]).size;
}
