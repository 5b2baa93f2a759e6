import { describe, expect, it } from 'vitest';
import { readReference } from '../../../src/sources/text/writtenReference.ts';
import { readDrafts, readText } from '../../fixtures/readText.ts';

describe('a reference as Google Scholar gives it', () => {
  const MEMORY = {
    title: 'Long short-term memory',
    authors: ['Sepp Hochreiter', 'Jürgen Schmidhuber'],
    venue: 'Neural computation',
    date: '1997',
  };
  const MAMBA = {
    title: 'Mamba: Linear-time sequence modeling with selective state spaces',
    authors: ['Albert Gu', 'Tri Dao'],
    venue: null,
    date: '2023',
    arxivId: '2312.00752',
  };
  const MLA = `Hochreiter, Sepp, and Jürgen Schmidhuber. "Long short-term memory." Neural computation 9.8 (1997): 1735-1780.
Gu, Albert, and Tri Dao. "Mamba: Linear-time sequence modeling with selective state spaces." arXiv preprint arXiv:2312.00752 (2023).
Vaswani, Ashish, et al. "Attention is all you need." Advances in neural information processing systems 30 (2017).
Bender, Emily M., et al. "On the dangers of parrots: Can models be "too big"?" Proceedings of a conference. 2021.
Kalman, Rudolph E. “A new approach to filtering.” (1960): 1935-1945.`;

  it('in MLA has the family first in the first name alone', async () => {
    const { papers } = await readText(MLA);
    expect(papers).toMatchObject([
      { draft: MEMORY, doubts: [] },
      { draft: MAMBA, doubts: [] },
      {
        draft: {
          title: 'Attention is all you need',
          authors: ['Ashish Vaswani'],
          venue: 'Advances in neural information processing systems',
          date: '2017',
        },
        doubts: [{ reason: 'the list of authors is cut (“…”, “et al.” or “and others”)' }],
      },
      {
        draft: {
          title: 'On the dangers of parrots: Can models be "too big"?',
          authors: ['Emily M. Bender'],
          venue: 'Proceedings of a conference',
          date: '2021',
        },
      },
      {
        draft: {
          title: 'A new approach to filtering',
          authors: ['Rudolph E. Kalman'],
          venue: null,
          date: '1960',
        },
      },
    ]);
  });

  it('in MLA may be an item of Markdown', async () => {
    const items = MLA.split('\n').map((text, at) => `- ${text} [pdf](https://a.org/${at}.pdf)`);
    const drafts = await readDrafts(`# My reading list\n\n${items.join('\n')}\n`);
    expect(drafts).toMatchObject([
      { ...MEMORY, url: 'https://a.org/0.pdf' },
      MAMBA,
      { title: 'Attention is all you need', authors: ['Ashish Vaswani'] },
      { authors: ['Emily M. Bender'], venue: 'Proceedings of a conference' },
      { authors: ['Rudolph E. Kalman'], venue: null, date: '1960' },
    ]);
  });

  it('in Chicago has numbers of issues, all names, or the year before the title', async () => {
    const { papers } =
      await readText(`Hochreiter, Sepp, and Jürgen Schmidhuber. "Long short-term memory." Neural computation 9, no. 8 (1997): 1735-1780.
Gu, Albert, and Tri Dao. "Mamba: Linear-time sequence modeling with selective state spaces." arXiv preprint arXiv:2312.00752 (2023).
Van Den Oord, Aaron, Yazhe Li, Aidan N. Gomez, and Guy L. Steele III. "Invented representations." A journal 1, no. 2 (2018): 3-4.
Shannon, Claude Elwood, Ann Bee, Cy Dee et al. 1948. "A theory of communication." The Bell system technical journal 27 (3): 379–423.`);
    expect(papers).toMatchObject([
      { draft: MEMORY, doubts: [] },
      { draft: MAMBA, doubts: [] },
      {
        draft: {
          title: 'Invented representations',
          authors: ['Aaron Van Den Oord', 'Yazhe Li', 'Aidan N. Gomez', 'Guy L. Steele III'],
          venue: 'A journal',
          date: '2018',
        },
      },
      {
        draft: {
          title: 'A theory of communication',
          authors: ['Claude Elwood Shannon', 'Ann Bee', 'Cy Dee'],
          venue: 'The Bell system technical journal',
          date: '1948',
        },
        doubts: [{ reason: 'the list of authors is cut (“…”, “et al.” or “and others”)' }],
      },
    ]);
  });

  it('in Harvard has the year behind the names, and spaces that are missing', async () => {
    const { papers } =
      await readText(`Hochreiter, S. and Schmidhuber, J., 1997. Long short-term memory. Neural computation, 9(8), pp.1735-1780.
Vaswani, A., Shazeer, N., Gomez, A.N., Kaiser, Ł. and Polosukhin, I., 2017. Attention is all you need. Advances in neural information processing systems, 30.
Devlin, J., Chang, M.W. and Lee, K., 2019, June. Bert: Pre-training. In Proceedings of a conference (pp. 4171-4186).
Kalman, R.E., 1960. A new approach to filtering. Journal of things, 82(1), pp.35-45.
Bee, A. et al. (2020) ‘The reeds’ way’, Journal of Reeds, 9(8), pp. 1735–1780.
Bee, A., 2021, The reeds of the marsh, Journal of Reeds, 9, 1-2.`);
    expect(
      papers.map(({ draft: { title, authors, venue, date } }) => [title, authors, venue, date]),
    ).toEqual([
      ['Long short-term memory', ['S. Hochreiter', 'J. Schmidhuber'], 'Neural computation', '1997'],
      [
        'Attention is all you need',
        ['A. Vaswani', 'N. Shazeer', 'A.N. Gomez', 'Ł. Kaiser', 'I. Polosukhin'],
        'Advances in neural information processing systems',
        '2017',
      ],
      [
        'Bert: Pre-training',
        ['J. Devlin', 'M.W. Chang', 'K. Lee'],
        'Proceedings of a conference',
        '2019-06',
      ],
      ['A new approach to filtering', ['R.E. Kalman'], 'Journal of things', '1960'],
      ['The reeds’ way', ['A. Bee'], 'Journal of Reeds', '2020'],
      ['Bee, A., 2021, The reeds of the marsh, Journal of Reeds, 9, 1-2.', [], null, null],
    ]);
    expect(papers.map(({ doubts }) => doubts.length)).toEqual([0, 0, 0, 0, 1, 2]);
  });

  it('in Vancouver has initials behind the names', async () => {
    const drafts =
      await readDrafts(`Hochreiter S, Schmidhuber J. Long short-term memory. Neural computation. 1997 Nov 15;9(8):1735-80.
Gu A, Dao T. Mamba: Linear-time sequence modeling with selective state spaces. arXiv preprint arXiv:2312.00752. 2023 Dec 1.
Dao T, Gu A, Steele GL III. Transformers are reeds. Journal of Reeds. 2024;1:2-3.`);
    expect(drafts).toMatchObject([
      { ...MEMORY, authors: ['S. Hochreiter', 'J. Schmidhuber'] },
      { ...MAMBA, authors: ['A. Gu', 'T. Dao'] },
      { title: 'Transformers are reeds', authors: ['T. Dao', 'A. Gu', 'G. L. Steele III'] },
    ]);
  });

  it('has its whole venue, with the year in it, and without “In”', async () => {
    const drafts =
      await readDrafts(`Bee, A., & Dee, C. (2019). Reeds in APA. In Proceedings of the 2019 conference of the marsh: human reeds, volume 1 (pp. 4171-4186).
Bee, Ann, and Cy Dee. "Reeds in MLA." Proceedings of the 58th annual meeting of the marsh. 2020.
Bee, Ann, and Cy Dee. "Reeds in Chicago." In 2021 IEEE conference on reeds, pp. 1-2. 2021.
Bee A, Dee C. Reeds in Vancouver. InInternational conference on reeds 2020 Nov 21 (pp. 1-2). PMLR.
Bee, A. and Dee, C., 2019, June. Reeds in Harvard. In International conference on reeds (pp. 1-2). PMLR.
Bee, A., & Dee, C. (2019). Reeds in a glass. In Vitro Cellular Biology, 3(2), 1-2.`);
    expect(drafts.map(({ venue }) => venue)).toEqual([
      'Proceedings of the 2019 conference of the marsh: human reeds',
      'Proceedings of the 58th annual meeting of the marsh',
      '2021 IEEE conference on reeds',
      'International conference on reeds',
      'International conference on reeds',
      'In Vitro Cellular Biology',
    ]);
  });

  it('and a book, a physicist’s list or prose is no other style', async () => {
    const lines = [
      'Goodfellow, Ian, Yoshua Bengio, and Aaron Courville. Deep learning. MIT press, 2016.',
      'Kalman, Rudolph. A new approach to filtering. Journal of things 82 (1960): 35-45.',
      'J. Bee, A. Dee, Phys. Rev. Lett. 12 (1997) 1735–1780.',
      'We read on, and on. Then Bee, Ann, said, "what a long title" and left.',
    ];
    const { papers } = await readText(lines.join('\n'));
    expect(papers.map(({ doubts }) => doubts[0]?.reason)).toEqual(
      lines.map(() => 'it names no authors'),
    );
    expect(papers.map(({ draft }) => draft.title.slice(0, 5))).toEqual(
      lines.map((line) => line.slice(0, 5)),
    );
  });

  it('in APA leaves out names in the middle, which is told', async () => {
    const { papers } = await readText(
      'Vaswani, A., Shazeer, N., Gomez, A. N., ... & Polosukhin, I. (2017). Attention is all you need. Advances in neural information processing systems, 30.\n',
    );
    expect(papers[0]).toMatchObject({
      draft: {
        title: 'Attention is all you need',
        authors: ['A. Vaswani', 'N. Shazeer', 'A. N. Gomez', 'I. Polosukhin'],
        venue: 'Advances in neural information processing systems',
        date: '2017',
      },
      doubts: [{ reason: 'the list of authors is cut (“…”, “et al.” or “and others”)' }],
    });
  });
});

