import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

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

  it('takes an id for one of arXiv unless the entry names another archive', async () => {
    const text = `@article{a, title={One}, eprint={2303.08774}}
@article{b, title={Two}, eprint={2303.08775}, eprinttype={hdl}}
@article{c, title={Three}, eprint={12345678}, eprinttype={pubmed}, arxiv={2303.08776}}`;
    const { papers } = await readText(text);
    expect(papers.map(({ draft }) => draft.arxivId)).toEqual(['2303.08774', null, '2303.08776']);
  });

  it('finds an arXiv id in eprint and howpublished, and an address in \\url', async () => {
    const text = `@misc{a, title={One}, eprint={2303.08774}, archivePrefix={arXiv}}
@misc{b, title={Two}, howpublished={arXiv:2001.01234}}
@misc{c, title={Three}, howpublished={\\url{https://www.who.int/x_y}}}`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(['2303.08774', '2001.01234', null]);
    expect(drafts[2]).toMatchObject({ url: 'https://www.who.int/x_y', kind: 'web page' });
  });

  it('of NASA ADS: macros of journals; of Springer: days; of Mendeley: escaped brackets', async () => {
    const text = `@article{a, title="{One}", author={{Abbott}, B.~P. and {LIGO Scientific Collaboration}}, journal={\\prl}, year=2016, month=feb, eprint={1602.03837}, archivePrefix={arXiv}}
@article{b, title={Two}, author={Dvo\\v{r}\\'{a}k, Anton\\'{\\i}n}, journal={Nature}, year={2021}, month={Aug}, day={01}}
@inproceedings{p, title={Four}, year={2019}, month={09--15 Jun}}
@article{c, title={Three}, year={2016}, month={#jan#}, abstract={Go {\\ldots} {\\{}we{\\}} it{\\textquoteright}s 5\\%}, note={Code: \\url{https://github.com/a/b}}}`;
    const [ads, springer, pmlr, mendeley] = await readDrafts(text);
    expect(ads).toMatchObject({
      authors: ['B. P. Abbott', 'LIGO Scientific Collaboration'],
      venue: 'Physical Review Letters',
      kind: 'article',
    });
    expect(springer).toMatchObject({ authors: ['Antonín Dvořák'], date: '2021-08-01' });
    expect(pmlr?.date).toBe('2019-06-09');
    expect(mendeley).toMatchObject({
      date: '2016-01',
      abstract: 'Go … {we} it’s 5%',
      codeUrl: 'https://github.com/a/b',
    });
  });

  it('of NASA ADS has signs of mathematics in its abstracts', async () => {
    const [paper] = await readDrafts(
      '@ARTICLE{2021ApJ...900..101L,\n title = "{Nests}",\n year = 2021,\n abstract = "{Nests of 10$^{10}$ M$_{☉}$ at z {\\ensuremath{\\sim}} 6 \\ensuremath{\\pm} 0.1.}"\n}',
    );
    expect(paper?.abstract).toBe('Nests of 10$^{10}$ M$_{☉}$ at z $\\sim$ 6 $\\pm$ 0.1.');
  });

  it('is read where commas, braces and quotation marks are missing, and that is said', async () => {
    const { papers } =
      await readText(`@article{a1,\n  title = {First}\n  author = {Smith, A.},\n  year = 2001,\n}
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

  it('is RIS with a date whose year is in another tag, or with a range of days', async () => {
    const text = `TY  - JOUR\nTI  - One\nDA  - MAR\nPY  - 2018\nER  -\nTY  - JOUR\nTI  - Two\nDA  - May 4\nPY  - 2012\nER  -\nTY  - CONF\nTI  - Three\nPY  - 2015\nY1  - 7-12 June 2015\nER  -\n`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ date }) => date)).toEqual(['2018-03', '2012-05-04', '2015-06-07']);
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
    const text = `UI  - 30000001\nPMID- 30000001\nDP  - 2018 Sep-Oct\nTI  - About things.\nLID - S0000(18)30001-2 [pii]\nLID - 10.1000/abc.2018 [doi]\nAU  - Smith JK\nCN  - WHO Study Group\nPT  - Journal Article\nJT  - Zeitschrift\n`;
    expect(await readOne(text)).toMatchObject({
      authors: ['J. K. Smith', 'WHO Study Group'],
      doi: '10.1000/abc.2018',
      date: '2018-09',
      venue: 'Zeitschrift',
    });
  });
});
