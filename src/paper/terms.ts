import type { Corpus, Paper } from '../corpus/schema.ts';
import type { Term } from './termWords.ts';
import { formatWord, pairUp, readClauses, readToken, selectLowerWords } from './termWords.ts';

/**
 * The words of a corpus, packed so that 10,000 abstracts need some 10 MB: which papers use the terms
 * of one of them is then found in one pass over numbers.
 */
export interface TermIndex {
  readonly paperCount: number;
  /** Stem → its number, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Paper id → the numbers of its words in their order, 0 where two of them do not touch. */
  readonly words: ReadonlyMap<string, Uint32Array>;
  /** Words that the corpus also writes without a capital: "Selective" of a title is one of them, "Mamba" is not. */
  readonly lowerWords: ReadonlySet<string>;
}

/** The terms of one paper: single words and pairs of neighbours, without ordinary words. */
export interface PaperTerms {
  /** Term → times used. "state-space models" and "state space model" have the same terms. */
  readonly counts: ReadonlyMap<string, number>;
  /** Term → how the paper writes it most often ("state spac" → "state space"). */
  readonly names: ReadonlyMap<string, string>;
}

/** The terms of some papers, and who else uses them. */
export interface TermStatistics {
  readonly paperCount: number;
  /** Paper id → its terms. */
  readonly terms: ReadonlyMap<string, PaperTerms>;
  /** Term of these papers → ids of all papers of the corpus that use it. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The index of a corpus, made at once. */
export function readTermIndex(corpus: Corpus): TermIndex {
  const steps = createTermIndex(corpus);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Makes the index of a corpus, a paper a step, so that a long list can be read in slices. */
export function* createTermIndex(corpus: Corpus): Generator<void, TermIndex> {
  const numbers = new Map<string, number>();
  const words = new Map<string, Uint32Array>();
  const lowerWords = new Set<string>();
  // A token is read once, however often it is used.
  const read = new Map<string, readonly number[]>();
  const readNumbers = (token: string): readonly number[] => {
    const known = read.get(token);
    if (known) return known;
    for (const word of selectLowerWords(token)) lowerWords.add(word);
    const own = readToken(token).map((word) => {
      if (word === null) return 0;
      const number = numbers.get(word.stem) ?? numbers.size + 1;
      numbers.set(word.stem, number);
      return number;
    });
    read.set(token, own);
    return own;
  };
  for (const paper of corpus.papers) {
    const own: number[] = [];
    for (const clause of readClauses(paper)) {
      for (const token of clause) own.push(...readNumbers(token));
      own.push(0);
    }
    words.set(paper.id, Uint32Array.from(own));
    yield;
  }
  return { paperCount: corpus.papers.length, numbers, words, lowerWords };
}

/** The terms of these papers, with all who use them. */
export function createTermStatistics(index: TermIndex, papers: readonly Paper[]): TermStatistics {
  const terms = new Map(papers.map((paper) => [paper.id, readTerms(index, paper)]));
  const users = findUsers(
    index,
    [...terms.values()].flatMap(({ counts }) => [...counts.keys()]),
  );
  return { paperCount: index.paperCount, terms, users };
}

/** The terms of a paper in the order in which it first uses them. */
export function readTerms({ lowerWords }: TermIndex, paper: Paper): PaperTerms {
  const counts = new Map<string, number>();
  const writings = new Map<string, Map<string, number>>();
  for (const { stem, written } of listTerms(paper, lowerWords)) {
    increment(counts, stem);
    const forms = writings.get(stem) ?? new Map<string, number>();
    increment(forms, written);
    writings.set(stem, forms);
  }
  return {
    counts,
    names: new Map([...writings].map(([term, forms]) => [term, mostUsed(forms)])),
  };
}

/** A term as this paper writes it. */
export function nameTerm({ terms }: TermStatistics, paperId: string, term: string): string {
  return terms.get(paperId)?.names.get(term) ?? term;
}

/** How often this paper uses a term, from 0. */
export function countUses({ terms }: TermStatistics, paperId: string, term: string): number {
  return terms.get(paperId)?.counts.get(term) ?? 0;
}

/** ln(N ÷ n) for a term that n of N papers use: 0 for a term of all papers. */
export function inverseFrequency({ paperCount, users }: TermStatistics, term: string): number {
  return Math.log(paperCount / (users.get(term)?.size ?? 1));
}

/**
 * Term → tf-idf weight, heaviest first, equal weights by term: (1 + ln tf) · ln(N ÷ n), as in
 * Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), section 6.4.1.
 */
export function termWeights(statistics: TermStatistics, paper: Paper): ReadonlyMap<string, number> {
  const counts = statistics.terms.get(paper.id)?.counts ?? new Map<string, number>();
  const weights = [...counts].map(
    ([term, count]) => [term, (1 + Math.log(count)) * inverseFrequency(statistics, term)] as const,
  );
  return new Map(weights.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** A paper's words and pairs of words, one entry a use. */
function listTerms(paper: Paper, lowerWords: ReadonlySet<string>): readonly Term[] {
  return readClauses(paper).flatMap((clause) =>
    pairUp(
      clause
        .flatMap(readToken)
        .map((word) => word && { ...word, written: formatWord(word.written, lowerWords) }),
    ),
  );
}

/** More than there are words in any list, so that a pair of numbers is one number below 2⁵³. */
const PAIR_BASE = 2 ** 24;

/** Each of these terms with the ids of the papers that use it. */
function findUsers(
  { numbers, words }: TermIndex,
  terms: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  /** Key of a word or a pair → its term's users. */
  const wanted = new Map<number, Set<string>>();
  /** Whether a word is one of the terms: asked of every word of the list, hence no map. */
  const isWanted = new Uint8Array(numbers.size + 1);
  for (const term of terms) {
    const [first, second = 0] = term.split(' ').map((stem) => numbers.get(stem) ?? 0);
    const known = users.get(term) ?? new Set<string>();
    users.set(term, known);
    wanted.set((first ?? 0) + PAIR_BASE * second, known);
    if (second === 0) isWanted[first ?? 0] = 1;
  }
  isWanted[0] = 0;
  for (const [paperId, own] of words) {
    for (let place = 0; place < own.length; place += 1) {
      const word = own[place] ?? 0;
      if (isWanted[word] === 0) continue;
      wanted.get(word)?.add(paperId);
      const next = own[place + 1] ?? 0;
      if (next !== 0) wanted.get(word + PAIR_BASE * next)?.add(paperId);
    }
  }
  return users;
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
