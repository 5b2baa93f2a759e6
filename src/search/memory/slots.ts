import type {
  Choice,
  Conditions,
  FieldTerm,
  ParsedSearch,
  Phrase,
  Term,
  Word,
} from '../language/queryTerms.ts';
import { isFiller, isQuestion } from '../words/stopWords.ts';
import { tokenize } from '../words/tokens.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { formKey, LONGEST_FORM } from './equivalents.ts';
import type { Field } from './searchTexts.ts';
import type { Slot } from './slot.ts';
import { createExact, createSlot, isBegun, weigh } from './slot.ts';
import {
  NOWHERE,
  resolveForm,
  resolveJoined,
  resolvePhrase,
  resolveSeries,
  resolveTerm,
} from './termResolution.ts';
import type { Occurrence } from './wordResolution.ts';
import { PLURAL_QUALITY } from './wordResolution.ts';

const FIELDS_OF: Readonly<Record<FieldTerm['field'], readonly Field[]>> = {
  author: ['author'],
  title: ['title', 'publishedTitle'],
  abstract: ['abstract'],
  venue: ['venue'],
};

/** What a word of a question counts that no paper has, unless it is a name: `do they really beat …`. */
const SPOKEN_WEIGHT = 1;

/** The conditions of a search in the order of its words; then phrases, fields and choices. */
export function createSlots(
  index: SearchIndex,
  conditions: Conditions,
  text = '',
): readonly Slot[] {
  const { words, phrases, fields, choices } = conditions;
  const isAsked = isQuestion(text);
  const slots = [
    ...createWordSlots(index, words, isAsked),
    ...phrases.map((phrase) => createExact(index, phrase, resolvePhrase(index, atomsOf(phrase)))),
    ...fields
      .filter(({ isExcluded }) => !isExcluded)
      .flatMap((fieldTerm) => createFieldSlots(index, fieldTerm)),
    ...choices.map((choice) => createExact(index, choice, resolveChoice(index, choice))),
  ];
  if (slots.some(({ weight }) => weight > 0)) return slots;
  // Fillers alone are meant; one letter that is still being typed means nothing yet.
  return slots.map((slot) =>
    isBegun(slot.text) ? slot : { ...slot, weight: weigh(index, slot.postings) },
  );
}

/** Positions of the papers that an excluded term removes: those with the word itself or its plural. */
export function listExcludedOccurrences(
  index: SearchIndex,
  { excluded, fields }: ParsedSearch,
): readonly Occurrence[] {
  const excludedFields = fields.filter(({ isExcluded }) => isExcluded);
  return [
    ...excluded.flatMap((term) => resolveExcluded(index, term)),
    ...excludedFields.flatMap(({ term, field }) =>
      resolveExcluded(index, term).filter((found) => isInFields(index, found, FIELDS_OF[field])),
    ),
  ];
}

interface Atom {
  readonly term: string;
  readonly written: string;
  readonly word: number;
}

