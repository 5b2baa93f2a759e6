import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../src/sources/facts/paperDraft.ts';
import type { ListOptions } from '../../../src/sources/list/readList.ts';
import { readList } from '../../../src/sources/list/readList.ts';
import { describeTable } from '../../../src/sources/table/describeTable.ts';

const read = (text: string, options: ListOptions = {}) =>
  readList([{ name: 'list', bytes: new TextEncoder().encode(text) }], options);

const readDrafts = async (text: string, options?: ListOptions): Promise<readonly PaperDraft[]> =>
  (await read(text, options)).papers.map(({ draft }) => draft);

const readOne = async (text: string) => (await readDrafts(text))[0];

describe('BibTeX', () => {
  it('of Google Scholar: an arXiv id in the journal, “others” among the authors', async () => {
    const text =
      '@article{gu2023mamba,\n  title={Mamba: Linear-time sequence modeling},\n  author={Gu, Albert and Dao, Tri and others},\n  journal={arXiv preprint arXiv:2312.00752},\n  year={2023}\n}';
    expect(await readOne(text)).toMatchObject({
      authors: ['Albert Gu', 'Tri Dao'],
      authorCount: null,
      arxivId: '2312.00752',
      venue: null,
      kind: 'preprint',
      date: '2023',
    });
  });

  it('of Zotero: dates in ranges, families with particles, reports with subtitles', async () => {
    const text = `@article{a, title={Deep {{Learning}}}, author={family=Gogh, given=Vincent, prefix=van, useprefix=true and Hinton, Geoffrey}, date={2015-05/2015-06}, journaltitle={Nature}, keywords={one,two}, abstract={10\\% of \\$5. See https://github.com/a/b}}
@report{r, title={Rep}, subtitle={A long one}, author={{IPCC}}, institution={IPCC}, date={2021-08}}`;
    const [article, report] = await readDrafts(text);
    expect(article).toMatchObject({
      title: 'Deep Learning',
      authors: ['Vincent van Gogh', 'Geoffrey Hinton'],
      date: '2015-05',
      keywords: ['one', 'two'],
      abstract: '10% of $5. See https://github.com/a/b',
      codeUrl: 'https://github.com/a/b',
    });
    expect(report).toMatchObject({ title: 'Rep: A long one', venue: 'IPCC', kind: 'report' });
  });

  it('has TeX in titles, macros, months, quotation marks and parents', async () => {
    const text = `@string{acm = "Comm. ACM"}
@article{a, title = "On {$O(n\\log n)$} and $\\alpha_2$ \\& the {\\'E}cole of {\\TeX}", author="J{\\"o}rg M{\\"u}ller", journal = acm # { (X)}, month = mar, year=1999}
@inproceedings(b, title={Talk}, author={{\\O}rsted, Hans}, crossref={c})
@proceedings{c, title={Proceedings of C}, year={2006}}`;
    const [first, talk, parent] = await readDrafts(text);
    expect(first?.title).toBe('On O(nlog n) and α₂ & the École of TeX');
    expect(first).toMatchObject({
      authors: ['Jörg Müller'],
      venue: 'Comm. ACM (X)',
      date: '1999-03',
    });
    expect(talk).toMatchObject({
      authors: ['Hans Ørsted'],
      venue: 'Proceedings of C',
      date: '2006',
    });
    expect(parent?.kind).toBe('book');
  });

  it('finds an arXiv id in eprint and howpublished, and an address in \\url', async () => {
    const text = `@misc{a, title={One}, eprint={2303.08774}, archivePrefix={arXiv}}
@misc{b, title={Two}, howpublished={arXiv:2001.01234}}
@misc{c, title={Three}, howpublished={\\url{https://www.who.int/x_y}}}`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(['2303.08774', '2001.01234', null]);
    expect(drafts[2]).toMatchObject({ url: 'https://www.who.int/x_y', kind: 'web page' });
  });

  it('is read where commas, braces and quotation marks are missing, and that is said', async () => {
    const { papers } =
      await read(`@article{a1,\n  title = {First}\n  author = {Smith, A.},\n  year = 2001,\n}
@article{a2,\n  title = {Second {open,\n  author = {Jones, B.},\n  year = {2002}\n}

@article{a3, title={Third}}, author={Black, F.}, year={2003}}`);
    expect(papers.map(({ draft: { title, authors, date } }) => [title, authors[0], date])).toEqual([
      ['First', 'A. Smith', '2001'],
      ['Second open', 'B. Jones', '2002'],
      ['Third', 'F. Black', '2003'],
    ]);
    expect(papers.map(({ doubts }) => doubts[0]?.reason)).toEqual([
      'a comma is missing before “author”',
      'its brackets are not closed',
      undefined,
    ]);
  });
});

