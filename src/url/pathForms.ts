/**
 * The one form of a path: hosts also answer at the name of the file and with a slash at the end.
 * `base` is where the site lives, and keeps its slash.
 *
 *     tidyPathname('/papers/mamba/', '/') = '/papers/mamba'
 *     tidyPathname('/collate/index.html', '/collate/') = '/collate/'
 */
export function tidyPathname(pathname: string, base: string): string {
  if (!pathname.startsWith(base)) return pathname;
  const path = pathname
    .slice(base.length)
    .replace(/\/+$/u, '')
    .replace(/\.html$/u, '')
    .replace(/(?:^|\/)index$/u, '');
  return `${base}${path}`;
}
