import { describe, expect, it } from 'vitest';
import { readDrafts, readText } from '../../fixtures/readText.ts';

describe('fields with their names', () => {
  it('are a record a block, with a field a line', async () => {
    const { papers } = await readText(`Title: Gated Reeds
Authors: Wei Zhang, Mia Lark
Year: 2024
Link: https://arxiv.org/abs/2401.01234
Abstract: Gates are good.
Background: they open
and close.

Title: Counting Swifts
Authors: Tomás Pérez Soto
Year: 2023
Status: read`);
    expect(papers).toMatchObject([
      {
        line: 1,
        draft: {
          title: 'Gated Reeds',
          authors: ['Wei Zhang', 'Mia Lark'],
          date: '2024',
          arxivId: '2401.01234',
          abstract: 'Gates are good. Background: they open and close.',
        },
        doubts: [],
      },
      { line: 9, draft: { title: 'Counting Swifts', date: '2023', columns: { Status: 'read' } } },
    ]);
  });

  const BOTH = [
    { title: 'Gated Reeds', authors: ['Wei Zhang', 'Mia Lark'], date: '2024', venue: 'Reeds' },
    { title: 'Counting Swifts: A Study', authors: ['Tomás Soto'], date: '2023', venue: 'Swifts' },
  ];
  it.each([
    [
      'below titles with numbers',
      `1. Gated Reeds
Authors: Wei Zhang, Mia Lark
Year: 2024
Venue: Reeds

2. Counting Swifts: A Study
Authors: Tomás Soto
Year: 2023
Venue: Swifts`,
    ],
    [
      'in strong letters, between the words of a chat program',
      `Here are two papers:

1. **Gated Reeds**
   - **Authors:** Wei Zhang, Mia Lark
   - **Year:** 2024
   - **Venue:** Reeds

2. **Counting Swifts: A Study**
   - **Authors:** Tomás Soto
   - **Year:** 2023
   - **Venue:** Swifts

Shall I look for more?`,
    ],
    [
      'emphasised, below strong titles',
      `**1. Gated Reeds**
*Authors*: Wei Zhang, Mia Lark
*Year*: 2024
*Venue*: Reeds

**2. Counting Swifts: A Study**
*Authors*: Tomás Soto
*Year*: 2023
*Venue*: Swifts`,
    ],
    [
      'each in an item with a number',
      `1. **Title:** Gated Reeds
   **Authors:** Wei Zhang, Mia Lark
   **Year:** 2024
   **Venue:** Reeds

2. **Title:** Counting Swifts: A Study
   **Authors:** Tomás Soto
   **Year:** 2023
   **Venue:** Swifts`,
    ],
  ])('may be %s', async (_, text) => {
    const { papers, refused } = await readText(text);
    expect(papers.map(({ draft }) => draft)).toMatchObject(BOTH);
    expect(papers.map(({ draft }) => draft.columns)).toEqual([{}, {}]);
    expect(refused).toEqual([]);
  });

  it('are what EndNote shows, which begins with the kind of the work', async () => {
    const drafts = await readDrafts(`Reference Type: Journal Article
Record Number: 12
Author: Lark, Mia and Heron, Ivo K.
Year: 2021
Title: On the Reading of Nests
Journal: Journal of Nests
Volume: 4
Pages: 1-9


Reference Type: Conference Paper
Record Number: 13
Author: Zhang, Wei
Year: 2024
Title: Gated Reeds`);
    expect(drafts).toMatchObject([
      {
        title: 'On the Reading of Nests',
        authors: ['Mia Lark', 'Ivo K. Heron'],
        venue: 'Journal of Nests',
        kind: 'article',
        otherIds: [
          { scheme: 'volume', id: '4' },
          { scheme: 'pages', id: '1-9' },
        ],
      },
      { title: 'Gated Reeds', authors: ['Wei Zhang'], kind: 'conference paper' },
    ]);
  });

  it('are the front matter of a note, whose text is left out', async () => {
    const { papers, remarks } = await readText(`---
title: "Gated Reeds: Linear-Time Models"
authors:
  - "[[Wei Zhang]]"
  - Lark, Mia
year: 2024
date: 2025-06-07
abstract: >
  Gates are good.
  They open.
tags: [reeds, "long nests"]
status: reading
url: https://arxiv.org/abs/2401.01234
---

# Notes on reeds

- See [[lark2021]] and [the code](https://github.com/example/reeds)`);
    expect(papers).toMatchObject([
      {
        line: 1,
        draft: {
          title: 'Gated Reeds: Linear-Time Models',
          authors: ['Wei Zhang', 'Mia Lark'],
          date: '2024',
          abstract: 'Gates are good. They open.',
          keywords: ['reeds', 'long nests'],
          arxivId: '2401.01234',
          columns: { status: 'reading' },
        },
        doubts: [],
      },
    ]);
    expect(remarks[0]?.reason).toContain('left out');
  });

  it('are not a list in Markdown with fields before it', async () => {
    const { files, papers } = await readText(`---
title: Papers of the week
author: Ann Bee
date: 2024-01-05
---
- [Gated Reeds](https://arxiv.org/abs/2401.01234)
- [Counting Swifts](https://arxiv.org/abs/2401.01235)
- [Reading Nests](https://arxiv.org/abs/2401.01236)`);
    expect(files[0]?.format).toBe('markdown');
    expect(papers).toHaveLength(3);
  });
});
