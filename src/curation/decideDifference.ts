import type { CopiedLabel, Difference } from './compareCopies.ts';
import { listRejected, listTaken } from './compareCopies.ts';
import type { Change } from './editor/labelEdit.ts';

/** Whose labels hold. */
export type Decision = 'theirs' | 'mine' | 'both';

/** The changes that a decision makes to one's own labels: what is taken has the other's name. */
export function decideDifference(
  difference: Difference,
  decision: Decision,
  reader: string,
): readonly Change[] {
  if (decision === 'mine') return [];
  const taken = listTaken(difference).flatMap((label) => takeLabel(difference, label, reader));
  return decision === 'both' ? taken : [...rejectOwn(difference), ...taken];
}

function rejectOwn(difference: Difference): readonly Change[] {
  const { paper, facet } = difference;
  return listRejected(difference).map(({ value }) => {
    return { kind: 'reject', paper: paper.id, facet: facet.id, value };
  });
}

function takeLabel(
  { paper, facet }: Difference,
  { value, author, quotes, note, needed }: CopiedLabel,
  reader: string,
): readonly Change[] {
  const place = { paper: paper.id, facet: facet.id, value };
  const label: Change = {
    ...{ kind: 'add', ...place, quotes: [...quotes], note },
    author: author ?? reader,
  };
  return [...needed, label];
}
