import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/corpus/schema.ts';
import { formatAuthorsShort, formatDate, surname } from '../../src/paper/authors.ts';
import { formatBibtex, formatCitationKey, formatPlainCitation } from '../../src/paper/citation.ts';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

function paper(patch: Partial<Paper>): Paper {
  return {
    ...realPaper('mamba'),
    displayEdits: { title: [], abstract: [] },
    shortName: null,
    venue: null,
    ...patch,
  };
}

/** The fields of one entry, read back by counting braces. */
function readBibtex(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const [, key = ''] = /^@misc\{([a-z0-9]+),\n/u.exec(text) ?? [];
  fields.key = key;
  for (const match of text.matchAll(/^ {2}([A-Za-z]+) *= \{(.*)\},$/gmu)) {
    let depth = 0;
    for (const sign of (match[2] ?? '').replace(/\\[{}]/gu, '')) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    fields[match[1] ?? ''] = match[2] ?? '';
  }
  return fields;
}

describe('formatBibtex', () => {
  it('writes what arXiv has', () => {
    expect(readBibtex(formatBibtex({ ...realPaper('mamba'), shortName: 'Mamba' }))).toEqual({
      key: 'gu2023mamba',
      title: '{Mamba}: Linear-Time Sequence Modeling with Selective State Spaces',
      author: 'Gu, Albert and Dao, Tri',
      year: '2023',
      eprint: '2312.00752',
      archivePrefix: 'arXiv',
      url: 'https://arxiv.org/abs/2312.00752',
      note: 'COLM 2024',
    });
  });

  it('escapes what TeX takes for commands and keeps letters with accents', () => {
    const { title, author } = readBibtex(
      formatBibtex(paper({ title: '50% of R&D_x ~ {a}^2 \\ #1 for $5', authors: ['Jörg Müller'] })),
    );
    expect(title).toBe(
      String.raw`50\% of {R\&D\_x} \textasciitilde{} \{a\}\textasciicircum{}2 \textbackslash{} \#1 for \$5`,
    );
    expect(author).toBe('Müller, Jörg');
  });

  it('keeps the capitals of names by braces', () => {
    const title = 'LASP-2 and xLSTM: A Parallel O(N) Mixer, with DeltaNet.';
    expect(readBibtex(formatBibtex(paper({ title }))).title).toBe(
      '{LASP-2} and {xLSTM}: A Parallel {O(N)} Mixer, with {DeltaNet}.',
    );
  });

  it('says under which title it was published', () => {
    const { note } = readBibtex(
      formatBibtex(paper({ venue: 'ASPLOS 2025', publishedTitle: 'FlexSP' })),
    );
    expect(note).toBe("ASPLOS 2025, published as ``FlexSP''");
  });

  it('is well formed for every paper, each with a key of its own', () => {
    const keys = realCorpus.papers.map((each) => readBibtex(formatBibtex(each)).key);
    expect(keys.every((key) => /^[a-z]+\d{4}[a-z0-9]+$/u.test(key ?? ''))).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('formatCitationKey', () => {
  it('uses surname, year and the first telling word, in a–z and 0–9', () => {
    expect(
      formatCitationKey(
        paper({
          title: 'On the Łódź-2 Model',
          authors: ['Søren van der Ægir'],
          date: '2019-05-01',
        }),
      ),
    ).toBe('vanderaegir2019lodz2');
  });
});

describe('formatPlainCitation', () => {
  it('reads as a sentence', () => {
    expect(formatPlainCitation(realPaper('mamba'))).toBe(
      'Albert Gu and Tri Dao. Mamba: Linear-Time Sequence Modeling with Selective State Spaces. COLM 2024. arXiv:2312.00752, 2023.',
    );
  });

  it('keeps a question mark', () => {
    expect(formatPlainCitation(paper({ title: 'Are They?', authors: ['A B', 'C D', 'E F'] }))).toBe(
      'A B, C D and E F. Are They? arXiv:2312.00752, 2023.',
    );
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

  it('writes the day that the date says, in any time zone', () => {
    expect(formatDate('2023-12-01')).toBe('1 Dec 2023');
    expect(formatDate('2024-02-29')).toBe('29 Feb 2024');
  });
});
