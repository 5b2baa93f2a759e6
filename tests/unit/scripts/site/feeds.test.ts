// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { formatAtomFeed, formatJsonFeed } from '../../../../scripts/site/feeds.ts';
import type { Corpus, Paper } from '../../../../src/corpus/schema.ts';
import { childrenOf, parseXml, textsOf } from '../../../fixtures/parseXml.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const SITE = 'https://papers.example/collate/';
const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339, section 5.6, in UTC. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;

const [first] = realCorpus.papers;
if (first === undefined) throw new Error('The corpus has no paper.');
/** A paper with all that markup trips over. */
const hostile: Paper = {
  ...first,
  id: 'hostile',
  title: 'Is 1 < 2 && "x" > y? ]]> &amp; <b>',
  abstract: 'If a < b & c, then ]]> </p> holds.',
  displayEdits: { title: [], abstract: [] },
  authors: ['A & B <c@d.e>', 'Zoë “Q” O’Neil', "D'Arcy ]]>"],
};
const hostileCorpus: Corpus = { ...realCorpus, papers: [hostile] };

function readHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

describe.each([
  ['the corpus', realCorpus],
  ['a paper full of markup', hostileCorpus],
])('the Atom feed of %s', (_, corpus) => {
  const feed = parseXml(formatAtomFeed(corpus, SITE)).documentElement;
  const entries = childrenOf(feed, 'entry');

  it('has what RFC 4287, section 4.1.1, requires of a feed, once', () => {
    expect([feed.localName, feed.namespaceURI]).toEqual(['feed', ATOM]);
    for (const name of ['id', 'title', 'updated']) {
      expect(childrenOf(feed, name), name).toHaveLength(1);
    }
    const links = childrenOf(feed, 'link').map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['alternate', SITE],
      ['self', `${SITE}feed.atom`],
    ]);
    expect(childrenOf(feed, 'updated')[0]?.textContent).toMatch(DATE);
  });

  it('has what section 4.1.2 requires of an entry, with all authors and labels', () => {
    expect(entries).toHaveLength(corpus.papers.length);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'published', 'content', 'link']) {
        expect(childrenOf(entry, name), name).toHaveLength(1);
      }
      const href = childrenOf(entry, 'link')[0]?.getAttribute('href') ?? '';
      const paper = corpus.papers.find(({ id }) => href === `${SITE}papers/${id}`);
      expect(childrenOf(entry, 'author').map((it) => textsOf(it, 'name')[0])).toEqual(
        paper?.authors,
      );
      const terms = childrenOf(entry, 'category').map((it) => it.getAttribute('term'));
      expect(terms.toSorted()).toEqual(
        Object.values(paper?.labels ?? {})
          .flat()
          .map(({ value }) => value)
          .toSorted(),
      );
      for (const date of [...textsOf(entry, 'updated'), ...textsOf(entry, 'published')]) {
        expect(date).toMatch(DATE);
        expect(date.slice(0, 10)).toBe(paper?.date);
      }
    }
  });

  it('gives each entry a permanent id of its own', () => {
    const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.textContent ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^https:\/\/doi\.org\/10\.48550\/arXiv\.\d{4}\./u);
  });

  it('is the same at each build', () => {
    expect(formatAtomFeed(corpus, SITE)).toBe(formatAtomFeed(corpus, SITE));
  });
});

describe('a list of authors that is cut', () => {
  const paper: Paper = { ...first, authors: ['Ada Wren', 'Bo Tit'], authorCount: null };
  const corpus: Corpus = { ...realCorpus, papers: [paper] };
  const names = ['Ada Wren', 'Bo Tit', 'et al.'];

  it('is not taken for all of them', () => {
    const [entry] = childrenOf(parseXml(formatAtomFeed(corpus, SITE)).documentElement, 'entry');
    expect(textsOf(entry as Element, 'name')).toEqual(names);
    const json = JSON.parse(formatJsonFeed(corpus, SITE)) as JsonFeed;
    expect(json.items[0]?.authors.map(({ name }) => name)).toEqual(names);
  });
});

describe('what markup could break', () => {
  const [entry] = childrenOf(
    parseXml(formatAtomFeed(hostileCorpus, SITE)).documentElement,
    'entry',
  );
  const json = JSON.parse(formatJsonFeed(hostileCorpus, SITE)) as JsonFeed;

  it('reads in Atom as it was written', () => {
    expect(readHtml(textsOf(entry as Element, 'title')[0] ?? '')).toBe(hostile.title);
    expect(readHtml(textsOf(entry as Element, 'content')[0] ?? '')).toContain(hostile.abstract);
  });

  it('reads in JSON as it was written', () => {
    expect(json.items[0]?.title).toBe(hostile.title);
    expect(readHtml(json.items[0]?.content_html ?? '')).toContain(hostile.abstract);
    expect(json.items[0]?.authors.map(({ name }) => name)).toEqual(hostile.authors);
  });
});

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly external_url: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly authors: readonly { readonly name: string }[];
    readonly tags: readonly string[];
  }[];
}

