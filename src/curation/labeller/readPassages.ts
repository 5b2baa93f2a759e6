import type { TextField } from '../../corpus/schema.ts';
import { splitSentences } from '../../corpus/sentences.ts';
import type { Cue, Evidence, Labeller } from './labeller.ts';
import { findPhrases, type Match } from './phraseIndex.ts';
import { readWords, type Word } from './readWords.ts';

/**
 * Whose words a sentence has: the `title`; `own`, where it says “we”, “this paper” or the name of the
 * work; `later`, after the first of these; `before` it, where abstracts speak of the field.
 */
export type Voice = 'title' | 'own' | 'later' | 'before';

/** A title or one sentence of an abstract, with all that the patterns find in it. */
export interface Passage {
  readonly field: TextField;
  readonly voice: Voice;
  /** Of the sentences of the abstract, from 1; 0 for the title. */
  readonly number: number;
  readonly words: readonly Word[];
  readonly evidence: readonly Match<Evidence | null>[];
  readonly cues: readonly Match<Cue>[];
  /** The words before this one are about others: “While Mamba is fast, we …”. */
  readonly asideEnd: number;
  /** Where it speaks of its own work, by the number of the word. */
  readonly own: readonly number[];
}

export interface LabelledTexts {
  readonly title: string;
  readonly abstract: string | null;
}

/** The title and the sentences of the abstract, in order. */
export function readPassages({ title, abstract }: LabelledTexts, labeller: Labeller): Passage[] {
  const names = new Set<string>(findTitleName(title));
  const known = new Set<string>();
  const sentences = splitSentences(abstract ?? '').map(({ start, end }) => {
    const words = readWords((abstract ?? '').slice(start, end), start);
    const cues = findPhrases(words, labeller.cues);
    // What was spoken of before is not put forward here.
    for (const name of findNamed(words, cues)) if (!known.has(name)) names.add(name);
    for (const { text } of words) known.add(text);
    return { words, cues, evidence: findPhrases(words, labeller.evidence) };
  });
  for (const name of labeller.patterns.commonNames) names.delete(name);
  const own = sentences.map(({ words, cues }) => findOwn(words, cues, names));
  const firstOwn = own.findIndex((places) => places.length > 0);
  const titleWords = readWords(title);
  return [
    {
      ...{ field: 'title', voice: 'title', number: 0, words: titleWords, asideEnd: 0, own: [] },
      evidence: findPhrases(titleWords, labeller.evidence),
      cues: findPhrases(titleWords, labeller.cues),
    },
    ...sentences.map((sentence, at): Passage => {
      const places = own[at] ?? [];
      // An abstract that never speaks of itself speaks of nothing else.
      const isLater = firstOwn === -1 || at > firstOwn;
      const voice = places.length > 0 ? 'own' : isLater ? 'later' : 'before';
      const asideEnd = findAsideEnd(sentence, places);
      return { field: 'abstract', voice, number: at + 1, ...sentence, asideEnd, own: places };
    }),
  ];
}

/** Where “we”, “this paper” or the name of the work stands. */
function findOwn(
  words: readonly Word[],
  cues: readonly Match<Cue>[],
  names: ReadonlySet<string>,
): number[] {
  const starts = new Set(selectKind(cues, 'own').map(({ from }) => from));
  return words.flatMap(({ text }, at) => (starts.has(at) || names.has(text) ? [at] : []));
}

function selectKind(cues: readonly Match<Cue>[], kind: Cue['kind']): Match<Cue>[] {
  return cues.filter(({ meanings }) => meanings.some((cue) => cue.kind === kind));
}

/** `Comba` of “Comba: Improving Nonlinear RNNs”, `RWKV` of “RWKV-7: …”: one word before a colon. */
function findTitleName(title: string): string[] {
  const head = /^([\p{L}\p{N}]{2,40})[-\p{N}.]{0,8}\s?:/u.exec(title.slice(0, 80));
  return head?.[1] ? [head[1]] : [];
}

/** Names that a sentence gives to what it puts forward: capitals within the word, soon after “propose”. */
function findNamed(words: readonly Word[], cues: readonly Match<Cue>[]): string[] {
  return selectKind(cues, 'proposing').flatMap(({ to }) => {
    const near = words.slice(to + 1, to + 13);
    const named = near.find(({ text }) => /^\p{L}+\p{Lu}/u.test(text));
    return named ? [named.text] : [];
  });
}

function findAsideEnd(
  { words, cues }: Pick<Passage, 'words' | 'cues'>,
  own: readonly number[],
): number {
  if (!selectKind(cues, 'aside').some(({ from }) => from === 0)) return 0;
  const commas = words.flatMap((word, at) => (word.hasComma ? [at] : []));
  const places = new Set(own);
  return commas.find((at) => places.has(at)) ?? commas[0] ?? 0;
}
