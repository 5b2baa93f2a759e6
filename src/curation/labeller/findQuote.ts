import { hasBreak } from './findJoined.ts';
import type { Proposal } from './selectProposals.ts';

/** So many words before those that prove its value a quote may begin. */
const REACH = 12;
/** What a version adds to a name: `-2` of `Mamba-2`, `.5` of `Qwen2.5`. */
const VERSION = /(?:[-.]\d+)+[A-Za-z]?(?![\p{L}\p{N}])/uy;

/**
 * The slice of a text that proves a proposal. In the title, its words alone; in the abstract, from
 * where the clause speaks of the paper (“we propose …”), of what was tried (“experiments on …”) or of
 * the class that has a cost, if that is near and leaves no bracket open. A name has its version.
 */
export function findQuote(
  { passage, from, to, subject }: Proposal['quote'],
  text: string,
): { readonly start: number; readonly end: number } {
  const { words, cues, own } = passage;
  const stop = words[to]?.end ?? 0;
  VERSION.lastIndex = stop;
  const end = stop + (VERSION.exec(text)?.[0].length ?? 0);
  const trials = cues.flatMap((cue) =>
    cue.meanings.some(({ kind }) => kind === 'testing') ? [cue.from] : [],
  );
  const begin = [...own, ...trials, subject ?? from]
    .filter((at) => at >= from - REACH && at < from && !hasBreak(passage, cues, at, from))
    .filter((at) => isWhole(text, words[at]?.start ?? 0, end))
    .reduce((first, at) => Math.min(first, at), from);
  return { start: words[begin]?.start ?? 0, end };
}

/** Whether a slice leaves no bracket open and does not begin within a command of LaTeX. */
function isWhole(text: string, start: number, end: number): boolean {
  const slice = text.slice(start, end);
  return slice.split('(').length === slice.split(')').length && text[start - 1] !== '\\';
}