describe('the JSON feed', () => {
  const feed = JSON.parse(formatJsonFeed(realCorpus, SITE)) as JsonFeed;

  it('has what version 1.1 requires of a feed', () => {
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).not.toBe('');
    expect(feed.home_page_url).toBe(SITE);
    expect(feed.feed_url).toBe(`${SITE}feed.json`);
  });

  it('has every paper, newest first, with its authors', () => {
    expect(feed.items).toHaveLength(realCorpus.papers.length);
    for (const item of feed.items) {
      const paper = realCorpus.papers.find(({ id }) => item.url === `${SITE}papers/${id}`);
      expect(item.authors.map(({ name }) => name)).toEqual(paper?.authors);
      expect(item.content_html).not.toBe('');
      expect(item.date_published).toMatch(DATE);
      expect(item.external_url).toBe(`https://arxiv.org/abs/${paper?.arxivId}`);
    }
    const dates = feed.items.map((item) => item.date_published);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  });
});

describe('the feed of a list in which facts are absent', () => {
  const facet = {
    ...{ id: 'keywords', label: 'Keywords', definition: '', offersNotStated: true },
    values: [
      {
        ...{ id: 'odd', label: 'R & D <x> "y" \u0007', definition: '', notation: null },
        ...{ hue: null, glyph: null },
      },
    ],
  };
  const bare: Paper = {
    ...hostile,
    ...{ id: 'bare', title: 'A bell \u0007 rings', abstract: '', authors: [] },
    ...{ arxivId: null, date: null, doi: null, url: null, labels: {} },
  } as never;
  const book = {
    ...bare,
    ...{ id: 'book', title: 'A book', date: '1998-03', doi: '10.1000/book', authors: ['A. B.'] },
    labels: { keywords: [{ value: 'odd', basis: 'stated', quotes: [], note: null }] },
  } as never;
  const list: Corpus = {
    ...realCorpus,
    taxonomy: { facets: [facet], synonyms: [] },
    digest: { name: 'Birds & <b>bees</b>', savedOn: null },
    list: { id: null, files: [] },
    papers: [bare, book],
  };
  const feed = parseXml(formatAtomFeed(list, SITE)).documentElement;
  const [first, second] = childrenOf(feed, 'entry');

  it('has the name of the list, and no word of another field', () => {
    expect(textsOf(feed, 'title')[0]).toBe('Birds & <b>bees</b>');
    expect(textsOf(feed, 'subtitle')[0]).toBe('2 works: Birds & <b>bees</b>');
    expect(JSON.parse(formatJsonFeed(list, SITE))).toMatchObject({
      title: 'Birds & <b>bees</b>',
      description: '2 works: Birds & <b>bees</b>',
    });
  });

  it('names each work by what it has', () => {
    expect([first, second].map((entry) => textsOf(entry as Element, 'id')[0])).toEqual([
      'https://doi.org/10.1000/book',
      `${SITE}papers/bare`,
    ]);
    expect(readHtml(textsOf(second as Element, 'title')[0] ?? '')).toBe('A bell  rings');
  });

  it('has every date that RFC 4287 asks for, and no other', () => {
    expect(textsOf(first as Element, 'published')).toEqual(['1998-03-01T00:00:00.000Z']);
    expect(textsOf(second as Element, 'published')).toEqual([]);
    expect(textsOf(second as Element, 'updated')[0]).toMatch(DATE);
    const [, undated] = (JSON.parse(formatJsonFeed(list, SITE)) as JsonFeed).items;
    expect(undated).not.toHaveProperty('date_published');
    expect(undated).not.toHaveProperty('external_url');
  });

  it('has an author where an entry has none', () => {
    expect(childrenOf(feed, 'author')).toHaveLength(1);
    expect(childrenOf(second as Element, 'author')).toHaveLength(0);
  });

  it('keeps markup in a keyword as text', () => {
    const [category] = childrenOf(first as Element, 'category');
    expect(category?.getAttribute('label')).toBe('R & D <x> "y" ');
  });

  it('has the newest of a long list', () => {
    const papers = Array.from({ length: 400 }, (_, index) => ({
      ...bare,
      ...{ id: `paper-${index}`, date: String(1600 + index) },
    }));
    const { items } = JSON.parse(formatJsonFeed({ ...list, papers }, SITE)) as JsonFeed;
    expect(items).toHaveLength(300);
    expect(items[0]?.url).toBe(`${SITE}papers/paper-399`);
  });
});
