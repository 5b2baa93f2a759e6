import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../src/sources/facts/paperDraft.ts';
import { readOne } from '../../fixtures/readText.ts';

const cases: readonly (readonly [string, unknown, Partial<PaperDraft>])[] = [
  [
    'NASA ADS',
    {
      response: {
        docs: [
          {
            bibcode: '2019ApJ...871...12B',
            author: ['Bee, Ann', 'Dee, C. F.'],
            doi: ['10.3847/birds'],
            identifier: ['2019ApJ...871...12B', 'arXiv:1901.01234'],
            pub: 'The Astrophysical Journal',
            pubdate: '2019-01-00',
            doctype: 'article',
            title: ['Counting Stars'],
            volume: '871',
            page: ['12'],
          },
        ],
      },
    },
    {
      ...{ title: 'Counting Stars', authors: ['Ann Bee', 'C. F. Dee'], date: '2019-01' },
      ...{ arxivId: '1901.01234', venue: 'The Astrophysical Journal', kind: 'article' },
    },
  ],
  [
    'Europe PMC',
    {
      resultList: {
        result: [
          {
            source: 'MED',
            title: 'Herons of the river',
            authorString: 'Bee A, Heron Society.',
            authorList: {
              author: [
                { fullName: 'Bee A', firstName: 'Ann', lastName: 'Bee' },
                { collectiveName: 'Heron Society' },
              ],
            },
            journalInfo: { volume: '521', issue: '7', journal: { title: 'River Birds' } },
            pageInfo: '436-444',
            pubYear: '2019',
            firstPublicationDate: '2018-12-30',
            pubTypeList: { pubType: ['Journal Article'] },
            keywordList: { keyword: ['herons', 'rivers'] },
          },
        ],
      },
    },
    {
      ...{ authors: ['Ann Bee', 'Heron Society'], date: '2019', venue: 'River Birds' },
      ...{ kind: 'article', keywords: ['herons', 'rivers'] },
    },
  ],
  [
    'Europe PMC, with names in one text',
    {
      resultList: { result: [{ title: 'Reeds', authorString: 'Bee A, Dee C.', pubYear: '2019' }] },
    },
    { authors: ['A. Bee', 'C. Dee'], date: '2019' },
  ],
  [
    'DataCite',
    {
      data: [
        {
          id: '10.5281/birds',
          attributes: {
            creators: [
              { name: 'Bee, Ann', givenName: 'Ann', familyName: 'Bee' },
              { name: 'Heron Society', nameType: 'Organizational' },
            ],
            titles: [{ title: 'Oiseaux', titleType: 'Subtitle' }, { title: 'Heron counts' }],
            publisher: { name: 'Zenodo' },
            publicationYear: 2021,
            subjects: [{ subject: 'herons' }],
            dates: [
              { date: '2020-01-01', dateType: 'Created' },
              { date: '2021-05-06', dateType: 'Issued' },
            ],
            types: { resourceTypeGeneral: 'Dataset' },
            descriptions: [
              { description: 'Of lakes.', descriptionType: 'Other' },
              { description: '<p>Counts.</p>', descriptionType: 'Abstract' },
            ],
          },
        },
      ],
    },
    {
      ...{ title: 'Heron counts: Oiseaux', authors: ['Ann Bee', 'Heron Society'] },
      ...{ date: '2021-05-06', doi: '10.5281/birds', kind: 'dataset' },
      ...{ abstract: 'Counts.', keywords: ['herons'], venue: null },
    },
  ],
  [
    'HAL',
    {
      response: {
        docs: [
          {
            title_s: ['Compter les hérons'],
            authFullName_s: ['Anne Abeille', 'Cy Dee'],
            producedDate_s: '2019-03-04',
            conferenceTitle_s: 'Journées des oiseaux',
            docType_s: 'COMM',
            abstract_s: ['Nous comptons.'],
          },
        ],
      },
    },
    {
      ...{ title: 'Compter les hérons', authors: ['Anne Abeille', 'Cy Dee'], date: '2019-03-04' },
      ...{ venue: 'Journées des oiseaux', kind: 'conference paper', abstract: 'Nous comptons.' },
    },
  ],
  [
    'Lens, with ids in a list',
    {
      data: [
        {
          title: 'Herons',
          authors: [{ first_name: 'Ann', last_name: 'Bee' }],
          external_ids: [{ type: 'doi', value: '10.1000/h' }],
        },
      ],
    },
    { authors: ['Ann Bee'], doi: '10.1000/h' },
  ],
  [
    'Mendeley, with ids by name',
    [
      {
        title: 'Herons',
        identifiers: { doi: '10.1000/h', arxiv: '2001.01234' },
        source: 'Birds',
        type: 'journal',
      },
    ],
    { doi: '10.1000/h', arxivId: '2001.01234', kind: 'article' },
  ],
  [
    'Springer Nature',
    { records: [{ title: 'Herons', creators: [{ creator: 'Bee, Ann' }], contentType: 'Article' }] },
    { authors: ['Ann Bee'], kind: 'article' },
  ],
  [
    'CORE',
    {
      results: [
        {
          title: 'Herons',
          authors: [{ name: 'Bee, Ann' }],
          journals: [{ title: 'Lake Birds' }],
          yearPublished: 2018,
        },
      ],
    },
    { venue: 'Lake Birds', date: '2018' },
  ],
];

describe('JSON of a service', () => {
  it.each(cases)('of %s', async (_, json, expected) => {
    expect(await readOne(JSON.stringify(json))).toMatchObject(expected);
  });
});
