import type { ListVersion } from '../../corpus/listVersion.ts';
import { createListVersion } from '../../corpus/listVersion.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import { listDigests } from '../../storage/digestDatabase.ts';
import { findAllSameContent } from '../kept/digestName.ts';
import type { KeptList } from '../kept/keptCorpus.ts';
import { loadKeptList } from '../kept/keptCorpus.ts';
import { describeChanges, describeOtherVersion } from './describeChanges.ts';
import type { ListHistory, Moment } from './pastVersions.ts';
import { listMoments } from './pastVersions.ts';

/** How a list differs from what a link to it was made with. */
export interface VersionDifference {
  /** One or two sentences. */
  readonly says: string;
  /** Another list of this device, which is that of the link. */
  readonly copy: { readonly id: string; readonly name: string } | null;
}

/** So many versions are tried before the page has a turn. */
const TRIED_AT_ONCE = 20;

/**
 * How a list differs from the version of a link; `null` where it does not. A version that this device
 * never had is looked for among the other lists of the same file; else it says how to get it.
 */
export async function compareVersions(
  list: KeptList,
  shown: ListVersion,
): Promise<VersionDifference | null> {
  const now = applyEdits(list.corpus, list.edits).papers;
  const here = createListVersion(now);
  if (isSameVersion(here, shown)) return null;
  const past = await findMoment(list, shown);
  if (past !== null) {
    const changes = describeChanges(past.createPapers(), now);
    return { says: `Since this link was made: ${changes}.`, copy: null };
  }
  const says = describeOtherVersion(shown, here);
  const copy = await findCopy(list.id, shown);
  if (copy !== null) return { says: `${says} “${copy.name}”, also here, is that list.`, copy };
  return {
    says: `${says} To see that one, ask whoever sent the link for the list (“Save as a file”) and open it.`,
    copy: null,
  };
}

function isSameVersion(one: ListVersion, other: ListVersion): boolean {
  return one.papers === other.papers && one.hash === other.hash;
}

/** The latest moment at which a list was in this version; `null` where there was none. */
async function findMoment(history: ListHistory, shown: ListVersion): Promise<Moment | null> {
  let tried = 0;
  for (const moment of listMoments(history)) {
    if (isSameVersion(moment.version, shown)) return moment;
    tried += 1;
    if (tried % TRIED_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}

/** A list made of the same file that is in this version: somebody may have opened the one that was sent. */
async function findCopy(id: string, shown: ListVersion): Promise<VersionDifference['copy']> {
  const kept = await listDigests();
  for (const other of findAllSameContent(
    id,
    kept.map((digest) => digest.id),
  )) {
    const list = other === id ? null : await loadKeptList(other);
    if (list === null) continue;
    const { papers } = applyEdits(list.corpus, list.edits);
    if (isSameVersion(createListVersion(papers), shown)) {
      return { id: other, name: list.corpus.digest.name };
    }
  }
  return null;
}
