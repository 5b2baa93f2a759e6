/** FNV-1a of 32 bits (draft-eastlake-fnv), over UTF-16 code units. */
export function hashWords(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  }
  return hash >>> 0;
}
