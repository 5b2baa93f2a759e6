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
});
