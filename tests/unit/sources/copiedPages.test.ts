import { describe, expect, it } from 'vitest';
import { readDrafts, readText } from '../../fixtures/readText.ts';

const REEDS = {
  title: 'Gated Reeds: Linear-Time Models of Long Nests',
  authors: ['Wei Zhang', 'Mia Lark'],
  arxivId: '2401.01234',
  kind: 'preprint',
};

describe('text copied from a page of arXiv', () => {
  it('is a listing of a day, with ids, titles and names in lines of their own', async () => {
    const { papers, refused, remarks } = await readText(`Machine Learning
Authors and titles for recent submissions
Fri, 5 Jan 2024
See today's new changes

Total of 2 entries
Showing up to 50 entries per page: fewer | more | all
Fri, 5 Jan 2024 (showing 2 of 2 entries )
[1] arXiv:2401.01234 [pdf, html, other]
Title: Gated Reeds: Linear-Time Models of Long Nests
Wei Zhang, Mia Lark
Comments: 12 pages, code at https://github.com/example/reeds
Subjects: Machine Learning (cs.LG); Computation and Language (cs.CL)
[2] arXiv:2312.01235 (cross-list from cs.CV) [pdf, ps, other]
Title: Counting Swifts
Tomás Pérez Soto, Ivo K. Heron
Journal-ref: Journal of Swifts
Subjects: Computer Vision and Pattern Recognition (cs.CV)
Swifts are counted.

Total of 2 entries
About
Help`);
    expect(papers).toMatchObject([
      {
        line: 9,
        draft: {
          ...REEDS,
          date: '2024-01',
          codeUrl: 'https://github.com/example/reeds',
          keywords: ['cs.LG', 'cs.CL'],
          abstract: null,
        },
        doubts: [],
      },
      {
        line: 14,
        draft: {
          title: 'Counting Swifts',
          authors: ['Tomás Pérez Soto', 'Ivo K. Heron'],
          arxivId: '2312.01235',
          date: '2023-12',
          venue: 'Journal of Swifts',
          abstract: 'Swifts are counted.',
        },
      },
    ]);
    expect([...refused, ...remarks]).toEqual([]);
  });

  it('is a listing that a browser saved as text, with all lines indented alike', async () => {
    const drafts = await readDrafts(`[1]  arXiv:2401.01234 [pdf, html, other]

    Title:
    Gated Reeds: Linear-Time Models of Long Nests
    Wei Zhang, Mia Lark
    Comments: 12 pages
    Subjects: Machine Learning (cs.LG)

[2]  arXiv:2312.01235 [pdf, ps, other]

    Title: Counting Swifts
    Ivo K. Heron
    Subjects: Computer Vision and Pattern Recognition (cs.CV)`);
    expect(drafts).toMatchObject([
      { ...REEDS, keywords: ['cs.LG'] },
      { title: 'Counting Swifts', authors: ['Ivo K. Heron'] },
    ]);
  });

  it('is a search, which says when the first version came', async () => {
    const drafts = await readDrafts(`Showing 1–2 of 2 results for all: reeds

arXiv:2401.01234 [pdf, other] cs.LG cs.CL
doi 10.5555/reeds.1
Gated Reeds: Linear-Time Models of Long Nests
Authors: Wei Zhang, Mia Lark
Abstract: … Gates are good. ▽ More
Submitted 3 January, 2024; v1 submitted 2 January, 2024; originally announced January 2024.
Comments: 12 pages

arXiv:2401.01235 [pdf, other] cs.CV
Counting Swifts
Authors: Ivo K. Heron
Abstract: Swifts are counted. ▽ More
Submitted 4 January, 2024; originally announced January 2024.`);
    expect(drafts).toMatchObject([
      { ...REEDS, date: '2024-01-02', abstract: 'Gates are good.' },
      { title: 'Counting Swifts', date: '2024-01-04', abstract: 'Swifts are counted.' },
    ]);
  });

  it('is a mail, whose titles go on in the next line', async () => {
    const drafts = await readDrafts(`Submissions to:
Machine Learning
------------------------------------------------------------------------------
\\\\
arXiv:2401.01234
Date: Wed, 3 Jan 2024 10:00:00 GMT   (123kb)

Title: Gated Reeds: Linear-Time
  Models of Long Nests
Authors: Wei Zhang (1) and Mia Lark ((1) Reed Lab)
Categories: cs.LG cs.CL
License: http://creativecommons.org/licenses/by/4.0/
\\\\
  Gates are good. They
open.
\\\\ ( https://arxiv.org/abs/2401.01234 ,  123kb)
------------------------------------------------------------------------------
\\\\
arXiv:2401.01235 (*cross-listing*)
Date: Wed, 3 Jan 2024 11:00:00 GMT   (12kb)

Title: Counting Swifts
Authors: Ivo K. Heron
Categories: cs.CV
\\\\
  Swifts are counted.
\\\\ ( https://arxiv.org/abs/2401.01235 ,  12kb)`);
    expect(drafts).toMatchObject([
      {
        ...REEDS,
        date: '2024-01-03',
        abstract: 'Gates are good. They open.',
        keywords: ['cs.LG', 'cs.CL'],
      },
      { title: 'Counting Swifts', authors: ['Ivo K. Heron'], abstract: 'Swifts are counted.' },
    ]);
  });
});

