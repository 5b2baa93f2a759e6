import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

describe('RIS', () => {
  it('of Embase has initials behind names, without a comma', async () => {
    const text = `TY  - JOUR\nT1  - Of reeds\nA1  - Bee A.\nA1  - van der Dee C.D.\nA1  - Reed Society\nY1  - 2014\nER  -\n`;
    expect((await readOne(text))?.authors).toEqual(['A. Bee', 'C.D. van der Dee', 'Reed Society']);
  });

  it('has institutions and sons, whose last word is no initials', async () => {
    const text = `TY  - JOUR\nTI  - Of reeds\nAU  - Mistral AI\nAU  - Smith III\nAU  - Bee, Ann\nER  -\n`;
    expect((await readOne(text))?.authors).toEqual(['Mistral AI', 'Smith III', 'Ann Bee']);
  });

  it('of Ovid has lines behind the end of a record, which are none', async () => {
    const text = `1.\nTY  - JOUR\nT1  - Of reeds\nER  -\nNL  - J Reeds\n\nLink to the full text: https://example.net/1\n\n2.\nTY  - JOUR\nT1  - Of marshes\nER  -\nNL  - J Marsh\n`;
    const { papers, refused, remarks } = await readText(text);
    expect(papers.map(({ draft }) => draft.title)).toEqual(['Of reeds', 'Of marshes']);
    expect(refused).toEqual([]);
    expect(remarks[0]?.reason).toContain('between records');
  });

  it('of Mendeley has all keywords in one tag, and files of one’s own', async () => {
    const text = `TY  - JOUR\nT1  - Of reeds\nKW  - Reeds,Reeds: growth,salt marsh\nL1  - file:///C:/Users/x/Reeds.pdf\nER  -\nTY  - JOUR\nT1  - Of marshes\nKW  - Models, Animal\nER  -\n`;
    const { papers } = await readText(text);
    expect(papers.map(({ draft }) => draft.keywords)).toEqual([
      ['Reeds', 'Reeds: growth', 'salt marsh'],
      ['Models, Animal'],
    ]);
    expect(papers[0]?.doubts.map(({ reason }) => reason)).toEqual([
      'it names no authors',
      'it has no year',
    ]);
  });

  it('has stars at the chief terms of MEDLINE and PsycInfo', async () => {
    const text = `TY  - JOUR\nT1  - Of reeds\nKW  - *Body Image\nKW  - Citrus/*chemistry\nKW  - A* search\nER  -\n`;
    expect((await readOne(text))?.keywords).toEqual([
      'Body Image',
      'Citrus/chemistry',
      'A* search',
    ]);
  });
});

describe('RIS without types', () => {
  it('is known by its ends, though its tags are those of PubMed', async () => {
    const record = (title: string) =>
      `C1  - 1001\nAU  - Bee, Ann\nAU  - Dee, Cy\nTI  - ${title}\nPY  - 2021\nVL  - 9\nSP  - 11\nDB  - search 1\nAB  - We count.\nDO  - 10.5555/${title.length}\nJO  - Journal of Reeds\nER  - \n\n`;
    expect(await readDrafts(record('Of reeds') + record('Of marshes'))).toMatchObject([
      { title: 'Of reeds', authors: ['Ann Bee', 'Cy Dee'], date: '2021', doi: '10.5555/8' },
      { title: 'Of marshes', venue: 'Journal of Reeds' },
    ]);
  });
});

describe('Web of Science', () => {
  it('has tabs behind its tags, and all names in one line', async () => {
    const text = `FN Thomson Reuters Web of Knowledge\nVR 1.0\nPT\tJ\nAU\tBee, Ann; Dee, Cy\nTI\tOf reeds\n   and marshes\nSO\tJ REEDS\nPY\t2013\nER\n\nEF`;
    expect(await readDrafts(text)).toMatchObject([
      { title: 'Of reeds and marshes', authors: ['Ann Bee', 'Cy Dee'], date: '2013' },
    ]);
  });
});

describe('EndNote XML', () => {
  it('has all keywords in one element', async () => {
    const text =
      '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Of reeds</title></titles><keywords><keyword>reeds; salt marsh</keyword></keywords></record></records></xml>';
    expect((await readOne(text))?.keywords).toEqual(['reeds', 'salt marsh']);
  });
});

describe('PubMed', () => {
  it('of ERIC has full names in AU, whose last word is an initial', async () => {
    const text =
      'OWN - ERIC\nTI  - Of tests\nAU  - van Dee, Cy K.\nAU  - Bee, Ann\nJT  - Journal of Tests\nDP  - 2020\nPT  - Journal Article\nAB  - We test.\n';
    expect((await readOne(text))?.authors).toEqual(['Cy K. van Dee', 'Ann Bee']);
  });

  it('has preprints, which it calls articles, too', async () => {
    const text =
      'PMID- 1\nTI  - Of reeds\nFAU - Bee, Ann\nDP  - 2020\nPT  - Journal Article\nPT  - Preprint\nJT  - bioRxiv : the preprint server for biology\n';
    expect(await readOne(text)).toMatchObject({ kind: 'preprint', venue: null });
  });

  it('has titles in another language alone', async () => {
    const text =
      '<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle/><VernacularTitle>Om vass</VernacularTitle></Article></MedlineCitation></PubmedArticle>';
    expect((await readOne(text))?.title).toBe('Om vass');
  });
});
