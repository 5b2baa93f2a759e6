import type { OpenedList } from '../../corpus/openedList.ts';

/** Where GitHub has the files of repositories: `/<owner>/<repository>/<ref>/<path>`. */
const RAW_HOST = 'raw.githubusercontent.com';

/** A page of GitHub: of a repository, or of a file in it. */
const PAGE =
  /^https:\/\/(?:www\.)?github\.com\/([^/?#]+)\/([^/?#]+?)(?:\.git)?\/?(?:(?:blob|raw)\/([^?#]+))?(?:[?#].*)?$/u;

/**
 * The address of the file behind a page that shows it. GitHub lets other sites read files, and
 * not its pages (https://docs.github.com/en/repositories/working-with-files/using-files/viewing-and-understanding-files).
 * Of a repository it is the README, where lists of papers are. Other addresses stay as they are.
 *
 *     findFileAddress('https://github.com/o/r/blob/main/list.bib')
 *       = 'https://raw.githubusercontent.com/o/r/main/list.bib'
 */
export function findFileAddress(address: string): string {
  const [, owner, repository, path = 'HEAD/README.md'] = PAGE.exec(address) ?? [];
  return repository === undefined ? address : `https://${RAW_HOST}/${owner}/${repository}/${path}`;
}

/**
 * What the file at an address is called, which its list is named after. The README of a repository on
 * GitHub is called as the repository or the folder that it is of.
 */
export function nameFile(address: string): string {
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const name = parts.at(-1) ?? host;
  const [, ending] = /^readme(\.\w+)$/iu.exec(name) ?? [];
  if (host !== RAW_HOST || ending === undefined) return decodeURIComponentSafely(name);
  const folder = parts.length > 4 ? parts.at(-2) : parts[1];
  return `${decodeURIComponentSafely(folder ?? host)}${ending}`;
}

/**
 * The address from which a list can be read again for papers that are new there: that of a file it was
 * read from. `null` for a list that Collate had saved, which cannot be added to another one.
 */
export function findOrigin({ source, files }: OpenedList): string | null {
  if (source === undefined) return null;
  const name = nameFile(source);
  return files.some((file) => file.name === name) ? source : null;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
