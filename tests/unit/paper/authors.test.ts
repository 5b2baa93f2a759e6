import { describe, expect, it } from 'vitest';
import {
  formatAuthorForPrograms,
  formatAuthorsShort,
  formatDate,
  hasMoreAuthors,
  isInstitution,
  surname,
} from '../../../src/paper/authors.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

describe('an institution', () => {
  it.each([
    'World Health Organization',
    'Organisation for Economic Co-operation and Development',
    'European Centre for Disease Prevention',
    'Centers for Disease Control and Prevention',
    'National Institutes of Health',
    'Max-Planck-Institut für Ornithologie',
    'Università di Bologna',
    'European Space Agency',
    'The LIGO Scientific Collaboration',
    'Cancer Genome Atlas Research Network',
    'Gemini Team, Google',
    'Ministry of Health',
    'Royal Society',
    'Wikimedia Foundation',
    'ACME and Sons, Inc.',
    'Meta AI',
  ])('is known by its words: %s', (name) => {
    expect(isInstitution(name)).toBe(true);
  });

  it.each([
    ...['Qingyao Ai', 'QINGYAO AI', 'Ai Weiwei', 'OpenAI', 'Carry Nation', 'Miguel Centeno'],
    ...['Labib Rahman', 'Ann Teamey', 'Guillaume de l’Hospital', 'Bo Incze', 'John Groupman'],
  ])('is not %s', (name) => {
    expect(isInstitution(name)).toBe(false);
  });

  it('is none of the authors of the digest', () => {
    const names = realCorpus.papers.flatMap(({ authors }) => authors);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(isInstitution)).toEqual([]);
  });

  it('is all surname for programs', () => {
    expect(formatAuthorForPrograms('Meta AI')).toBe('Meta AI,');
    expect(formatAuthorForPrograms('Gemini Team, Google')).toBe('Gemini Team Google,');
    expect(formatAuthorForPrograms('Luc Van Gool')).toBe('Van Gool, Luc');
  });
});

describe('a name for programs, which take the last word for the surname', () => {
  it.each([
    ['Albert Gu', 'Albert Gu'],
    ['Plato', 'Plato'],
    ['Martin Luther King Jr.', 'King, Martin Luther Jr.'],
    ['Robert van der Berg III', 'van der Berg, Robert III'],
    ['Ann Kingston King Jr', 'King, Ann Kingston Jr'],
  ])('of %s is %s', (name, expected) => {
    expect(formatAuthorForPrograms(name)).toBe(expected);
  });
});

describe('hasMoreAuthors', () => {
  it.each([
    [['Ada Wren'], 1, false],
    [['Ada Wren'], 3, true],
    [['Ada Wren'], null, true],
    [['Ada Wren', 'Bo Finch'], 1, false],
    [[], 7, false],
    [[], null, false],
  ])('of %j, where %s wrote it, is %s', (authors, authorCount, expected) => {
    expect(hasMoreAuthors({ authors, authorCount })).toBe(expected);
  });
});

describe('authors', () => {
  it.each([
    ['Albert Gu', 'Gu'],
    ['Stan Z. Li', 'Li'],
    ['Luc Van Gool', 'Van Gool'],
    ['Sebastiaan J. van Zelst', 'van Zelst'],
    ['Aäron van den Oord', 'van den Oord'],
    ['Shalini De Mello', 'De Mello'],
    ['Di He', 'He'],
    ['Sazzad Bin Bashar Polock', 'Polock'],
    ['Sammy Davis Jr.', 'Davis'],
    ['OpenAI', 'OpenAI'],
  ])('takes the surname of %s to be %s', (author, expected) => {
    expect(surname(author)).toBe(expected);
  });

  it('names at most two', () => {
    expect(formatAuthorsShort(['Albert Gu'])).toBe('Gu');
    expect(formatAuthorsShort(['Albert Gu', 'Tri Dao'])).toBe('Gu, Dao');
    expect(formatAuthorsShort(['A Segu', 'B Piccinelli', 'C Li', 'D Yang', 'E Gool', 'F S'])).toBe(
      'Segu, Piccinelli + 4',
    );
  });

  it('names an institution whole, and says that others are not named', () => {
    expect(formatAuthorsShort(['World Health Organization'])).toBe('World Health Organization');
    expect(formatAuthorsShort(['Ada Wren'], true)).toBe('Wren et al.');
    expect(formatAuthorsShort(['Ada Wren', 'Bo Finch', 'Cy Teal'], true)).toBe(
      'Wren, Finch et al.',
    );
  });

  it('writes the day that the date says, in any time zone', () => {
    expect(formatDate('2023-12-01')).toBe('1 Dec 2023');
    expect(formatDate('2024-02-29')).toBe('29 Feb 2024');
  });
});
