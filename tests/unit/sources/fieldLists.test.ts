import { describe, expect, it } from 'vitest';
import { readDrafts, readText } from '../../fixtures/readText.ts';

describe('XML of PubMed', () => {
  const book =
    '<PubmedBookArticle><BookDocument><PMID Version="1">21</PMID><Book><Publisher><PublisherName>Reed Press</PublisherName></Publisher><BookTitle>Reeds: A Guideline</BookTitle><PubDate><Year>2009</Year><Month>02</Month></PubDate><AuthorList Type="authors"><Author><CollectiveName>Reed Centre</CollectiveName></Author></AuthorList></Book><Abstract><AbstractText>Long.</AbstractText></Abstract></BookDocument></PubmedBookArticle>';

  it.each([
    ['alone', book],
    ['in a set', `<PubmedBookArticleSet>${book}</PubmedBookArticleSet>`],
  ])('has books %s', async (_, text) => {
    expect(await readDrafts(text)).toMatchObject([
      {
        title: 'Reeds: A Guideline',
        authors: ['Reed Centre'],
        date: '2009-02',
        venue: null,
        kind: 'book',
      },
    ]);
  });

  it('is never a plain list, whatever its elements', async () => {
    const { papers } = await readText(
      '<?xml version="1.0"?>\n<things>\n  <thing>Some reeds</thing>\n</things>',
    );
    expect(papers).toEqual([]);
  });
});

describe('a text in a form that is not known', () => {
  it.each([
    [
      'fields and their values below',
      'Accession Number\n  001.\nAuthor\n  Bee, Ann RN\nTitle\n  Of reeds.\nSource\n  Reeds. 28(2):1-6, 2015.\nAbstract\n  Long\n',
    ],
    [
      'tags that are not known',
      '--AU-- Bee, A.\n--TI-- Of reeds and stems\n--ST-- Journal of Reeds\n--YP-- 1996\n',
    ],
  ])('is said to be of %s', async (_, text) => {
    const { papers, files } = await readText(text);
    expect(papers).toEqual([]);
    expect(files[0]?.failure?.reason).toContain('RIS');
  });

  it('is said to be of Zotero, with the forms to export it in', async () => {
    const { papers, files } = await readText(`<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#">
    <bib:Article rdf:about="https://example.org/1">
        <z:itemType>journalArticle</z:itemType>
        <dc:title>Of reeds</dc:title>
    </bib:Article>
</rdf:RDF>`);
    expect(papers).toEqual([]);
    expect(files[0]?.failure?.reason).toContain('RDF');
    expect(files[0]?.failure?.reason).toContain('BibTeX');
  });
});