describe('text copied from a page of Google Scholar', () => {
  it('is of results: a title, then who wrote it, where and when', async () => {
    const { papers } = await readText(`[PDF] arxiv.org
Gated reeds: Linear-time models of long nests
W Zhang, M Lark\u00A0- arXiv preprint arXiv:2401.01234, 2024 - arxiv.org
… Gates are good. We show that reeds are …
Save Cite Cited by 123 Related articles All 4 versions View as HTML

[HTML] Counting swifts
TP Soto, IK Heron, Z Wren…\u00A0- Journal of Swifts, 2023 - swifts.org
Swifts are counted …
Save Cite Cited by 45 Related articles
[BOOK] A handbook of nests
A Old - 1999 - books.google.com
Save Cite Cited by 1,200 Related articles`);
    expect(papers.map(({ line, draft }) => ({ line, ...draft }))).toMatchObject([
      {
        line: 2,
        title: 'Gated reeds: Linear-time models of long nests',
        authors: ['W Zhang', 'M Lark'],
        date: '2024',
        arxivId: '2401.01234',
        venue: null,
      },
      {
        title: 'Counting swifts',
        authors: ['TP Soto', 'IK Heron', 'Z Wren'],
        venue: 'Journal of Swifts',
        date: '2023',
      },
      { title: 'A handbook of nests', authors: ['A Old'], date: '1999', kind: 'book' },
    ]);
    expect(papers[1]?.doubts[0]?.reason).toContain('cut');
  });

  it('is of a profile: three lines, times cited and the year', async () => {
    const drafts = await readDrafts(`Title
Cited by
Year
Gated reeds: Linear-time models of long nests
W Zhang, M Lark
arXiv preprint arXiv:2401.01234, 2024
123*\t2024
Counting swifts
TP Soto, W Zhang
Journal of Swifts 36 (2), 101-113, 2023\t45\t2023
A handbook of nests
W Zhang
\t\t1999`);
    expect(drafts).toMatchObject([
      { authors: ['W Zhang', 'M Lark'], arxivId: '2401.01234', date: '2024', venue: null },
      {
        title: 'Counting swifts',
        venue: 'Journal of Swifts',
        date: '2023',
        otherIds: [
          { scheme: 'volume', id: '36' },
          { scheme: 'issue', id: '2' },
          { scheme: 'pages', id: '101-113' },
        ],
      },
      { title: 'A handbook of nests', authors: ['W Zhang'], date: '1999' },
    ]);
  });

  it('is not a table that ends with times cited and a year', async () => {
    const { files } = await readText(
      'Paper\tAuthors\tCited by\tYear\nReeds\tAnn Bee\t12\t2020\nNests\tCy Dee\t3\t2021\n',
    );
    expect(files[0]?.format).toBe('table');
  });
});

describe('text copied from a page of OpenReview', () => {
  it('is a paper, with its fields', async () => {
    const { papers, refused } = await readText(`Back to Nests Conference homepage
Gated Reeds: Linear-Time Models of Long Nests
PDF
Wei Zhang, Mia Lark
Published: 16 Jan 2024, Last Modified: 12 Mar 2024Nests 2024 posterEveryoneRevisionsBibTeXCC BY 4.0
Keywords: reeds, long nests
TL;DR: We gate reeds.
Abstract: Nests are long.
Reeds are gated.
Supplementary Material: zip
Primary Area: birds
Submission Number: 1234
Loading`);
    expect(refused).toEqual([]);
    expect(papers).toMatchObject([
      {
        line: 2,
        draft: {
          title: REEDS.title,
          authors: REEDS.authors,
          date: '2024-01-16',
          venue: 'Nests 2024 poster',
          keywords: ['reeds', 'long nests'],
          abstract: 'Nests are long. Reeds are gated.',
        },
        doubts: [],
      },
    ]);
  });

  it('is a list of papers, each with its venue in a line of its own or with the dates', async () => {
    const { papers } = await readText(`Gated Reeds: Linear-Time Models of Long Nests
Wei Zhang, Mia Lark
Published: 16 Jan 2024, Last Modified: 15 Apr 2024
Nests 2024 oral
Readers: Everyone
Show details

Counting Swifts
Tomás Pérez Soto
18 Sept 2023 (modified: 11 Feb 2024)Submitted to Nests 2024Readers: Everyone
2 Replies
`);
    expect(papers.map(({ draft }) => draft)).toMatchObject([
      { title: REEDS.title, authors: REEDS.authors, venue: 'Nests 2024 oral' },
      {
        title: 'Counting Swifts',
        authors: ['Tomás Pérez Soto'],
        date: '2023-09-18',
        venue: null,
        kind: 'preprint',
      },
    ]);
  });
});
