import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../../src/corpus/upgradeCorpus.ts';
import { createListCorpus } from '../../../src/sources/list/createListCorpus.ts';
import { createFileFacet, listFileFacets } from '../../../src/sources/list/fileFacets.ts';
import type { ListReport } from '../../../src/sources/list/listReport.ts';
import { createIdMaker } from '../../../src/sources/list/paperIds.ts';
import { readList } from '../../../src/sources/list/readList.ts';
import { createValueIdMaker } from '../../../src/sources/list/valueIds.ts';
import { RESERVED_PARAMETERS } from '../../../src/url/exploreQuery.ts';
import manifest from '../../fixtures/import/manifest.json' with { type: 'json' };

const hash = (content: string) => createHash('sha256').update(content).digest('hex');
const read = (text: string) =>
  readList([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }]);
const create = async (report: ListReport) => createListCorpus(report, { name: 'A list', hash });
const draftsOf = ({ papers }: ListReport) => papers.map(({ draft }) => draft);

const TABLE = `title,authors,year,venue,keywords,region,note,id
Winter birds,"Gu, Albert; Dao, Tri",2020,NeurIPS 2020,Birds; winter,north,"a long note, once",1
Summer birds,"Größe, Jörg",2021,NeurIPS 2021,birds,south,another,2
Autumn birds,"Größe, Jörg",2021,ICML (2021),,north,a third,3
Über Vögel,,,,BIRDS,south,a fourth,4
冬の鳥,,,,,north,,5
`;

describe('a corpus of a list', () => {
  it.each(manifest.files.map(({ file }) => file))('of %s keeps to the schema', async (file) => {
    const bytes = readFileSync(`tests/fixtures/import/${file}`);
    const report = await readList([{ name: file, bytes }]);
    const corpus = await create(report);
    expect(parseCorpus(JSON.parse(JSON.stringify(corpus)))).toEqual({ ok: true, corpus });
    expect(corpus.papers.map(({ title }) => title)).toEqual(
      draftsOf(report).map(({ title }) => title),
    );
  });

  it('has an address for each paper, of surname, year and word', async () => {
    const { papers } = await create(await read(TABLE));
    expect(papers.map(({ id }) => id)).toEqual([
      'gu-2020-winter',
      'grosse-2021-summer',
      'grosse-2021-autumn',
      'uber',
      'paper',
    ]);
  });

  it('has the hash of its content, so that equal lists are known to be equal', async () => {
    const [first, second] = await Promise.all([
      create(await read(TABLE)),
      create(await read(TABLE)),
    ]);
    expect(first.contentHash).toBe(second.contentHash);
    const other = await create(await read(TABLE.replace('2020', '2019')));
    expect(other.contentHash).not.toBe(first.contentHash);
  });
});

