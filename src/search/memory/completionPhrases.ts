import { isFiller } from '../words/stopWords.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { paperAt } from './vocabulary.ts';

/** Words that stand side by side in several papers. */
export interface CompletionPhrase {
  /** Comparable form, by which it is looked up: `state space models`. */
  readonly key: string;
  readonly paperCount: number;
}

const FEWEST_PAPERS = 3;
/** First two letters → phrases that begin with them. */
type Buckets = ReadonlyMap<string, readonly CompletionPhrase[]>;
const phrasesOfIndex = new WeakMap<SearchIndex, Buckets>();
const NO_PHRASES: readonly CompletionPhrase[] = [];

/** The phrases that begin with a text of two letters or more, the most shared first. */
export function listPhrasesWithPrefix(
  index: SearchIndex,
  prefix: string,
): readonly CompletionPhrase[] {
  const known = phrasesOfIndex.get(index) ?? bucket(listCompletionPhrases(index));
  phrasesOfIndex.set(index, known);
  return (known.get(prefix.slice(0, 2)) ?? NO_PHRASES).filter(({ key }) => key.startsWith(prefix));
}

function bucket(phrases: readonly CompletionPhrase[]): Buckets {
  const buckets = new Map<string, CompletionPhrase[]>();
  for (const phrase of phrases) {
    const beginning = phrase.key.slice(0, 2);
    const own = buckets.get(beginning);
    if (own) own.push(phrase);
    else buckets.set(beginning, [phrase]);
  }
  return buckets;
}

/**
 * Pairs and triples of neighbouring words in titles and abstracts that at least three papers
 * share, the most shared first.
 */
function listCompletionPhrases(index: SearchIndex): readonly CompletionPhrase[] {
  const papers = new Map<string, Set<number>>();
  const terms = listTermsByPosition(index);
  for (const [position, first] of terms.entries()) {
    if (!isPhraseWord(first)) continue;
    const paper = paperAt(index.vocabulary, position);
    let key = first;
    for (const at of [position + 1, position + 2]) {
      const next = terms[at];
      if (!isPhraseWord(next) || !isLinked(index, at - 1)) break;
      key += ` ${next}`;
      const own = papers.get(key) ?? new Set<number>();
      papers.set(key, own.add(paper));
    }
  }
  return [...papers]
    .map(([key, { size }]) => ({ key, paperCount: size }))
    .filter(({ paperCount }) => paperCount >= FEWEST_PAPERS)
    .sort((one, other) => other.paperCount - one.paperCount || (one.key < other.key ? -1 : 1));
}

function listTermsByPosition({ vocabulary }: SearchIndex): readonly (string | undefined)[] {
  const terms = new Array<string | undefined>(vocabulary.textAt.length).fill(undefined);
  for (const [term, positions] of vocabulary.positions) {
    for (const position of positions) {
      const field = vocabulary.texts[vocabulary.textAt[position] ?? -1]?.field;
      if (field === 'title' || field === 'abstract') terms[position] = term;
    }
  }
  return terms;
}

/** Whether a space or a hyphen alone parts the word at `position` from the next: no full stop, no address. */
function isLinked({ vocabulary }: SearchIndex, position: number): boolean {
  const text = vocabulary.texts[vocabulary.textAt[position] ?? -1]?.text ?? '';
  return /^[ -]$/u.test(text.slice(vocabulary.ends[position], vocabulary.starts[position + 1]));
}

function isPhraseWord(term: string | undefined): term is string {
  return term !== undefined && /^\p{L}{2,}/u.test(term) && !isFiller(term);
}
