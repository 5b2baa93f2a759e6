/** A page of GitHub: of a repository, or of a file in it. */
const PAGE =
  /^https:\/\/(?:www\.)?github\.com\/([^/?#]+)\/([^/?#]+?)(?:\.git)?\/?(?:(?:blob|raw)\/([^?#]+))?(?:[?#].*)?$/u;

/**
 * The address of the file behind a page that shows it. GitHub lets other sites read files, at
 * `raw.githubusercontent.com/<owner>/<repository>/<ref>/<path>`, and not its pages
 * (https://docs.github.com/en/repositories/working-with-files/using-files/viewing-and-understanding-files).
 * Of a repository it is the README, where lists of papers are. Other addresses stay as they are.
 *
 *     findFileAddress('https://github.com/o/r/blob/main/list.bib')
 *       = 'https://raw.githubusercontent.com/o/r/main/list.bib'
 */
export function findFileAddress(address: string): string {
  const [, owner, repository, path = 'HEAD/README.md'] = PAGE.exec(address) ?? [];
  return repository === undefined
    ? address
    : `https://raw.githubusercontent.com/${owner}/${repository}/${path}`;
}
