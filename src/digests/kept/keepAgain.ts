import type { RemovedDigest } from '../../storage/digestDatabase.ts';
import { keepDigest, keepEdits, readDigest } from '../../storage/digestDatabase.ts';

/** Keeps a deleted digest again, unless another tab has opened its file since; resolves with what that did. */
export async function keepAgain({ digest, content, edits }: RemovedDigest): Promise<string> {
  if ((await readDigest(digest.id)) === null) {
    await keepDigest(digest, content, edits);
    return `“${digest.name}” is back.`;
  }
  // Papers may have come to it there.
  await keepEdits(digest.id, edits);
  return 'This list is here again already. Edits of its labels are back.';
}
