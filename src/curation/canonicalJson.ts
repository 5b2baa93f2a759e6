/**
 * JSON with sorted keys and no white space: equal values give equal text, whatever order their
 * keys were written in. For plain data: an `undefined` property is left out.
 */
export function formatCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
