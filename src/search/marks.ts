import type { Paper } from '../corpus/schema.ts';
import type { HitMatches } from './memory/hitMatches.ts';

/** What the words of a search match in each paper that is asked for; `null` until that is known. */
export interface Marks {
  readonly of: (paper: Paper) => HitMatches | null;
}

export const NO_MARKS: Marks = { of: () => null };

/** Marks of an engine in the page: each paper when a row shows it. */
export function createMarks(mark: (paper: Paper) => HitMatches | null): Marks {
  const known = new Map<Paper, HitMatches | null>();
  return {
    of: (paper) => {
      const before = known.get(paper);
      if (before !== undefined) return before;
      const own = mark(paper);
      known.set(paper, own);
      return own;
    },
  };
}

/**
 * Marks that come later: the papers that one rendering asks for are asked for together, and
 * `onChange` is called with what is known once they are answered. Each paper is asked for once; those
 * whose marks are known from the start never.
 */
export function createLateMarks(
  mark: (papers: readonly Paper[]) => Promise<readonly HitMatches[]>,
  onChange: (marks: Marks) => void,
  first: ReadonlyMap<Paper | undefined, HitMatches> = new Map(),
): Marks {
  const known = new Map<Paper | undefined, HitMatches | null>(first);
  let wanted: Paper[] = [];
  const of = (paper: Paper): HitMatches | null => {
    const own = known.get(paper);
    if (own !== undefined) return own;
    known.set(paper, null);
    if (wanted.push(paper) === 1) queueMicrotask(() => void ask());
    return null;
  };
  const ask = async () => {
    const papers = wanted;
    wanted = [];
    try {
      const matches = await mark(papers);
      papers.forEach((paper, at) => {
        known.set(paper, matches[at] ?? null);
      });
      onChange({ of });
    } catch {
      // Called off, or lost: rows stay without marks.
    }
  };
  return { of };
}
