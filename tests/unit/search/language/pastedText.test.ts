import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedText } from '../../../../src/search/language/pastedText.ts';

describe('what a pasted text names', () => {
  it.each([
    ['2312.00752', 'arxiv 2312.00752'],
    ['arXiv:2312.00752v2 [cs.LG] 31 May 2024', 'arxiv 2312.00752'],
    ['https://arxiv.org/html/2503.14376v3#S3', 'arxiv 2503.14376'],
    ['doi:10.48550/arxiv.1807.03819', 'arxiv 1807.03819'],
    ['https://huggingface.co/papers/2303.03982#community', 'arxiv 2303.03982'],
    ['DBLP:journals/corr/abs-2312-00752', 'arxiv 2312.00752'],
    ['arXiv:cs/0112017', 'arxiv cs/0112017'],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv math/0309136'],
    ['2411.12537, 2502.10297', 'arxiv 2411.12537; arxiv 2502.10297'],
    ['https://doi.org/10.1145/3669940.3707242.', 'doi 10.1145/3669940.3707242'],
    ['https://openreview.net/forum?id=uY_L-1&noteId=2', 'openreview uY_L-1'],
    ['git clone https://github.com/NVlabs/ConvSSM.git', 'address github.com/nvlabs/convssm'],
    ['git@github.com:NVlabs/ConvSSM.git', 'address github.com/nvlabs/convssm'],
    ['gu2023mamba', 'key gu2023mamba'],
    ['\\cite{gu2023mamba,yang2024parallelizing}', 'key gu2023mamba; key yang2024parallelizing'],
    ['mamba 2023', ''],
    ['2048.4096 tokens', ''],
    ['attention is all you need', ''],
  ])('%s', (text, names) => {
    const read = readPastedText(text).names.map(({ kind, name }) => `${kind} ${name}`);
    expect(read.join('; ')).toBe(names);
  });

  it.each([
    [
      '@misc{key,\n  title = {Deep {R}esidual Learning},\n  year = {2015}\n}',
      'Deep Residual Learning',
    ],
    ['TY  - CONF TI  - Deep Residual Learning PY  - 2016', 'Deep Residual Learning'],
    [
      'Dao, T., & Gu, A. (2024). Transformers are SSMs: Generalized models. ICML.',
      'Transformers are SSMs: Generalized models',
    ],
    ['A. Gu and T. Dao, “Transformers are SSMs,” in ICML, 2024.', 'Transformers are SSMs'],
    ['Albert Gu and Tri Dao. 2024. Transformers are SSMs. In ICML.', 'Transformers are SSMs'],
    [
      'Deep Residual Learning for Image Recognition',
      'Deep Residual Learning for Image Recognition',
    ],
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['deep residual learning for image recognition', null],
    ['State Space Models', null],
    ['Gu, A., Goel, K., & Ré, C. (2022)', null],
    ['why can’t linear RNNs solve parity?', null],
  ])('the title in: %s', (text, title) => {
    expect(readPastedText(text).title).toBe(title);
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { name } of readPastedText(text).names) expect(name).not.toBe('');
      }),
    );
  });
});
