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
}

export interface LabelledTexts {
  readonly title: string;
  readonly abstract: string | null;
}

/** The title and the sentences of the abstract, in order. */
export function readPassages({ title, abstract }: LabelledTexts, labeller: Labeller): Passage[] {
  const names = new Set<string>(findTitleName(title));
  const sentences = splitSentences(abstract ?? '').map(({ start, end }) => {
    const words = readWords((abstract ?? '').slice(start, end), start);
    const cues = findPhrases(words, labeller.cues);
    for (const name of findNamed(words, cues)) names.add(name);
    return { words, cues, evidence: findPhrases(words, labeller.evidence) };
  });
  for (const name of labeller.patterns.commonNames) names.delete(name);
  const isOwn = sentences.map(
    ({ words, cues }) =>
      cues.some(({ meanings }) => meanings.some(({ kind }) => kind === 'own')) ||
      words.some(({ text }) => names.has(text)),
  );
  const firstOwn = isOwn.indexOf(true);
  const titleWords = readWords(title);
  return [
    {
      ...{ field: 'title', voice: 'title', number: 0, words: titleWords, asideEnd: 0 },
      evidence: findPhrases(titleWords, labeller.evidence),
      cues: findPhrases(titleWords, labeller.cues),
    },
    ...sentences.map(({ words, cues, evidence }, number): Passage => {
      // An abstract that never speaks of itself speaks of nothing else.
      const isLater = firstOwn === -1 || number > firstOwn;
      const voice = isOwn[number] ? 'own' : isLater ? 'later' : 'before';
      const asideEnd = findAsideEnd(words, cues, names);
      return { field: 'abstract', voice, number: number + 1, words, evidence, cues, asideEnd };
    }),
  ];
}

/** `Comba` of “Comba: Improving Nonlinear RNNs”, `RWKV` of “RWKV-7: …”: one word before a colon. */
function findTitleName(title: string): string[] {
  const head = /^([\p{L}\p{N}]{2,40})[-\p{N}.]{0,8}\s?:/u.exec(title.slice(0, 80));
  return head?.[1] ? [head[1]] : [];
}

/** Names that a sentence gives to what it puts forward: capitals within the word, soon after “propose”. */
function findNamed(words: readonly Word[], cues: readonly Match<Cue>[]): string[] {
  return cues
    .filter(({ meanings }) => meanings.some(({ kind }) => kind === 'proposing'))
    .flatMap(({ to }) => {
      const near = words.slice(to + 1, to + 13);
      const named = near.find(({ text }) => /^\p{L}+\p{Lu}/u.test(text));
      return named ? [named.text] : [];
    });
}

function findAsideEnd(
  words: readonly Word[],
  cues: readonly Match<Cue>[],
  names: ReadonlySet<string>,
): number {
  const opens = cues.some(
    ({ from, meanings }) => from === 0 && meanings.some(({ kind }) => kind === 'aside'),
  );
  if (!opens) return 0;
  const commas = words.flatMap((word, at) => (word.hasComma ? [at] : []));
  const owns = new Set(
    cues.flatMap(({ from, meanings }) =>
      meanings.some(({ kind }) => kind === 'own') ? [from] : [],
    ),
  );
  const own = commas.find((at) => names.has(words[at]?.text ?? '') || owns.has(at));
  return own ?? commas[0] ?? 0;
}
