import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/readText.ts';

type Row = readonly [title: string, authors: readonly string[], venue: string | null, date: string];

const REEDS = 'Gated reeds: Linear-time models of long nests';
const SWIFTS = 'Counting swifts with state space models';
const ZHANG = ['Wei Zhang', 'Mia Lark'];
const SOTO = ['Tomás Pérez Soto', 'Ivo K. Heron', 'Zoë Wren'];

const STYLES: readonly (readonly [style: string, text: string, rows: readonly Row[]])[] = [
  [
    'numbers, words parted by hyphens, and headers of pages between them',
    `References
[1] W. Zhang and M. Lark. Gated reeds: Linear-time mod-
els of long nests. arXiv preprint arXiv:2401.01234,
2024.
[2] Tomás Pérez Soto, Ivo K. Heron, and Zoë Wren. Counting
swifts with state space models. In Advances in Neural Bird
10
Published as a conference paper at CBM 2024
Systems, volume 36, pages 101–113, 2023.
[3] Ann Old. A Handbook of Nests. Nest Press, 1999.`,
    [
      [REEDS, ['W. Zhang', 'M. Lark'], null, '2024'],
      [SWIFTS, SOTO, 'Advances in Neural Bird Systems', '2023'],
      ['A Handbook of Nests', ['Ann Old'], 'Nest Press', '1999'],
    ],
  ],
  [
    'numbers, letters taken apart, and the pages that cite them',
    `[1] Wei Zhang and Bernhard Sch ¨olkopf. Gated reeds: A state-
space model. arXiv preprint arXiv:2401.01234, 2024. 2, 5
[2] Tom´as P´erez Soto and Ivo K. Heron. Eﬃcient state-space swifts. In
Bird Vision, pages 101–113, 2023. 1`,
    [
      ['Gated reeds: A state-space model', ['Wei Zhang', 'Bernhard Schölkopf'], null, '2024'],
      ['Efficient state-space swifts', ['Tomás Pérez Soto', 'Ivo K. Heron'], 'Bird Vision', '2023'],
    ],
  ],
  [
    'no numbers, and addresses that go on',
    `REFERENCES
Wei Zhang and Mia Lark. Gated reeds: Linear-time models of long nests. arXiv preprint
arXiv:2401.01234, 2024.
Tomás Pérez Soto, Ivo K. Heron, and Zoë Wren. Counting swifts with state space models. In
Learning Birds, 2023. URL https://openreview.net/
forum?id=AbCd.
Ludwig van der Berg, A. B. Çelik, and José de la Cruz. Reading nests. In Birds,
volume 202 of Proceedings, pp. 1–20. PMLR, 2022.`,
    [
      [REEDS, ZHANG, null, '2024'],
      [SWIFTS, SOTO, 'Learning Birds', '2023'],
      ['Reading nests', ['Ludwig van der Berg', 'A. B. Çelik', 'José de la Cruz'], 'Birds', '2022'],
    ],
  ],
  [
    'families before initials, as in ICML',
    `Zhang, W. and Lark, M. Gated reeds: Linear-time models of
long nests. arXiv preprint arXiv:2401.01234, 2024.
van der Berg, L., Heron, I. K., and Wren, Z. Reading nests. Journal of
Nests, 9(8):1735–1780, 1997.`,
    [
      [REEDS, ['W. Zhang', 'M. Lark'], null, '2024'],
      ['Reading nests', ['L. van der Berg', 'I. K. Heron', 'Z. Wren'], 'Journal of Nests', '1997'],
    ],
  ],
  [
    'a colon behind the names, as in books of Springer',
    `1. Zhang, W., Lark, M.: Gated reeds: Linear-time models of long nests. arXiv preprint
arXiv:2401.01234 (2024)
2. Soto, T., Heron, I.K.: Reading nests. In:
Proceedings of Birds. pp. 101–113 (2023)`,
    [
      [REEDS, ['W. Zhang', 'M. Lark'], null, '2024'],
      ['Reading nests', ['T. Soto', 'I.K. Heron'], 'Proceedings of Birds', '2023'],
    ],
  ],
  [
    '“et al.” and cut words, as in Nature',
    `1. Zhang, W. & Lark, M. Gated reeds. Nat. Birds
521, 436–444 (2015).
2. Soto, T. et al. Reading nests. Proc. Natl Acad. Birds 114, 3521–
3526 (2017).`,
    [
      ['Gated reeds', ['W. Zhang', 'M. Lark'], 'Nat. Birds', '2015'],
      ['Reading nests', ['T. Soto'], 'Proc. Natl Acad. Birds', '2017'],
    ],
  ],
  [
    'the year behind the names, as in ACL',
    `Wei Zhang and Mia Lark. 2024. Gated reeds: Linear-
time models of long nests. arXiv preprint
arXiv:2401.01234.
Tomás Pérez Soto, Ivo K. Heron, and Zoë Wren. 2023.
Counting swifts with state space models. In Proceedings
of the 61st Annual Meeting of Birds (Volume 1:
Long Papers), pages 101–113, Toronto, Canada.
Ann Old. 1999. A Handbook of Nests. Nest Press, Vienna.`,
    [
      [REEDS, ZHANG, null, '2024'],
      [SWIFTS, SOTO, 'Proceedings of the 61st Annual Meeting of Birds', '2023'],
      ['A Handbook of Nests', ['Ann Old'], 'Nest Press', '1999'],
    ],
  ],
];

