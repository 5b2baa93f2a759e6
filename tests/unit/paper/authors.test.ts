import { describe, expect, it } from 'vitest';
import { formatAuthorsShort, formatDate, surname } from '../../../src/paper/authors.ts';

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

  it('writes the day that the date says, in any time zone', () => {
    expect(formatDate('2023-12-01')).toBe('1 Dec 2023');
    expect(formatDate('2024-02-29')).toBe('29 Feb 2024');
  });
});
