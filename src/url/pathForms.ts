/**
 * The one form of a path, in small letters: hosts also answer at the name of the file and with a slash
 * at the end, and readers write names as the papers do. `base` is where the site lives, and stays.
 *
 *     tidyPathname('/papers/mamba/', '/') = '/papers/mamba'
 *     tidyPathname('/papers/LASP-2', '/') = '/papers/lasp-2'
 *     tidyPathname('/collate/index.html', '/collate/') = '/collate/'
 */
export function tidyPathname(pathname: string, base: string): string {
  if (!pathname.startsWith(base)) return pathname;
  const path = pathname
    .slice(base.length)
    .toLowerCase()
    .replace(/\/+$/u, '')
    .replace(/\.html$/u, '')
    .replace(/(?:^|\/)index$/u, '');
  return `${base}${path}`;
}

/**
 * The fragment of an address that names a page within one file, in its one form; any other as it is.
 *
 *     tidyFragment('#/Papers/LASP-2/?q=SSM') = '#/papers/lasp-2?q=SSM'
 */
export function tidyFragment(fragment: string): string {
  return fragment.replace(/^#(\/[^?#]*)/u, (_, path: string) => `#${tidyPathname(path, '/')}`);
}
