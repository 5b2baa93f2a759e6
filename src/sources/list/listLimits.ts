/** What a digest may hold at most, and how long its name may be. */
export const LIST_LIMITS = {
  bytes: 50_000_000,
  /** Of a list that Collate saved: it has more to say than the file it was read from, and is one already. */
  savedBytes: 250_000_000,
  records: 20_000,
  nameLength: 120,
};
