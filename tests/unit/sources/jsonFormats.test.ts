import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../src/sources/facts/paperDraft.ts';
import { readDrafts, readOne } from '../../fixtures/readText.ts';

describe('JSON', () => {
  const cases: readonly (readonly [string, unknown, Partial<PaperDraft>])[] = [
    [
      'Crossref',
      {
        message: {
          items: [
            {
              DOI: '10.1038/a',
              title: ['Deep <i>learning</i>'],
              author: [{ given: 'Yann', family: 'LeCun' }, { name: 'A Group' }],
              'container-title': ['Nature'],
              issued: { 'date-parts': [[2015, 5]] },
              type: 'journal-article',
              abstract: '<jats:title>Abstract</jats:title><jats:p>Deep &amp; so</jats:p>',
            },
          ],
        },
      },
      {
        title: 'Deep learning',
        authors: ['Yann LeCun', 'A Group'],
        date: '2015-05',
        venue: 'Nature',
        abstract: 'Deep & so',
      },
    ],
    [
      'Semantic Scholar',
      {
        data: [
          {
            paperId: 'a',
            externalIds: { ArXiv: '2312.00752' },
            title: 'Mamba',
            venue: 'arXiv.org',
            year: 2023,
            authors: [{ name: 'Albert Gu' }],
          },
        ],
      },
      { arxivId: '2312.00752', venue: null, kind: 'preprint', authors: ['Albert Gu'] },
    ],
    [
      'Zotero',
      [
        {
          key: 'A',
          library: { name: 'Mine' },
          data: {
            itemType: 'preprint',
            title: 'An item',
            creators: [
              { creatorType: 'author', firstName: 'Ann', lastName: 'Bee' },
              { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
              { creatorType: 'author', name: 'A Group' },
            ],
            date: '2024-02',
            archiveID: 'arXiv:2401.00003',
            tags: [{ tag: 'one' }, { tag: 'two', type: 1 }],
          },
        },
      ],
      {
        authors: ['Ann Bee', 'A Group'],
        editors: ['Ed Itor'],
        date: '2024-02',
        arxivId: '2401.00003',
        kind: 'preprint',
        keywords: ['one', 'two'],
      },
    ],
    [
      'DataCite, whose facts are under “attributes”',
      {
        data: [
          {
            id: '10.5281/zenodo.1',
            attributes: {
              doi: '10.5281/zenodo.1',
              titles: [{ title: 'A set' }],
              creators: [{ name: 'Bee, Ann', givenName: 'Ann', familyName: 'Bee' }],
              publicationYear: 2021,
            },
          },
        ],
      },
      { title: 'A set', authors: ['Ann Bee'], date: '2021', doi: '10.5281/zenodo.1' },
    ],
    [
      'a record with references, which are no papers of the list',
      [{ title: 'One', authors: ['Ann Bee'], references: [{ title: 'Cited' }, { title: 'Too' }] }],
      { title: 'One', authors: ['Ann Bee'] },
    ],
    [
      'Paperpile',
      [
        {
          title: 'A pile',
          author: [{ first: 'Ann B', last: 'Bee' }, { collective: 'A Group' }],
          published: { year: '2019', month: '05' },
          pubtype: 'PP_ARTICLE',
        },
      ],
      { authors: ['Ann B Bee', 'A Group'], date: '2019-05' },
    ],
    [
      'OpenAlex',
      {
        results: [
          {
            id: 'https://openalex.org/W1',
            doi: 'https://doi.org/10.7717/peerj.4375',
            display_name: 'The state',
            publication_date: '2018-02-13',
            authorships: [{ author: { display_name: 'Heather P' } }],
            abstract_inverted_index: { open: [1], 'Very,': [0] },
          },
        ],
      },
      {
        title: 'The state',
        doi: '10.7717/peerj.4375',
        abstract: 'Very, open',
        authors: ['Heather P'],
      },
    ],
    [
      'DBLP',
      {
        result: {
          hits: {
            hit: [
              {
                info: {
                  authors: { author: { text: 'Solo One 0001' } },
                  title: 'Solo paper.',
                  venue: 'CoRR',
                  volume: 'abs/2401.00001',
                  year: '2024',
                },
              },
            ],
          },
        },
      },
      { title: 'Solo paper', authors: ['Solo One'], arxivId: '2401.00001', venue: null },
    ],
    [
      'OpenReview',
      {
        notes: [
          {
            forum: 'abc',
            cdate: 1684000000000,
            content: {
              title: { value: 'A note' },
              authors: { value: ['A B'] },
              venue: { value: 'ICLR 2024' },
            },
          },
        ],
      },
      {
        title: 'A note',
        authors: ['A B'],
        venue: 'ICLR 2024',
        url: 'https://openreview.net/forum?id=abc',
        date: '2023-05-13',
      },
    ],
    [
      'Papers with Code',
      [
        {
          paper_title: 'A linked paper',
          paper_arxiv_id: '2401.00002',
          paper_url_abs: 'https://arxiv.org/abs/2401.00002',
          repo_url: 'https://github.com/a/b',
        },
      ],
      {
        title: 'A linked paper',
        arxivId: '2401.00002',
        url: 'https://arxiv.org/abs/2401.00002',
        codeUrl: 'https://github.com/a/b',
      },
    ],
    [
      'unknown make',
      [{ Title: 'A paper', Authors: 'Doe, Jane; Roe, Rita', Year: 2020, Link: 'https://x.org/a' }],
      { title: 'A paper', authors: ['Jane Doe', 'Rita Roe'], date: '2020', url: 'https://x.org/a' },
    ],
  ];

  it.each(cases)('of %s', async (_, value, expected) => {
    expect(await readOne(JSON.stringify(value, null, 1))).toMatchObject(expected);
    expect(await readOne(JSON.stringify(value))).toMatchObject(expected);
  });

  it('has papers under keys of their own', async () => {
    const drafts = await readDrafts(
      JSON.stringify({ a: { title: 'One', year: 2020 }, b: { title: 'Two', year: 2021 } }),
    );
    expect(drafts.map(({ title, date }) => [title, date])).toEqual([
      ['One', '2020'],
      ['Two', '2021'],
    ]);
  });

  it('is the corpus of this site', async () => {
    const { realCorpus } = await import('../../fixtures/realCorpus.ts');
    const drafts = await readDrafts(JSON.stringify(realCorpus));
    expect(drafts.map(({ title }) => title)).toEqual(realCorpus.papers.map(({ title }) => title));
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(
      realCorpus.papers.map(({ arxivId }) => arxivId),
    );
    expect(drafts.map(({ date }) => date)).toEqual(realCorpus.papers.map(({ date }) => date));
  });
});
