import { describe, expect, it } from 'vitest';
import { readDrafts, readText } from '../../fixtures/readText.ts';

/** Items enough that a file is a list. */
const MORE = ['Sedges', 'Rushes', 'Dunes', 'Ponds']
  .map((word, at) => `- [On ${word} and What They Hold](https://arxiv.org/abs/2402.0000${at})`)
  .join('\n');

describe('the title of an item', () => {
  it('goes on behind the link of a short name, up to a bar or a bracket', async () => {
    const drafts = await readDrafts(`## Papers
- [Reedy](https://arxiv.org/abs/2403.00001): Growing Reeds in Parallel | SOSP' 24
- [S4R](https://arxiv.org/abs/2403.00002) : An Engine for Reeds| OSDI’25
- [Sedge Serving:](https://arxiv.org/abs/2403.00003) A Network for Marshes
- [Rushes](https://arxiv.org/abs/2403.00004): Rushes: How to Count Them
- [On Dunes and Ponds](https://arxiv.org/abs/2403.00005): we show that dunes move. | Marsh Lab
- [Point-to-Point Talk between Reeds of Marshes](https://arxiv.org/abs/2403.00006): how reeds talk to others`);
    expect(drafts.map(({ title, venue, date }) => [title, venue, date])).toEqual([
      ['Reedy: Growing Reeds in Parallel', 'SOSP 2024', '2024'],
      ['S4R: An Engine for Reeds', 'OSDI 2025', '2025'],
      ['Sedge Serving: A Network for Marshes', null, '2024-03'],
      ['Rushes: How to Count Them', null, '2024-03'],
      ['On Dunes and Ponds', null, '2024-03'],
      ['Point-to-Point Talk between Reeds of Marshes', null, '2024-03'],
    ]);
  });

  it('begins behind brackets and pictures, and ends before a year, an id or a label', async () => {
    const drafts = await readDrafts(`## Papers
- (Marsh and Reed Letters) ReedNet: Listening to Reeds [[paper](https://arxiv.org/abs/2403.00001)]
- (Arxiv 24.03.31, ICML24, Reed-2) Reeds are Sedges [[paper](https://arxiv.org/abs/2403.00002)]
- (CVPR 2025 eLVM workshop) U-Shaped Reeds [[paper](https://arxiv.org/abs/2403.00003)]
- :scroll: [The Secrecy of Reeds (1949)](https://marsh.example.edu/secrecy.pdf) by A.M. Bee
- [:scroll:](reeds.pdf) [An O(1) Algorithm for Reeds](https://marsh.example.edu/reeds.pdf)
- Reeds vs. Sedges: A Study of Both [[BytePond]](https://github.com/a/b) [[Project Website]](https://reeds.example.edu) [[pdf]](https://marsh.example.edu/both.pdf)
- **Bi-Reeds: Reeds Both Ways, arXiv:2404.15772**, [[pdf](https://arxiv.org/abs/2404.15772)]
- **RP-2**. Reeds, Large and Small, 2021. [[Model&Code](https://github.com/a/rp2)]`);
    expect(drafts.map(({ title }) => title)).toEqual([
      'ReedNet: Listening to Reeds',
      'Reeds are Sedges',
      'U-Shaped Reeds',
      'The Secrecy of Reeds',
      'An O(1) Algorithm for Reeds',
      'Reeds vs. Sedges: A Study of Both',
      'Bi-Reeds: Reeds Both Ways',
      'Reeds, Large and Small',
    ]);
    expect(drafts.slice(0, 4).map(({ venue, date }) => [venue, date])).toEqual([
      ['Marsh and Reed Letters', '2024-03'],
      ['ICML 2024', '2024-03-31'],
      ['CVPR 2025 eLVM workshop', '2025'],
      [null, '1949'],
    ]);
  });
});

