import type { Corpus } from '../../corpus/schema.ts';
import { stemOf } from '../words/spelling.ts';
import type { Field } from './searchTexts.ts';
import { FIELDS, indexTokens, listSearchTexts } from './searchTexts.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { OtherTerm } from './wordRow.ts';
import { createWordRow } from './wordRow.ts';

const TITLE_FIELDS: ReadonlySet<Field> = new Set(['name', 'alias', 'title', 'publishedTitle']);

/** Numbers every word of a corpus. */
export function createVocabulary(corpus: Corpus): Vocabulary {
  const texts = listSearchTexts(corpus);
  const words = createWordRow();
  const textFrom = new Int32Array(texts.length + 1);
  const paperFrom = new Int32Array(corpus.papers.length + 1);
  let paper = 0;
  texts.forEach((text, number) => {
    const own = corpus.papers[text.paper];
    textFrom[number] = words.size();
    for (; paper <= text.paper; paper += 1) paperFrom[paper] = words.size();
    const isTitle = TITLE_FIELDS.has(text.field);
    for (const token of own ? indexTokens(own, text) : []) words.add(number, token, isTitle);
    words.leaveOut();
  });
  textFrom[texts.length] = words.size();
  paperFrom.fill(words.size(), paper);
  const row = words.finish();
  const places = sortByTerm(row.termAt, row.others, row.terms.length);
  const stems = groupByStem(row.terms);
  for (const part of row.parts.keys()) if (!isUsefulPart(part, stems)) row.parts.delete(part);
  return {
    paperCount: corpus.papers.length,
    texts,
    fields: Uint8Array.from(texts, ({ field }) => FIELDS.indexOf(field)),
    textFrom,
    paperFrom,
    ...row,
    ...places,
    paperCounts: countPapers(places, paperFrom),
    stems,
  };
}

/** All positions by their terms, from the terms by their positions: a counting sort. */
function sortByTerm(
  termAt: Int32Array,
  others: readonly OtherTerm[],
  termCount: number,
): Pick<Vocabulary, 'termFrom' | 'positions'> {
  const termFrom = new Int32Array(termCount + 1);
  const count = (term: number) => {
    termFrom[term + 1] = (termFrom[term + 1] ?? 0) + 1;
  };
  for (const term of termAt) if (term >= 0) count(term);
  for (const { term } of others) count(term);
  for (let term = 0; term < termCount; term += 1) {
    termFrom[term + 1] = (termFrom[term + 1] ?? 0) + (termFrom[term] ?? 0);
  }
  const next = termFrom.slice();
  const positions = new Int32Array(termFrom[termCount] ?? 0);
  const place = (term: number, position: number) => {
    positions[next[term] ?? 0] = position;
    next[term] = (next[term] ?? 0) + 1;
  };
  let other = 0;
  for (let position = 0; position < termAt.length; position += 1) {
    const term = termAt[position] ?? -1;
    if (term >= 0) place(term, position);
    for (let own = others[other]; own?.position === position; own = others[other]) {
      place(own.term, position);
      other += 1;
    }
  }
  return { termFrom, positions };
}

function countPapers(
  { termFrom, positions }: Pick<Vocabulary, 'termFrom' | 'positions'>,
  paperFrom: Int32Array,
): Int32Array {
  const counts = new Int32Array(termFrom.length - 1);
  const paperOf = new Int32Array(paperFrom.at(-1) ?? 0);
  for (let paper = 0; paper < paperFrom.length - 1; paper += 1) {
    paperOf.fill(paper, paperFrom[paper], paperFrom[paper + 1]);
  }
  for (let term = 0; term < counts.length; term += 1) {
    let last = -1;
    for (let at = termFrom[term] ?? 0; at < (termFrom[term + 1] ?? 0); at += 1) {
      // Positions ascend, and so do their papers.
      const paper = paperOf[positions[at] ?? 0] ?? 0;
      if (paper !== last) counts[term] = (counts[term] ?? 0) + 1;
      last = paper;
    }
  }
  return counts;
}

function groupByStem(terms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const grouped = new Map<string, number[]>();
  terms.forEach((term, number) => {
    const stem = stemOf(term);
    const known = grouped.get(stem);
    if (known) known.push(number);
    else grouped.set(stem, [number]);
  });
  return grouped;
}

/** `ppo` in `HiPPO` is not a word of its own, `rnn` in `ParaRNN` is: the corpus has it elsewhere. */
function isUsefulPart(part: string, stems: ReadonlyMap<string, readonly number[]>): boolean {
  return /^\p{L}+$/u.test(part) && (part.length > 3 || (part.length > 2 && stems.has(part)));
}
