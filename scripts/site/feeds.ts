import { type Author, Feed } from 'feed';
import type { Corpus, Paper, Taxonomy } from '../../src/corpus/schema.ts';
import { listAuthors } from '../../src/paper/authors.ts';
import { doiUrl, listAddresses, listDois } from '../../src/paper/paperLinks.ts';
import { readPaperText } from '../../src/paper/paperText.ts';
import { definitionPath } from '../../src/url/definitionPath.ts';
import { SITE_LIMITS } from '../../src/url/pages.ts';
import { paperPath } from '../../src/url/paths.ts';
import { escapeHtml } from './escapeHtml.ts';
import { keepXmlText } from './keepXmlText.ts';

export const ATOM_FILE = 'feed.atom';
export const JSON_FEED_FILE = 'feed.json';

/** For “<” in an attribute, which the library does not escape: a character without a meaning of its own. */
const LESS_THAN = '\uE000';

interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  /** `null` where it is not known; the first day of what is known in part. */
  readonly date: Date | null;
  readonly labels: readonly {
    readonly scheme: string;
    readonly term: string;
    readonly name: string;
  }[];
  /** Where the paper itself is on the web. */
  readonly address: string | null;
}

/**
 * The papers as an Atom feed (RFC 4287), newest first, with all of their authors and labels; of a long
 * list the newest. Behind authors of whom more are not named stands “et al.”, since people read it.
 */
export function formatAtomFeed(corpus: Corpus, siteUrl: string): string {
  const entries = createEntries(corpus, siteUrl);
  const updated = startOfDay(findLastDay(corpus));
  const feed = new Feed({
    id: siteUrl,
    title: nameFeed(corpus),
    description: describeFeed(corpus),
    link: siteUrl,
    updated,
    feedLinks: { atom: `${siteUrl}${ATOM_FILE}` },
    favicon: `${siteUrl}favicon.svg`,
    generator: false,
    // An entry without an author needs one of the feed (section 4.2.1).
    ...(entries.some(({ authors }) => authors.length === 0)
      ? { author: { name: nameFeed(corpus) } }
      : {}),
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.url,
      // Titles and contents are HTML in this library's Atom.
      title: escapeHtml(entry.title),
      content: formatContent(entry),
      author: entry.authors.map((name): Author => ({ name })),
      date: entry.date ?? updated,
      ...(entry.date === null ? {} : { published: entry.date }),
      category: entry.labels.map(({ scheme, term, name }) => ({
        ...{ scheme, term },
        name: name.replaceAll('<', LESS_THAN),
      })),
    });
  }
  return `${feed.atom1().replaceAll(LESS_THAN, '&lt;')}\n`;
}

/**
 * The same as a JSON Feed 1.1 (jsonfeed.org). The library that writes the Atom feed knows only
 * version 1, which has one author an item.
 */
export function formatJsonFeed(corpus: Corpus, siteUrl: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: nameFeed(corpus),
    description: describeFeed(corpus),
    home_page_url: siteUrl,
    feed_url: `${siteUrl}${JSON_FEED_FILE}`,
    language: 'en',
    items: createEntries(corpus, siteUrl).map((entry) => ({
      id: entry.id,
      url: entry.url,
      ...(entry.address === null ? {} : { external_url: entry.address }),
      title: entry.title,
      content_html: formatContent(entry),
      ...(entry.date === null ? {} : { date_published: entry.date.toISOString() }),
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.labels.map(({ name }) => name),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function createEntries({ papers, taxonomy }: Corpus, siteUrl: string): readonly FeedEntry[] {
  return papers
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .slice(0, SITE_LIMITS.long)
    .map((paper) => {
      const url = addressOf(paperPath(paper.id), siteUrl);
      const dois = listDois(paper).map(doiUrl);
      return {
        // The paper's own name, which stays when the site moves.
        id: dois.at(-1) ?? url,
        url,
        title: keepXmlText(readPaperText(paper, 'title')),
        abstract: keepXmlText(readPaperText(paper, 'abstract')),
        authors: listAuthors(paper).map(keepXmlText),
        date: paper.date === null ? null : startOfDay(paper.date),
        labels: listLabels(paper, taxonomy, siteUrl),
        address: [...listAddresses(paper), ...dois][0] ?? null,
      };
    });
}

function listLabels({ labels }: Paper, taxonomy: Taxonomy, siteUrl: string) {
  return taxonomy.facets.flatMap((facet) =>
    (labels[facet.id] ?? []).flatMap(({ value }) => {
      const name = facet.values.find(({ id }) => id === value)?.label;
      const scheme = addressOf(definitionPath(taxonomy, facet.id), siteUrl);
      return name === undefined ? [] : [{ scheme, term: value, name: keepXmlText(name) }];
    }),
  );
}

function formatContent({ abstract, address, url }: FeedEntry): string {
  const link = escapeHtml(address ?? url);
  const text = abstract === '' ? '' : `<p>${escapeHtml(abstract)}</p>`;
  return `${text}<p><a href="${link}">${link}</a></p>`;
}

function nameFeed({ list, digest }: Corpus): string {
  return list === undefined ? 'Collate' : keepXmlText(digest.name);
}

function describeFeed({ papers, digest, list }: Corpus): string {
  if (list !== undefined) {
    return `${papers.length === 1 ? 'One work' : `${papers.length} works`}: ${keepXmlText(digest.name)}`;
  }
  return `${papers.length} papers on efficient sequence modelling, from ${digest.name}`;
}

function addressOf(path: string, siteUrl: string): string {
  return `${siteUrl}${path.slice(1)}`;
}

/** The first moment of a day, a month or a year: a date without a time is read as UTC. */
function startOfDay(date: string): Date {
  return new Date(date);
}

/** The day the list was saved, or that of its newest paper; a feed must name one. */
function findLastDay({ digest, papers }: Corpus): string {
  const newest = papers
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  return digest.savedOn ?? newest ?? '1970-01-01';
}
