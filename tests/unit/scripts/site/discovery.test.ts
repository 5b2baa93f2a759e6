// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  formatOpenSearch,
  formatRobots,
  formatSitemap,
} from '../../../../scripts/site/discovery.ts';
import { parseExploreQuery } from '../../../../src/url/exploreQuery.ts';
import { parseXml, textsOf } from '../../../fixtures/parseXml.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const SITE = 'https://papers.example/collate/';

it('what is no XML would be noticed', () => {
  expect(() => parseXml('<urlset><url></urlset>')).toThrow();
});

it('the sitemap lists addresses as sitemaps.org asks', () => {
  const urls = [SITE, `${SITE}papers/mamba`, `${SITE}?a=1&b='2'`];
  const { documentElement } = parseXml(formatSitemap(urls));
  expect(documentElement.localName).toBe('urlset');
  expect(documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect([...documentElement.children].map(({ localName }) => localName)).toEqual(
    urls.map(() => 'url'),
  );
  expect(textsOf(documentElement, 'loc')).toEqual(urls);
});

describe('robots.txt', () => {
  it('names the sitemap where the address of the site is known', () => {
    expect(formatRobots(SITE)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}sitemap.xml\n`);
  });

  it('names none where it is not', () => {
    expect(formatRobots(null)).not.toContain('Sitemap');
  });
});

describe('the description of the search', () => {
  const { documentElement: description } = parseXml(formatOpenSearch(SITE));

  it('has what OpenSearch 1.1 requires, within its limits', () => {
    expect(description.localName).toBe('OpenSearchDescription');
    expect(description.namespaceURI).toBe('http://a9.com/-/spec/opensearch/1.1/');
    const [name = ''] = textsOf(description, 'ShortName');
    const [text = ''] = textsOf(description, 'Description');
    expect(name).toMatch(/^.{1,16}$/u);
    expect(text).toMatch(/^.{1,1024}$/u);
    expect(textsOf(description, 'InputEncoding')).toEqual(['UTF-8']);
  });

  it('leads to the list, searched for the words', () => {
    const template = [...description.getElementsByTagName('Url')]
      .find((url) => url.getAttribute('type') === 'text/html')
      ?.getAttribute('template');
    expect(template).toBe(`${SITE}?q={searchTerms}`);
    // A browser writes spaces as a plus sign and everything else percent-encoded.
    const address = (template ?? '').replace('{searchTerms}', 'state+space+%22%C3%A9%26%22');
    const query = parseExploreQuery(new URL(address).searchParams, realCorpus.taxonomy);
    expect(query.text).toBe('state space "é&"');
  });
});

it('the search of a list is called after it, as text', () => {
  const { documentElement } = parseXml(formatOpenSearch(SITE, 'Birds & <b>bees</b> \u0007'));
  expect(textsOf(documentElement, 'Description')[0]).toContain('“Birds & <b>bees</b> ”');
});
