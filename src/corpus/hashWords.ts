/** What FNV-1a of 32 bits begins with. */
export const FNV_OFFSET = 2_166_136_261;
const FNV_PRIME = 16_777_619;

/**
 * FNV-1a of 32 bits (draft-eastlake-fnv), over UTF-16 code units. Another beginning than `FNV_OFFSET` gives
 * another hash.
 */
export function hashWords(text: string, offset = FNV_OFFSET): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return hash >>> 0;
}