describe('tagged text', () => {
  it('is RIS whose records may lack their end', async () => {
    const text = `TY  - CHAP\nTI  - A chapter\nAU  - Doe, J.\nT2  - Handbook\nA2  - Ed, A.\nPY  - 1998\nTY  - THES\nTI  - A thesis\nAU  - Roe, R., Jr.\nPB  - University of X\nDA  - 2001/07/14\nPY  - 2001\nER  -\n`;
    const [chapter, thesis] = await readDrafts(text);
    expect(chapter).toMatchObject({ kind: 'chapter', venue: 'Handbook', authors: ['J. Doe'] });
    expect(thesis).toMatchObject({ kind: 'thesis', venue: 'University of X', date: '2001-07-14' });
  });

  it('is Web of Science: names, title and abstract go on in the next line', async () => {
    const text = `FN Clarivate\nVR 1.0\nPT J\nAU Smith, J\n   Mueller, K\nAF Smith, John\n   Mueller, Karl-Heinz\nTI A long title\n   that goes on\nSO JOURNAL OF X\nDT Article\nDE one; two;\n   three\nPD MAR\nPY 2012\nER\n\nEF\n`;
    expect(await readOne(text)).toMatchObject({
      title: 'A long title that goes on',
      authors: ['John Smith', 'Karl-Heinz Mueller'],
      date: '2012-03',
      keywords: ['one', 'two', 'three'],
      kind: 'article',
    });
  });

  it('is PubMed: a DOI among other ids, initials, groups', async () => {
    const text = `PMID- 30000001\nDP  - 2018 Sep-Oct\nTI  - About things.\nLID - S0000(18)30001-2 [pii]\nLID - 10.1000/abc.2018 [doi]\nAU  - Smith JK\nCN  - WHO Study Group\nPT  - Journal Article\nJT  - Zeitschrift\n`;
    expect(await readOne(text)).toMatchObject({
      authors: ['J. K. Smith', 'WHO Study Group'],
      doi: '10.1000/abc.2018',
      date: '2018-09',
      venue: 'Zeitschrift',
    });
  });
});

describe('a table', () => {
  it('is Scopus: full names with numbers, line breaks in quotation marks', async () => {
    const text = `"Authors","Author full names","Title","Year","Source title","DOI","Abstract","Author Keywords","Document Type"\n"Smith J.; Lee K.","Smith, John (123); Lee, Kim (456)","A title, with comma","2020","Ecology Letters","10.1111/ele.13456","In ""two""\nlines","birds; climate","Article"\n`;
    expect(await readOne(text)).toMatchObject({
      title: 'A title, with comma',
      authors: ['John Smith', 'Kim Lee'],
      abstract: 'In "two" lines',
      keywords: ['birds', 'climate'],
    });
  });

  it('has names of columns in another language, and semicolons', async () => {
    const text =
      'Titel;Autoren;Jahr;Zeitschrift;Schlagwörter\n"Zweite; Studie";"Müller, Jörg; Schmidt, Anna";2016;Natur;"Wald; Tiere"\n';
    expect(await readOne(text)).toMatchObject({
      title: 'Zweite; Studie',
      authors: ['Jörg Müller', 'Anna Schmidt'],
      date: '2016',
      venue: 'Natur',
      keywords: ['Wald', 'Tiere'],
    });
  });

  it('has no names of columns, which is said', async () => {
    const text = `"Smith, John; Lee, Kim","Birds of the world in winter","2015","10.1000/a1"\n"Doe, Jane","Trees of the north","2016","10.1000/a2"\n`;
    const { papers, remarks } = await read(text);
    expect(papers.map(({ draft }) => [draft.title, draft.date, draft.doi])).toEqual([
      ['Birds of the world in winter', '2015', '10.1000/a1'],
      ['Trees of the north', '2016', '10.1000/a2'],
    ]);
    expect(remarks[0]?.reason).toContain('read as authors, title, year, doi');
  });

  it('is read by the columns that the reader names, and keeps the others', async () => {
    const text = 'Heading,Who,Region\nA paper of mine,Jane Doe,north\n';
    const columns = { Heading: 'title', Who: 'authors' } as const;
    const [draft] = await readDrafts(text, { format: 'table', columns });
    expect(draft).toMatchObject({
      title: 'A paper of mine',
      authors: ['Jane Doe'],
      columns: { Region: 'north' },
    });
  });

  it('is described, so that the reader can say what its columns hold', () => {
    const text = 'Title;Who;Region\nA paper;Jane Doe;\nAnother;;north\n';
    expect(describeTable(text)).toEqual({
      delimiter: ';',
      isNamed: true,
      columns: [
        { name: 'Title', fact: 'title', examples: ['A paper', 'Another'] },
        { name: 'Who', fact: null, examples: ['Jane Doe'] },
        { name: 'Region', fact: null, examples: ['north'] },
      ],
    });
    expect(describeTable('no table at all')).toBeNull();
  });

  it('is Web of Science with tabs, whose columns have two letters', async () => {
    const text =
      'PT\tAU\tAF\tTI\tSO\tDE\tPY\tDI\nJ\tSmith, J; Lee, K\tSmith, John; Lee, Kim\tA title\tJ ECOL\tone; two\t2012\t10.1111/j.1\n';
    expect(await readOne(text)).toMatchObject({
      authors: ['John Smith', 'Kim Lee'],
      venue: 'J ECOL',
      keywords: ['one', 'two'],
      doi: '10.1111/j.1',
    });
  });

  it('with tabs, after lines about the file', async () => {
    const text =
      'Exported on 1 May\nTitle\tAuthors\tYear\tURL\nOne paper\tA. Gu, T. Dao\t2023\thttps://arxiv.org/abs/2312.00752\n';
    expect(await readOne(text)).toMatchObject({
      authors: ['A. Gu', 'T. Dao'],
      arxivId: '2312.00752',
    });
  });
});

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

