import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fillTemplate, formatTags, readTitleElement } from '../../../../scripts/site/pageFile.ts';
import { readSiteUrl } from '../../../../scripts/site/siteUrl.ts';
import type { Corpus, Paper } from '../../../../src/corpus/schema.ts';
import { createPageHead } from '../../../../src/pages/heads/pageHead.ts';
import { writeHead } from '../../../../src/pages/heads/writeHead.ts';
import { formatAuthorForPrograms } from '../../../../src/paper/authors.ts';
import { readEmbeddedMetadata } from '../../../fixtures/embeddedMetadata.ts';
import { content, page, readJson, SITE, TEMPLATE } from '../../../fixtures/headPage.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';

/** The page of one paper as a file, read by a browser's parser. */
function openFile(paper: Paper, siteUrl: string | null): Document {
  const corpus: Corpus = { ...realCorpus, papers: [paper] };
  const path = `/papers/${paper.id}`;
  const head = formatTags(createPageHead(corpus, page({ path }), siteUrl));
  const markup = '<title>A title</title><!--$--><h1>A paper</h1><!--/$-->';
  return new JSDOM(fillTemplate(TEMPLATE, { path, markup, head })).window.document;
}

const NASTY = [
  '&',
  '<',
  '>',
  '"',
  "'",
  '$',
  '$&',
  '$1',
  '`',
  '&amp;',
  '</script>',
  '</head>',
  '</title>',
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...NASTY,
        '<!--',
        ']]>',
        '<div id="root"></div>',
        '\\u003c',
        '\\',
        ';',
        '\u2028',
      ),
      fc.stringMatching(/^[\w é∇𝒪]{1,6}$/u),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}x`);

describe('text that looks like markup', () => {
  it('comes out of the file as it went in', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, abstract, author) => {
        const paper: Paper = {
          ...realPaper('mamba'),
          title,
          abstract,
          displayEdits: { title: [], abstract: [] },
          authors: [author, 'Tri Dao'],
        };
        const document = openFile(paper, SITE);
        expect(content(document, 'citation_title')).toBe(title);
        expect(content(document, 'og:title')).toBe(title);
        expect(content(document, 'citation_author')).toBe(formatAuthorForPrograms(author));
        expect(content(document, 'citation_abstract')).toBe(abstract);
        expect(readJson(document)).toMatchObject({ headline: title, abstract });
        expect(document.querySelectorAll('script')).toHaveLength(1);
        expect(document.querySelector('#root h1')?.textContent).toBe('A paper');
      }),
      { numRuns: 100 },
    );
  });

  it('is read back from the title that React writes', () => {
    expect(
      readTitleElement('<title>a &lt;b&gt; &amp;amp; &quot;c&quot; – Collate</title><!--$-->'),
    ).toBe('a <b> &amp; "c" – Collate');
  });
});

describe('the site’s own address', () => {
  it('makes canonical and preview addresses full', () => {
    const document = openFile(realPaper('mamba'), SITE);
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      'https://example.org/collate/papers/mamba',
    );
    expect(content(document, 'og:url')).toBe('https://example.org/collate/papers/mamba');
    expect(content(document, 'og:image')).toBe('https://example.org/collate/previews/mamba.png');
    expect(content(document, 'og:image:alt')).toContain('Mamba: Linear-Time');
    expect(content(document, 'twitter:card')).toBe('summary_large_image');
    expect(readJson(document)).toMatchObject({ url: 'https://example.org/collate/papers/mamba' });
  });

  it('where it is not known, nothing is said that must be a full address', () => {
    const document = openFile(realPaper('mamba'), null);
    for (const name of ['og:url', 'og:image']) expect(content(document, name)).toBeNull();
    expect(document.querySelector('link[rel="canonical"]')).toBeNull();
    expect(content(document, 'twitter:card')).toBe('summary');
  });

  it.each([
    ['https://example.org/collate', '/collate/', 'https://example.org/collate/'],
    ['https://example.org/collate/', '/collate/', 'https://example.org/collate/'],
    ['https://example.org', '/', 'https://example.org/'],
    ['http://127.0.0.1:4173/?x#y', '/', 'http://127.0.0.1:4173/'],
    ['', '/', null],
    [undefined, '/', null],
  ])('SITE_URL %s for %s is %s', (given, base, url) => {
    expect(readSiteUrl(base, given)).toBe(url);
  });

  it.each([
    ['example.org', '/', 'full address'],
    ['ftp://example.org/', '/', 'full address'],
    ['https://example.org/collate/', '/', '--base /collate/'],
    ['https://example.org/', '/collate/', '--base /'],
  ])('SITE_URL %s for %s ends the build', (given, base, words) => {
    expect(() => readSiteUrl(base, given)).toThrow(words);
  });
});

describe('a comparison', () => {
  const title = 'Mamba and ZeCO side by side – Collate';
  const search = '?papers=mamba,zeco';

  it('says its papers in title, description and address where the query is known', () => {
    const tags = createPageHead(realCorpus, page({ path: '/compare', search, title }), SITE);
    const { document } = new JSDOM().window;
    writeHead(document.head, tags);
    expect(content(document, 'og:title')).toBe('Mamba and ZeCO side by side');
    expect(content(document, 'description')).toBe(
      'Mamba: State space model, O(N), O(1) · ZeCO: Linear attention, O(N), O(1)',
    );
    expect(document.querySelector('link')?.getAttribute('href')).toBe(
      'https://example.org/collate/compare?papers=mamba,zeco',
    );
  });

  it('is spoken of in general where it is not, or is none', () => {
    for (const query of ['', '?papers=mamba', '?papers=no,such']) {
      const tags = createPageHead(realCorpus, page({ path: '/compare', search: query }), null);
      expect(tags[0]?.attributes.content).toMatch(/^Two to six papers/u);
    }
  });
});

describe('writeHead', () => {
  it('takes the place of the last page’s tags, and of nothing else', () => {
    const { document } = new JSDOM('<head><meta charset="utf-8"><title>T</title></head>').window;
    for (const id of ['mamba', 'zeco']) {
      writeHead(document.head, createPageHead(realCorpus, page({ path: `/papers/${id}` }), SITE));
    }
    expect(readEmbeddedMetadata(document).title).toMatch(/^ZeCO/u);
    expect(document.querySelectorAll('[name="citation_title"]')).toHaveLength(1);
    expect(document.querySelectorAll('link[rel="canonical"]')).toHaveLength(1);
    expect(document.querySelectorAll('meta[charset], title')).toHaveLength(2);
    writeHead(document.head, createPageHead(realCorpus, page({}), SITE));
    expect(document.querySelectorAll('[name^="citation_"]')).toHaveLength(0);
    expect(readJson(document)).toMatchObject({
      '@type': 'CollectionPage',
      about: {
        '@type': 'Dataset',
        distribution: [
          { contentUrl: 'https://example.org/collate/corpus.json' },
          { contentUrl: 'https://example.org/collate/corpus.bib' },
        ],
      },
      mainEntity: { numberOfItems: realCorpus.papers.length },
    });
  });
});
