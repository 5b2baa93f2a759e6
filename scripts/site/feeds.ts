import { type Author, Feed } from 'feed';
import type { Corpus, Paper, Taxonomy } from '../../src/corpus/schema.ts';
import { arxivDoi, arxivUrl, doiUrl } from '../../src/paper/paperLinks.ts';
import { readPaperText } from '../../src/paper/paperText.ts';
import { aboutPath, paperPath } from '../../src/url/paths.ts';
import { escapeHtml } from './escapeHtml.ts';

export const ATOM_FILE = 'feed.atom';
export const JSON_FEED_FILE = 'feed.json';

const TITLE = 'Collate';

interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly date: Date;
  readonly labels: readonly {
    readonly scheme: string;
    readonly term: string;
    readonly name: string;
  }[];
  readonly arxivUrl: string;
}

/** The papers as an Atom feed (RFC 4287), newest first, with all of their authors and labels. */
export function formatAtomFeed(corpus: Corpus, siteUrl: string): string {
  const feed = new Feed({
    id: siteUrl,
    title: TITLE,
    description: describeFeed(corpus),
    link: siteUrl,
    updated: startOfDay(findLastDay(corpus)),
    feedLinks: { atom: `${siteUrl}${ATOM_FILE}` },
    favicon: `${siteUrl}favicon.svg`,
    generator: false,
  });
  for (const entry of createEntries(corpus, siteUrl)) {
    feed.addItem({
      id: entry.id,
      link: entry.url,
      // Titles and contents are HTML in this library's Atom.
      title: escapeHtml(entry.title),
      content: formatContent(entry),
      author: entry.authors.map((name): Author => ({ name })),
      date: entry.date,
      published: entry.date,
      category: entry.labels.map(({ scheme, term, name }) => ({ scheme, term, name })),
    });
  }
  return `${feed.atom1()}\n`;
}

/**
 * The same as a JSON Feed 1.1 (jsonfeed.org). The library that writes the Atom feed knows only
 * version 1, which has one author an item.
 */
export function formatJsonFeed(corpus: Corpus, siteUrl: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    description: describeFeed(corpus),
    home_page_url: siteUrl,
    feed_url: `${siteUrl}${JSON_FEED_FILE}`,
    language: 'en',
    items: createEntries(corpus, siteUrl).map((entry) => ({
      id: entry.id,
      url: entry.url,
      external_url: entry.arxivUrl,
      title: entry.title,
      content_html: formatContent(entry),
      date_published: entry.date.toISOString(),
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.labels.map(({ name }) => name),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function createEntries({ papers, taxonomy }: Corpus, siteUrl: string): readonly FeedEntry[] {
  return papers
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .map((paper) => ({
      // The paper's own name, which stays when the site moves.
      id: doiUrl(arxivDoi(paper.arxivId ?? '')),
      url: addressOf(paperPath(paper.id), siteUrl),
      title: readPaperText(paper, 'title'),
      abstract: readPaperText(paper, 'abstract'),
      authors: paper.authors,
      date: startOfDay(paper.date ?? ''),
      labels: listLabels(paper, taxonomy, siteUrl),
      arxivUrl: arxivUrl(paper.arxivId ?? ''),
    }));
}

function listLabels({ labels }: Paper, { facets }: Taxonomy, siteUrl: string) {
  return facets.flatMap((facet) =>
    (labels[facet.id] ?? []).flatMap(({ value }) => {
      const name = facet.values.find(({ id }) => id === value)?.label;
      const scheme = addressOf(aboutPath(facet.id), siteUrl);
      return name === undefined ? [] : [{ scheme, term: value, name }];
    }),
  );
}

function formatContent({ abstract, arxivUrl: href }: FeedEntry): string {
  const link = escapeHtml(href);
  return `<p>${escapeHtml(abstract)}</p><p><a href="${link}">${link}</a></p>`;
}

function describeFeed({ papers, digest }: Corpus): string {
  return `${papers.length} papers on efficient sequence modelling, from ${digest.name}`;
}

function addressOf(path: string, siteUrl: string): string {
  return `${siteUrl}${path.slice(1)}`;
}

function startOfDay(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

/** The day the list was saved, or that of its newest paper; a feed must name one. */
function findLastDay({ digest, papers }: Corpus): string {
  const newest = papers
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  return digest.savedOn ?? newest ?? '1970-01-01';
}