/** Neighbouring atoms that the corpus writes otherwise: as one word, or as their abbreviation. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly occurrences: readonly Occurrence[];
}

function createWordSlots(index: SearchIndex, words: readonly Word[], isAsked: boolean): Slot[] {
  const atoms = words.flatMap((word, position) =>
    tokenize(word.text).map(
      ({ term, start, end }): Atom => ({
        term,
        written: word.text.slice(start, end),
        word: position,
      }),
    ),
  );
  const runs = listRuns(index, words, atoms);
  return words.flatMap((word, position) => {
    const from = atoms.findIndex((atom) => atom.word === position);
    const own = atoms.filter((atom) => atom.word === position);
    const joinedOf = (first: number, last: number) =>
      runs.flatMap((run) => (run.from <= first && run.to >= last ? run.occurrences : []));
    if (own.length > 1) {
      const terms = own.map(({ term }) => term);
      const series = resolveSeries(index, terms, word.isUnfinished);
      const all = [...series, ...joinedOf(from, from + own.length - 1)];
      if (all.length > 0)
        return [createSlot(index, word, { occurrences: all, readAs: [] }, terms.every(isFiller))];
    }
    return own.map((atom, order) => {
      const isUnfinished = word.isUnfinished && order === own.length - 1;
      const found = resolveTerm(
        index,
        { ...atom, isUnfinished, isSpoken: isAsked },
        joinedOf(from + order, from + order),
      );
      const isEmpty =
        isFiller(atom.term) || isBegun(atom.term) || (isUnfinished && /^\p{L}$/u.test(atom.term));
      const slot = createSlot(index, word, found, isEmpty);
      const isSpoken =
        isAsked && found.occurrences.length === 0 && !/\p{Lu}|\d/u.test(atom.written);
      return isSpoken ? { ...slot, weight: Math.min(slot.weight, SPOKEN_WEIGHT) } : slot;
    });
  });
}

function listRuns(
  index: SearchIndex,
  words: readonly Word[],
  atoms: readonly Atom[],
): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < atoms.length; from += 1) {
    for (let to = from; to < Math.min(atoms.length, from + LONGEST_FORM); to += 1) {
      // Only neighbours in the text belong together: `light net`, not `light -old net`.
      if (to > from && !areNeighbours(words, atoms[to - 1], atoms[to])) break;
      const terms = atoms.slice(from, to + 1).map(({ term }) => term);
      const forms = index.equivalents.get(formKey(terms)) ?? [];
      const occurrences = forms.flatMap((form) => resolveForm(index, form));
      if (to === from + 1 && atoms[from]?.word !== atoms[to]?.word) {
        const isUnfinished = words[atoms[to]?.word ?? -1]?.isUnfinished ?? false;
        occurrences.push(...resolveJoined(index, terms.join(''), isUnfinished));
      }
      if (occurrences.length > 0) runs.push({ from, to, occurrences });
    }
  }
  return runs;
}

function areNeighbours(
  words: readonly Word[],
  one: Atom | undefined,
  other: Atom | undefined,
): boolean {
  const [before, after] = [words[one?.word ?? -1], words[other?.word ?? -1]];
  return before !== undefined && after !== undefined && after.start - before.end <= 1;
}

function createFieldSlots(index: SearchIndex, { field, term, start, end }: FieldTerm): Slot[] {
  const fields = FIELDS_OF[field];
  const place = { start, end, text: term.text };
  const isFound = (occurrence: Occurrence) => isInFields(index, occurrence, fields);
  if (term.kind === 'phrase' && field !== 'author') {
    return [createExact(index, place, resolvePhrase(index, atomsOf(term)).filter(isFound))];
  }
  // The words of a name may have others between them: `author:"jimmy smith"` is Jimmy T.H. Smith.
  // An initial before a name is that of many: `author:A. Gu`.
  // An initial before a name, `author:A. Gu`, is that of many.
  if (term.kind === 'word' && !term.isUnfinished && isBegun(term.text.replace('.', ''))) return [];
  const tokens = tokenize(term.text).filter(
    (token, _, all) => all.length === 1 || !isBegun(token.term),
  );
  const found = tokens.map((token, order) =>
    resolveTerm(
      index,
      {
        term: token.term,
        written: term.text.slice(token.start, token.end),
        isUnfinished: term.kind === 'word' && term.isUnfinished && order === tokens.length - 1,
      },
      [],
      isFound,
    ),
  );
  const texts = found.map(
    ({ occurrences }) => new Set(occurrences.map((own) => textOf(index, own))),
  );
  const inAll = (own: Occurrence) => texts.every((texts) => texts.has(textOf(index, own)));
  // What is quoted is not read as another word.
  const own = found.map((it) => (term.kind === 'phrase' && it.readAs.length > 0 ? NOWHERE : it));
  return own.map(({ occurrences, readAs }) => ({
    ...createExact(index, place, field === 'author' ? occurrences.filter(inAll) : occurrences),
    readAs,
  }));
}

/** Where any of the alternatives is fulfilled, all of whose conditions a paper must have. */
function resolveChoice(index: SearchIndex, { alternatives }: Choice): readonly Occurrence[] {
  return alternatives.flatMap((conditions) => {
    const slots = createSlots(index, conditions).filter(({ weight }) => weight > 0);
    const [first, ...others] = slots;
    const papers = [...(first?.postings.keys() ?? [])].filter((paper) =>
      others.every(({ postings }) => postings.has(paper)),
    );
    return papers.flatMap((paper) => slots.flatMap(({ postings }) => postings.get(paper) ?? []));
  });
}

function resolveExcluded(index: SearchIndex, term: Term): readonly Occurrence[] {
  const atoms = atomsOf(term);
  const [only] = atoms;
  if (term.kind === 'phrase') return resolvePhrase(index, atoms);
  const found =
    only !== undefined && atoms.length === 1
      ? resolveJoined(index, only, false)
      : resolveSeries(index, atoms, false);
  return found.filter(({ isWhole, quality }) => isWhole && quality >= PLURAL_QUALITY);
}

function isInFields(index: SearchIndex, found: Occurrence, fields: readonly Field[]): boolean {
  const text = index.vocabulary.texts[textOf(index, found)];
  return text !== undefined && fields.includes(text.field);
}

function textOf({ vocabulary }: SearchIndex, { position }: Occurrence): number {
  return vocabulary.textAt[position] ?? -1;
}

function atomsOf(term: Word | Phrase): readonly string[] {
  return tokenize(term.text).map((token) => token.term);
}
