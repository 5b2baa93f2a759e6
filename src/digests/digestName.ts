/** A name for a list of these files: the file's own without its ending, or how many there are. */
export function suggestName(fileNames: readonly string[]): string {
  const [first = '', ...others] = fileNames;
  if (others.length > 0) return `${fileNames.length} files`;
  return first.replace(/\.[A-Za-z0-9]{1,8}$/u, '').trim() || 'My list';
}

/** An id for the address of a digest: its name in plain letters, and what makes it unlike others. */
export function createDigestId(
  name: string,
  taken: readonly string[],
  random: () => number,
): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/gu, '');
  for (;;) {
    const suffix = Math.floor(random() * 36 ** 4)
      .toString(36)
      .padStart(4, '0');
    const id = words === '' ? `list-${suffix}` : `${words}-${suffix}`;
    if (!taken.includes(id)) return id;
  }
}