describe('facets from a file', () => {
  it('are its keywords, venues, kinds and years, and columns with few values', async () => {
    const facets = listFileFacets(draftsOf(await read(TABLE)));
    expect(
      facets.map(({ id, papers, values, isOffered }) => [id, papers, values, isOffered]),
    ).toEqual([
      ['keywords', 3, 2, true],
      ['venue', 3, 2, true],
      ['publication-year', 3, 2, false],
      ['region', 5, 2, false],
    ]);
  });

  it('are the headings of a list, which are offered: whoever wrote it has sorted it', async () => {
    const item = (name: string, id: number) =>
      `- [Counting ${name}](https://arxiv.org/abs/2401.0000${id})`;
    const text = [
      '## Water',
      item('Herons', 1),
      item('Storks', 2),
      '## Towns',
      item('Swifts', 3),
      item('Rooks', 4),
    ];
    const facets = listFileFacets(draftsOf(await read(text.join('\n'))));
    expect(facets.filter(({ isOffered }) => isOffered).map(({ label }) => label)).toEqual([
      'Section',
    ]);
  });

  it('join what differs in case, accents or year only, and name it as it first is', async () => {
    const report = await read(TABLE);
    const { taxonomy, papers } = await create(report);
    const names = taxonomy.facets.map(({ id, values }) => [id, values.map(({ label }) => label)]);
    expect(names).toEqual([
      ['keywords', ['Birds', 'winter']],
      ['venue', ['NeurIPS', 'ICML']],
    ]);
    expect(papers.map(({ labels }) => labels.keywords?.map(({ value }) => value))).toEqual([
      ['birds', 'winter'],
      ['birds'],
      [],
      ['birds'],
      [],
    ]);
  });

  it('tell values apart by their signs, and not by their hyphens', async () => {
    const rows = [
      'C++',
      'C',
      'C#',
      '<1B',
      '>1B',
      'A+',
      'A',
      'self-attention',
      'Self attention.',
      '★★',
    ];
    const table = rows.map((row, at) => `"A paper of number ${at}",2020,"${row}"`).join('\n');
    const { taxonomy, papers } = await create(await read(`title,year,keywords\n${table}`));
    const [keywords] = taxonomy.facets;
    const labelOf = (id = '') => keywords?.values.find((value) => value.id === id)?.label;
    expect(papers.map(({ labels }) => labelOf(labels.keywords?.[0]?.value))).toEqual(
      rows.with(8, 'self-attention'),
    );
  });

  it('are those that the reader chose, in that order', async () => {
    const report = await read(TABLE);
    const all = listFileFacets(draftsOf(report));
    const facets = ['region', 'publication-year'].flatMap((id) =>
      all.filter((facet) => facet.id === id),
    );
    const corpus = await createListCorpus(report, { name: 'A list', hash, facets });
    expect(corpus.taxonomy.facets.map(({ id }) => id)).toEqual(['region', 'publication-year']);
    expect(corpus.papers[0]?.labels).toMatchObject({
      region: [{ value: 'north', basis: 'stated', author: null }],
      'publication-year': [{ value: '2020' }],
    });
  });

  it('have no id that means something else in an address', async () => {
    const drafts = draftsOf(await read(TABLE.replaceAll('region', 'sort')));
    const ids = listFileFacets(drafts, RESERVED_PARAMETERS).map(({ id }) => id);
    expect(ids).toEqual(['keywords', 'venue', 'publication-year', 'sort-2']);
  });

  it('keep the ids of columns in another script, whichever are mapped', async () => {
    const bytes = new TextEncoder().encode(
      'title,year,方法,数据\nA,2020,调查,录音\nB,2021,调查,图像\nC,2021,实验,录音\nD,2021,实验,图像',
    );
    const idsOf = async (columns = {}) => {
      const drafts = draftsOf(await readList([{ name: 'list.csv', bytes }], { columns }));
      return new Map(listFileFacets(drafts).map(({ id, label }) => [label, id]));
    };
    const [all, rest] = [await idsOf(), await idsOf({ 方法: 'keywords' })];
    expect(all.get('方法')).not.toBe(all.get('数据'));
    expect([...rest]).toEqual([
      ...[
        ['Keywords', 'keywords'],
        ['Year', 'publication-year'],
      ],
      ['数据', all.get('数据')],
    ]);
  });

  it('count each paper once for each of its values', async () => {
    const drafts = draftsOf(await read(TABLE));
    for (const source of listFileFacets(drafts)) {
      const { facet, labelsOf } = createFileFacet(source, drafts);
      const labelled = drafts.filter((draft) => labelsOf(draft).length > 0);
      expect(labelled).toHaveLength(source.papers);
      expect(facet.values).toHaveLength(source.values);
      for (const draft of drafts)
        expect(new Set(labelsOf(draft)).size).toBe(labelsOf(draft).length);
    }
  });
});

describe('an id', () => {
  it.each([
    ['paper', createIdMaker],
    ['value', createValueIdMaker],
  ])('of a %s is never given twice, and keeps to its form', (_, createMaker) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'A', 'a 2', 'a-2', 'a+', '鳥'))),
        (texts) => {
          const makeId = createMaker(['not-stated']);
          const ids = texts.map(makeId);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(id).toMatch(/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u);
          expect(ids).not.toContain('not-stated');
        },
      ),
    );
  });
});