describe('a place behind a title', () => {
  it('ends the title with a comma before it, and names behind a number are a reference', async () => {
    const drafts = await readDrafts(`## Papers
- Reeds without Water, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2403.00001)]
- Sedges, Rushes and Moss, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2303.00002)] [[Code](https://github.com/a/b)]
- What Makes a Good Marsh? <ins>Reed Workshop, 2022</ins> [[Paper](https://arxiv.org/abs/2203.00003)]

**[7]** Bee, Ann, et al. "**Deep Reeds for Counting**." Marsh Letters 9.8 (2015): 1-9. [[pdf]](https://arxiv.org/pdf/1512.00004.pdf) :star::star:

**[8]** Dee, Cy. "**Deep Sedges for Counting**." arXiv preprint arXiv:1512.00005 (2015). [[pdf]](https://arxiv.org/pdf/1512.00005.pdf)

**[9]** Eff, Eve, et al. "**Deep Moss**." arXiv preprint arXiv:1512.00006 (2015). [[pdf]](https://arxiv.org/pdf/1512.00006.pdf)`);
    expect(drafts.map(({ title, venue, date, authors }) => [title, venue, date, authors])).toEqual([
      ['Reeds without Water', 'ICLR 2024', '2024', []],
      ['Sedges, Rushes and Moss', null, '2023', []],
      ['What Makes a Good Marsh?', 'Reed Workshop 2022', '2022', []],
      ['Deep Reeds for Counting', 'Marsh Letters', '2015', ['Ann Bee']],
      ['Deep Sedges for Counting', null, '2015', ['Cy Dee']],
      ['Deep Moss', null, '2015', ['Eve Eff']],
    ]);
  });

  it('is not that of a lab, in a table: marks before a title, a lab behind it, other columns', async () => {
    const drafts = await readDrafts(`## Reeds ([©️back](#contents))
|Date|Title|Paper|Code|Country|
|:---:|:---:|:---:|:---:|:---:|
|2024.05|🔥🔥[ROCO] Reeds Only Cache Once(@Marsh Lab etc)| [[pdf]](https://arxiv.org/pdf/2405.00001) | [[unilm-ROCO]](https://github.com/a/roco) |Norway|

## Data
| Name | Paper | Link |
|:-----|:-----:|:----:|
| **ReedDialogue** | [✨Reeds: Unlocking Marshes](https://arxiv.org/pdf/2308.00002.pdf) | [Link](https://github.com/a/reeds) |

## Weekly
| Paper | Links |
|:-----|:-----|
| 5) **Agents in Marshes** - tells of the agents that live in marshes. | [Paper](https://arxiv.org/abs/2409.00003) |`);
    expect(drafts.map(({ title, columns }) => [title, columns])).toEqual([
      ['Reeds Only Cache Once', { Section: 'Reeds', Country: 'Norway' }],
      ['Reeds: Unlocking Marshes', { Section: 'Data' }],
      ['Agents in Marshes', { Section: 'Weekly' }],
    ]);
  });
});

