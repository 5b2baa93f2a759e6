import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

describe('Markdown', () => {
  it('has titles as links, as bold text, between quotation marks, or plain', async () => {
    const drafts = await readDrafts(`# Awesome X
- [Papers](#papers)
## Papers
- **Modeling Long Sequences** *Albert Gu, Karan Goel* ICLR 2022. [[paper](https://arxiv.org/abs/2111.00396)] [[code](https://github.com/a/b)]
- Attention is all you need. Ashish Vaswani, Noam Shazeer et al. NIPS 2017. [[pdf]](https://arxiv.org/pdf/1706.03762v5.pdf)
- [2023/05] **[RWKV: Reinventing RNNs](https://arxiv.org/abs/2305.13048)**, EMNLP'23
- Gu & Dao, "Mamba: Linear-Time Modeling", 2023, https://arxiv.org/abs/2312.00752
- **RetNet** - Retentive Network: A Successor [[paper]](https://arxiv.org/abs/2307.08621)`);
    expect(drafts.map(({ title, venue, date, arxivId }) => [title, venue, date, arxivId])).toEqual([
      ['Modeling Long Sequences', 'ICLR 2022', '2022', '2111.00396'],
      ['Attention is all you need', 'NIPS 2017', '2017', '1706.03762'],
      ['RWKV: Reinventing RNNs', 'EMNLP 2023', '2023-05', '2305.13048'],
      ['Mamba: Linear-Time Modeling', null, '2023', '2312.00752'],
      ['Retentive Network: A Successor', null, '2023-07', '2307.08621'],
    ]);
    expect(drafts[0]).toMatchObject({
      authors: ['Albert Gu', 'Karan Goel'],
      codeUrl: 'https://github.com/a/b',
    });
  });

  it('is known by strong items where nothing is linked', async () => {
    const drafts = await readDrafts(`Here are some papers on reeds:

1. **"Gated Reeds"** – Wei Zhang, Mia Lark (2024). Introduces gates.
2. **"Counting Swifts: A Study"** – Tomás Soto et al. (2023). Counts them.

Let me know if you need more!`);
    expect(drafts).toMatchObject([
      { title: 'Gated Reeds', authors: ['Wei Zhang', 'Mia Lark'], date: '2024' },
      { title: 'Counting Swifts: A Study', authors: ['Tomás Soto'], date: '2023' },
    ]);
    expect(drafts).toHaveLength(2);
  });

  it('takes names with a year in brackets for authors, and all items below “Papers” for papers', async () => {
    const drafts = await readDrafts(`## Papers on reeds
1. **Gated Reeds of the Northern Marshes** (Zhang & Lark, 2024)
   - *Link*: https://arxiv.org/abs/2401.01234
2. **Gated Nests** (Soto et al., 2023): Counts them.
3. **Nests of Towns** (Zhang, Lark, and Soto 2022)
4. **Swifts of Towns** (Journal of Towns & Swifts, 2021)`);
    expect(drafts.map(({ authors, venue }) => [authors, venue])).toEqual([
      [['Zhang', 'Lark'], null],
      [['Soto'], null],
      [['Zhang', 'Lark', 'Soto'], null],
      [[], 'Journal of Towns & Swifts 2021'],
    ]);
  });

  it('nests what belongs to an item, and items below a heading that is one', async () => {
    const { papers, refused } = await readText(`## Papers
- Models
  - [One Invented Model](https://arxiv.org/abs/2301.00001), arXiv 2023
- **Longformer** - *Longformer: The Long-Document Transformer* [[paper](https://arxiv.org/abs/2004.05150)]
  - Iz Beltagy, Matthew E. Peters, Arman Cohan. 2020.
- **Four Invented Theorems**

  Ann Bee, Cy Dee. *COLT 2021*.

  [paper](https://proceedings.mlr.press/v1/x.html)
- (*NeurIPS 2020*) Eight Invented Steps [![arXiv](https://img.shields.io/x.svg)](https://arxiv.org/abs/2005.14165)
- Bee et al., "Six Invented Ideas," in Proc. of Invention, 2019. [[link](https://doi.org/10.5555/inv.6)]`);
    expect(
      papers.map(({ draft: { title, authors, venue, date } }) => [title, authors, venue, date]),
    ).toEqual([
      ['One Invented Model', [], null, '2023'],
      [
        'Longformer: The Long-Document Transformer',
        ['Iz Beltagy', 'Matthew E. Peters', 'Arman Cohan'],
        null,
        '2020',
      ],
      ['Four Invented Theorems', ['Ann Bee', 'Cy Dee'], 'COLT 2021', '2021'],
      ['Eight Invented Steps', [], 'NeurIPS 2020', '2020'],
      ['Six Invented Ideas', ['Bee'], 'Proc. of Invention', '2019'],
    ]);
    expect(papers[4]?.draft.doi).toBe('10.5555/inv.6');
    expect(refused).toEqual([]);
  });

  it('has years as headings, tables without blank lines, and dates before titles', async () => {
    const drafts = await readDrafts(`## 2024
| Title | Link |
|---|---|
| An Invented Row | [arXiv](https://arxiv.org/abs/2401.00011) |
## Papers of 2023
- 2023.06 | An Invented Bar | [pdf](https://arxiv.org/pdf/2306.00012.pdf) | Ann Bee et al.
- **An Invented Tag**, [[pdf]](https://arxiv.org/abs/2305.00013)`);
    expect(drafts.map(({ title, authors, date }) => [title, authors, date])).toEqual([
      ['An Invented Row', [], '2024'],
      ['An Invented Bar', ['Ann Bee'], '2023-06'],
      ['An Invented Tag', [], '2023'],
    ]);
  });

  it('has a title, its authors and its links in lines of their own', async () => {
    const drafts = await readDrafts(`## Papers

**[1] An Invented Model**<br>
*Ann Bee, Cy Dee*<br>
EMNLP 2023. [[Paper](https://arxiv.org/abs/2305.00001)] [[Code](https://github.com/a/b)]

**[2] Another Invented Model**<br>
*Eva Fox, Cy Dee*<br>
arXiv 2023. [[Paper](https://arxiv.org/abs/2305.00002)]`);
    expect(drafts).toMatchObject([
      { title: 'An Invented Model', authors: ['Ann Bee', 'Cy Dee'], venue: 'EMNLP 2023' },
      { title: 'Another Invented Model', authors: ['Eva Fox', 'Cy Dee'], venue: null },
    ]);
  });

  it('has paragraphs that begin with a link to a paper', async () => {
    const drafts = await readDrafts(
      '## Week 1\n[Retentive Network](https://arxiv.org/abs/2307.08621) - Yutao Sun, Li Dong\n\nhttps://arxiv.org/abs/2305.13048 RWKV: Reinventing RNNs\n\nSome words, and [a link](https://arxiv.org/abs/1111.11111).\n',
    );
    expect(drafts.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['Retentive Network', '2307.08621'],
      ['RWKV: Reinventing RNNs', '2305.13048'],
    ]);
  });

  it('has tables', async () => {
    const drafts = await readDrafts(`| Title | Venue | Date | Code |
|:--|:--:|--|--|
| [**Foo bar**](https://arxiv.org/abs/2401.00001) <br> | CVPR 2024 | 2024-01-02 | [Github](https://github.com/a/b) |
| A title \\| with a bar | ICML | 2023 | - |`);
    expect(drafts.map(({ title, venue, date, codeUrl }) => [title, venue, date, codeUrl])).toEqual([
      ['Foo bar', 'CVPR 2024', '2024-01-02', 'https://github.com/a/b'],
      ['A title | with a bar', 'ICML', '2023', null],
    ]);
  });
});

