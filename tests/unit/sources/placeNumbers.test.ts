import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/corpus/readNumbers.ts';
import { readDrafts } from '../../fixtures/readText.ts';

const ALL = { volume: '9', issue: '8', pages: '1735-1780' };
const { issue: _, ...UNNUMBERED } = ALL;

describe('volume, issue and pages of a written reference', () => {
  it.each([
    [
      'APA',
      'Hochreiter, S., & Schmidhuber, J. (1997). Long short-term memory. Neural Computation, 9(8), 1735–1780. https://doi.org/10.1162/neco.1997.9.8.1735',
      ALL,
    ],
    ['APA', 'Bee, A., & Dee, C. (1997). Of reeds and rivers. Nests, 9, 1735–1780.', UNNUMBERED],
    ['MLA', 'Bee, Ann, and Cy Dee. "Of reeds and rivers." Nests 9.8 (1997): 1735-1780.', ALL],
    ['MLA', 'Bee, Ann, et al. "Of reeds." Advances in nest systems 9 (1997).', { volume: '9' }],
    [
      'Chicago',
      'Bee, Ann, and Cy Dee. "Of reeds and rivers." Nests 9, no. 8 (1997): 1735-1780.',
      ALL,
    ],
    ['Harvard', 'Bee, A. and Dee, C., 1997. Of reeds and rivers. Nests, 9(8), pp.1735-1780.', ALL],
    [
      'IEEE',
      'A. Bee and C. Dee, “Of reeds and rivers,” Nests, vol. 9, no. 8, pp. 1735–1780, Nov. 1997.',
      ALL,
    ],
    ['ACM', 'Ann Bee and Cy Dee. 1997. Of reeds and rivers. Nests 9, 8 (1997), 1735–1780.', ALL],
    ['MDPI', 'Bee, A.; Dee, C. Of reeds and rivers. Nests 1997, 9, 1735–1780.', UNNUMBERED],
    ['medical', 'Bee A, Dee C. Of reeds and rivers. Nests. 1997;9(8):1735-80.', ALL],
    [
      'BibTeX',
      'Ann Bee and Cy Dee. Of reeds and rivers. Nests, 9(8):1735–1780, November 1997.',
      ALL,
    ],
    ['Springer', 'Bee, A., Dee, C.: Of reeds and rivers. Nests 9(8), 1735–1780 (1997).', ALL],
    [
      'proceedings',
      'Ann Bee and Cy Dee. 2019. Of reeds and rivers. In Proceedings of the 2019 Conference on Nests, Vol. 97, 45–67.',
      { volume: '97', pages: '45-67' },
    ],
    [
      'proceedings',
      'Ann Bee and Cy Dee. Of reeds and rivers. In Proceedings of Nests, pages 45–67, 2019.',
      { pages: '45-67' },
    ],
    [
      'a preprint',
      'Bee, Ann, and Cy Dee. "Of reeds and rivers." arXiv preprint arXiv:2312.00752 (2023).',
      {},
    ],
    [
      'a conference',
      'A. Bee and C. Dee, “Of reeds and rivers,” in International Conference on Nests 2019–2020, 2020.',
      {},
    ],
  ])('in %s: %s', async (_style, text, expected) => {
    const other = 'Eff, E., & Gee, G. (2001). Of quite another bird. https://example.org/bird';
    const [draft] = await readDrafts(`${text}\n${other}\n`);
    const { citationKeys: _keys, ...numbers } = readNumbers(draft?.otherIds);
    expect(numbers).toEqual({ volume: null, issue: null, pages: null, ...expected });
  });
});
