import { explorePath } from '../../src/url/paths.ts';
import { escapeHtml } from './escapeHtml.ts';
import { keepXmlText } from './keepXmlText.ts';

export const SITEMAP_FILE = 'sitemap.xml';
export const ROBOTS_FILE = 'robots.txt';
export const OPENSEARCH_FILE = 'opensearch.xml';

/**
 * The sitemap (sitemaps.org 0.9) of pages given by their full addresses. It says no dates: a page
 * changes with its labels too, and nothing here knows when.
 */
export function formatSitemap(urls: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map((url) => `  <url><loc>${escapeHtml(url)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}

/** Everything may be read (RFC 9309); where the sitemap lies can only be said as a full address. */
export function formatRobots(siteUrl: string | null): string {
  const rules = 'User-agent: *\nAllow: /\n';
  return siteUrl === null ? rules : `${rules}\nSitemap: ${siteUrl}${SITEMAP_FILE}\n`;
}

/**
 * The description (OpenSearch 1.1) by which a browser's address bar can search the papers. `name` is
 * that of the list that the site is built of; a description has at most 1,024 characters.
 */
export function formatOpenSearch(siteUrl: string, name: string | null = null): string {
  const url = escapeHtml(siteUrl);
  const search = `${url}${explorePath().slice(1)}?q={searchTerms}`;
  const papers = name === null ? 'Collate' : `“${keepXmlText(name).slice(0, 900)}”`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    '  <ShortName>Collate</ShortName>',
    `  <Description>Search the papers of ${escapeHtml(papers)}: titles, abstracts, authors, labels</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${url}favicon.svg</Image>`,
    `  <Url type="text/html" method="get" template="${search}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${url}${OPENSEARCH_FILE}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
