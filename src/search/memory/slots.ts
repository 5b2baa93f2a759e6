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
import type { PaperSet } from './paperSet.ts';
import { hasPaper, intersectPapers, papersOf } from './paperSet.ts';
import type { Places } from './places.ts';
import { filterPlaces, joinPlaces } from './places.ts';
import type { Field } from './searchTexts.ts';
import type { Slot } from './slot.ts';
import { createExact, createSlot, isBegun } from './slot.ts';
import {
  isSomewhere,
  NOWHERE,
  resolveForm,
  resolveJoined,
  resolvePhrase,
  resolveSeries,
  resolveTerm,
} from './termResolution.ts';
import { fieldAt, paperAt, rarityOf } from './vocabulary.ts';
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
    isBegun(slot.text) ? slot : { ...slot, weight: rarityOf(index.vocabulary, slot.papers.size) },
  );
}

/** The papers that the excluded terms remove: those with the word itself or its plural. */
export function listExcludedPapers(
  index: SearchIndex,
  { excluded, fields }: ParsedSearch,
): PaperSet {
  const excludedFields = fields.filter(({ isExcluded }) => isExcluded);
  const places = [
    ...excluded.map((term) => resolveExcluded(index, term)),
    ...excludedFields.map(({ term, field }) =>
      filterPlaces(resolveExcluded(index, term), (position) =>
        isInFields(index, position, FIELDS_OF[field]),
      ),
    ),
  ];
  return papersOf(index.vocabulary, joinPlaces(places));
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
  readonly places: readonly Places[];
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
      runs.flatMap((run) => (run.from <= first && run.to >= last ? run.places : []));
    if (own.length > 1) {
      const terms = own.map(({ term }) => term);
      const series = resolveSeries(index, terms, word.isUnfinished);
      const places = joinPlaces([series, ...joinedOf(from, from + own.length - 1)]);
      if (isSomewhere(places))
        return [createSlot(index, word, { places, readAs: [] }, terms.every(isFiller))];
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
      const isSpoken = isAsked && !isSomewhere(found.places) && !/\p{Lu}|\d/u.test(atom.written);
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
      const places = forms.map((form) => resolveForm(index, form));
      if (to === from + 1 && atoms[from]?.word !== atoms[to]?.word) {
        const isUnfinished = words[atoms[to]?.word ?? -1]?.isUnfinished ?? false;
        places.push(resolveJoined(index, terms.join(''), isUnfinished));
      }
      if (places.some(isSomewhere)) runs.push({ from, to, places: places.filter(isSomewhere) });
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
  const isFound = (position: number) => isInFields(index, position, fields);
  if (term.kind === 'phrase' && field !== 'author') {
    const places = filterPlaces(resolvePhrase(index, atomsOf(term)), isFound);
    return [createExact(index, place, places)];
  }
  // The words of a name may have others between them: `author:"jimmy smith"` is Jimmy T.H. Smith.
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
  const { textAt } = index.vocabulary;
  const texts = found.map(
    ({ places }) => new Set(Array.from(places.positions, (position) => textAt[position])),
  );
  const isInAll = (position: number) => texts.every((own) => own.has(textAt[position]));
  // What is quoted is not read as another word.
  const own = found.map((it) => (term.kind === 'phrase' && it.readAs.length > 0 ? NOWHERE : it));
  return own.map(({ places, readAs }) => ({
    ...createExact(index, place, field === 'author' ? filterPlaces(places, isInAll) : places),
    readAs,
  }));
}

/** Where any of the alternatives is fulfilled, all of whose conditions a paper must have. */
function resolveChoice(index: SearchIndex, { alternatives }: Choice): Places {
  const ways = alternatives.flatMap((conditions) => {
    const slots = createSlots(index, conditions).filter(({ weight }) => weight > 0);
    if (slots.length === 0) return [];
    const papers = intersectPapers(slots.map((slot) => slot.papers));
    return slots.map(({ places }) =>
      filterPlaces(places, (position) => hasPaper(papers, paperAt(index.vocabulary, position))),
    );
  });
  return joinPlaces(ways);
}

function resolveExcluded(index: SearchIndex, term: Term): Places {
  const atoms = atomsOf(term);
  const [only] = atoms;
  if (term.kind === 'phrase') return resolvePhrase(index, atoms);
  const found =
    only !== undefined && atoms.length === 1
      ? resolveJoined(index, only, false)
      : resolveSeries(index, atoms, false);
  return filterPlaces(found, (_, { isWhole, quality }) => isWhole && quality >= PLURAL_QUALITY);
}

function isInFields(
  { vocabulary }: SearchIndex,
  position: number,
  fields: readonly Field[],
): boolean {
  return fields.includes(fieldAt(vocabulary, position));
}

function atomsOf(term: Word | Phrase): readonly string[] {
  return tokenize(term.text).map((token) => token.term);
}
