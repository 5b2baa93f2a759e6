import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fillTemplate, formatTags } from '../../../../scripts/site/pageFile.ts';
import type { Corpus, Paper } from '../../../../src/corpus/schema.ts';
import { createPageHead } from '../../../../src/pages/heads/pageHead.ts';
import { readEmbeddedMetadata } from '../../../fixtures/embeddedMetadata.ts';
import { content, page, readJson, SITE, TEMPLATE } from '../../../fixtures/headPage.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';

describe('a list that somebody brought', () => {
  const list = { id: null, files: [] };
  const digest = { name: 'Birds </script> & bees', savedOn: null };
  const bare: Paper = {
    ...realPaper('mamba'),
    ...{ arxivId: null, date: null, venue: null, codeUrl: null, abstract: '', labels: {} },
    kind: 'book',
  };
  const corpus: Corpus = {
    ...realCorpus,
    ...{ list, digest, papers: [bare], taxonomy: { facets: [], synonyms: [] } },
  };
  const open = (path: string, siteUrl: string | null, of = corpus) => {
    const head = formatTags(createPageHead(of, page({ path }), siteUrl));
    const markup = '<title>A title</title><!--$--><h1>A page</h1><!--/$-->';
    return new JSDOM(fillTemplate(TEMPLATE, { path, markup, head })).window.document;
  };

  it('is described by its own name, and by nothing of another field', () => {
    for (const path of ['/', '/about', '/compare', '/library', '/open', '/papers/mamba']) {
      const { outerHTML } = open(path, SITE).head;
      expect(outerHTML, path).not.toMatch(/efficient sequence|every label|words that prove/iu);
      expect(outerHTML, path).not.toMatch(/undefined|null|NaN/u);
    }
    const document = open('/', SITE);
    expect(content(document, 'description')).toBe(
      'Birds </script> & bees: search, filter and compare one paper.',
    );
    expect(content(document, 'og:site_name')).toBe('Birds </script> & bees');
    expect(readJson(document)).toMatchObject({ name: 'Birds </script> & bees' });
    expect(JSON.stringify(readJson(document))).not.toContain('creator');
  });

  it('is no preprint of arXiv where nothing says so', () => {
    const document = open('/papers/mamba', SITE);
    expect(content(document, 'dc.type')).toBe('book');
    expect(content(document, 'citation_publisher')).toBeNull();
    expect(readJson(document)).toMatchObject({ '@type': 'Book' });
  });

  it.each([
    ['article', 'journalArticle', 'citation_journal_title', 'isPartOf', 'ScholarlyArticle'],
    [
      ...(['conference paper', 'conferencePaper', 'citation_conference_title'] as const),
      ...(['publication', 'ScholarlyArticle'] as const),
    ],
    ['chapter', 'bookSection', 'citation_inbook_title', 'isPartOf', 'Chapter'],
    ['thesis', 'thesis', 'citation_dissertation_institution', 'publisher', 'Thesis'],
    ['report', 'report', 'citation_technical_report_institution', 'publisher', 'Report'],
    ['book', 'book', 'citation_publisher', 'publisher', 'Book'],
    ['dataset', 'dataset', 'citation_publisher', 'publisher', 'Dataset'],
    ['software', 'computerProgram', 'citation_publisher', 'publisher', 'SoftwareSourceCode'],
    ['web page', 'webpage', 'citation_publisher', 'publisher', 'WebPage'],
  ] as const)(
    'names where it appeared as what it is: %s',
    (kind, itemType, tag, property, type) => {
      const openKind = (venue: string | null) =>
        open('/papers/mamba', SITE, { ...corpus, papers: [{ ...bare, kind, venue }] });
      const document = openKind('Nature');
      expect(readEmbeddedMetadata(document).itemType).toBe(itemType);
      expect(content(document, tag)).toBe('Nature');
      expect(readJson(document)).toMatchObject({ '@type': type, [property]: { name: 'Nature' } });
      const names = ['journal_title', 'conference_title', 'dissertation_institution'];
      const others = names.map((name) => `citation_${name}`).filter((name) => name !== tag);
      for (const name of others) expect(content(document, name)).toBeNull();
      expect(readEmbeddedMetadata(openKind(null)).itemType).toBe(itemType);
    },
  );

  it('names institutions as such, and in tags all authors or none', () => {
    const authors = ['Ada Wren', 'World Health Organization'];
    const openBy = (authorCount: number | null) =>
      open('/papers/mamba', SITE, { ...corpus, papers: [{ ...bare, authors, authorCount }] });
    const namesOf = (document: Document) =>
      readEmbeddedMetadata(document).creators.map(({ lastName }) => lastName);
    expect(namesOf(openBy(2))).toEqual(['Wren', 'World Health Organization']);
    expect(namesOf(openBy(null))).toEqual([]);
    expect(readJson(openBy(null))).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ada Wren' },
        { '@type': 'Organization', name: 'World Health Organization' },
      ],
    });
  });

  it('has no address for others where it is on the reader’s device', () => {
    const document = open('/', SITE, { ...corpus, list: { id: 'birds-0000', files: [] } });
    expect(document.querySelector('link[rel="canonical"]')).toBeNull();
    expect(content(document, 'og:image')).toBeNull();
  });

  it('that is long names its first papers, and shows the picture of the site beside the others', () => {
    const papers = Array.from({ length: 301 }, (_, index) => ({ ...bare, id: `paper-${index}` }));
    const long = { ...corpus, papers };
    const { mainEntity } = readJson(open('/', SITE, long)) as {
      mainEntity: { numberOfItems: number; itemListElement: unknown[] };
    };
    expect([mainEntity.numberOfItems, mainEntity.itemListElement.length]).toEqual([301, 300]);
    const pictureOf = (id: string) => content(open(`/papers/${id}`, SITE, long), 'og:image');
    expect(pictureOf('paper-299')).toBe(`${SITE}previews/paper-299.png`);
    expect(pictureOf('paper-300')).toBe(`${SITE}preview.png`);
  });
});
