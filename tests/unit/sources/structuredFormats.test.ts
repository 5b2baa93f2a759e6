import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../src/sources/facts/paperDraft.ts';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

describe('JSON', () => {
  const cases: readonly (readonly [string, unknown, Partial<PaperDraft>])[] = [
    [
      'Crossref',
      {
        message: {
          items: [
            {
              DOI: '10.1038/a',
              title: ['Deep <i>learning</i>'],
              author: [{ given: 'Yann', family: 'LeCun' }, { name: 'A Group' }],
              'container-title': ['Nature'],
              issued: { 'date-parts': [[2015, 5]] },
              type: 'journal-article',
              abstract: '<jats:title>Abstract</jats:title><jats:p>Deep &amp; so</jats:p>',
            },
          ],
        },
      },
      {
        title: 'Deep learning',
        authors: ['Yann LeCun', 'A Group'],
        date: '2015-05',
        venue: 'Nature',
        abstract: 'Deep & so',
      },
    ],
    [
      'Semantic Scholar',
      {
        data: [
          {
            paperId: 'a',
            externalIds: { ArXiv: '2312.00752' },
            title: 'Mamba',
            venue: 'arXiv.org',
            year: 2023,
            authors: [{ name: 'Albert Gu' }],
          },
        ],
      },
      { arxivId: '2312.00752', venue: null, kind: 'preprint', authors: ['Albert Gu'] },
    ],
    [
      'Zotero',
      [
        {
          key: 'A',
          library: { name: 'Mine' },
          data: {
            itemType: 'preprint',
            title: 'An item',
            creators: [
              { creatorType: 'author', firstName: 'Ann', lastName: 'Bee' },
              { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
              { creatorType: 'author', name: 'A Group' },
            ],
            date: '2024-02',
            archiveID: 'arXiv:2401.00003',
            tags: [{ tag: 'one' }, { tag: 'two', type: 1 }],
          },
        },
      ],
      {
        authors: ['Ann Bee', 'A Group'],
        editors: ['Ed Itor'],
        date: '2024-02',
        arxivId: '2401.00003',
        kind: 'preprint',
        keywords: ['one', 'two'],
      },
    ],
    [
      'DataCite, whose facts are under “attributes”',
      {
        data: [
          {
            id: '10.5281/zenodo.1',
            attributes: {
              doi: '10.5281/zenodo.1',
              titles: [{ title: 'A set' }],
              creators: [{ name: 'Bee, Ann', givenName: 'Ann', familyName: 'Bee' }],
              publicationYear: 2021,
            },
          },
        ],
      },
      { title: 'A set', authors: ['Ann Bee'], date: '2021', doi: '10.5281/zenodo.1' },
    ],
    [
      'a record with references, which are no papers of the list',
      [{ title: 'One', authors: ['Ann Bee'], references: [{ title: 'Cited' }, { title: 'Too' }] }],
      { title: 'One', authors: ['Ann Bee'] },
    ],
    [
      'Paperpile',
      [
        {
          title: 'A pile',
          author: [{ first: 'Ann B', last: 'Bee' }, { collective: 'A Group' }],
          published: { year: '2019', month: '05' },
          pubtype: 'PP_ARTICLE',
        },
      ],
      { authors: ['Ann B Bee', 'A Group'], date: '2019-05' },
    ],
    [
      'OpenAlex',
      {
        results: [
          {
            id: 'https://openalex.org/W1',
            doi: 'https://doi.org/10.7717/peerj.4375',
            display_name: 'The state',
            publication_date: '2018-02-13',
            authorships: [{ author: { display_name: 'Heather P' } }],
            abstract_inverted_index: { open: [1], 'Very,': [0] },
          },
        ],
      },
      {
        title: 'The state',
        doi: '10.7717/peerj.4375',
        abstract: 'Very, open',
        authors: ['Heather P'],
      },
    ],
    [
      'DBLP',
      {
        result: {
          hits: {
            hit: [
              {
                info: {
                  authors: { author: { text: 'Solo One 0001' } },
                  title: 'Solo paper.',
                  venue: 'CoRR',
                  volume: 'abs/2401.00001',
                  year: '2024',
                },
              },
            ],
          },
        },
      },
      { title: 'Solo paper', authors: ['Solo One'], arxivId: '2401.00001', venue: null },
    ],
    [
      'OpenReview',
      {
        notes: [
          {
            forum: 'abc',
            cdate: 1684000000000,
            content: {
              title: { value: 'A note' },
              authors: { value: ['A B'] },
              venue: { value: 'ICLR 2024' },
            },
          },
        ],
      },
      {
        title: 'A note',
        authors: ['A B'],
        venue: 'ICLR 2024',
        url: 'https://openreview.net/forum?id=abc',
        date: '2023-05-13',
      },
    ],
    [
      'Papers with Code',
      [
        {
          paper_title: 'A linked paper',
          paper_arxiv_id: '2401.00002',
          paper_url_abs: 'https://arxiv.org/abs/2401.00002',
          repo_url: 'https://github.com/a/b',
        },
      ],
      {
        title: 'A linked paper',
        arxivId: '2401.00002',
        url: 'https://arxiv.org/abs/2401.00002',
        codeUrl: 'https://github.com/a/b',
      },
    ],
    [
      'unknown make',
      [{ Title: 'A paper', Authors: 'Doe, Jane; Roe, Rita', Year: 2020, Link: 'https://x.org/a' }],
      { title: 'A paper', authors: ['Jane Doe', 'Rita Roe'], date: '2020', url: 'https://x.org/a' },
    ],
  ];

  it.each(cases)('of %s', async (_, value, expected) => {
    expect(await readOne(JSON.stringify(value, null, 1))).toMatchObject(expected);
    expect(await readOne(JSON.stringify(value))).toMatchObject(expected);
  });

  it('has papers under keys of their own', async () => {
    const drafts = await readDrafts(
      JSON.stringify({ a: { title: 'One', year: 2020 }, b: { title: 'Two', year: 2021 } }),
    );
    expect(drafts.map(({ title, date }) => [title, date])).toEqual([
      ['One', '2020'],
      ['Two', '2021'],
    ]);
  });

  it('is the corpus of this site', async () => {
    const { realCorpus } = await import('../../fixtures/realCorpus.ts');
    const drafts = await readDrafts(JSON.stringify(realCorpus));
    expect(drafts.map(({ title }) => title)).toEqual(realCorpus.papers.map(({ title }) => title));
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(
      realCorpus.papers.map(({ arxivId }) => arxivId),
    );
    expect(drafts.map(({ date }) => date)).toEqual(realCorpus.papers.map(({ date }) => date));
  });
});

describe('XML', () => {
  it('is an answer of arXiv with several entries', async () => {
    const entry = (id: string, title: string) =>
      `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><published>2023-12-01T18:01:34Z</published><summary>x &lt; y</summary><author><name>Andr\\'e Weil</name></author><link title="pdf" href="http://arxiv.org/pdf/${id}" type="application/pdf"/><link href="http://arxiv.org/abs/${id}" rel="alternate"/></entry>`;
    const drafts = await readDrafts(
      `<?xml version="1.0"?><feed><title>q</title>${entry('2312.00752v2', 'Mamba')}${entry('math.GT/0309136v1', 'Of $\\mathbb{R}^3$ and Erd\\H{o}s')}</feed>`,
    );
    expect(drafts.map(({ title, arxivId, url }) => [title, arxivId, url])).toEqual([
      ['Mamba', '2312.00752', 'http://arxiv.org/abs/2312.00752v2'],
      ['Of ℝ³ and Erdős', 'math/0309136', 'http://arxiv.org/abs/math.GT/0309136v1'],
    ]);
    expect(drafts[0]).toMatchObject({ authors: ['André Weil'], abstract: 'x < y' });
  });

  it('is an error of arXiv, which is refused', async () => {
    const { papers, refused } = await readText(
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry></feed>',
    );
    expect(papers).toEqual([]);
    expect(refused).toMatchObject([
      { reason: 'it is an error that arXiv answered with', found: 'incorrect id' },
    ]);
  });

  it('is EndNote, whose texts are in styles', async () => {
    const text = `<xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style>Smith, John A.</style></author></authors></contributors><titles><title><style>Of </style><style face="italic">E. coli</style></title><secondary-title>J. Bact.</secondary-title></titles><dates><year>2011</year><pub-dates><date>Mar 5</date></pub-dates></dates></record></records></xml>`;
    expect(await readOne(text)).toMatchObject({
      title: 'Of E. coli',
      authors: ['John A. Smith'],
      date: '2011-03-05',
      venue: 'J. Bact.',
    });
  });

  it('is PubMed', async () => {
    const text = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><Year>2018</Year><Month>Sep</Month></PubDate></JournalIssue><Title>J X</Title></Journal><ArticleTitle>About <i>things</i></ArticleTitle><ELocationID EIdType="doi">10.1000/a</ELocationID><AuthorList><Author><LastName>van Raaij</LastName><ForeName>M J</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
    expect(await readOne(text)).toMatchObject({
      title: 'About things',
      authors: ['M. J. van Raaij'],
      date: '2018-09',
      doi: '10.1000/a',
      venue: 'J X',
    });
  });
});
