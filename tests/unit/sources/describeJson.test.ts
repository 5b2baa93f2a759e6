import { describe, expect, test } from 'vitest';
import type { FactName } from '../../../src/sources/facts/paperDraft.ts';
import type { DescribedList } from '../../../src/sources/list/describeJson.ts';
import { describeJson } from '../../../src/sources/list/describeJson.ts';
import { readList } from '../../../src/sources/list/readList.ts';

const BIRDS = {
  source: 'A museum',
  keepers: [{ name: 'Ida Ness' }],
  hits: [
    {
      work: { label: 'Nesting of Grey Herons', when: '2019-05-01', doi: '10.5555/herons.2019' },
      by: ['Ida Ness', 'Pál Rowan'],
      about: 'We count nests along nine rivers.',
      subjects: ['birds', 'rivers'],
      n: 3,
    },
    { work: { label: 'Owls answer Recorded Calls', when: '2021' }, by: ['Ana Ferreira'] },
    { work: { label: 'Reeds' }, about: 'Reeds are plants.' },
  ],
};

function factsOf({ columns }: DescribedList): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ name, fact }) => (fact ? [[name, fact]] : [])));
}

async function read(text: string, options: Parameters<typeof readList>[1] = {}) {
  const bytes = new TextEncoder().encode(text);
  return readList([{ name: 'birds.json', bytes }], options);
}

describe('JSON of unknown make', () => {
  test('is described as lists of objects whose fields have guesses', () => {
    const json = describeJson(JSON.stringify(BIRDS));
    expect(json?.lists.map(({ path, count }) => [path, count])).toEqual([
      ['.hits[]', 3],
      ['.keepers[]', 1],
    ]);
    const [hits] = json?.lists ?? [];
    if (hits === undefined) throw new Error('There is no list.');
    expect(hits.columns.map(({ name }) => name)).toEqual([
      ...['work.label', 'work.when', 'work.doi', 'by', 'about', 'subjects', 'n'],
    ]);
    expect(factsOf(hits)).toEqual({
      ...{ 'work.label': 'title', 'work.when': 'date', 'work.doi': 'doi', by: 'authors' },
      subjects: 'keywords',
    });
    expect(hits.firsts[0]?.by).toBe('Ida Ness, Pál Rowan');
  });

  test('is read as the reader says, whatever is inside', async () => {
    expect((await read(JSON.stringify(BIRDS))).papers).toHaveLength(0);
    const columns: Record<string, FactName> = {
      ...{ 'work.label': 'title', 'work.when': 'date', 'work.doi': 'doi', by: 'authors' },
      ...{ about: 'abstract', subjects: 'keywords' },
    };
    const { papers, refused } = await read(JSON.stringify(BIRDS), { list: '.hits[]', columns });
    expect(refused).toEqual([]);
    expect(papers.map(({ draft }) => draft)).toMatchObject([
      {
        title: 'Nesting of Grey Herons',
        authors: ['Ida Ness', 'Pál Rowan'],
        date: '2019-05-01',
        doi: '10.5555/herons.2019',
        abstract: 'We count nests along nine rivers.',
        keywords: ['birds', 'rivers'],
      },
      { title: 'Owls answer Recorded Calls', date: '2021', authors: ['Ana Ferreira'] },
      { title: 'Reeds', abstract: 'Reeds are plants.' },
    ]);
  });

  test('may have an object a line', async () => {
    const text = BIRDS.hits.map((hit) => JSON.stringify(hit)).join('\n');
    const [only, ...others] = describeJson(text)?.lists ?? [];
    expect(only).toMatchObject({ path: '', count: 3 });
    expect(others).toEqual([]);
    const { papers } = await read(text, { list: '', columns: { 'work.label': 'title' } });
    expect(papers.map(({ line, draft }) => [line, draft.title])).toEqual([
      [1, 'Nesting of Grey Herons'],
      [2, 'Owls answer Recorded Calls'],
      [3, 'Reeds'],
    ]);
  });

  test('without a field that is called so has its longest short texts as titles', () => {
    const [list] =
      describeJson(JSON.stringify([{ a: 'x', b: 'Owls of the North', c: 4 }]))?.lists ?? [];
    expect(list && factsOf(list)).toEqual({ b: 'title' });
  });

  test('of a known service is not asked about, and a list that is missing is read as ever', async () => {
    const csl = [{ id: 'a', type: 'book', title: 'Reeds', issued: { 'date-parts': [[2004]] } }];
    expect(describeJson(JSON.stringify(csl))).toBeNull();
    const { papers } = await read(JSON.stringify(csl), { list: '.hits[]', columns: {} });
    expect(papers).toHaveLength(1);
  });

  test('that is broken, deep or has no objects is described without a fault', () => {
    expect(describeJson('[1, 2, 3]')).toBeNull();
    expect(describeJson('')).toBeNull();
    expect(describeJson('{"a": {"b": 1}}')).toBeNull();
    const cut = JSON.stringify(BIRDS).slice(0, 300);
    expect(describeJson(cut)?.lists[0].path).toBe('.hits[]');
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(describeJson(`[${deep},${deep}]`)?.lists[0].columns.length ?? 0).toBeLessThan(5);
    const odd =
      '[{"__proto__": {"title": "Reeds in the Water"}, "constructor": "a b c d e f g h"}]';
    expect(({} as { title?: string }).title).toBeUndefined();
    expect(describeJson(odd)?.lists[0].columns.map(({ name }) => name)).toEqual([
      ...['__proto__.title', 'constructor'],
    ]);
  });
});
