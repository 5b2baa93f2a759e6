import { countPapers } from '../../corpus/countPapers.ts';
import { parseSearchText } from '../language/queryLanguage.ts';
import type { ParsedSearch } from '../language/queryTerms.ts';
import { splitChunks } from '../language/searchChunks.ts';
import { isFiller } from '../words/stopWords.ts';
import { tokenize } from '../words/tokens.ts';
import { listFieldCompletions, listPlainCompletions } from './completions.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Narrowing } from './filterSet.ts';
import { filterSet } from './filterSet.ts';
import { matchPapers } from './matching.ts';
import type { PaperSet } from './paperSet.ts';
import { intersectPapers, withoutPapers } from './paperSet.ts';

/** One way to go on typing. */
export interface Suggestion {
  /** The whole new text of the search box. It ends with `:` where a value is still to come. */
  readonly text: string;
  readonly label: string;
  readonly hint: string;
}

const MOST_SUGGESTIONS = 7;
/** The values of a facet are few and belong together: none is left out. */
const MOST_VALUES = 20;
/** Completions that are counted: within narrow filters, most of 2,000 values would find nothing. */
const MOST_COUNTED = 100;

/**
 * What the word at the caret may become: fields, values of a field, names, phrases and words of the
 * corpus. At most seven, but every value of a facet; best first, each another text that finds at least
 * one paper within what else narrows the list.
 */
export function suggestCompletions(
  index: SearchIndex,
  text: string,
  caret: number,
  narrowing: Narrowing,
): readonly Suggestion[] {
  const head = text.slice(0, caret);
  const chunks = splitChunks(head);
  const chunk = chunks.at(-1);
  if (!chunk || chunk.end !== head.length) return [];
  const typed = head.slice(chunk.start);
  const before = head.slice(0, chunk.start);
  const after = text.slice(caret).replace(/^\S+/u, '').trimStart();
  const preceding = chunks.slice(0, -1).map(({ start, end }) => head.slice(start, end));
  const completions =
    listFieldCompletions(index, chunk, typed) ?? listPlainCompletions(index, typed, preceding);
  const isFacet = index.corpus.taxonomy.facets.some(({ id }) => id === chunk.name?.toLowerCase());
  const most = isFacet ? MOST_VALUES : MOST_SUGGESTIONS;
  const base = selectBase(index, `${before}${after}`, narrowing);
  const count = (piece: string) => {
    const parsed = parseSearchText(`${piece} `, index.corpus.taxonomy);
    return intersectPapers([findFull(index, parsed, narrowing.isStatedOnly), base]).size;
  };
  const suggestions = new Map([[text.trim().toLowerCase(), NO_SUGGESTION]]);
  for (const completion of completions.slice(0, MOST_COUNTED)) {
    const isOperator = completion.text.endsWith(':');
    const newText = `${before}${completion.text}${isOperator ? '' : ' '}${after}`;
    const key = newText.trim().toLowerCase();
    const papers = suggestions.has(key) ? 0 : isOperator ? 1 : count(completion.text);
    if (papers === 0) continue;
    const hint = completion.hint ?? countPapers(papers);
    suggestions.set(key, { text: newText, label: completion.label, hint });
    if (suggestions.size > most) break;
  }
  return [...suggestions.values()].slice(1);
}

/** In the place of the text as it is, which is not suggested. */
const NO_SUGGESTION: Suggestion = { text: '', label: '', hint: '' };

/** Papers of the words around the one that is typed, within what else narrows the list. */
function selectBase(index: SearchIndex, text: string, narrowing: Narrowing): PaperSet {
  const parsed = parseSearchText(text, index.corpus.taxonomy);
  // Alone they are searched for; beside the word that is suggested they say nothing.
  const areFillers = parsed.words.every((word) =>
    tokenize(word.text).every(({ term }) => isFiller(term)),
  );
  return intersectPapers([
    findFull(index, areFillers ? { ...parsed, words: [] } : parsed, narrowing.isStatedOnly),
    filterSet(index, narrowing, narrowing.isStatedOnly),
  ]);
}

/** Papers with all that a search asks for, from the places of its words. */
function findFull(index: SearchIndex, parsed: ParsedSearch, isStatedOnly: boolean): PaperSet {
  const { found, isPartial } = matchPapers(index, parsed);
  const filtered = filterSet(index, parsed.filters, isStatedOnly);
  return isPartial ? withoutPapers(filtered, filtered) : intersectPapers([found, filtered]);
}