describe('a reference in APA', () => {
  it.each([
    [
      'van der Maaten, L., & Hinton, G. (2008). Visualizing data using t-SNE. Journal of Machine Learning Research, 9, 2579–2605.',
      ['L. van der Maaten', 'G. Hinton'],
      'Visualizing data using t-SNE',
      'article',
    ],
    [
      'OpenAI. (2023). GPT-4 technical report. arXiv preprint arXiv:2303.08774.',
      ['OpenAI'],
      'GPT-4 technical report',
      null,
    ],
    [
      'World Health Organization. (2021, June 28). Ethics of artificial intelligence for health.',
      ['World Health Organization'],
      'Ethics of artificial intelligence for health',
      null,
    ],
    [
      'Kaplan, J., & McCandlish, S. (2020). Scaling laws for neural language models (No. arXiv:2001.08361). arXiv.',
      ['J. Kaplan', 'S. McCandlish'],
      'Scaling laws for neural language models',
      null,
    ],
    [
      'Hochreiter, S., & Schmidhuber, J. (1997). Long short-term memory. Neural Computation, 9(8), 1735–1780.',
      ['S. Hochreiter', 'J. Schmidhuber'],
      'Long short-term memory',
      'article',
    ],
  ])('%s', (text, names, title, kind) => {
    expect(readReference(text)).toMatchObject({ title, authors: { names }, kind });
  });

  it.each([
    'Foo bar baz (2020). This is a title behind a year.',
    'de kooning painted (1950). Woman I. MoMA.',
  ])('is not: %s', (text) => {
    expect(readReference(text)).toBeNull();
  });
});