describe('references copied from a document', () => {
  it.each(STYLES)('go on over lines, with %s', async (_, text, rows) => {
    const { papers, refused, remarks } = await readText(text);
    expect(
      papers.map(({ draft: { title, authors, venue, date } }) => [title, authors, venue, date]),
    ).toEqual(rows);
    expect(refused).toEqual([]);
    expect(remarks[0]?.reason).toContain('joined');
  });

  it('have addresses and DOIs that were parted, and say in which line they begin', async () => {
    const { papers, remarks } = await readText(`[1] W. Zhang and M. Lark. Gated reeds. Journal of
Nests, 4(2):1–9, 2021. doi: 10.5555/jor.2021.
04.002.
7
[2] T. Soto and Z. Wren. Reading nests. In Birds, 2023. https://birds.example/
papers/reading_
nests.pdf`);
    expect(papers).toMatchObject([
      { line: 1, draft: { doi: '10.5555/jor.2021.04.002' } },
      { line: 5, draft: { url: 'https://birds.example/papers/reading_nests.pdf' } },
    ]);
    expect(remarks.map(({ line, reason }) => [line, reason.split(' ')[0]])).toEqual([
      [null, '4'],
      [4, '1'],
    ]);
  });

  it('keep a line that comes again, but not the header of a page', async () => {
    const { papers } = await readText(`[1] W. Zhang and M. Lark. Gated reeds. In
Advances in Neural Birds
and Their Nests, 2024.
Reeds and Nests
11
[2] T. Soto and Z. Wren. Reading nests. In
Advances in Neural Birds
Reeds and Nests
12
and Their Nests, 2023.`);
    expect(papers.map(({ draft }) => draft.venue)).toEqual([
      'Advances in Neural Birds and Their Nests',
      'Advances in Neural Birds and Their Nests',
    ]);
  });

  it('are not joined where each line is a paper', async () => {
    const titles = '1. Gated reeds\n2. Counting swifts\nFurther reading\n1. A handbook of nests\n';
    expect((await readText(titles)).papers.map(({ line }) => line)).toEqual([1, 2, 4]);
    const whole = `Wei Zhang and Mia Lark. Gated reeds. In Birds, 2024.
W. Zhang, M. Lark, and I. K. Heron. Counting swifts. Journal of Birds 36(2):1–9.
Zoë Wren and Mia Lark. Reading nests. Journal of Nests, 1999.`;
    expect((await readText(whole)).papers).toHaveLength(3);
  });

  it('end before the text that follows them', async () => {
    const prose = 'We say more of nests in what follows, and of reeds as well.\n'.repeat(80);
    const { papers, remarks } = await readText(`[1] W. Zhang and M. Lark. Gated
reeds. In Birds, 2024.
[2] T. Soto and Z. Wren. Reading
nests. In Birds, 2023.
A. More about nests
${prose}`);
    expect(papers.map(({ draft }) => draft.title)).toEqual(['Gated reeds', 'Reading nests']);
    expect(remarks[1]?.reason).toContain('left out');
  });
});
