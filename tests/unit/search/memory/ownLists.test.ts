import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../../src/search/memory/searchEngine.ts';
import { openText } from '../../../fixtures/openText.ts';

const LIST = String.raw`
@article{lecun, title={Deep learning}, author={LeCun, Yann and Bengio, Yoshua}, journal={Nature},
  year=2015, doi={10.1038/nature14539}, keywords={deep learning}}
@article{old, title={Skulls of voles}, author={Ness, Ida}, journal={Journal of Ecology}, year=2000,
  doi={10.1002/1098-2345(200011)52:3<133::AID-AJP2>3.0.CO;2-#}, keywords={voles}}
@misc{geometry, title={Knots without loops}, author={Fell, Ann}, year=2003, eprint={math.GT/0309136},
  archivePrefix={arXiv}}
@misc{page, title={A page of the web}, author={Fell, Ann}, year=2021,
  url={https://example.org/notes/page.html}, keywords={vision, deep learning}}
@article{lab, title={Deep learning for computer vision in the field}, author={Day, B.},
  journal={Ecology Letters}, year=2019, keywords={deep learning, vision}}
@article{fish, title={TNF-$\alpha$ in the blood of fish}, author={Roe, C.}, journal={Fish}, year=2010}
@inproceedings{vae, title={$\beta$-{VAE}: learning basic visual concepts}, author={Higgins, Irina},
  booktitle={ICLR}, year=2017}
@article{p, title={Too Big to Fail: Large Samples and the p -Value Problem}, author={Lin, Mingfeng},
  journal={Information Systems Research}, year=2013}
@article{zh, title={大規模言語モデルの効率化}, author={山田, 太郎}, journal={情報処理}, year=2023}
@article{cn, title={注意机制综述}, author={李, 明}, journal={计算机学报}, year=2022}
`;

const engine = createSearchEngine(await openText(LIST));
const titles = (await openText(LIST)).papers.map(({ title }) => title);

/** The beginnings of the titles that a search lists, in the order of the list. */
function find(text: string): readonly string[] {
  const search = engine.parse(text);
  const { order, isPartial } = engine.find(search);
  if (isPartial) return [];
  return [...order].sort((one, other) => one - other).map((at) => titles[at]?.slice(0, 12) ?? '');
}

describe('a search of the reader’s own list', () => {
  it.each([
    ['10.1038/nature14539', 'Deep learnin'],
    ['https://doi.org/10.1038/NATURE14539', 'Deep learnin'],
    ['doi:10.1038/nature14539.', 'Deep learnin'],
    ['10.1002/1098-2345(200011)52:3<133::AID-AJP2>3.0.CO;2-#', 'Skulls of vo'],
    ['https://arxiv.org/abs/math.GT/0309136', 'Knots withou'],
    ['https://arxiv.org/abs/math/0309136v2', 'Knots withou'],
    ['https://example.org/notes/page.html', 'A page of th'],
  ])('finds the paper that %s names', (text, title) => {
    expect(find(text)).toEqual([title]);
  });

  it('says nothing of a DOI that is being typed', () => {
    expect(engine.find(engine.parse('10.1038/nat')).absent).toEqual([]);
    expect(engine.find(engine.parse('10.1038/other')).absent).toHaveLength(1);
  });

  it('takes a short title within other words for words', () => {
    expect(find('"deep learning" vision')).toEqual(['A page of th', 'Deep learnin']);
    expect(find('deep learning, vision')).toEqual(['A page of th', 'Deep learnin']);
  });

  it.each([
    ['TNF alpha', 'TNF-α in the'],
    ['tnf-alpha', 'TNF-α in the'],
    ['TNF-α', 'TNF-α in the'],
    ['beta-VAE', 'β-VAE: learn'],
    ['beta vae', 'β-VAE: learn'],
    ['β-VAE', 'β-VAE: learn'],
    [String.raw`$\beta$-VAE`, 'β-VAE: learn'],
  ])('finds a Greek letter by its name: %s', (text, title) => {
    expect(find(text)).toEqual([title]);
  });

  it('finds a title in which a word seems left out', () => {
    const title = 'Too Big to Fail: Large Samples and the p -Value Problem';
    expect(find(title)).toEqual(['Too Big to F']);
    expect(find('samples -value')).toEqual([]);
  });

  it.each([
    ['言語モデル', '大規模言語モデルの効率化'],
    ['効率', '大規模言語モデルの効率化'],
    ['大規模', '大規模言語モデルの効率化'],
    ['综述', '注意机制综述'],
    ['"机制综述"', '注意机制综述'],
  ])('finds what stands within a text without spaces: %s', (text, title) => {
    expect(find(text)).toEqual([title]);
  });

  it('does not find letters that stand apart there as one word', () => {
    expect(find('"注意综述"')).toEqual([]);
  });

  it('finds words of a venue', () => {
    expect(find('venue:ecology')).toEqual(['Skulls of vo', 'Deep learnin']);
    expect(find('journal:ecology voles')).toEqual(['Skulls of vo']);
    expect(engine.parse('venue:nature').filters.facets).toEqual({
      venue: { include: ['nature'], exclude: [] },
    });
    expect(engine.parse('venue:ecology voles').problems).toEqual([]);
  });
});