describe('a book', () => {
  it('in ACM has its edition and publisher', async () => {
    const [draft] = await readDrafts(
      'Karl Finch and Max Owl. 2001. Birds of the reed (2nd ed.). Reed Press.\nAda Wren and Ina Lark. 2005. How nests are built. Nests 9, 8 (2005), 1–9.\n',
    );
    expect(draft).toMatchObject({ title: 'Birds of the reed', venue: null, kind: 'book' });
    expect(draft?.otherIds.map(({ id }) => id)).toEqual(['Reed Press', '2nd']);
  });

  it('in APA has editors, edition and publisher, and so have its parts', async () => {
    const drafts =
      await readDrafts(`Finch, K. (2001). Birds of the reed (2nd ed., Vol. 3). Reed Press.
Owl, M., & Lark, I. (Eds.). (2002). All of nests. Springer. https://doi.org/10.1000/1
Wren, A. (2005). How nests are built. In M. Owl & I. Lark (Eds.), Handbook of nests (2nd ed., Vol. 2, pp. 45–67). Springer.
`);
    expect(
      drafts.map(({ title, authors, editors, venue, kind }) => [
        title,
        authors,
        editors,
        venue,
        kind,
      ]),
    ).toEqual([
      ['Birds of the reed', ['K. Finch'], [], null, 'book'],
      ['All of nests', [], ['M. Owl', 'I. Lark'], null, 'book'],
      ['How nests are built', ['A. Wren'], ['M. Owl', 'I. Lark'], 'Handbook of nests', 'chapter'],
    ]);
    expect(drafts.map(({ otherIds }) => otherIds.map(({ id }) => id))).toEqual([
      ['3', 'Reed Press', '2nd'],
      ['Springer'],
      ['2', '45-67', 'Springer', '2nd'],
    ]);
  });
});
