/** Names of files that say nothing of their list: those of a repository's front page, and of pasted text. */
const TELLS_NOTHING = /^(?:readme|index|pasted text)(?:\.|$)/iu;

/**
 * A name for a list of these files: the file's own without its ending, or how many there are. A file whose
 * name says nothing has its heading, where it has one.
 */
export function suggestName(fileNames: readonly string[], heading: string | null = null): string {
  const [first = '', ...others] = fileNames;
  if (others.length > 0) return `${fileNames.length} files`;
  if (heading !== null && TELLS_NOTHING.test(first)) return heading;
  return first.replace(/\.[A-Za-z0-9]{1,8}$/u, '').trim() || 'My list';
}

/** How many digits of the content's hash are in an address. */
const HASH_DIGITS = 6;

/**
 * An id for the address of a digest: its name in plain letters, and the beginning of the hash of its
 * content. Who opens the same file gets the same address, so that a link to a paper of it works for both.
 *
 *     createDigestId('River birds', '03fa9c…', []) = 'river-birds-03fa9c'
 */
export function createDigestId(name: string, hash: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/gu, '');
  const digits = hash.slice(0, HASH_DIGITS);
  for (let number = 1; ; number += 1) {
    const id = [words || 'list', ...(number === 1 ? [] : [number]), digits].join('-');
    if (!taken.includes(id)) return id;
  }
}

/** The digest of the same content under another name; `null` where there is none. */
export function findSameContent(id: string, kept: readonly string[]): string | null {
  return findAllSameContent(id, kept)[0] ?? null;
}

/** The digests whose file had this content, under whatever name. */
export function findAllSameContent(id: string, kept: readonly string[]): readonly string[] {
  const hash = /-[0-9a-f]{6}$/u.exec(id)?.[0];
  return hash === undefined ? [] : kept.filter((other) => other.endsWith(hash));
}
