import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../src/sources/text/referenceLinks.ts';
import { readDrafts, readText } from '../../fixtures/readText.ts';

const DEFINED = `
[reeds]: https://arxiv.org/abs/2401.00001
[Sedges]: <https://arxiv.org/abs/2401.00002> "On Sedges"
[3]:
  https://arxiv.org/abs/2401.00003
[rushes in  water]: https://arxiv.org/abs/2401.00005
[4]: https://arxiv.org/abs/2401.00004
[code]: https://github.com/a/reeds
[badge]: https://img.shields.io/a.svg
`;

/** A hang, in milliseconds of the processor's time: how busy the machine is does not count. */
const HANG = 8_000;

describe('a list of Markdown with links by reference', () => {
  it('has titles and addresses as if they stood beside each other', async () => {
    const { papers, remarks } = await readText(`# Awesome Marshes
## Papers
- [Reeds: Stems in a Marsh][reeds] - Bee & Dee, 2023. [\`code\`][code]
- **[On Sedges in a Fen][sedges]**, EMNLP'23
- [Rushes in Water][], [slides](https://a.org/x), 2023
- On Ponds and Their Water. 2021 [4]
- [![Badge][badge]][3] [On Dunes *and* Ponds and
  What They Hold][3], 2022

<!-- Links -->${DEFINED}`);
    expect(remarks).toEqual([]);
    expect(papers.map(({ line, draft }) => [line, draft.title, draft.arxivId, draft.date])).toEqual(
      [
        [3, 'Reeds: Stems in a Marsh', '2401.00001', '2023'],
        [4, 'On Sedges in a Fen', '2401.00002', '2023'],
        [5, 'Rushes in Water', '2401.00005', '2023'],
        [6, 'On Ponds and Their Water', '2401.00004', '2021'],
        [7, 'On Dunes and Ponds and What They Hold', '2401.00003', '2022'],
      ],
    );
    expect(papers[0]?.draft.codeUrl).toBe('https://github.com/a/reeds');
  });

  it('is recognised by them, wherever its definitions are', async () => {
    const items =
      '- [Reeds: Stems in a Marsh][reeds], 2023\n- [On Sedges in a Fen][sedges], 2023\n';
    const short = '- [Reeds], 2023\n- [Sedges], 2023\n';
    for (const text of [items + DEFINED, DEFINED + items, short + DEFINED]) {
      const { files, papers } = await readText(text);
      expect(files[0]?.format).toBe('markdown');
      expect(papers.map(({ draft }) => draft.arxivId)).toEqual(['2401.00001', '2401.00002']);
    }
    const prose = `We like [Reeds][reeds] and [Sedges][sedges].\n${DEFINED}`;
    expect((await readText(prose)).files[0]?.format).toBe('plain-list');
    const far = `${'- [Reeds: Stems in a Marsh][reeds], 2023\n'.repeat(2_000)}${DEFINED}`;
    expect((await readText(far)).papers).toHaveLength(1);
  });

  it('has them in tables, headings and paragraphs', async () => {
    const table = await readDrafts(
      `| Title | Code |\n|--|--|\n| [Reeds: Stems in a Marsh][reeds] | [code] |\n${DEFINED}`,
    );
    expect(table).toMatchObject([
      {
        title: 'Reeds: Stems in a Marsh',
        arxivId: '2401.00001',
        codeUrl: 'https://github.com/a/reeds',
      },
    ]);
    const headed = await readDrafts(
      `# Marshes\n### [Reeds: Stems in a Marsh][reeds]\n**Authors:** Ann Bee\n### [On Sedges][sedges]\n**Authors:** Cy Dee\n${DEFINED}`,
    );
    expect(headed.map(({ title, arxivId, authors }) => [title, arxivId, authors])).toEqual([
      ['Reeds: Stems in a Marsh', '2401.00001', ['Ann Bee']],
      ['On Sedges', '2401.00002', ['Cy Dee']],
    ]);
    const linked = await readDrafts(
      `## Week 1\n[Reeds: Stems in a Marsh][reeds] - Ann Bee, Cy Dee\n\n[On Sedges in a Fen][sedges] - Eve Eff\n${DEFINED}`,
    );
    expect(linked.map(({ arxivId }) => arxivId)).toEqual(['2401.00001', '2401.00002']);
  });

  it('takes no definition out of code, and no line of an item for one', async () => {
    const fenced = await readDrafts(`## Papers
- [Reeds: Stems in a Marsh](https://arxiv.org/abs/2401.00001)
- A remark on [Sedges] and [Rushes](https://arxiv.org/abs/2401.00003)

\`\`\`\`markdown
\`\`\`
[sedges]: https://arxiv.org/abs/2401.00002
\`\`\`
[sedges]: https://arxiv.org/abs/2401.00002
\`\`\`\``);
    expect(fenced.map(({ arxivId }) => arxivId)).toEqual(['2401.00001', '2401.00003']);
    const detailed = await readDrafts(`## Papers
- **Reeds and Stems in a Marsh**
  [Paper]: https://arxiv.org/abs/2401.00001
- **Sedges and Stems in a Fen**
  [Paper]: https://arxiv.org/abs/2401.00002`);
    expect(detailed.map(({ arxivId }) => arxivId)).toEqual(['2401.00001', '2401.00002']);
  });
});

