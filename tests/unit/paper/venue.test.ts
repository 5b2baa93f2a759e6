import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJournal, parseVenue, readWorkKind } from '../../../src/paper/venue.ts';
import { paperWith } from '../../fixtures/paperWith.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const JOURNALS_OF_THE_CORPUS = [
  'Data Mining and Knowledge Discovery 39, 2025',
  'Engineering Applications of Artificial Intelligence, 2025',
  'Software and Systems Modeling, 2020',
  'TMLR 2025',
];

describe('readWorkKind', () => {
  it.each([
    ['book', 'TMLR 2025', null, 'book'],
    [null, 'TMLR 2025', null, 'article'],
    [null, 'ICLR 2025', '2401.00001', 'conference paper'],
    [null, 'Nature', null, 'article'],
    [null, 'Neural Computation', null, 'article'],
    [null, 'Advances in Neural Information Processing Systems', null, 'conference paper'],
    [null, 'Symposium on Computing', null, 'conference paper'],
    [null, 'ICLR', null, 'conference paper'],
    [null, null, '2401.00001', 'preprint'],
    [null, null, null, 'other'],
  ] as const)('of %s, “%s” and arXiv:%s is “%s”', (kind, venue, arxivId, expected) => {
    expect(readWorkKind(paperWith({ kind, venue, arxivId }))).toBe(expected);
  });
});

describe('parseVenue', () => {
  it.each([
    ['COLM 2024', 'COLM 2024', '2024', null],
    ['Findings of EMNLP 2025', 'Findings of EMNLP 2025', '2025', null],
    ['ICLR 2025 (Oral)', 'ICLR 2025', '2025', 'Oral'],
    [
      'ICLR 2022 (Outstanding Paper Honorable Mention)',
      'ICLR 2022',
      '2022',
      'Outstanding Paper Honorable Mention',
    ],
    [
      'NeurIPS Workshop on Efficient Models, 2023',
      'NeurIPS Workshop on Efficient Models, 2023',
      '2023',
      null,
    ],
    ['ICLR', 'ICLR', null, null],
  ])('%s is a conference', (venue, name, year, distinction) => {
    expect(parseVenue(venue)).toMatchObject({
      isJournal: false,
      name,
      volume: null,
      year,
      distinction,
    });
  });

  it.each([
    ['TMLR 2025', 'TMLR', null, '2025'],
    [
      'Data Mining and Knowledge Discovery 39, 2025',
      'Data Mining and Knowledge Discovery',
      '39',
      '2025',
    ],
    ['Software and Systems Modeling, 2020', 'Software and Systems Modeling', null, '2020'],
    [
      'Journal of Machine Learning Research 21, 2020',
      'Journal of Machine Learning Research',
      '21',
      '2020',
    ],
    ['Transactions of the ACL, 2024', 'Transactions of the ACL', null, '2024'],
    ['IEEE TPAMI 2024', 'IEEE TPAMI', null, '2024'],
    ['Neural Computation 9, 1997', 'Neural Computation', '9', '1997'],
    ['JMLR', 'JMLR', null, null],
  ])('%s is a journal', (venue, name, volume, year) => {
    expect(parseVenue(venue)).toMatchObject({
      isJournal: true,
      name,
      volume,
      year,
      distinction: null,
    });
  });

  it('is a journal or none where that is known, however it is written', () => {
    expect(parseVenue('Nature 521, 2015', true)).toMatchObject({ name: 'Nature', volume: '521' });
    expect(parseVenue('Nature', true)).toMatchObject({ isJournal: true, fullName: 'Nature' });
    const talk = parseVenue('Annals of Nests 3, 2015', false);
    expect(talk).toMatchObject({ isJournal: false, name: 'Annals of Nests 3, 2015', volume: null });
  });

  it('has no name but its own where it is called like a part of the language', () => {
    expect(parseVenue('constructor 2020').fullName).toBe('constructor');
  });

  it('knows every journal of the corpus, and takes nothing else for one', () => {
    const venues = new Set(realCorpus.papers.flatMap(({ venue }) => venue ?? []));
    expect([...venues].filter(isJournal).sort()).toEqual(JOURNALS_OF_THE_CORPUS);
  });

  it('finds the year of every venue of the corpus', () => {
    for (const { venue } of realCorpus.papers) {
      if (venue !== null) expect(parseVenue(venue).year, venue).toMatch(/^20\d\d$/u);
    }
  });

  it.each([
    ['ICLR 2025 (Oral)', 'ICLR', 'International Conference on Learning Representations'],
    ['TMLR 2025', 'TMLR', 'Transactions on Machine Learning Research'],
    ['Some workshop', 'Some workshop', 'Some workshop'],
  ])('%s is of a series with a full name', (venue, series, fullName) => {
    expect(parseVenue(venue)).toMatchObject({ series, fullName });
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseVenue(text).name === 'string'));
  });
});
