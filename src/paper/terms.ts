import { stemmer } from 'stemmer';
import { createReadableText } from '../corpus/readableText.ts';
import type { Corpus, Paper, TextField } from '../corpus/schema.ts';
import { isOrdinaryWord } from './ordinaryWords.ts';

/** How often each term is in each paper's title and abstract, and in how many papers. */
export interface TermStatistics {
  readonly paperCount: number;
  /** Term → papers that use it. */
  readonly paperCounts: ReadonlyMap<string, number>;
  /** Paper id → term → times used. */
  readonly termCounts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Paper id → term → how that paper writes it most often ("state spac" → "state space"). */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A word or pair as it is compared (stemmed, lower case) and as it was written. */
interface Term {
  readonly stem: string;
  readonly written: string;
}

/** A word, and what stands between it and the next: a space or the hyphen of a compound. */
interface Word extends Term {
  readonly joint: string;
}

const statisticsOfCorpus = new WeakMap<Corpus, TermStatistics>();

/**
 * The terms of a corpus: single words and pairs of neighbours, without ordinary words, so that
 * "state-space models" and "state space model" are the same terms. Computed once a corpus.
 */
export function createTermStatistics(corpus: Corpus): TermStatistics {
  const known = statisticsOfCorpus.get(corpus);
  if (known) return known;
  const paperCounts = new Map<string, number>();
  const termCounts = new Map<string, ReadonlyMap<string, number>>();
  const names = new Map<string, ReadonlyMap<string, string>>();
  const lowerWords = selectLowerWords(corpus);
  for (const paper of corpus.papers) {
    const counts = new Map<string, number>();
    const writings = new Map<string, Map<string, number>>();
    for (const { stem, written } of selectTerms(paper, lowerWords)) {
      increment(counts, stem);
      const forms = writings.get(stem) ?? new Map<string, number>();
      increment(forms, written);
      writings.set(stem, forms);
    }
    for (const term of counts.keys()) increment(paperCounts, term);
    termCounts.set(paper.id, counts);
    names.set(paper.id, new Map([...writings].map(([term, forms]) => [term, mostUsed(forms)])));
  }
  const statistics = { paperCount: corpus.papers.length, paperCounts, termCounts, names };
  statisticsOfCorpus.set(corpus, statistics);
  return statistics;
}

/** A term as this paper writes it. */
export function nameTerm(statistics: TermStatistics, paperId: string, term: string): string {
  return statistics.names.get(paperId)?.get(term) ?? term;
}

/** ln(N ÷ n) for a term that n of N papers use: 0 for a term of all papers. */
export function inverseFrequency(statistics: TermStatistics, term: string): number {
  return Math.log(statistics.paperCount / (statistics.paperCounts.get(term) ?? 1));
}

/**
 * Term → tf-idf weight, heaviest first, equal weights by term: (1 + ln tf) · ln(N ÷ n), as in
 * Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), section 6.4.1.
 */
export function termWeights(statistics: TermStatistics, paper: Paper): ReadonlyMap<string, number> {
  const counts = statistics.termCounts.get(paper.id) ?? new Map<string, number>();
  const weights = [...counts].map(
    ([term, count]) => [term, (1 + Math.log(count)) * inverseFrequency(statistics, term)] as const,
  );
  return new Map(weights.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** Words as they are compared: "Linear RNNs" and "linear-RNN" → "linear rnn". */
export function stemWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(stemmer)
    .join(' ');
}

const FIELDS: readonly TextField[] = ['title', 'abstract'];

/** Words that the corpus also writes without a capital: "Selective" of a title is one of them, "Mamba" is not. */
function selectLowerWords(corpus: Corpus): ReadonlySet<string> {
  const texts = corpus.papers.flatMap((paper) => FIELDS.map((field) => readProse(paper, field)));
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []));
}

/** A paper's words and pairs of words, one entry a use. */
function selectTerms(paper: Paper, lowerWords: ReadonlySet<string>): readonly Term[] {
  return FIELDS.flatMap((field) =>
    readProse(paper, field)
      .split(/[.,;:!?()[\]{}"“”/|]+(?=\s|$)|\s[–—-]\s|[([{"“]/u)
      .flatMap((clause) => pairUp(readWords(clause, lowerWords))),
  );
}

/** The readable text without formulas and addresses, which hold no words of prose. */
function readProse(paper: Paper, field: TextField): string {
  return createReadableText(paper[field], paper.displayEdits[field])
    .segments.map(({ kind, display }) => (kind === 'math' || kind === 'link' ? '. ' : display))
    .join('')
    .replace(/https?:\/\/\S+/gu, '. ');
}

/** The words of a clause in order; `null` where an ordinary word or a number parts two neighbours. */
function readWords(clause: string, lowerWords: ReadonlySet<string>): readonly (Word | null)[] {
  const tokens = clause.match(/[\p{L}\p{N}]+(?:[-+.'’][\p{L}\p{N}]+)*\+*/gu) ?? [];
  return tokens.flatMap(splitHyphens).map(({ token, joint }) => {
    const lower = token.toLowerCase().replace(/['’]s$/u, '');
    // Neither a number ("64", "1.3b") nor a symbol with an index or a power ("nₕ", "N²").
    const isWord = lower.length > 1 && !/^[\d.]+[kmbx×]?$|^\p{L}[\p{No}\p{Lm}]+$/u.test(lower);
    if (!isWord || isOrdinaryWord(lower)) return null;
    return { stem: stemmer(lower), written: formatWord(token, lowerWords), joint };
  });
}

/** "state-space" is two words; names ("LASP-2", "Linear-Llama3") and what has an ordinary part ("in-context") stay whole. */
function splitHyphens(token: string): readonly { token: string; joint: string }[] {
  const parts = token.split('-');
  const areWords = parts.every(
    (part) => /^\p{L}?\p{Ll}{2,}$/u.test(part) && !isOrdinaryWord(part.toLowerCase()),
  );
  if (!areWords || parts.length === 1 || isOrdinaryWord(token.toLowerCase()))
    return [{ token, joint: ' ' }];
  return parts.map((part, position) => ({
    token: part,
    joint: position < parts.length - 1 ? '-' : ' ',
  }));
}

function pairUp(words: readonly (Word | null)[]): readonly Term[] {
  return words.flatMap((word, position) => {
    if (!word) return [];
    const next = words[position + 1];
    if (!next || next.stem === word.stem) return [word];
    const written = `${word.written}${word.joint}${next.written}`;
    return [word, { stem: `${word.stem} ${next.stem}`, written }];
  });
}

/** Lower case where the corpus writes the word so: "Selective" → "selective"; "Householder" and "AllGather" stay. */
function formatWord(written: string, lowerWords: ReadonlySet<string>): string {
  const word = written.replace(/['’]s$/u, '');
  const lower = word.toLowerCase();
  return /^\p{L}?\p{Ll}+$/u.test(word) && lowerWords.has(lower) ? lower : word;
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