describe('references', () => {
  it.each([
    ['[Reeds][r]', '[Reeds](https://a.org/x)'],
    ['[R][] and [r]', '[R](https://a.org/x) and [r](https://a.org/x)'],
    ['[![Badge][r]][p]', '[![Badge](https://a.org/x)](https://doi.org/10.1/a\\(b\\)c)'],
    ['    - [[pdf][r]]', '    - [[pdf](https://a.org/x)]'],
    ['`[Reeds][r]` and [Reeds](y)', '`[Reeds][r]` and [Reeds](y)'],
    ['[Reeds][other] and [^r]', '[Reeds][other] and [^r]'],
    ['[Reeds\\][r]', '[Reeds\\][r](https://a.org/x)'],
  ])('%j are written as %j', (text, resolved) => {
    const definitions =
      '\n\n[r]: https://a.org/x\n[P]: https://doi.org/10.1/a(b)c\n[r]: https://b.org';
    expect(resolveReferences(text + definitions)).toBe(`${resolved}\n\n\n\n`);
  });

  it('leave every line where it is, and a text without definitions as it is', () => {
    const line = fc.constantFrom(
      ...['- [Reeds][r]', '[r]: https://a.org', '[r]:', '  https://b.org "t"', '', '```', '~~~~'],
      ...[
        '| [a] | [b][r] |',
        '## [Reeds][]',
        '  and [more',
        'of it][r]',
        '<!-- x',
        '> [r]: c',
        '[[',
      ],
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const resolved = resolveReferences(lines.join('\n')).split('\n');
        expect(resolved).toHaveLength(Math.max(1, lines.length));
        for (const [at, own] of resolved.entries())
          if (own !== '') expect(own.startsWith((lines[at] ?? '').slice(0, 3))).toBe(true);
        if (!lines.some((own) => own.startsWith('[r]:')))
          expect(resolved.join('\n')).toBe(lines.join('\n'));
      }),
    );
  });

  it('end soon in a text that is full of them', () => {
    for (const piece of [
      '[a]',
      '[[a]',
      '![a]',
      '*[a]',
      '[a][a',
      '[a]: b\n',
      '[a][a]\n',
      '[a]\n|',
    ]) {
      const start = process.cpuUsage().user;
      resolveReferences(`[a]: b\n\n${piece.repeat(30_000 / piece.length)}`);
      expect((process.cpuUsage().user - start) / 1000, piece).toBeLessThan(HANG);
    }
  });
});
