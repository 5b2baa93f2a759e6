/** What a digest may hold at most. */
export const LIST_LIMITS = { bytes: 50_000_000, records: 20_000 };
