import { describe, expect, it } from 'vitest';
import { readDrafts } from '../../fixtures/readText.ts';

const ARTICLE = {
  id: '2700001',
  created: '2024-02-04T00:00:00+00:00',
  metadata: {
    titles: [{ title: 'Gated Reeds', source: 'arXiv' }, { title: 'Reeds' }],
    authors: [
      { full_name: 'Zhang, Wei', affiliations: [{ value: 'Vienna U.' }] },
      { full_name: 'Wren, Zoe', inspire_roles: ['editor'] },
    ],
    abstracts: [{ value: 'Gates are good.', source: 'arXiv' }],
    arxiv_eprints: [{ value: '2401.01234', categories: ['hep-ex', 'cs.LG'] }],
    dois: [{ value: '10.5555/jhep.2024.001' }],
    publication_info: [{ journal_title: 'JHEP', journal_volume: '03', artid: '101', year: 2024 }],
    earliest_date: '2024-01-03',
    document_type: ['article'],
    keywords: [{ value: 'reeds: gated', schema: 'INSPIRE' }],
  },
};
const THESIS = {
  id: '2700002',
  metadata: {
    titles: [{ title: 'A Thesis on Nests' }],
    authors: [{ full_name: 'Old, A.' }],
    document_type: ['thesis'],
    earliest_date: '1999',
  },
};

describe('JSON of INSPIRE', () => {
  it('has dates, abstracts and venues in lists of values', async () => {
    const [article, thesis] = await readDrafts(
      JSON.stringify({ hits: { hits: [ARTICLE, THESIS], total: 2 }, links: {} }),
    );
    expect(article).toMatchObject({
      title: 'Gated Reeds',
      authors: ['Wei Zhang'],
      editors: ['Zoe Wren'],
      date: '2024-01-03',
      arxivId: '2401.01234',
      doi: '10.5555/jhep.2024.001',
      venue: 'JHEP',
      abstract: 'Gates are good.',
      url: 'https://inspirehep.net/literature/2700001',
      kind: 'article',
      keywords: ['reeds: gated'],
      otherIds: [
        { scheme: 'volume', id: '03' },
        { scheme: 'pages', id: '101' },
      ],
    });
    expect(thesis).toMatchObject({ title: 'A Thesis on Nests', date: '1999', kind: 'thesis' });
  });
});