describe('a plain list', () => {
  it('has titles, references, addresses, DOIs and ids', async () => {
    const { papers, merged } = await readText(`1. Attention is all you need
2. https://arxiv.org/abs/2312.00752
10.1038/nature14539
hep-th/9608091
Deep Learning (2015) doi:10.1038/nature14539
Smith, J., & Doe, A. B. (2020). A study of things. Journal of Things, 12(3), 1–2.`);
    expect(papers.map(({ draft: { title, date } }) => [title, date])).toEqual([
      ['Attention is all you need', null],
      ['arXiv:2312.00752', '2023-12'],
      ['Deep Learning', '2015'],
      ['arXiv:hep-th/9608091', '1996-08'],
      ['A study of things', '2020'],
    ]);
    expect(papers[4]?.draft).toMatchObject({
      authors: ['J. Smith', 'A. B. Doe'],
      venue: 'Journal of Things',
    });
    expect(merged).toHaveLength(1);
  });

  it('has references of several styles below a heading', async () => {
    const { papers, remarks } = await readText(`References

[1] A. Vaswani, N. Shazeer, et al., "Attention is all you need," in Adv. Neural Inf. Process. Syst., vol. 30, pp. 1990–2008, 2017.
[2] Gu, A.; Dao, T. Mamba: Linear-time sequence modeling. arXiv 2023, arXiv:2312.00752.
[3] LeCun Y, Bengio Y, Hinton G. Deep learning. Nature. 2015;521(7553):436-44.`);
    expect(
      papers.map(({ draft: { title, authors, venue, date } }) => [title, authors, venue, date]),
    ).toEqual([
      [
        'Attention is all you need',
        ['A. Vaswani', 'N. Shazeer'],
        'Adv. Neural Inf. Process. Syst.',
        '2017',
      ],
      ['Mamba: Linear-time sequence modeling', ['A. Gu', 'T. Dao'], null, '2023'],
      ['Deep learning', ['Y. LeCun', 'Y. Bengio', 'G. Hinton'], 'Nature', '2015'],
    ]);
    expect(remarks.map(({ reason }) => reason)).toEqual(['“References” is taken for a heading']);
  });
});

