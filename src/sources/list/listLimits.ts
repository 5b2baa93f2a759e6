/** What a digest may hold at most, and how long its name may be. */
export const LIST_LIMITS = {
  bytes: 50_000_000,
  /** Of a list that Collate saved: it has more to say than the file it was read from, and is one already. */
  savedBytes: 250_000_000,
  records: 20_000,
  nameLength: 120,
};

/** Why so many bytes are too many for one list, saved by Collate or not; `null` where they are not. */
export function findSizeFault(bytes: number, isSaved: boolean): string | null {
  const limit = isSaved ? LIST_LIMITS.savedBytes : LIST_LIMITS.bytes;
  if (bytes <= limit) return null;
  const [size, most] = [bytes, limit].map((number) => Math.ceil(number / 1e6));
  return isSaved
    ? `This list has ${size} MB; one that Collate saved has at most ${most} MB.`
    : `These files have ${size} MB; a list has at most ${most} MB. Open a part of them.`;
}