describe('what is beside a title', () => {
  it('names authors alone, with footnotes, with affiliations, between dots; no sentence', async () => {
    const drafts = await readDrafts(`## Papers
- **On Reeds**. *Ann Bee*. Technical Report. [[pdf](https://arxiv.org/abs/2403.00001)]
- [On Sedges](https://arxiv.org/abs/2403.00002) by Cy Dee (1975)
- **On Rushes**, Ann Bee∗†, Cy Dee∗‡, Eve Eff‡ [[pdf](https://arxiv.org/abs/2403.00003)]
- **On Dunes**, Ann Bee · Cy Dee · Eve Eff [[pdf](https://arxiv.org/abs/2403.00004)]
- On Ponds and Their Water [[paper](https://arxiv.org/abs/2403.00005)]
  - Ann Bee, Reed University; Cy Dee and Eve Eff, Marsh Labs
- On Bogs and Their Water [[paper](https://arxiv.org/abs/2403.00006)]
  - Bee, A.B., Dee, C. and Eff, E., 2015, August. In Proceedings of Marshes (pp. 368-380). ACM.
- [On Fens](https://arxiv.org/abs/2403.00007) | The Green and Good Lab, Reed University
- **On Moors** *Ann Bee (Reed University) et al. arXiv.* [[pdf](https://arxiv.org/abs/2403.00008)]`);
    expect(drafts.map(({ authors }) => authors)).toEqual([
      ['Ann Bee'],
      ['Cy Dee'],
      ['Ann Bee', 'Cy Dee', 'Eve Eff'],
      ['Ann Bee', 'Cy Dee', 'Eve Eff'],
      ['Ann Bee', 'Cy Dee', 'Eve Eff'],
      ['A.B. Bee', 'C. Dee', 'E. Eff'],
      [],
      ['Ann Bee'],
    ]);
    expect(drafts.at(-1)?.authorCount).toBeNull();
    expect(drafts[5]).toMatchObject({ title: 'On Bogs and Their Water', date: '2015-08' });
  });

  it('names authors before an emphasised title, as links, or as a citation that is the link', async () => {
    const drafts = await readDrafts(`## Papers
- Ann Bee, Cy Dee, and Eve Eff, *Counting Reeds in Marshes*, ICML 2014 [[Paper](https://arxiv.org/abs/1403.00001)]
- **On Sedges and Moss.** [Ann Bee](https://bee.example.edu), Cy Dee, [Eve Eff](https://eff.example.edu). CVPR 2021. [[PDF](https://arxiv.org/abs/2103.00002)] [[Project](https://sedges.example.edu)]
- The paradigms of marshes. [Bee (1979)](https://dl.acm.org/doi/pdf/10.1145/1283920.1283934).
- Locks in a shared marsh. [Dee et al (1975)](https://marsh.example.edu/locks.pdf).
- Deep marshes. [Bee, Dee, Eff (2015)](https://marsh.example.edu/deep.pdf)`);
    expect(drafts.map(({ title, authors, date }) => [title, authors, date])).toEqual([
      ['Counting Reeds in Marshes', ['Ann Bee', 'Cy Dee', 'Eve Eff'], '2014'],
      ['On Sedges and Moss', ['Ann Bee', 'Cy Dee', 'Eve Eff'], '2021'],
      ['The paradigms of marshes', ['Bee'], '1979'],
      ['Locks in a shared marsh', ['Dee'], '1975'],
      ['Deep marshes', ['Bee', 'Dee', 'Eff'], '2015'],
    ]);
  });

  it('has years and places that are such: no id, no size, no initial', async () => {
    const drafts = await readDrafts(`## Papers
- On Reeds and Stems [[paper](https://arxiv.org/abs/1904.10616)] (arXiv:1904.10616)
- [On Sedges](https://arxiv.org/abs/2403.00002): Sedges for 2048K Stems | Marsh Lab
- On Rushes and Moss [[paper](https://arxiv.org/abs/2403.00003)] Bee, A. and Dee, C. 2020
- **On Dunes and Sand**, Ann Bee, Cy Dee, ICML2019 [[pdf](https://arxiv.org/abs/2403.00004)]
- [On Ponds and Fish](https://arxiv.org/abs/2403.00005) (NeurIPS 2020 Spotlight)`);
    expect(drafts.map(({ date, venue }) => [date, venue])).toEqual([
      ['2019-04', null],
      ['2024-03', null],
      ['2020', null],
      ['2019', 'ICML 2019'],
      ['2020', 'NeurIPS 2020'],
    ]);
  });
});

