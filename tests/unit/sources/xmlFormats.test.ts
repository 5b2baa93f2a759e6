import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

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
