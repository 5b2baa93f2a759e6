import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

const idsOf = (draft: Awaited<ReturnType<typeof readOne>>) =>
  Object.fromEntries(draft?.otherIds.map(({ scheme, id }) => [scheme, id]) ?? []);

describe('the sources of Word', () => {
  const source = (type: string, inner: string) =>
    `<b:Source><b:Tag>Bee21</b:Tag><b:SourceType>${type}</b:SourceType><b:Guid>{D3}</b:Guid>${inner}</b:Source>`;
  const list = (...sources: readonly string[]) =>
    `<?xml version="1.0"?>\n<b:Sources SelectedStyle="\\APA.XSL" xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">${sources.join('\n')}</b:Sources>`;
  const persons = (role: string, ...names: readonly (readonly [string, string, string?])[]) =>
    `<b:${role}><b:NameList>${names
      .map(
        ([family, given, middle]) =>
          `<b:Person><b:Last>${family}</b:Last>${middle ? `<b:Middle>${middle}</b:Middle>` : ''}<b:First>${given}</b:First></b:Person>`,
      )
      .join('')}</b:NameList></b:${role}>`;

  it('are articles with names, date, place and key', async () => {
    const draft = await readOne(
      list(
        source(
          'JournalArticle',
          `<b:Title>Of reeds &amp; marshes</b:Title><b:Year>2021</b:Year><b:Month>March</b:Month><b:Day>5</b:Day><b:Author>${persons('Author', ['Bee', 'Ann', 'K.'], ['van der Dee', 'Cy'])}</b:Author><b:JournalName>Journal of Reeds</b:JournalName><b:Volume>9</b:Volume><b:Issue>2</b:Issue><b:Pages>11-19</b:Pages><b:DOI>10.5555/reeds.1</b:DOI><b:URL>https://reeds.example/1</b:URL>`,
        ),
      ),
    );
    expect(draft).toMatchObject({
      title: 'Of reeds & marshes',
      authors: ['Ann K. Bee', 'Cy van der Dee'],
      date: '2021-03-05',
      venue: 'Journal of Reeds',
      doi: '10.5555/reeds.1',
      url: 'https://reeds.example/1',
      kind: 'article',
    });
    expect(idsOf(draft)).toMatchObject({
      'citation-key': 'Bee21',
      volume: '9',
      issue: '2',
      pages: '11-19',
    });
  });

  it('are chapters, theses, patents, and pages of institutions', async () => {
    const drafts = await readDrafts(
      list(
        source(
          'BookSection',
          `<b:Title>Of sedges</b:Title><b:Author>${persons('Author', ['Eff', 'Di'])}${persons('Editor', ['Gee', 'Ed'])}</b:Author><b:BookTitle>Plants</b:BookTitle><b:Year>1999</b:Year>`,
        ),
        source(
          'Report',
          '<b:Title>Of rushes</b:Title><b:ThesisType>PhD thesis</b:ThesisType><b:Institution>University of Reeds</b:Institution>',
        ),
        source(
          'Patent',
          `<b:Title>A cutter of reeds</b:Title><b:Author>${persons('Inventor', ['Aitch', 'Jo'])}</b:Author>`,
        ),
        source(
          'InternetSite',
          '<b:Title>Marshes today</b:Title><b:Author><b:Author><b:Corporate>Society of Reeds, Inc.</b:Corporate></b:Author></b:Author><b:InternetSiteTitle>reeds.example</b:InternetSiteTitle>',
        ),
      ),
    );
    expect(
      drafts.map(({ kind, authors, editors, venue }) => [kind, authors, editors, venue]),
    ).toEqual([
      ['chapter', ['Di Eff'], ['Ed Gee'], 'Plants'],
      ['thesis', [], [], 'University of Reeds'],
      ['other', ['Jo Aitch'], [], null],
      ['web page', ['Society of Reeds, Inc.'], [], 'reeds.example'],
    ]);
  });
});

