import { describe, expect, it } from 'vitest';
import { describeTable } from '../../../src/sources/table/describeTable.ts';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

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

  it('is Publish or Perish: marks before titles, DOIs in addresses; ids of arXiv under “id”', async () => {
    const found = await readDrafts(
      'Cites,Authors,Title,Year,ArticleURL\n3,"X Solo","[BOOK][B] The book of lists",1998,https://onlinelibrary.wiley.com/doi/abs/10.1111/j.1.x\n',
    );
    expect(found).toMatchObject([{ title: 'The book of lists', doi: '10.1111/j.1.x' }]);
    const dump = await readDrafts('id,title,year\n2312.00752v2,Mamba,2023\n17,Other,2024\n');
    expect(dump.map(({ arxivId }) => arxivId)).toEqual(['2312.00752', null]);
  });

  it('has lists of Python and JSON in its cells, and commas between brackets', async () => {
    const text = `title,authors,keywords,journal
One invented row,"['Bee, Ann', ""O'Dee, Cy""]","[""reeds"", ""salt marsh""]","['Journal of Reeds']"
Another invented row,"[{'authorId': '1', 'name': 'Eve Eff'}, {'authorId': '2', 'name': 'Gus Aitch'}]","reed (growth, decay), marsh",Reeds
`;
    expect(await readDrafts(text)).toMatchObject([
      {
        authors: ['Ann Bee', "Cy O'Dee"],
        keywords: ['reeds', 'salt marsh'],
        venue: 'Journal of Reeds',
      },
      { authors: ['Eve Eff', 'Gus Aitch'], keywords: ['reed (growth, decay)', 'marsh'] },
    ]);
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

  it('has names of columns that are phrases, paths or have remarks in brackets', async () => {
    const french =
      'Titre de l’article\tAuteur(s)\tAnnée de publication\tRevue / Livre\nLe café\tDurand, Élise ; Petit, Luc\t2016\tRevue\n';
    expect(await readOne(french)).toMatchObject({
      authors: ['Élise Durand', 'Luc Petit'],
      date: '2016',
      venue: 'Revue',
    });
    const openAlex =
      'display_name,publication_date,authorships.author.display_name,authorships.author.id,primary_location.source.display_name\nThe state of OA,2018-02-13,Heather Piwowar|Jason Priem,A1|A2,PeerJ\n';
    expect(await readOne(openAlex)).toMatchObject({
      title: 'The state of OA',
      authors: ['Heather Piwowar', 'Jason Priem'],
      venue: 'PeerJ',
      columns: { 'authorships.author.id': 'A1|A2' },
    });
  });

  it('has days as a spreadsheet counts them, and days whose year is in another column', async () => {
    const [day] = await readDrafts('Title;Date\nOne;45000\n');
    expect(day?.date).toBe('2023-03-15');
    const tagged =
      'PT\tAU\tTI\tSO\tDE\tID\tPD\tPY\nJ\tWang, Y\tTabs\tJOURNAL\ttabs\tEDITORS\tJUN 15\t2019\n';
    expect(await readOne(tagged)).toMatchObject({
      date: '2019-06-15',
      keywords: ['tabs', 'EDITORS'],
    });
  });

  it('has no names of columns, which is said', async () => {
    const text = `"Smith, John; Lee, Kim","Birds of the world in winter","2015","10.1000/a1"\n"Doe, Jane","Trees of the north","2016","10.1000/a2"\n`;
    const { papers, remarks } = await readText(text);
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

  it('is Web of Science, where a paper has pages and no volume', async () => {
    const text =
      'PT\tAU\tTI\tSO\tPY\tVL\tBP\tEP\tAR\tPU\tBE\nC\tOwl, M\tNests from afar\tProc Birds\t2018\t\t101\t110\t\tREED PRESS\tLark, I; Tit, B\n';
    const draft = await readOne(text);
    expect(draft?.otherIds).toEqual([
      { scheme: 'pages', id: '101-110' },
      { scheme: 'publisher', id: 'REED PRESS' },
    ]);
    expect(draft?.editors).toEqual(['I Lark', 'B Tit']);
  });

  it('is Zotero, which writes institutions in braces', async () => {
    const text =
      'Key,Item Type,Author,Title,Date\nA,journalArticle,"Wren, Ada; {Reed Counters}; {Lakes, Ponds and Rivers}",Of reeds,2020\n';
    const draft = await readOne(text);
    expect(draft?.authors).toEqual(['Ada Wren', 'Reed Counters', 'Lakes, Ponds and Rivers']);
    expect(draft?.otherIds).toEqual([{ scheme: 'author', id: 'Reed Counters' }]);
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
