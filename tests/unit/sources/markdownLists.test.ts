import { describe, expect, it } from 'vitest';
import { readDrafts, readText } from '../../fixtures/readText.ts';

/** Items enough that a file is a list. */
const MORE = ['Sedges', 'Rushes', 'Dunes', 'Ponds', 'Bogs', 'Fens', 'Moors']
  .map((word, at) => `- [On ${word} and What They Hold](https://arxiv.org/abs/2402.0000${at})`)
  .join('\n');

describe('a public list', () => {
  it('is one though it says in BibTeX how to cite it', async () => {
    const report = await readText(
      `# Awesome Marshes\nPlease cite:\n\`\`\`bibtex\n@article{bee,\n  title={A Survey of Marshes},\n  year={2024}\n}\n\`\`\`\n## Papers\n${MORE}`,
    );
    expect(report.files[0]?.format).toBe('markdown');
    expect(report.papers).toHaveLength(7);
    const bibliography = await readText(
      '```bibtex\n@article{bee,\n  title={A Survey of Marshes},\n  note={[x](https://a.org)}\n}\n```',
    );
    expect(bibliography.files[0]?.format).toBe('bibtex');
  });

  it('has paragraphs of a title and links, and prose with a link is none', async () => {
    const drafts = await readDrafts(`# Marsh Papers
This list goes with our survey of marshes ([arXiv](https://arxiv.org/abs/2401.00099)).

## Papers

(Arxiv 24.02.01) Reeds: Mixtures of Stems for Marshes [Paper](https://arxiv.org/abs/2402.00001) [Code](https://github.com/a/reeds) ![Stars](https://img.shields.io/github/stars/a/reeds)

(**CVPR24**) Sedges for Event Cameras [Paper](https://arxiv.org/abs/2402.00002)

(Arxiv 24.03.11) Rushes: Long Stems by Reordering [Paper](https://arxiv.org/abs/2403.00003)`);
    expect(drafts.map(({ title, arxivId, codeUrl }) => [title, arxivId, codeUrl])).toEqual([
      ['Reeds: Mixtures of Stems for Marshes', '2402.00001', 'https://github.com/a/reeds'],
      ['Sedges for Event Cameras', '2402.00002', null],
      ['Rushes: Long Stems by Reordering', '2403.00003', null],
    ]);
    expect(drafts.map(({ date }) => date)).toEqual(['2024-02-01', '2024', '2024-03-11']);
    expect(drafts[1]?.venue).toBe('CVPR 2024');
  });

  it('has paragraphs that go on with an item', async () => {
    const items = ['Reeds', 'Sedges', 'Rushes'].map(
      (word) =>
        `- **On ${word} and Marshes**\n\n  Ann Bee, Cy Dee. *COLT 2021*. [paper](https://proceedings.mlr.press/v1/${word}.html)\n`,
    );
    const drafts = await readDrafts(`## Papers\n\n${items.join('\n')}`);
    expect(drafts.map(({ title, venue }) => [title, venue])).toEqual([
      ['On Reeds and Marshes', 'COLT 2021'],
      ['On Sedges and Marshes', 'COLT 2021'],
      ['On Rushes and Marshes', 'COLT 2021'],
    ]);
  });

  it('has details below its items: keywords, code under any name, what it was tried on', async () => {
    const drafts = await readDrafts(`## Papers
- [On Reeds and Stems](https://arxiv.org/abs/2402.00001)
  - Ann Bee, Cy Dee, Xianyu, Quentin de Laroussel
  - Keyword: reeds, salt marsh
  - Code: [Official](https://github.com/a/reeds)
  - ExpEnv: [D4Marsh](https://github.com/b/d4marsh)
- [On Sedges](https://arxiv.org/abs/2402.00002)
  - Eve Eff, Gus Aitch`);
    expect(drafts).toMatchObject([
      {
        title: 'On Reeds and Stems',
        authors: ['Ann Bee', 'Cy Dee', 'Xianyu', 'Quentin de Laroussel'],
        keywords: ['reeds', 'salt marsh'],
        codeUrl: 'https://github.com/a/reeds',
      },
      { title: 'On Sedges', authors: ['Eve Eff', 'Gus Aitch'] },
    ]);
  });

  it('has tables with pictures before a title, and with text behind one', async () => {
    const long = 'This work shows how reeds grow and why. '.repeat(9).trim();
    const drafts = await readDrafts(`## 2025
| Paper | Links |
|--|--|
| ![Star](https://img.shields.io/github/stars/a/b.svg) <br> [**On Reeds: A Study**](https://arxiv.org/pdf/2402.00001) <br> | [Github](https://github.com/a/b) |
| 1) **On Sedges** - ${long} | [Paper](https://arxiv.org/abs/2402.00002), [Tweet](https://x.com/a/1) |
| 2) On Rushes  ${long} | [Paper](https://arxiv.org/abs/2402.00003) |`);
    expect(drafts.map(({ title, arxivId, abstract }) => [title, arxivId, abstract])).toEqual([
      ['On Reeds: A Study', '2402.00001', null],
      ['On Sedges', '2402.00002', long],
      ['On Rushes', '2402.00003', long],
    ]);
  });

  it('has titles that link to pages of projects, with authors and venues beside them', async () => {
    const drafts = await readDrafts(`## Papers
${MORE}
### Faster reeds
- [On Reeds in Real Time](https://reeds.example.net/), Bee et al., ECCV 2020 | [github](https://github.com/a/b) | [bibtex](./a.bib)
- [On Sparse Reeds and Stems](https://sparse.example.net/), Ann Bee, Cy Dee, INFORMS Journal on Computing, 2021
- [On Reeds without Water](https://dry.example.net/), Bee et al., CVPR 2021 | [slides](https://github.com/a/b/blob/main/dry.pptx)
## Sites
- [A forum about reeds](https://forum.example.net/)`);
    expect(drafts.slice(7).map(({ title, venue, codeUrl }) => [title, venue, codeUrl])).toEqual([
      ['On Reeds in Real Time', 'ECCV 2020', 'https://github.com/a/b'],
      ['On Sparse Reeds and Stems', 'INFORMS Journal on Computing 2021', null],
      ['On Reeds without Water', 'CVPR 2021', null],
    ]);
  });

  it('has tables of each day from arXiv: dates of publishing in bold, “et.al.” behind a name', async () => {
    const drafts = await readDrafts(`## Marshes
|Publish Date|Title|Authors|PDF|Code|
|---|---|---|---|---|
|**2026-05-13**|**LEXI: Reeds with $^\\circ$ Guidance**|Ann Bee et.al.|[2605.13741](http://arxiv.org/abs/2605.13741)|null|
|**2026-05-12**|**WildReeds**|Cy Dee et.al.|[2605.12774](http://arxiv.org/abs/2605.12774)|**[link](https://github.com/a/b)**|`);
    expect(
      drafts.map(({ title, authors, date, codeUrl }) => [title, authors, date, codeUrl]),
    ).toEqual([
      ['LEXI: Reeds with ° Guidance', ['Ann Bee'], '2026-05-13', null],
      ['WildReeds', ['Cy Dee'], '2026-05-12', 'https://github.com/a/b'],
    ]);
  });

  it('has news, which are no papers', async () => {
    const { papers, remarks } = await readText(`## 🔔 News
- [2024/06/07] The list has grown!
  - Paper: [Reeds](https://arxiv.org/abs/2402.00001)
  - Project page: [https://reeds.example.net/](https://reeds.example.net/)
- [2024.04.15] We release the first version of the survey [[arXiv](https://arxiv.org/abs/2402.00002)]
## Papers
${MORE}`);
    expect(papers).toHaveLength(7);
    expect(remarks[0]?.reason).toContain('News');
  });

  it('has authors behind a year in brackets, titles without a mark, and the family first', async () => {
    const drafts = await readDrafts(`## Papers
- **Deep reeds in a marsh** (2014), J. Bee et al. [[pdf]](http://arxiv.org/pdf/1310.15310)
- Learning and transferring reeds between marshes (2014), M. Dee et al. [[pdf]](http://arxiv.org/pdf/1310.15311)
- **Reeds: A Systematic Survey.** Preprint.

   *Bee, Ann, Cy Dee, Eve Eff, and Gus Aitch.* [[pdf](https://arxiv.org/abs/2107.13586)], 2021.7`);
    expect(drafts.map(({ title, authors, date, venue }) => [title, authors, date, venue])).toEqual([
      ['Deep reeds in a marsh', ['J. Bee'], '2014', null],
      ['Learning and transferring reeds between marshes', ['M. Dee'], '2014', null],
      [
        'Reeds: A Systematic Survey',
        ['Ann Bee', 'Cy Dee', 'Eve Eff', 'Gus Aitch'],
        '2021-07',
        null,
      ],
    ]);
  });

  it('has titles as links between notes, in Obsidian', async () => {
    const drafts = await readDrafts(`# Nests

| Title | Year | Link |
|:------|:----:|------|
| [[zhang2024\\|Gated Reeds]] | 2024 | [arXiv](https://arxiv.org/abs/2401.01234) |
| [[Counting Swifts]] | 2023 | <https://arxiv.org/abs/2311.01235> |

## More
- [[A Handbook of Nests]] [[pdf]](https://arxiv.org/pdf/2301.00001)
- [[lark2021|On Reading]] [[paper](https://arxiv.org/abs/2101.00001)]`);
    expect(drafts.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['Gated Reeds', '2401.01234'],
      ['Counting Swifts', '2311.01235'],
      ['A Handbook of Nests', '2301.00001'],
      ['On Reading', '2101.00001'],
    ]);
  });
});
