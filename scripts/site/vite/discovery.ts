import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';
import { listPagePaths, PAGE_NAMES, PAGES, pageFileName } from '../../../src/url/pages.ts';
import { tidyPathname } from '../../../src/url/pathForms.ts';
import {
  formatOpenSearch,
  formatRobots,
  formatSitemap,
  OPENSEARCH_FILE,
  ROBOTS_FILE,
  SITEMAP_FILE,
} from '../discovery.ts';
import { ATOM_FILE, formatAtomFeed, formatJsonFeed, JSON_FEED_FILE } from '../feeds.ts';
import { readSiteCorpus, readSiteName } from '../siteData.ts';
import { readSiteUrl } from '../siteUrl.ts';

/** Pages that hold nothing of their own for those who search the web. */
const UNLISTED = [
  ...PAGE_NAMES.filter((name) => !PAGES[name].isListed).flatMap((name) =>
    listPagePaths(name, []).map(pageFileName),
  ),
  // Every address in a list of the reader's device.
  'digests.html',
];

const LINKS = [
  { rel: 'alternate', type: 'application/atom+xml', href: ATOM_FILE },
  { rel: 'alternate', type: 'application/feed+json', href: JSON_FEED_FILE },
  { rel: 'search', type: 'application/opensearchdescription+xml', href: OPENSEARCH_FILE },
];

/**
 * Writes the feeds, the sitemap, the description of the search and `robots.txt`, and links them
 * from every page. All but the last consist of full addresses: without `SITE_URL` they are left out,
 * and the build says so.
 */
export function discovery(): Plugin {
  let base = '/';
  let siteUrl: string | null = null;
  return {
    name: 'collate:discovery',
    // Behind the plugin that writes the pages: the sitemap lists those that there are.
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      base = config.base;
      siteUrl = readSiteUrl(base);
      if (siteUrl === null) {
        const files = [ATOM_FILE, JSON_FEED_FILE, SITEMAP_FILE, OPENSEARCH_FILE].join(', ');
        config.logger.info(`SITE_URL is not set: built without ${files} and canonical links.`);
      }
    },
    transformIndexHtml: () =>
      siteUrl === null
        ? []
        : LINKS.map(
            (attributes): HtmlTagDescriptor => ({
              tag: 'link',
              attrs: {
                ...attributes,
                href: `${base}${attributes.href}`,
                title: readSiteName() ?? 'Collate',
              },
              injectTo: 'head',
            }),
          ),
    generateBundle(_, bundle) {
      const write = (fileName: string, source: string) =>
        this.emitFile({ type: 'asset', fileName, source });
      write(ROBOTS_FILE, formatRobots(siteUrl));
      if (siteUrl === null) return;
      const corpus = readSiteCorpus();
      write(ATOM_FILE, formatAtomFeed(corpus, siteUrl));
      write(JSON_FEED_FILE, formatJsonFeed(corpus, siteUrl));
      write(SITEMAP_FILE, formatSitemap(listUrls(bundle, base, siteUrl)));
      write(OPENSEARCH_FILE, formatOpenSearch(siteUrl, readSiteName()));
    },
  };
}

function listUrls(bundle: Rollup.OutputBundle, base: string, siteUrl: string): string[] {
  return Object.keys(bundle)
    .filter((name) => name.endsWith('.html') && !UNLISTED.includes(name))
    .map((name) => new URL(tidyPathname(`${base}${name}`, base), siteUrl).href)
    .toSorted();
}
