/** What a digest may hold at most, and how long its name may be. */
export const LIST_LIMITS = { bytes: 50_000_000, records: 20_000, nameLength: 120 };
