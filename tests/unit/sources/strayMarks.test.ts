import { describe, expect, it } from 'vitest';
import { parseAbstract } from '../../../src/sources/facts/statedAbstract.ts';
import { readDrafts, readOne } from '../../fixtures/readText.ts';

const ris = (...lines: readonly string[]) => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;

describe('venues and keywords', () => {
  it('have no escapes of TeX, which RIS of BibTeX files keeps', async () => {
    expect(
      await readOne(ris('TI  - Of reeds', 'T2  - Reeds \\& Marshes', 'KW  - 10\\% rule')),
    ).toMatchObject({
      venue: 'Reeds & Marshes',
      keywords: ['10% rule'],
    });
  });

  it('of Lens name the class of a preprint', async () => {
    expect(
      await readOne(ris('TI  - Of reeds', 'JF  - arXiv: Computation and Language')),
    ).toMatchObject({
      venue: null,
      kind: 'preprint',
    });
  });

  it('are no stop behind the last, and no “NA”', async () => {
    const [draft] = await readDrafts(
      '@misc{b, title={Of reeds}, keywords={salt marsh, Picoides spp., reeds. }}',
    );
    expect(draft?.keywords).toEqual(['salt marsh', 'Picoides spp.', 'reeds']);
    expect((await readOne(ris('TI  - Of reeds', 'KW  - NA')))?.keywords).toEqual([]);
  });
});

describe('abstracts', () => {
  const parse = (text: string) => parseAbstract(text, []);

  it('begin behind the word “Abstract”, where it cannot be their own', () => {
    for (const heading of [
      'Abstract  ',
      'Abstract: ',
      'ABSTRACT ',
      'ABSTRACT',
      'Abstract\n',
      '<jats:title>Abstract</jats:title> ',
    ])
      expect(parse(`${heading}Reeds grow.`)).toBe('Reeds grow.');
    expect(parse('Abstract The reeds grow.')).toBe('The reeds grow.');
    expect(parse('Abstract Background Reeds grow.')).toBe('Background Reeds grow.');
    expect(parse('AbstractReeds grow.')).toBe('Reeds grow.');
    for (const own of [
      'Abstract Meaning Representation is hard.',
      'Abstract nouns are hard.',
      'ABSTRACT REEDS GROW.',
    ])
      expect(parse(own)).toBe(own);
  });

  it('of MEDLINE have headings and no elements', async () => {
    expect(parse('<AbstractText Label="AIMS">Reeds grow.</AbstractText>')).toBe('Reeds grow.');
    const xml = `<PubmedArticle><MedlineCitation><Article><ArticleTitle>Of reeds</ArticleTitle><Abstract><AbstractText Label="AIMS">We count.</AbstractText><AbstractText Label="UNLABELLED">Many.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`;
    expect((await readOne(xml))?.abstract).toBe('AIMS: We count. Many.');
  });
});

describe('DOIs', () => {
  it('are found where a number belongs, which is none then', async () => {
    const [first, second] = await readDrafts(
      '@article{a, title={Of reeds}, author={Bee, Ann}, year=2021, pages={doi.org/10.5555/reeds.1}}\n@article{b, title={Of marshes}, author={Bee, Ann}, year=2021, volume={10.5555/marsh.2}}',
    );
    expect([first?.doi, second?.doi]).toEqual(['10.5555/reeds.1', '10.5555/marsh.2']);
    expect(first?.otherIds.map(({ scheme }) => scheme)).toEqual(['citation-key']);
  });

  it('in notes are those of the work, and end at markup', async () => {
    const note = 'N1  - No field in Zotero:<br/>electronic-resource-num: 10.5555/ch.1<br/>isbn: 1';
    expect((await readOne(ris('TI  - Of reeds', note)))?.doi).toBe('10.5555/ch.1');
    const tests = 'N1  - Tests & Measures: Scale of Reeds DOI: 10.5555/t1-000; Index of Marshes';
    expect((await readOne(ris('TI  - Of reeds', tests)))?.doi).toBeNull();
  });
});

describe('Web of Science', () => {
  it('of Zoological Record and MEDLINE has pages in PS, and descriptors in BD', async () => {
    const text =
      'FN Clarivate\nVR 1.0\nPT J\nTI Of reeds.\nAU Bee, Ann\nSO Reeds\nVL 7\nPS 508-17\nPY 2016\nBD Habitat; Ecology\nDE Phragmites [Habitat / Salt marsh; Reeds / ]\nER\n\nEF\n';
    const draft = await readOne(text);
    expect(draft?.keywords).toEqual(['Habitat', 'Ecology']);
    expect(draft?.otherIds).toContainEqual({ scheme: 'pages', id: '508-517' });
  });

  it('as RIS has the name of a conference, which is no issue', async () => {
    const text = 'TY  - CPAPER\nTI  - Of reeds\nT2  - 2014 REEDS\nCP  - Reeds Conference\nER  -\n';
    expect((await readOne(text))?.otherIds).toEqual([]);
  });
});
