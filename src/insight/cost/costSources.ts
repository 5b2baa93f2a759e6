/** A publication that a formula comes from. */
export interface Source {
  readonly reference: string;
  /** Where in it. */
  readonly place: string;
  readonly url: string;
}

function onArxiv(id: string, reference: string, place: string): Source {
  return { reference, place, url: `https://arxiv.org/abs/${id}` };
}

export const SOURCES = {
  vaswani: onArxiv('1706.03762', 'Vaswani et al. 2017', 'section 4, table 1'),
  kaplan: onArxiv('2001.08361', 'Kaplan et al. 2020', 'section 2.1, table 1'),
  hoffmann: onArxiv('2203.15556', 'Hoffmann et al. 2022', 'appendix F'),
  cache: onArxiv('1911.02150', 'Shazeer 2019', 'section 2.4'),
  longformer: onArxiv('2004.05150', 'Beltagy et al. 2020', 'section 3.1'),
  mistral: onArxiv('2310.06825', 'Jiang et al. 2023', 'section 2'),
  katharopoulos: onArxiv('2006.16236', 'Katharopoulos et al. 2020', 'sections 3.2 and 3.4'),
  gla: onArxiv('2312.06635', 'Yang et al. 2023', 'section 2, chunkwise form'),
  deltaNet: onArxiv('2406.06484', 'Yang et al. 2024a', 'section 3, chunkwise form'),
  gatedDeltaNet: onArxiv('2412.06464', 'Yang et al. 2024b', 'section 3, gated delta rule'),
  mamba: onArxiv('2312.00752', 'Gu and Dao 2023', 'sections 3.2 to 3.4'),
  s4: onArxiv('2111.00396', 'Gu et al. 2021', 'section 3, theorems 2 and 3'),
  s4d: onArxiv('2206.11893', 'Gu et al. 2022', 'section 3'),
  s5: onArxiv('2208.04933', 'Smith et al. 2022', 'section 3, parallel scan'),
  scan: {
    reference: 'Blelloch 1990',
    place: 'sections 1.2 and 1.4',
    url: 'https://www.cs.cmu.edu/~guyb/papers/Ble93.pdf',
  },
  fft: {
    reference: 'Cooley and Tukey 1965',
    place: 'radix 2',
    url: 'https://doi.org/10.1090/S0025-5718-1965-0178586-1',
  },
  linearRnn: onArxiv('1709.04057', 'Martin and Cundy 2017', 'section 2'),
  lstm: {
    reference: 'Hochreiter and Schmidhuber 1997',
    place: 'section 4; forget gate: Gers et al. 2000',
    url: 'https://doi.org/10.1162/neco.1997.9.8.1735',
  },
  jamba: onArxiv('2403.19887', 'Lieber et al. 2024', 'section 2'),
} as const satisfies Readonly<Record<string, Source>>;
