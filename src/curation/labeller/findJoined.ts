import type { Mention } from './findMentions.ts';
import type { Cue } from './labeller.ts';
import type { FacetPatterns } from './patterns.ts';
import type { Match } from './phraseIndex.ts';
import type { Passage } from './readPassages.ts';
import { isOwn } from './selectProposals.ts';

/** No clause that joins two things is longer, in words. */
const LONGEST = 40;
/** How many words before the first part a word that joins may stand, and after the second one that names. */
const BEFORE = 8;
const AFTER = 4;
/** How many mentions after a part its counterpart may be: “combines S4, S5 and Mamba with attention”. */
const NEXT = 4;

/** Two mentions that a passage joins into one thing. */
export interface Joined {
  readonly parts: readonly [Mention, Mention];
  /** The words of the passage that say it. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where a paper joins two parts: in the title or in words of its own, one compound (`Mamba-Transformer`)
 * or both in one clause with a word that joins (“combines”) or names the result (“hybrid”).
 */
export function findJoined(
  mentions: readonly Mention[],
  facet: string,
  { parts, with: others }: NonNullable<FacetPatterns['join']>,
): Joined[] {
  const eligible = mentions.filter(
    (mention) =>
      isOwn(mention) &&
      mention.rule.isPart !== false &&
      (parts.includes(mention.value) || others.includes(mention.value)),
  );
  return eligible.flatMap((first, at) => {
    const second = eligible
      .slice(at + 1, at + 1 + NEXT)
      .find(
        (other) =>
          other.passage === first.passage &&
          other.from > first.to &&
          parts.includes(other.value) !== parts.includes(first.value),
      );
    const words = second && findJoint(first, second, facet);
    return words ? [{ parts: [first, second] as const, ...words }] : [];
  });
}

/** The words that join the two; `null` where none do. */
function findJoint(first: Mention, second: Mention, facet: string) {
  const { passage } = first;
  const [from, to] = [first.from, second.to];
  if (to - from > LONGEST) return null;
  const near = selectCues(passage.cues, from - BEFORE, to + AFTER);
  const names = near.filter((cue) => hasKind(cue, 'joined', facet));
  if (second.from === first.to + 1 && passage.words[second.from]?.isJoined) {
    const name = names.find((cue) => cue.to === from - 1);
    return { from: name?.from ?? from, to };
  }
  const cue = near.find(
    (each) => names.includes(each) || (each.from < second.from && hasKind(each, 'join', facet)),
  );
  if (!cue) return null;
  const start = Math.min(cue.from, from);
  if (hasBreak(passage, near, start, second.from)) return null;
  return { from: start, to: Math.max(cue.to, to) };
}

function hasKind({ meanings }: Match<Cue>, kind: 'join' | 'joined', facet: string): boolean {
  return meanings.some((cue) => cue.kind === kind && cue.facet === facet);
}

/** Whether a clause ends after the first of two words and not after the second. */
export function hasBreak(
  { words }: Pick<Passage, 'words'>,
  cues: readonly Match<Cue>[],
  from: number,
  to: number,
): boolean {
  return (
    words.slice(from + 1, to + 1).some((word) => word.hasBreak) ||
    cues.some(
      (cue) =>
        cue.from > from && cue.from <= to && cue.meanings.some(({ kind }) => kind === 'clause-end'),
    )
  );
}

/** The cues that begin at or after a word and end at or before another, found by halving. */
function selectCues(cues: readonly Match<Cue>[], from: number, to: number): Match<Cue>[] {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const near: Match<Cue>[] = [];
  for (let at = low; at < cues.length && (cues[at]?.from ?? 0) <= to; at += 1) {
    const cue = cues[at];
    if (cue && cue.to <= to) near.push(cue);
  }
  return near;
}
