import type { Cue, Evidence } from './labeller.ts';
import type { ContextPattern } from './patterns.ts';
import type { Passage, Voice } from './readPassages.ts';

/** Words of a paper that speak for a value, or would, were it not for their context. */
export interface Mention extends Evidence {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** That of its passage, unless its clause is about others. */
  readonly voice: Voice;
  /** The context that takes its force; `null` where none does. */
  readonly excludedBy: ContextPattern | null;
  /** Whether its clause puts something forward: “we propose a Mamba …”. */
  readonly isProposed: boolean;
}

/** All mentions of a passage in order; of those of one facet that overlap, the longest from the left. */
export function findMentions(passage: Passage): Mention[] {
  const covers = coverWords(passage);
  const ends = new Map<string, number>();
  let otherEnd = -1;
  const mentions: Mention[] = [];
  for (const { from, to, meanings } of passage.evidence) {
    if (meanings.includes(null)) otherEnd = Math.max(otherEnd, to);
    if (from <= otherEnd) continue;
    const groups = new Set<string>();
    for (const evidence of meanings) {
      if (evidence === null || from <= (ends.get(evidence.group) ?? -1)) continue;
      groups.add(evidence.group);
      const over = covers.filter(({ cue, depths }) => depths[cue.kind === 'after' ? to : from]);
      mentions.push({
        ...evidence,
        ...{ passage, from, to },
        voice: from < passage.asideEnd ? 'before' : passage.voice,
        excludedBy: over.flatMap(({ cue }) => selectContext(cue, evidence))[0] ?? null,
        isProposed: over.some(({ cue }) => cue.kind === 'proposing'),
      });
    }
    for (const group of groups) ends.set(group, to);
  }
  return mentions;
}

function selectContext(cue: Cue, { facet, value }: Evidence): ContextPattern[] {
  if (cue.kind !== 'before' && cue.kind !== 'after') return [];
  const { facets, values } = cue.context;
  return facets.includes(facet) && (values?.includes(value) ?? true) ? [cue.context] : [];
}

/** The words that a cue reaches, wherever it is in the passage. */
interface Cover {
  readonly cue: Cue;
  /** By how many of its places each word is reached. */
  readonly depths: Int32Array;
}

function coverWords({ words, cues }: Passage): Cover[] {
  const { clause, comma } = findEnds(words, cues);
  const steps = new Map<Cue, Int32Array>();
  const cover = (cue: Cue, from: number, to: number) => {
    if (to < from) return;
    let step = steps.get(cue);
    if (!step) {
      step = new Int32Array(words.length + 1);
      steps.set(cue, step);
    }
    step[from] = (step[from] ?? 0) + 1;
    step[to + 1] = (step[to + 1] ?? 0) - 1;
  };
  for (const { from, to, meanings } of cues) {
    const end = clause[to] ?? to;
    const ends = { clause: end, comma: comma[to] ?? to };
    for (const cue of meanings) {
      if (cue.kind === 'proposing') cover(cue, to + 1, end);
      else if (cue.kind === 'before') {
        const { beforeReach: reach } = cue.context;
        cover(cue, to + 1, typeof reach === 'number' ? Math.min(to + reach, end) : ends[reach]);
      } else if (cue.kind === 'after') {
        cover(cue, Math.max(0, from - cue.context.afterReach), from - 1);
      }
    }
  }
  return [...steps].map(([cue, step]) => {
    let depth = 0;
    const depths = step.map((change) => {
      depth += change;
      return depth;
    });
    return { cue, depths };
  });
}

/** For each word, the last one of its clause, and the last one before a comma. */
function findEnds(words: Passage['words'], cues: Passage['cues']) {
  const starts = new Set(
    cues.flatMap(({ from, meanings }) =>
      meanings.some(({ kind }) => kind === 'clause-end') ? [from] : [],
    ),
  );
  const clause = words.map(() => words.length - 1);
  const comma = [...clause];
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const next = words[at + 1];
    const isEnd = next?.hasBreak || starts.has(at + 1);
    clause[at] = isEnd ? at : (clause[at + 1] ?? at);
    comma[at] = isEnd || next?.hasComma ? at : (comma[at + 1] ?? at);
  }
  return { clause, comma };
}
