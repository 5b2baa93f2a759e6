interface Page {
  /** Its address, with `:id` for a paper's id; `*` is every address that no other page has. */
  readonly path: string;
  /** Whether it holds something of its own for those who search the web. */
  readonly isListed: boolean;
}

/**
 * Every page of the site. Its code, its file, its description and its screenshots are in records
 * over these names, so that the compiler asks for all of them when a page is added.
 */
export const PAGES = {
  explore: { path: '/', isListed: true },
  paper: { path: '/papers/:id', isListed: true },
  compare: { path: '/compare', isListed: true },
  cost: { path: '/insight/cost', isListed: true },
  claims: { path: '/insight/claims', isListed: true },
  gaps: { path: '/insight/gaps', isListed: true },
  lineage: { path: '/insight/lineage', isListed: true },
  library: { path: '/library', isListed: false },
  open: { path: '/open', isListed: true },
  about: { path: '/about', isListed: true },
  notFound: { path: '*', isListed: false },
} as const satisfies Readonly<Record<string, Page>>;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[];

/** The paths of a page's files, without the site's own: one, or one a paper. */
export function listPagePaths(name: PageName, paperIds: readonly string[]): readonly string[] {
  const { path }: Page = PAGES[name];
  if (path === '*') return ['/404'];
  return path.includes(':id') ? paperIds.map((id) => path.replace(':id', id)) : [path];
}

/** The file of a path. Hosts serve `about.html` at `/about`. */
export function pageFileName(path: string): string {
  return path === '/' ? 'index.html' : `${path.slice(1)}.html`;
}

/**
 * What a site holds as files, counted in papers. The application renders the rest from the data, so
 * that a long list makes neither a build of hours nor a folder that no host takes.
 */
export const SITE_LIMITS = {
  /** So many papers, the first of the list, have a page and files of their own. */
  pages: 5_000,
  /**
   * A list of more papers is a long one: as many have a preview picture and a place in feeds and in
   * the description of the list; the list itself is rendered by the application, and the copy for
   * use without a network has no page for each paper.
   */
  long: 300,
} as const;

/** Whether the build writes only a part of what it writes for a short list. */
export function isLongList(papers: readonly unknown[]): boolean {
  return papers.length > SITE_LIMITS.long;
}
