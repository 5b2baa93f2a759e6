/** What is between two texts that were written at the same time, in Markdown: a line and a word of explanation. */
const BETWEEN = '\n\n---\n\n*Written at the same time elsewhere:*\n\n';

/**
 * The note that two edits of `base` give. Where only one of them changed it, that one. Where both did,
 * both texts, one below the other; a text that holds the other one whole stands alone. Laws: no text
 * that was written is lost, and the order of any number of edits does not matter.
 */
export function mergeNotes(base: string, one: string, other: string): string {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const known = new Set(listTexts(base));
  const ours = new Set(listTexts(one));
  const theirs = new Set(listTexts(other));
  const kept = [...known].filter((text) => ours.has(text) && theirs.has(text));
  const written = [...ours, ...theirs].filter((text) => !known.has(text));
  const texts = new Set([...kept, ...written]);
  // Each took away what the other one left: an empty note is what neither asked for.
  return joinTexts(texts.size === 0 ? new Set([...ours, ...theirs]) : texts);
}

function listTexts(note: string): readonly string[] {
  return note.split(BETWEEN);
}

/** Sorted, so that it does not matter who came first. */
function joinTexts(texts: ReadonlySet<string>): string {
  const all = [...texts];
  return all
    .filter((text) => !all.some((longer) => longer !== text && longer.includes(text)))
    .sort()
    .join(BETWEEN);
}
