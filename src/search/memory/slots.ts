import type { Span } from '../../corpus/schema.ts';
import { parsePaperReference } from '../language/paperReference.ts';
import type { FieldTerm, ParsedSearch, Phrase, Term, Word } from '../language/queryTerms.ts';
import { isOptionalWord } from '../words/stopWords.ts';
import { tokenize } from '../words/tokens.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Field } from './searchTexts.ts';
import { resolveJoined, resolvePhrase, resolveSeries, resolveTerm } from './termResolution.ts';
import type { Occurrence } from './wordResolution.ts';
import { PLURAL_QUALITY } from './wordResolution.ts';

/** One condition of a search, and every place of the corpus that satisfies it. */
export interface Slot extends Span {
  readonly text: string;
  /** Whether a paper without it is no hit. */
  readonly isRequired: boolean;
  /** Whether it names a paper by an identifier or an address. */
  readonly isReference: boolean;
  readonly occurrences: readonly Occurrence[];
}

/** How generously words are matched; `isRelaxed` lets finished words be prefixes and ignores hyphens. */
export interface Matching {
  readonly isRelaxed: boolean;
}

const FIELDS_OF: Readonly<Record<FieldTerm['field'], readonly Field[]>> = {
  author: ['author'],
  title: ['title', 'publishedTitle'],
  abstract: ['abstract'],
  venue: ['venue'],
};

/** The conditions of a search in the order of its words; then phrases; then terms of one field. */
export function createSlots(
  index: SearchIndex,
  parsed: ParsedSearch,
  matching: Matching,
): readonly Slot[] {
  const slots = [
    ...createWordSlots(index, parsed.words, matching),
    ...parsed.phrases.map((phrase) => createSlot(phrase, resolvePhrase(index, atomsOf(phrase)))),
    ...parsed.fields
      .filter(({ isExcluded }) => !isExcluded)
      .flatMap((fieldTerm) => createFieldSlots(index, fieldTerm, matching)),
  ];
  const isNothingRequired = slots.every(({ isRequired }) => !isRequired);
  // A text of stop words alone means them; one letter that is still being typed means nothing yet.
  return isNothingRequired
    ? slots.map((slot) => ({ ...slot, isRequired: isOptionalWord(slot.text.toLowerCase()) }))
    : slots;
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
      selectFields(index, resolveExcluded(index, term), FIELDS_OF[field]),
    ),
  ];
}

function createWordSlots(index: SearchIndex, words: readonly Word[], matching: Matching): Slot[] {
  const joined = words.map(() => [] as Occurrence[]);
  words.slice(1).forEach((second, before) => {
    const first = words[before];
    // Only neighbours in the text are joined: `light net`, not `light -old net`.
    if (!first || second.start - first.end > 1) return;
    const together = [...atomsOf(first), ...atomsOf(second)];
    if (together.length !== 2) return;
    const found = resolveJoined(index, together.join(''), second.isUnfinished);
    joined[before]?.push(...found);
    joined[before + 1]?.push(...found);
  });
  return words.flatMap((word, position) =>
    createSlotsOfWord(index, word, joined[position] ?? [], matching),
  );
}

function createSlotsOfWord(
  index: SearchIndex,
  word: Word,
  joined: readonly Occurrence[],
  matching: Matching,
): Slot[] {
  const reference = resolveReference(index, word);
  if (reference) return [{ ...createSlot(word, reference), isReference: true }];
  const atoms = atomsOf(word);
  const [only] = atoms;
  if (only !== undefined && atoms.length === 1) {
    const occurrences = resolveTerm(index, only, { ...matching, ...word }, joined);
    return [{ ...createSlot(word, occurrences), isRequired: isRequiredWord(only, word) }];
  }
  const series = matching.isRelaxed ? [] : resolveSeries(index, atoms, word.isUnfinished);
  if (series.length > 0) return [createSlot(word, series)];
  return atoms.map((atom, position) => {
    const isUnfinished = word.isUnfinished && position === atoms.length - 1;
    const occurrences = resolveTerm(index, atom, { ...matching, isUnfinished }, []);
    return { ...createSlot(word, occurrences), isRequired: !isOptionalWord(atom) };
  });
}

function createFieldSlots(
  index: SearchIndex,
  { field, term, start, end }: FieldTerm,
  matching: Matching,
): Slot[] {
  const fields = FIELDS_OF[field];
  const place = { start, end, text: term.text };
  if (term.kind === 'phrase' && field !== 'author') {
    const found = resolvePhrase(index, atomsOf(term));
    return [createSlot(place, selectFields(index, found, fields))];
  }
  // The words of a name may have others between them: `author:"jimmy smith"` is Jimmy T.H. Smith.
  const isUnfinished = term.kind === 'word' && term.isUnfinished;
  const isFound = (occurrence: Occurrence) => isInFields(index, occurrence, fields);
  const lists = atomsOf(term).map((atom) =>
    resolveTerm(index, atom, { ...matching, isUnfinished }, [], isFound),
  );
  const texts = lists.map((list) => new Set(list.map((found) => textOf(index, found))));
  const inAll = (text: number) => texts.every((own) => own.has(text));
  return lists.map((list) =>
    createSlot(
      place,
      field === 'author' ? list.filter((found) => inAll(textOf(index, found))) : list,
    ),
  );
}

function createSlot(
  { text, start, end }: Span & { readonly text: string },
  occurrences: readonly Occurrence[],
): Slot {
  return { text, start, end, isRequired: true, isReference: false, occurrences };
}

function resolveReference(index: SearchIndex, word: Word): readonly Occurrence[] | null {
  const reference = parsePaperReference(word.text);
  if (!reference) return null;
  if (reference.kind === 'arxiv') {
    const found = resolvePhrase(index, ['arxiv', reference.id]);
    // `2111.0039` is an id of its own, and on the way to `2111.00396`.
    return found.length === 0 && word.isUnfinished ? null : found;
  }
  const ids = index.addresses.get(reference.address) ?? [];
  const found = ids.flatMap((id) => resolvePhrase(index, ['arxiv', id]));
  return found.length > 0 ? found : resolvePhrase(index, atomsOf(word));
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

function isRequiredWord(atom: string, { isUnfinished }: Word): boolean {
  const isBegun = isUnfinished && /^\p{L}$/u.test(atom);
  return !isBegun && !isOptionalWord(atom);
}

function selectFields(
  index: SearchIndex,
  occurrences: readonly Occurrence[],
  fields: readonly Field[],
): readonly Occurrence[] {
  return occurrences.filter((occurrence) => isInFields(index, occurrence, fields));
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
