import { countPapers } from '../../corpus/countPapers.ts';
import type { KeptDigest } from '../../storage/digestDatabase.ts';

/** A list as a page shows it. */
interface ShownList {
  /** What the device said of it when the page read it last. */
  readonly digest: KeptDigest;
  readonly isDeleted: boolean;
}

/** What became of a list that a page shows, and what the page makes of it. */
export interface ListNews {
  readonly name: string;
  readonly isDeleted: boolean;
  /** Whether its papers are others now, and are read again. */
  readonly hasOtherPapers: boolean;
  /** `null` where there is nothing to say. */
  readonly says: string | null;
}

/**
 * What became of a list, which is `null` `now` where the device does not have it any more. `isOwn`: it
 * was done in this tab, which has said so; that what is shown can be lost is said all the same.
 */
export function describeListNews(
  { digest, isDeleted }: ShownList,
  now: KeptDigest | null,
  isOwn: boolean,
): ListNews {
  if (now === null) {
    const says = `“${digest.name}” was deleted${isOwn ? '' : ' in another tab'}. It is open here until this page is closed or reloaded.`;
    const news = { name: digest.name, isDeleted: true, hasOtherPapers: false };
    return { ...news, says: isDeleted ? null : says };
  }
  const { name } = now;
  const added = now.paperCount - digest.paperCount;
  const sentences = [
    ...(isDeleted ? [`“${name}” is back.`] : []),
    ...(name === digest.name ? [] : [`This list is called “${name}” now.`]),
    ...(added > 0
      ? [`${countPapers(added)} ${added === 1 ? 'was' : 'were'} added to this list in another tab.`]
      : []),
  ];
  return {
    name,
    isDeleted: false,
    // Papers that came have made it longer; one that was deleted may have been read again.
    hasOtherPapers: added !== 0 || now.bytes !== digest.bytes || now.createdAt !== digest.createdAt,
    says: isOwn || sentences.length === 0 ? null : sentences.join(' '),
  };
}