describe('Markdown', () => {
  it('has titles as links, as bold text, between quotation marks, or plain', async () => {
    const drafts = await readDrafts(`# Awesome X
- [Papers](#papers)
## Papers
- **Modeling Long Sequences** *Albert Gu, Karan Goel* ICLR 2022. [[paper](https://arxiv.org/abs/2111.00396)] [[code](https://github.com/a/b)]
- Attention is all you need. Ashish Vaswani, Noam Shazeer et al. NIPS 2017. [[pdf]](https://arxiv.org/pdf/1706.03762v5.pdf)
- [2023/05] **[RWKV: Reinventing RNNs](https://arxiv.org/abs/2305.13048)**, EMNLP'23
- Gu & Dao, "Mamba: Linear-Time Modeling", 2023, https://arxiv.org/abs/2312.00752
- **RetNet** - Retentive Network: A Successor [[paper]](https://arxiv.org/abs/2307.08621)`);
    expect(drafts.map(({ title, venue, date, arxivId }) => [title, venue, date, arxivId])).toEqual([
      ['Modeling Long Sequences', 'ICLR 2022', '2022', '2111.00396'],
      ['Attention is all you need', 'NIPS 2017', '2017', '1706.03762'],
      ['RWKV: Reinventing RNNs', 'EMNLP 2023', '2023-05', '2305.13048'],
      ['Mamba: Linear-Time Modeling', null, '2023', '2312.00752'],
      ['Retentive Network: A Successor', null, null, '2307.08621'],
    ]);
    expect(drafts[0]).toMatchObject({
      authors: ['Albert Gu', 'Karan Goel'],
      codeUrl: 'https://github.com/a/b',
    });
  });

  it('has tables', async () => {
    const drafts = await readDrafts(`| Title | Venue | Date | Code |
|:--|:--:|--|--|
| [**Foo bar**](https://arxiv.org/abs/2401.00001) <br> | CVPR 2024 | 2024-01-02 | [Github](https://github.com/a/b) |
| A title \\| with a bar | ICML | 2023 | - |`);
    expect(drafts.map(({ title, venue, date, codeUrl }) => [title, venue, date, codeUrl])).toEqual([
      ['Foo bar', 'CVPR 2024', '2024-01-02', 'https://github.com/a/b'],
      ['A title | with a bar', 'ICML', '2023', null],
    ]);
  });
});

describe('a plain list', () => {
  it('has titles, references, addresses, DOIs and ids', async () => {
    const { papers, merged } = await read(`1. Attention is all you need
2. https://arxiv.org/abs/2312.00752
10.1038/nature14539
hep-th/9608091
Deep Learning (2015) doi:10.1038/nature14539
Smith, J., & Doe, A. B. (2020). A study of things. Journal of Things, 12(3), 1–2.`);
    expect(papers.map(({ draft: { title, date } }) => [title, date])).toEqual([
      ['Attention is all you need', null],
      ['arXiv:2312.00752', null],
      ['Deep Learning', '2015'],
      ['arXiv:hep-th/9608091', null],
      ['A study of things', '2020'],
    ]);
    expect(papers[4]?.draft).toMatchObject({
      authors: ['J. Smith', 'A. B. Doe'],
      venue: 'Journal of Things',
    });
    expect(merged).toHaveLength(1);
  });
});

describe('Daily Papers', () => {
  const entry = (title: string, day: string) =>
    `### [${title}](https://huggingface.co/papers/2505.12345)\n\nAn abstract.\n\n* 3 authors\n·\n${day}\n\n`;

  it('have a year by the reader’s word, or by the id of the paper', async () => {
    const text = `# Daily Papers\n\nJun 29\n\n${entry('One paper', 'May 30')}`;
    expect(await readOne(text)).toMatchObject({
      date: '2025-05-30',
      arxivId: '2505.12345',
      authorCount: 3,
    });
    const bare = text.replaceAll(/\]\(.*?\)/gu, '][7]');
    expect((await readDrafts(bare))[0]?.date).toBeNull();
    expect((await readDrafts(bare, { year: 2026 }))[0]?.date).toBe('2026-05-30');
  });

  it('of one day have titles and numbers of authors alone', async () => {
    const card = (title: string, authors: number) =>
      `Submitted by\nsomebody\n\n146\n\n${title}\n\n·\n${authors} authors\n12\n\n`;
    const text = `Hugging Face\n\nDaily Papers\n\n${card('One paper of the day', 3)}${card('Another one', 20)}`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ title, authorCount, date }) => [title, authorCount, date])).toEqual([
      ['One paper of the day', 3, null],
      ['Another one', 20, null],
    ]);
  });
});
