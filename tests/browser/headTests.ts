import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, Paper } from '../../src/corpus/schema.ts';
import { formatAuthorForPrograms } from '../../src/paper/authors.ts';
import { parseVenue } from '../../src/paper/venue.ts';
import {
  type BuiltPage,
  readBuiltPages,
  readData,
  readMeta,
  readPngSize,
} from '../fixtures/builtSite.ts';
import { readEmbeddedMetadata } from '../fixtures/embeddedMetadata.ts';
import { describeItem, listLabels, shown } from '../fixtures/expectedItem.ts';
import { expect, test } from './harness.ts';

export const corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;
/** A picture above this is slow to come in a chat. */
const LARGEST_PREVIEW = 120_000;

interface Site {
  readonly name: string;
  /** `null` for a build that was not told its address. */
  readonly url: string | null;
  readonly folder: string;
  readonly part: 'all' | 'head';
}

/**
 * Tests of the heads of a built site. They run in one worker, which parses its pages once: all of them,
 * or the heads alone where another build has shown that nothing of a head stands in a body.
 */
export function testHeads(site: Site): void {
  test(`${site.name}: every page has the head it should have`, () => {
    test.setTimeout(240_000);
    const pages = readPages(site.folder, site.part);
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(corpus.papers.map(({ id }) => `/papers/${id}`)),
    );
    for (const page of pages) assertHead(page, site);
    const titles = pages.map(({ document }) => document.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test(`${site.name}: every paper is cited as the corpus has it`, () => {
    test.setTimeout(240_000);
    const documents = openPapers(site);
    for (const paper of corpus.papers) {
      assertCitation(paper, documents(paper));
      assertData(paper, documents(paper));
    }
  });

  test(`${site.name}: Zotero saves every paper as what it is`, () => {
    test.setTimeout(240_000);
    const documents = openPapers(site);
    const items = corpus.papers.map((paper) => readEmbeddedMetadata(documents(paper)));
    expect(items).toEqual(corpus.papers.map((paper) => describeItem(paper, corpus.taxonomy)));
    expect(new Set(items.map(({ itemType }) => itemType)).size).toBe(3);
  });
}

const parsed = new Map<string, readonly BuiltPage[]>();

/** The pages of a site, which take longer to parse than to judge: once for all tests. */
export function readPages(folder: string, part: Site['part']): readonly BuiltPage[] {
  // The file of every address in a list of the reader's device says nothing of any paper.
  const pages =
    parsed.get(folder) ?? readBuiltPages(folder, part).filter(({ path }) => path !== '/digests');
  parsed.set(folder, pages);
  return pages;
}

function openPapers({ folder, part }: Site): (paper: Paper) => Document {
  const pages = new Map(readPages(folder, part).map(({ path, document }) => [path, document]));
  return ({ id }) => {
    const document = pages.get(`/papers/${id}`);
    if (!document) throw new Error(`There is no page of ${id}.`);
    return document;
  };
}

/** What holds for every page, whatever it shows. */
function assertHead({ path, document }: BuiltPage, { url, folder }: Site): void {
  const one = (name: string) => {
    const values = readMeta(document, name);
    expect(values, `${path}: ${name}`).toHaveLength(1);
    expect(values[0], `${path}: ${name}`).not.toBe('');
    return values[0] ?? '';
  };
  expect(document.title, path).toMatch(/Collate/u);
  expect(one('og:description')).toBe(one('description'));
  expect(one('description').length, path).toBeLessThanOrEqual(201);
  expect(one('og:site_name')).toBe('Collate');
  const paper = corpus.papers.find(({ id }) => path === `/papers/${id}`);
  expect(one('og:type'), path).toBe(paper ? 'article' : 'website');
  expect(one('og:title'), path).toBe(
    paper ? shown(paper, 'title') : document.title.replace(' – Collate', ''),
  );
  if (!paper) expect(document.querySelector('[name^="citation_"]'), path).toBeNull();
  const canonical = [...document.querySelectorAll('link[rel="canonical"]')].map((link) =>
    link.getAttribute('href'),
  );
  const own = url === null || path === '/404' ? [] : [`${url}${path.slice(1)}`];
  expect(canonical, path).toEqual(own);
  expect(readMeta(document, 'og:url'), path).toEqual(own);
  const file = paper ? `previews/${paper.id}.png` : 'preview.png';
  const size = { width: 1200, height: 630 };
  const picture = readFileSync(join(folder, file));
  expect(readPngSize(picture), file).toEqual(size);
  expect(picture.length, file).toBeLessThan(LARGEST_PREVIEW);
  expect(readMeta(document, 'og:image'), path).toEqual(url === null ? [] : [`${url}${file}`]);
  expect(one('twitter:card')).toBe(url === null ? 'summary' : 'summary_large_image');
  if (url === null) return;
  expect([one('og:image:width'), one('og:image:height')]).toEqual(['1200', '630']);
  expect(one('twitter:image:alt')).toBe(one('og:image:alt'));
}

function assertCitation(paper: Paper, document: Document): void {
  const all = (name: string) => readMeta(document, `citation_${name}`);
  const date = (paper.date ?? '').replaceAll('-', '/');
  expect(date).toMatch(/^\d{4}\/\d\d\/\d\d$/u);
  expect(all('title')).toEqual([shown(paper, 'title')]);
  expect(all('author')).toEqual(paper.authors.map(formatAuthorForPrograms));
  expect(all('publication_date')).toEqual([date]);
  expect(all('online_date')).toEqual([date]);
  expect(all('arxiv_id')).toEqual([paper.arxivId]);
  expect(all('doi')).toEqual([`10.48550/arXiv.${paper.arxivId}`]);
  expect(all('pdf_url')).toEqual([`https://arxiv.org/pdf/${paper.arxivId}`]);
  expect(all('abstract_html_url')).toEqual([`https://arxiv.org/abs/${paper.arxivId}`]);
  const venue = paper.venue === null ? null : parseVenue(paper.venue);
  expect(all('journal_title')).toEqual(venue?.isJournal ? [venue.fullName] : []);
  expect(all('conference_title')).toEqual(venue && !venue.isJournal ? [venue.name] : []);
  expect(all('keywords')).toEqual([listLabels(paper, corpus.taxonomy).join('; ')]);
}

function assertData(paper: Paper, document: Document): void {
  expect(readData(document)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: shown(paper, 'title'),
    abstract: shown(paper, 'abstract'),
    author: paper.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: paper.date,
    keywords: listLabels(paper, corpus.taxonomy),
    sameAs: expect.arrayContaining([
      `https://arxiv.org/abs/${paper.arxivId}`,
      `https://doi.org/10.48550/arXiv.${paper.arxivId}`,
    ]),
  });
}
