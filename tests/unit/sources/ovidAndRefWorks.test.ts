import { describe, expect, it } from 'vitest';
import { readDrafts, readText } from '../../fixtures/readText.ts';

const numbersOf = (draft: Awaited<ReturnType<typeof readDrafts>>[number] | undefined) =>
  draft?.otherIds
    .filter(({ scheme }) => /^(?:volume|issue|pages)$/u.test(scheme))
    .map(({ id }) => id);

describe('Ovid', () => {
  it('has names of fields, degrees and marks behind names, and kinds behind titles', async () => {
    const text = `<1>
Score
  *****
Accession Number
  00000001-201509000-00006.
Author
  Bee, Ann K. MD, PhD *;  van Dee, Cy MD +;  Eff, Di RN; FAAN 1
Institution
  (*) Department of Reeds, University of Marshes
Title
  Of reeds in spring.[Article]
Source
  Journal of Reeds.   8(6):1048-1064, September 2015.
Abstract
  We count reeds.
Author Keywords
  reeds;  salt marsh.
References
  Aitch J. Of rushes. Journal of Rushes 39: 378-386.
DOI Number
  10.5555/reeds.8

<2>
Title
  Of marshes.
Source
  Marsh Quarterly.
Status
  Publish Ahead of Print, 30 November 2015
`;
    const { papers, refused } = await readText(text);
    expect(refused).toEqual([]);
    const [first, second] = papers.map(({ draft }) => draft);
    expect(first).toMatchObject({
      title: 'Of reeds in spring',
      authors: ['Ann K. Bee', 'Cy van Dee', 'Di Eff'],
      date: '2015-09',
      venue: 'Journal of Reeds',
      abstract: 'We count reeds.',
      keywords: ['reeds', 'salt marsh'],
      doi: '10.5555/reeds.8',
    });
    expect(numbersOf(first)).toEqual(['8', '6', '1048-1064']);
    expect(second).toMatchObject({
      title: 'Of marshes',
      venue: 'Marsh Quarterly',
      date: '2015-11-30',
    });
  });

  it('has tags, and places in several forms', async () => {
    const record = (number: number, source: string) =>
      `<${number}. >\nVN  - Ovid Technologies\nDB  - Reeds Online\nAU  - Bee, Ann [Reprint Author; E-mail: bee@reeds.example]\nAU  - DEE, Cy.\nTI  - Of reeds ${number}.\nSO  - ${source}\nPT  - Article\n\n`;
    const drafts = await readDrafts(
      record(1, 'Reeds & Rushes. 201(2-3):327-334, November 15, 2004.') +
        record(2, 'Journal of Reeds August 2011;43(8):647-653') +
        record(3, 'Journal of Reeds. Vol.43(5), Sep 2015, pp. 623-634. ') +
        record(4, 'Gee, Al [Editor], Aitch, Jo [Editor]. Methods of reeds.:371-397, 2004.'),
    );
    expect(drafts.map(({ authors }) => authors)).toEqual(Array(4).fill(['Ann Bee', 'Cy DEE']));
    expect(drafts.map((draft) => [draft.venue, draft.date, numbersOf(draft)])).toEqual([
      ['Reeds & Rushes', '2004-11-15', ['201', '2-3', '327-334']],
      ['Journal of Reeds', '2011-08', ['43', '8', '647-653']],
      ['Journal of Reeds', '2015-09', ['43', '5', '623-634']],
      ['Methods of reeds', '2004', ['371-397']],
    ]);
  });
});

describe('RefWorks', () => {
  it('has a legend before its records, and tags of its own', async () => {
    const text = `Refworks Export Tagged Format

Tag legend
*****
RT=Reference Type
T1=Primary Title
*****
BEGIN EXPORTED REFERENCES

RT Journal Article
SR Electronic(1)
A1 Bee,Ann K.
A1 Dee,Cy
T1 Of reeds
JF Journal of Reeds
YR 2021
FD 03/05
VO 9
IS 2
SP 11
OP 19
K1 reeds
K1 salt marsh
AB We count reeds
and marshes.
NO doi: 10.5555/reeds.1

RT Book, Section
A1 Eff,Di
T1 Of sedges
A2 Gee,Al
T2 Plants
PB Wetland Press
YR 1999
`;
    const [first, second] = await readDrafts(text);
    expect(first).toMatchObject({
      title: 'Of reeds',
      authors: ['Ann K. Bee', 'Cy Dee'],
      date: '2021-03-05',
      venue: 'Journal of Reeds',
      abstract: 'We count reeds and marshes.',
      keywords: ['reeds', 'salt marsh'],
      doi: '10.5555/reeds.1',
      kind: 'article',
    });
    expect(numbersOf(first)).toEqual(['9', '2', '11-19']);
    expect(second).toMatchObject({
      authors: ['Di Eff'],
      editors: ['Al Gee'],
      venue: 'Plants',
      kind: 'chapter',
    });
  });
});
