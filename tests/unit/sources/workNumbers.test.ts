import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/corpus/readNumbers.ts';
import { parseOwnKey } from '../../../src/sources/facts/workNumbers.ts';
import { readDrafts, readOne } from '../../fixtures/readText.ts';

const TABLE = (head: string, row: string) =>
  `Title,Authors,Year,${head}\nOf reeds,"Bee, Ann",2019,${row}\nOf marshes,"Dee, Cy",2020,,,,\n`;

async function readFirst(text: string) {
  return readNumbers((await readOne(text))?.otherIds);
}

describe('volume, issue and pages', () => {
  it.each([
    [
      'BibTeX',
      '@article{a, title={Of reeds}, journal={J}, volume={9}, number={8}, pages={1735--1780}}',
    ],
    [
      'BibLaTeX',
      '@article{a, title={Of reeds}, journaltitle={J}, volume = 9, number = 8, issue={Autumn}, pages={1735 – 1780}}',
    ],
    [
      'CSL-JSON',
      '[{"id":"1","type":"article-journal","title":"Of reeds","container-title":"J","volume":9,"issue":"8","page":"1735-1780"}]',
    ],
    [
      'Crossref',
      '{"message":{"items":[{"type":"journal-article","title":["Of reeds"],"author":[{"family":"Bee"}],"container-title":["J"],"volume":"9","issue":"8","page":"1735-1780"}]}}',
    ],
    [
      'RIS',
      'TY  - JOUR\nTI  - Of reeds\nJO  - J\nVL  - 9\nIS  - 8\nSP  - 1735\nEP  - 1780\nER  - \n',
    ],
    ['EndNote', '%0 Journal Article\n%T Of reeds\n%J J\n%V 9\n%N 8\n%P 1735-1780\n'],
    [
      'EndNote XML',
      '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Of reeds</title></titles><volume>9</volume><number>8</number><pages>1735-1780</pages></record></records></xml>',
    ],
    ['PubMed', 'PMID- 1\nTI  - Of reeds\nJT  - J\nDP  - 1997\nVI  - 9\nIP  - 8\nPG  - 1735-80\n'],
    [
      'PubMed XML',
      '<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><Volume>9</Volume><Issue>8</Issue></JournalIssue><Title>J</Title></Journal><ArticleTitle>Of reeds</ArticleTitle><Pagination><StartPage>1735</StartPage><EndPage>1780</EndPage><MedlinePgn>1735-80</MedlinePgn></Pagination></Article></MedlineCitation></PubmedArticle>',
    ],
    [
      'Web of Science',
      'FN Clarivate\nVR 1.0\nPT J\nAU Bee, A\nTI Of reeds\nSO J\nVL 9\nIS 8\nBP 1735\nEP 1780\nPY 1997\nER\n',
    ],
    [
      'PRISM',
      '<rss><channel><item><title>Of reeds</title><prism:volume>9</prism:volume><prism:number>8</prism:number><prism:startingPage>1735</prism:startingPage><prism:endingPage>1780</prism:endingPage></item></channel></rss>',
    ],
    ['Zotero’s table', TABLE('Pages,Issue,Volume,Extra', '1735-1780,8,9,')],
    ['Publish or Perish', TABLE('Volume,Issue,StartPage,EndPage', '9,8,1735,1780')],
    ['Scopus', TABLE('Volume,Issue,Art. No.,Page start,Page end', '9,8,,1735,1780')],
    ['JabRef’s table', TABLE('Volume,Number,Pages,Custom1', '9,8,1735--1780,')],
    [
      'OpenAlex’s table',
      TABLE('biblio.volume,biblio.issue,biblio.first_page,biblio.last_page', '9,8,1735,1780'),
    ],
    [
      'Embase',
      'Title,Author Names,Source,Publication Year\nOf reeds,"Bee A.",Cancer (1997) 9:8 (1735-1780). Date of Publication: 25 Aug 1997,1997\n',
    ],
    [
      'PubMed’s table',
      'PMID,Title,Authors,Citation,Journal/Book,Publication Year\n1,Of reeds,Bee A,J Reeds. 1997 Jan 3;9(8):1735-80. doi: 10.1000/1.,J Reeds,1997\n',
    ],
    [
      'OpenAlex',
      '[{"display_name":"Of reeds","authorships":[],"biblio":{"volume":"9","issue":"8","first_page":"1735","last_page":"1780"}}]',
    ],
    [
      'DBLP',
      '[{"info":{"title":"Of reeds.","venue":"J","volume":"9","number":"8","pages":"1735-1780"}}]',
    ],
    [
      'Zotero',
      '[{"itemType":"journalArticle","title":"Of reeds","publicationTitle":"J","volume":"9","issue":"8","pages":"1735–1780"}]',
    ],
    [
      'JSON of another make',
      '[{"title":"Of reeds","authors":["Ann Bee"],"volume":9,"issue":8,"page_range":"pp. 1735-1780"}]',
    ],
  ])('are read from %s', async (_, text) => {
    const { volume, issue, pages } = await readFirst(text);
    expect([volume, issue, pages]).toEqual(['9', '8', '1735-1780']);
  });

  it.each([
    ['pages={1735--}', '1735'],
    ['pages={e102}', 'e102'],
    ['pages={12:1--12:34}', '12:1-12:34'],
    ['pages={12--15, 20}', '12-15, 20'],
    ['pages={xii--xv}', 'xii-xv'],
    ['eid={061102}', '061102'],
    ['pages={34 pages}', null],
    ['pages={arXiv--1706}', null],
    ['pages={to appear}', null],
  ])('%s are %j', async (field, pages) => {
    const text = `@article{a, title={Of reeds}, journal={J}, ${field}}`;
    expect((await readFirst(text)).pages).toBe(pages);
  });

  it('of a preprint are none: the id of arXiv stands for them', async () => {
    const [dblp, scholar] = await readDrafts(
      '@article{a, title={Of reeds}, journal={CoRR}, volume={abs/2312.00752}, pages={1--9}}\n@article{b, title={Of marshes}, journal={arXiv preprint arXiv:2312.00753}, volume={2312}}',
    );
    expect(dblp?.otherIds).toEqual([{ scheme: 'citation-key', id: 'a' }]);
    expect(scholar?.otherIds).toEqual([{ scheme: 'citation-key', id: 'b' }]);
    const text =
      '[{"paperId":"p","title":"Of reeds","journal":{"name":"ArXiv","volume":"abs/2312.00752"}}]';
    expect((await readOne(text))?.otherIds).toEqual([]);
  });

  it('of a report are its number', async () => {
    expect(
      await readFirst('@techreport{a, title={Of reeds}, institution={MIT}, number={TR-12}}'),
    ).toMatchObject({ issue: 'TR-12', volume: null });
    expect(
      await readFirst(
        '[{"type":"report","title":"Of reeds","issued":{"date-parts":[[1997]]},"number":"TR-12"}]',
      ),
    ).toMatchObject({ issue: 'TR-12' });
  });

  it('are none where a column of that name holds words', async () => {
    const text = TABLE('Volume,Page', 'loud,home');
    expect((await readOne(text))?.otherIds).toEqual([]);
  });
});

