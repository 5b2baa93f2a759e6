import { describe, expect, it } from 'vitest';
import { readDrafts, readOne } from '../../fixtures/readText.ts';

describe('a table', () => {
  it('of PubMed as it was until 2019: names in “Description”, all else in “Details”', async () => {
    const text = `Title,URL,Description,Details,ShortDetails,Resource,Type,Identifiers,Db,EntrezUID,Properties
"Of reeds: a review.","/pubmed/31301691","Bee C, van der Dee M.","Pediatr Reeds. 2019 Jul 13. doi: 10.5555/pai.13110. [Epub ahead of print]","Pediatr Reeds.  2019","PubMed","citation","PMID:31301691","pubmed","31301691","create date:2019/07/14 | first author:Bee C",
`;
    expect(await readDrafts(text)).toMatchObject([
      {
        title: 'Of reeds: a review.',
        authors: ['C. Bee', 'M. van der Dee'],
        date: '2019-07-13',
        venue: 'Pediatr Reeds',
        doi: '10.5555/pai.13110',
        abstract: null,
        kind: 'article',
        url: 'https://pubmed.ncbi.nlm.nih.gov/31301691/',
      },
    ]);
  });

  it('of Embase has journal, year and pages in one cell', async () => {
    const text = `Title,Original Title,Author Names,Source,Abstract
Of reeds,,"Bee R., Dee D.G.",Journal of Reeds (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004,Long
Of sedges,,"Bee R.",Sedge Reports (2019) 54 (83-86). Date of Publication: 2019,Long
`;
    expect(await readDrafts(text)).toMatchObject([
      { venue: 'Journal of Reeds', date: '2004-08-25', authors: ['R. Bee', 'D.G. Dee'] },
      { venue: 'Sedge Reports', date: '2019' },
    ]);
  });

  it('of SpringerLink has nothing between names', async () => {
    const text = `Item Title,Publication Title,Item DOI,Authors,Publication Year,Content Type
Of reeds,River Plants,10.1007/s1,Ann BeeCy F. McDeeYann LeCunEve von Eff,2020,Article
Of sedges,Lake Plants,10.1007/s2,Ann McBee,2021,Chapter
`;
    expect(await readDrafts(text)).toMatchObject([
      { authors: ['Ann Bee', 'Cy F. McDee', 'Yann LeCun', 'Eve von Eff'], kind: 'article' },
      { authors: ['Ann McBee'], kind: 'chapter' },
    ]);
  });

  it('of IEEE Xplore says in its last column what a work is', async () => {
    const text = `"Document Title","Authors","Publication Title","Publication Year","DOI","Document Identifier"
"Of reeds","A. Bee; C. Dee","2023 IEEE Conference on Reeds","2023","10.1109/1","IEEE Conferences"
"Of sedges","A. Bee","IEEE Transactions on Sedges","2022","10.1109/2","IEEE Journals"
`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ kind }) => kind)).toEqual(['conference paper', 'article']);
  });

  it('of ProQuest has the journal in “pubtitle”', async () => {
    const text =
      'Title,Authors,pubdate,pubtitle,year\nOf reeds,"Bee, Ann; Dee, Cy",May 2020,River Plants,2020\n';
    expect(await readOne(text)).toMatchObject({
      venue: 'River Plants',
      authors: ['Ann Bee', 'Cy Dee'],
    });
  });

  it('has degrees between names, and entities that were escaped twice', async () => {
    const text = `title,authors,year\nReeds &amp;ndash; a study,"Ann Bee, M.D., M.P.H., Cy Dee, Ph.D., Eve Eff",2020\n`;
    expect(await readOne(text)).toMatchObject({
      title: 'Reeds – a study',
      authors: ['Ann Bee', 'Cy Dee', 'Eve Eff'],
    });
  });
});