describe('a heading', () => {
  it('dates and places what is below it, which is said, and names its subject', async () => {
    const { papers } = await readText(`# Awesome Marshes
## Papers
### 2.1 Growing :seedling:
<details>
<summary><b>2023</b></summary>

- [On Reeds and Stems](https://openreview.net/forum?id=a1)
- [On Sedges and Stems](https://openreview.net/forum?id=a2) (ICLR 2022)

</details>

**2024**
- [On Rushes and Stems](https://openreview.net/forum?id=a3)

### Keeping
#### Before 2021
- [On Dunes and Sand](https://openreview.net/forum?id=a4)
#### SOSP'25
- [On Ponds and Fish](https://openreview.net/forum?id=a5)`);
    expect(
      papers.map(({ draft: { date, venue, columns } }) => [date, venue, columns.Section]),
    ).toEqual([
      ['2023', null, 'Growing'],
      ['2022', 'ICLR 2022', 'Growing'],
      ['2024', null, 'Growing'],
      [null, null, 'Keeping'],
      ['2025', 'SOSP 2025', 'Keeping'],
    ]);
    const said = papers.map(({ doubts }) =>
      doubts.some(({ reason }) => reason === 'its year is that of the heading above it'),
    );
    expect(said).toEqual([true, false, true, false, true]);
  });

  it('is an item above paragraphs that link to papers, and a paper below two has both', async () => {
    const drafts = await readDrafts(`## Growing
  - By Water

    [On Reeds in Water](https://arxiv.org/abs/2403.00001)

      [On Sedges in Water](https://doi.org/10.5555/sedges)

    [A guide to water](https://github.com/a/water)

  - By Wind

    [On Reeds in Wind](https://arxiv.org/abs/2403.00002)

    [On Reeds in Water](https://arxiv.org/abs/2403.00001)`);
    expect(drafts.map(({ title, columns }) => [title, columns.Section])).toEqual([
      ['On Reeds in Water', 'By Water; By Wind'],
      ['On Sedges in Water', 'By Water'],
      ['On Reeds in Wind', 'By Wind'],
    ]);
  });
});

describe('a page that is not a list alone', () => {
  it('has tools, news and notes, which are no papers', async () => {
    const { papers, remarks } = await readText(`# Marsh Papers
## 📢 News
### Older news
- [2024-05] Reeds are in the list now ([paper](https://arxiv.org/abs/2403.00009))
## Papers
${MORE}
- Reedy: A library that grows reeds [[GitHub](https://github.com/a/reedy)]
- **On Bogs**, Ann Bee, Cy Dee, 2021 [[code](https://github.com/a/bogs)]
- [On Fens and Water](https://arxiv.org/abs/2403.00008)
  - it is about fens
  - we liked its figures`);
    expect(papers.map(({ draft }) => draft.title).slice(4)).toEqual([
      'On Bogs',
      'On Fens and Water',
    ]);
    expect(remarks.map(({ reason }) => reason)).toEqual([
      '1 item(s) under “Older news” tell of the list and are left out',
      '1 item(s) under “Papers” link to no paper and are left out',
    ]);
  });

  it('has no papers where it links to none and has prose, tools or versions', async () => {
    const prose = 'This text tells how a marsh is kept.\nIt has several lines of words.\n'.repeat(
      3,
    );
    for (const page of [
      `# Rules\n${prose}\n- Be kind to all reeds\n- Do not step on sedges\n`,
      `# Changes\n## 1.2.0\n- Reeds are counted now\n- A fault with sedges is mended\n`,
      `# Awesome Marshes\n## Viewers\n- [Reedy](https://github.com/a/reedy) - a viewer\n- [Sedgy](https://github.com/a/sedgy)\n`,
    ]) {
      const { papers } = await readText(page, { format: 'markdown' });
      expect(papers.map(({ draft }) => draft.title)).toEqual([]);
    }
    const list = await readDrafts('# To read\n- On Reeds and Stems\n- On Sedges and Moss\n', {
      format: 'markdown',
    });
    expect(list).toHaveLength(2);
  });

  it('may write each paper as a paragraph, in bold too', async () => {
    const drafts = await readDrafts(`## Marshes

**(Arxiv 23.12.01) Reeds: Linear Growth** [Paper](https://arxiv.org/abs/2312.00001)

(Arxiv 24.01.08) On Sedges [Paper](https://arxiv.org/abs/2401.00002)

(Arxiv 24.01.24) On Rushes [Paper](https://arxiv.org/abs/2401.00003)`);
    expect(drafts.map(({ title, date }) => [title, date])).toEqual([
      ['Reeds: Linear Growth', '2023-12-01'],
      ['On Sedges', '2024-01-08'],
      ['On Rushes', '2024-01-24'],
    ]);
  });
});