describe('Daily Papers', () => {
  const entry = (title: string, day: string) =>
    `### [${title}](https://huggingface.co/papers/2505.12345)\n\nAn abstract.\n\n* 3 authors\n·\n${day}\n\n`;

  it('have a year by the reader’s word, or by the id of the paper', async () => {
    const text = `# Daily Papers\n\nJun 29\n\n${entry('One paper', 'May 30')}`;
    expect(await readOne(text)).toMatchObject({
      date: '2025-05-30',
      arxivId: '2505.12345',
      authorCount: 3,
    });
    const bare = text.replaceAll(/\]\(.*?\)/gu, '][7]');
    expect((await readDrafts(bare))[0]?.date).toBeNull();
    expect((await readDrafts(bare, { year: 2026 }))[0]?.date).toBe('2026-05-30');
  });

  it('are read as Lynx, a copied page and a mail program write them', async () => {
    const lynx = `   [1]Hugging Face\n     * [2]Models\n\nby [1]AK and the research community\n\n   Dec 12\n\n[3]Mamba: Linear-Time\n   Sequence Modeling\n\n   An abstract over\n   two lines.\n\n     * 2 authors\n\n   ·\n   Dec 1, 2023 [4]12\n\nReferences\n\n   1. https://huggingface.co/\n   2. https://huggingface.co/models\n   3. https://huggingface.co/papers/2312.00752\n   4. https://huggingface.co/papers/2312.00752#community\n`;
    const paper = { title: 'Mamba: Linear-Time Sequence Modeling', arxivId: '2312.00752' };
    expect(await readDrafts(lynx)).toMatchObject([
      { ...paper, date: '2023-12-01', abstract: 'An abstract over two lines.', comments: 12 },
    ]);
    const mail = `Daily Papers\n\nMamba: Linear-Time Sequence Modeling <https://huggingface.co/papers/2312.00752>\n\nAn abstract.\n\n• 2 authors\n·\nPublished on Dec 1, 2023\n`;
    expect(await readDrafts(mail)).toMatchObject([{ ...paper, date: '2023-12-01' }]);
    const pandoc = `# Daily Papers\n\n### [Mamba: Linear-Time Sequence Modeling](/papers/2312.00752){.line-clamp-3 .balance}\n\n[An abstract.](https://huggingface.co/papers/2312.00752)\n\n[*   ![](https://x.y/b.png)\n*   2 authors](https://huggingface.co/papers/2312.00752)\n\n·\n\nDec 1, 2023\n`;
    expect(await readDrafts(pandoc)).toMatchObject([
      { ...paper, date: '2023-12-01', abstract: 'An abstract.', authorCount: 2 },
    ]);
    const abstract = 'A sentence of an abstract that is long. '.repeat(6).trim();
    const bare = `Hugging Face\nDaily Papers\nMamba: Linear-Time Sequence Modeling\n${abstract}\n• An organisation\n• 2 authors\n·\nDec 1, 2023\n12\n`;
    expect(await readDrafts(bare)).toMatchObject([
      { title: paper.title, date: '2023-12-01', abstract, authorCount: 2 },
    ]);
    const spaced = `###  [ ${paper.title} ](/papers/2312.00752)\n\n[ An abstract. ](/papers/2312.00752)\n\n  * [ 2 authors ](/papers/2312.00752)\n\n·\n\nDec 1, 2023\n`;
    expect(await readDrafts(spaced)).toMatchObject([{ ...paper, abstract: 'An abstract.' }]);
    const copied = `Hugging Face\nModels\nDaily Papers\nby AK and the research community\nMay 28\n\nSubmitted by\nsomeone\n\n65\nOne invention\n· 4 authors\n3\n\nSubmitted by\nsomeone\n\n12\nAnother one\n· Invented Lab · 12 authors\n1\n`;
    expect(await readDrafts(copied)).toMatchObject([
      { title: 'One invention', authorCount: 4 },
      { title: 'Another one', authorCount: 12 },
    ]);
  });

  it('of one day have titles and numbers of authors alone', async () => {
    const card = (title: string, authors: number) =>
      `Submitted by\nsomebody\n\n146\n\n${title}\n\n·\n${authors} authors\n12\n\n`;
    const text = `Hugging Face\n\nDaily Papers\n\n${card('One paper of the day', 3)}${card('Another one', 20)}`;
    const drafts = await readDrafts(text);
    expect(drafts.map(({ title, authorCount, date }) => [title, authorCount, date])).toEqual([
      ['One paper of the day', 3, null],
      ['Another one', 20, null],
    ]);
  });
});
