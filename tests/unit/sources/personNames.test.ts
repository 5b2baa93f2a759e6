import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPersonName,
  parseIndexedName,
  parseNameList,
  parsePersonName,
} from '../../../src/sources/facts/personName.ts';
import { readDrafts } from '../../fixtures/readText.ts';

describe('names', () => {
  it.each(['Bee, Ann / Dee, Cy', 'Ann Bee · Cy Dee', 'Ann Bee • Cy Dee', 'Ann Bee | Cy Dee'])(
    'may have a sign between them: %s',
    (text) => {
      expect(parseNameList(text).names).toEqual(['Ann Bee', 'Cy Dee']);
    },
  );

  it.each([
    ['van Raaij, M. J.', 'M. J. van Raaij'],
    ['Costa, Jr., P. T.', 'P. T. Costa Jr.'],
    ['Roe, R., Jr.', 'R. Roe Jr.'],
    ['Steele III, Guy L.', 'Guy L. Steele III'],
    ['Steele, III, Guy L.', 'Guy L. Steele III'],
    ['Smith, John Allen III', 'John Allen Smith III'],
    ['Smith, J. A. IV', 'J. A. Smith IV'],
    ['Smith, John Jr.', 'John Smith Jr.'],
    ['Smith, III', 'Smith III'],
    ['Ewing, JR', 'JR Ewing'],
    ['van der Ewing, SR', 'SR van der Ewing'],
    ['King, MD', 'MD King'],
    ['Ewing, JR, Jr', 'JR Ewing Jr'],
    ['Ewing, Jr., John', 'John Ewing Jr.'],
    ['Ewing Jr, John', 'John Ewing Jr'],
    ['Ewing, JR, John', 'John Ewing JR'],
    ['Ewing, Jr', 'Ewing Jr'],
    ['Sammy Davis, JR', 'Sammy Davis JR'],
    ['Valle-Delgado,J. J. ', 'J. J. Valle-Delgado'],
    ['OpenAI', 'OpenAI'],
    ['王, 小明', '王小明'],
    ['山田, 太郎', '山田太郎'],
    ['김, 철수', '김철수'],
    ['王, Xiaoming', 'Xiaoming 王'],
    ['Council on A, B, C and D', 'Council on A, B, C and D'],
  ])('%j is one name', (text, name) => {
    expect(parsePersonName(text)).toBe(name);
  });

  it('leaves out the number by which DBLP tells namesakes apart', async () => {
    const [paper] = await readDrafts(`@article{DBLP:journals/corr/abs-2401-01234,
  author       = {Wei Zhang 0041 and
                  Mia Lark and
                  J{\\"{o}}rg H{\\"{a}}her 0001},
  title        = {Gated Reeds},
  journal      = {CoRR},
  volume       = {abs/2401.01234},
  year         = {2024}
}`);
    expect(paper?.authors).toEqual(['Wei Zhang', 'Mia Lark', 'Jörg Häher']);
    expect(parseNameList('Wei Zhang 0041, Mia Lark').names).toEqual(['Wei Zhang', 'Mia Lark']);
    expect(parseNameList('Nest Survey 2024').names).toEqual(['Nest Survey 2024']);
  });

  it('of PubMed has its suffix behind the given names', () => {
    expect(parseIndexedName('de la Cruz, Juan Jr')).toBe('Juan de la Cruz Jr');
    expect(parseIndexedName('Smith, John 3rd')).toBe('John Smith 3rd');
    expect(parseIndexedName('van Raaij, M J')).toBe('M. J. van Raaij');
    expect(parseIndexedName('Ewing, JR Jr')).toBe('JR Ewing Jr');
  });

  it('in parts has its suffix behind the family, also where it is kept with the given names', () => {
    const family = 'Smith';
    expect(formatPersonName({ given: 'John Allen III', family })).toBe('John Allen Smith III');
    expect(formatPersonName({ given: 'John Allen, Jr.', family })).toBe('John Allen Smith Jr.');
    expect(formatPersonName({ given: 'John', family, suffix: 'III' })).toBe('John Smith III');
    expect(formatPersonName({ given: 'JR', family: 'Ewing' })).toBe('JR Ewing');
  });

  it('of a list have their initials in front, however short the families are', () => {
    const family = fc.constantFrom('Gu', 'van der Berg', 'Ó Briain', 'Lee-Kim', 'Petrov', 'Li');
    const initials = fc.stringMatching(/^[A-Z]{1,2}$/u);
    const persons = fc.uniqueArray(fc.tuple(family, initials), { selector: String });
    fc.assert(
      fc.property(persons, (some) => {
        const names = [['Zhu', 'N'] as const, ...some, ['Dao', 'T'] as const];
        const text = names.map((name) => name.join(' ')).join(', ');
        const expected = names.map(([name, letters]) => `${letters.split('').join('. ')}. ${name}`);
        expect(parseNameList(text).names).toEqual(expected);
      }),
    );
  });

  it.each([
    ['Lin, M.; Lucas, Henry C.', ['M. Lin', 'Henry C. Lucas']],
    ['A. Gu and T. Dao', ['A. Gu', 'T. Dao']],
    ['Gu, Albert and Dao, Tri', ['Albert Gu', 'Tri Dao']],
    ['KC McGoogan, J Salmona', ['KC McGoogan', 'J Salmona']],
    ['Smith J., Lee K.-H.', ['J. Smith', 'K.-H. Lee']],
    ['Smith, J., Lee, K. P.', ['J. Smith', 'K. P. Lee']],
    ['Smith, John (123); Lee, Kim (456)', ['John Smith', 'Kim Lee']],
    ['Smith, John', ['John Smith']],
    ['LeCun, Bengio and Hinton', ['LeCun', 'Bengio', 'Hinton']],
    ['Zhu N, Gao GF; A Group of Researchers.', ['N. Zhu', 'G. F. Gao', 'A Group of Researchers']],
    ['[No author name available]', []],
    ['Tri Dao, Daniel Y. Fu, & Christopher Ré', ['Tri Dao', 'Daniel Y. Fu', 'Christopher Ré']],
    ['Smith JP', ['J. P. Smith']],
    ['Dao T, Gu A', ['T. Dao', 'A. Gu']],
    ['Petrov IV, Ness IM, Gu A', ['I. V. Petrov', 'I. M. Ness', 'A. Gu']],
    ['Smith J III, Bee K Jr', ['J. Smith III', 'K. Bee Jr']],
    ['John Smith III; Ann Bee', ['John Smith III', 'Ann Bee']],
    ['Ann Bee, John Smith IV', ['Ann Bee', 'John Smith IV']],
    ['Steele III, Guy Lewis', ['Guy Lewis Steele III']],
    ['Steele III, Guy L; Bee, Ann', ['Guy L Steele III', 'Ann Bee']],
    ['Guy L. Steele III, Ann Bee, and Bob Cee', ['Guy L. Steele III', 'Ann Bee', 'Bob Cee']],
    ['Guy L. Steele III', ['Guy L. Steele III']],
    ['Guy L. Steele, Jr., Ann Bee', ['Guy L. Steele Jr.', 'Ann Bee']],
    ['Steele, Guy L., Jr.', ['Guy L. Steele Jr.']],
    ['Steele, G. L., Jr., and Sussman, G. J.', ['G. L. Steele Jr.', 'G. J. Sussman']],
    ['Steele, Jr., G. L., Sussman, G. J.', ['G. L. Steele Jr.', 'G. J. Sussman']],
    ['Meta AI', ['Meta AI']],
    ['Mistral AI; Albert Jiang', ['Mistral AI', 'Albert Jiang']],
    ['Albert Jiang, Mistral AI', ['Albert Jiang', 'Mistral AI']],
    ['OpenAI, Mistral AI', ['OpenAI', 'Mistral AI']],
    ['Siemens AG; Bee, Ann', ['Siemens AG', 'Ann Bee']],
    ['Google AI, Smith J, Bee K', ['Google AI', 'J. Smith', 'K. Bee']],
    ['Smith J; Bee K; Google UK', ['J. Smith', 'K. Bee', 'Google UK']],
    ['Smith J.; Reeds AI; Bee K.', ['J. Smith', 'Reeds AI', 'K. Bee']],
    ['Ewing, JR, Smith, K', ['JR Ewing', 'K Smith']],
    ['Smith, John Allen III; Bee, Ann', ['John Allen Smith III', 'Ann Bee']],
    ['Jiang A; Mistral AI', ['A. Jiang', 'Mistral AI']],
    ['Ivanov AI, Petrov S, Bee K', ['A. I. Ivanov', 'S. Petrov', 'K. Bee']],
    ['Gao GF; Bees for All Research Group', ['G. F. Gao', 'Bees for All Research Group']],
  ])('%j are %j', (text, names) => {
    expect(parseNameList(text)).toEqual({ names, isCut: false });
  });

  it.each([
    'A. Gu, T. Dao, ...',
    'A. Gu, T. Dao...',
    'A. Gu; T. Dao; et al.',
    'A. Gu and T. Dao and others',
    'A. Gu, T. Dao et al.',
    'Gu A, Dao T et al.',
    'Gu, A., Dao, T. et al.',
  ])('%j are two, and the list is cut', (text) => {
    expect(parseNameList(text)).toEqual({ names: ['A. Gu', 'T. Dao'], isCut: true });
  });

  it.each([
    'Vaswani, A., Gomez, A. N., ... and Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., …, & Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., … Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., . . . Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., Polosukhin, I., et al.',
    'Vaswani, A., Gomez, A. N., Polosukhin, I. et al.',
  ])('%j are three with initials, and the list is cut', (text) => {
    const names = ['A. Vaswani', 'A. N. Gomez', 'I. Polosukhin'];
    expect(parseNameList(text)).toEqual({ names, isCut: true });
  });

  it.each(['Gu, Albert et al.', 'Gu, Albert, et al.'])('%j is one, and the list is cut', (text) => {
    expect(parseNameList(text)).toEqual({ names: ['Albert Gu'], isCut: true });
  });
});
