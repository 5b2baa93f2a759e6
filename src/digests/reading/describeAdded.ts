import { countPapers, countThings } from '../../corpus/countPapers.ts';
import type { AddedPapers } from '../../sources/list/extendListCorpus.ts';

/** Before papers come to a list: `3 are new; 2 are in the list already, and 1 of these gains facts.` */
export function describePlanned({ added, known, completed }: AddedPapers): string {
  const fresh = added === 0 ? 'None is new' : `${countThings(added, 'is', 'are')} new`;
  if (known === 0) return `${fresh}; none is in the list yet.`;
  const gain = describeGain(known, completed, ['gains', 'gain']);
  return `${fresh}; ${countThings(known, 'is', 'are')} in the list already, and ${gain}.`;
}

/** Afterwards: `1 paper was added to “Birds”. 2 were in it already, and 1 of these gained facts.` */
export function describeAdded({ added, known, completed }: AddedPapers, name: string): string {
  const papers = added === 0 ? 'No paper' : countPapers(added);
  const fresh = `${papers} ${added > 1 ? 'were' : 'was'} added to “${name}”.`;
  if (known === 0) return `${fresh} None was in it already.`;
  const gain = describeGain(known, completed, ['gained', 'gained']);
  return `${fresh} ${countThings(known, 'was', 'were')} in it already, and ${gain}.`;
}

/** `gain no facts`; `1 of these gains facts`. */
function describeGain(
  known: number,
  completed: number,
  [one, many]: readonly [one: string, many: string],
): string {
  if (completed === 0) return `${known === 1 ? one : many} no facts`;
  return known === 1
    ? `${one} facts`
    : `${countThings(completed, 'of these', 'of these')} ${completed === 1 ? one : many} facts`;
}