describe('the keys that a reader cites by', () => {
  it.each([
    ['BibTeX', '@article{10.1145/3292500.3330701, title={Of reeds}}', ['10.1145/3292500.3330701']],
    [
      'BibLaTeX',
      '@article{bee97, title={Of reeds}, ids={reeds, old:key}}',
      ['bee97', 'reeds', 'old:key'],
    ],
    ['BibTeX without a key', '@article{, title={Of reeds}}', []],
    [
      'CSL-JSON',
      '[{"id":"bee_1997","type":"article-journal","title":"Of reeds","container-title":"J"}]',
      ['bee_1997'],
    ],
    [
      'Better CSL-JSON',
      '[{"id":"7","citation-key":"bee1997","type":"article-journal","title":"Of reeds","container-title":"J"}]',
      ['bee1997'],
    ],
    [
      'Zotero',
      '[{"itemType":"journalArticle","title":"Of reeds","extra":"PMID: 1\\nCitation Key: bee1997"}]',
      ['bee1997'],
    ],
    ['Zotero’s table', TABLE('Key,Extra,Volume', 'ABCD2345,Citation Key: bee1997,9'), ['bee1997']],
    ['a table', TABLE('BibTeX key,Volume,Issue', 'bee1997,9,8'), ['bee1997']],
    ['EndNote', '%0 Journal Article\n%T Of reeds\n%F bee-1997-reeds\n', ['bee-1997-reeds']],
    ['RIS', 'TY  - JOUR\nTI  - Of reeds\nID  - bee1997\nER  - \n', ['bee1997']],
  ])('are read from %s', async (_, text, keys) => {
    expect((await readFirst(text)).citationKeys).toEqual(keys);
  });

  it.each([
    'http://zotero.org/users/1/items/ABCD2345',
    '1234567/ABCD2345',
    'ABCD2345',
    'ITEM-1',
    'temp_id_12345',
    '12345',
    'pmid:12345',
    'WOS:000123456700001',
    'W2741809807',
    '10.1000/xyz.1',
    'arXiv:2312.00752',
    'f0e1d2c3-aaaa-bbbb-cccc-0123456789ab',
    'two words',
    'a,b',
    'a}b',
    '',
  ])('are not what a program made: %j', (id) => {
    expect(parseOwnKey(id)).toBeNull();
  });

  it.each(['smith2020', 'DBLP:conf/nips/VaswaniSPUJGKP17', 'WANG2017', "o'neil_reeds", 'müller20'])(
    'are what somebody chose: %j',
    (id) => {
      expect(parseOwnKey(id)).toBe(id);
    },
  );
});