describe('MODS', () => {
  it('has where a part appeared in a related item', async () => {
    const draft = await readOne(`<?xml version="1.0"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="bee21">
  <titleInfo><nonSort>The</nonSort><title>Reeds of spring</title><subTitle>a study</subTitle></titleInfo>
  <titleInfo type="abbreviated"><title>Reeds</title></titleInfo>
  <name type="personal"><namePart type="given">Ann</namePart><namePart type="given">K.</namePart><namePart type="family">Bee</namePart><role><roleTerm authority="marcrelator" type="text">author</roleTerm></role></name>
  <name type="personal"><namePart>Dee, Cy,</namePart><namePart type="date">1953-</namePart></name>
  <name type="corporate"><namePart>Society of Reeds, Inc.</namePart></name>
  <name type="personal"><namePart type="family">Vee</namePart><role><roleTerm type="code">ths</roleTerm></role></name>
  <subject><topic>salt marsh</topic></subject><abstract>We count reeds.</abstract>
  <identifier type="doi">10.5555/reeds.1</identifier>
  <relatedItem type="host"><genre>periodical</genre><titleInfo><title>Journal of Reeds</title></titleInfo>
    <originInfo><dateIssued>2021-03</dateIssued></originInfo>
    <part><detail type="volume"><number>9</number></detail><detail type="issue"><number>2</number></detail><extent unit="page"><start>11</start><end>19</end></extent></part>
  </relatedItem></mods></modsCollection>`);
    expect(draft).toMatchObject({
      title: 'The Reeds of spring: a study',
      authors: ['Ann K. Bee', 'Cy Dee', 'Society of Reeds, Inc.'],
      date: '2021-03',
      venue: 'Journal of Reeds',
      doi: '10.5555/reeds.1',
      abstract: 'We count reeds.',
      keywords: ['salt marsh'],
      kind: 'article',
    });
    expect(idsOf(draft)).toMatchObject({
      'citation-key': 'bee21',
      volume: '9',
      issue: '2',
      pages: '11-19',
    });
  });

  it('is a book of a library, without a declaration before it', async () => {
    const text =
      '<mods:mods xmlns:mods="http://www.loc.gov/mods/v3"><mods:titleInfo><mods:title>Marshes</mods:title></mods:titleInfo><mods:name><mods:namePart>Bee, Ann</mods:namePart></mods:name><mods:originInfo><mods:issuance>monographic</mods:issuance><mods:publisher>Wetland Press</mods:publisher><mods:dateIssued>c2011</mods:dateIssued></mods:originInfo></mods:mods>';
    const draft = await readOne(text);
    expect(draft).toMatchObject({
      title: 'Marshes',
      authors: ['Ann Bee'],
      date: '2011',
      kind: 'book',
    });
    expect(idsOf(draft)).toMatchObject({ publisher: 'Wetland Press' });
  });
});

describe('MODS of archives', () => {
  it('names whoever made a picture, parts of an institution and no years of a life', async () => {
    const work = (names: string) =>
      `<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Reeds at dusk</title></titleInfo>${names}</mods>`;
    const role = (text: string) => `<role><roleTerm type="text">${text}</roleTerm></role>`;
    const drafts = await readDrafts(
      `<modsCollection>${work(`<name><namePart>Bee, Ann [1848-1914]</namePart>${role('Photographer')}</name>`)}${work(`<name type="corporate"><namePart>Society of Reeds</namePart><namePart>Marsh Division</namePart></name>`)}</modsCollection>`,
    );
    expect(drafts.map(({ authors }) => authors)).toEqual([
      ['Ann Bee'],
      ['Society of Reeds Marsh Division'],
    ]);
  });
});

describe('MARC', () => {
  it('is refused by its name', async () => {
    const { papers, refused } = await readText(
      '<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00864naa</leader><datafield tag="245"><subfield code="a">Of reeds</subfield></datafield></record></collection>',
    );
    expect(papers).toEqual([]);
    expect(refused).toMatchObject([{ reason: expect.stringContaining('MARC') }]);
  });
});
