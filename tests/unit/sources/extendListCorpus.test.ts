import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { CorpusTwo } from '../../../src/corpus/schemaTwo.ts';
import { corpusTwoSchema } from '../../../src/corpus/schemaTwo.ts';
import { createListCorpus } from '../../../src/sources/list/createListCorpus.ts';
import { extendListCorpus } from '../../../src/sources/list/extendListCorpus.ts';
import { listFileFacets } from '../../../src/sources/list/fileFacets.ts';
import { readList } from '../../../src/sources/list/readList.ts';

const OPTIONS = { hash: (text: string) => text.length.toString(16).padStart(64, '0') };
const LONG = 'How the birds of this paper were counted in the field';

async function read(text: string) {
  return readList([{ name: 'birds.csv', bytes: new TextEncoder().encode(text) }]);
}

/** A table whose columns that are not facts are facets, too. */
async function createList(text: string): Promise<CorpusTwo> {
  const report = await read(text);
  const facets = listFileFacets(report.papers.map(({ draft }) => draft));
  return createListCorpus(report, { ...OPTIONS, name: 'Birds', facets });
}

async function addTo(corpus: CorpusTwo, text: string) {
  return extendListCorpus(corpus, await read(text), OPTIONS);
}

/** By facet: each value in its order, and how many papers have it. */
function countValues({ taxonomy, papers }: CorpusTwo): Record<string, Record<string, number>> {
  return Object.fromEntries(
    taxonomy.facets.map(({ label, id, values }) => [
      label,
      Object.fromEntries(
        values.map((value) => [
          value.label,
          papers.filter((paper) => paper.labels[id]?.some((own) => own.value === value.id)).length,
        ]),
      ),
    ]),
  );
}

const FIRST = `title,year,keywords,journal,Place,${LONG}
Herons,2019,birds; rivers,River Birds,Delta,nests
Owls,2020,birds,Forest Birds,Forest,calls
Terns,2021,birds,River Birds,Delta,nests
Reeds,2004,plants,River Birds,Forest,calls`;

describe('a list that papers are added to', () => {
  test('has their keywords, venues and columns among its facets, with true counts', async () => {
    const list = await createList(FIRST);
    const { corpus, added } = await addTo(
      list,
      `title,year,keywords,journal,Place,${LONG}\nStorks,2022,birds; chimneys,City Birds,Harbour,rings`,
    );
    expect(added).toBe(1);
    expect(v.is(corpusTwoSchema, corpus)).toBe(true);
    expect(countValues(corpus)).toMatchObject({
      Keywords: { birds: 4, chimneys: 1, plants: 1, rivers: 1 },
      Venue: { 'River Birds': 3, 'City Birds': 1, 'Forest Birds': 1 },
      Place: { Delta: 2, Forest: 2, Harbour: 1 },
      [`${LONG.slice(0, 39).trimEnd()}…`]: { calls: 2, nests: 2, rings: 1 },
    });
  });

  test('keeps a column whose values have become many, and the labels of earlier papers', async () => {
    const list = await createList(FIRST);
    const rows = Array.from(
      { length: 70 },
      (_, at) => `Gulls ${at} of the harbour,2022,Place ${at}`,
    );
    const { corpus } = await addTo(list, `title,year,Place\n${rows.join('\n')}`);
    const { Place } = countValues(corpus);
    expect(Object.keys(Place ?? {})).toHaveLength(72);
    expect(Place).toMatchObject({ Delta: 2, Forest: 2, 'Place 0': 1, 'Place 69': 1 });
  });

  test('keeps its columns where the new papers have others, and their ids', async () => {
    const list = await createList(FIRST);
    const ids = list.taxonomy.facets.map(({ id }) => id);
    const { corpus } = await addTo(list, 'title,year,Colour\nStorks,2022,white\nGulls,2023,grey');
    expect(corpus.taxonomy.facets.map(({ id }) => id)).toEqual(ids);
    expect(countValues(corpus)).toMatchObject({ Place: { Delta: 2, Forest: 2 } });
    for (const [index, paper] of list.papers.entries()) {
      expect(corpus.papers[index]?.labels).toEqual(paper.labels);
    }
  });

  test('keeps the ids of values, whichever have become frequent', async () => {
    const list = await createList(
      'title,year,keywords\nMice,2020,TNF-α\nRats,2020,TNF-α\nOwls,2020,TNF-β; 鳥',
    );
    const idsOf = ({ taxonomy }: CorpusTwo) =>
      Object.fromEntries(taxonomy.facets[0]?.values.map(({ id, label }) => [id, label]) ?? []);
    expect(idsOf(list)).toEqual({
      'tnf-skngqg': 'TNF-α',
      'tnf-tem9td': 'TNF-β',
      'value-qds09s': '鳥',
    });
    // Lists that were opened before ids had a hash.
    const given = { 'tnf-skngqg': 'tnf', 'tnf-tem9td': 'tnf-2', 'value-qds09s': 'value' };
    const earlier = Object.entries(given).reduce(
      (text, [id, before]) => text.replaceAll(id, before),
      JSON.stringify(list),
    );
    for (const kept of [list, JSON.parse(earlier) as CorpusTwo]) {
      const { corpus } = await addTo(
        kept,
        'title,year,keywords\nCats,2021,TNF-β; 魚\nDogs,2021,TNF-β; 魚\nHens,2021,魚; TNF-γ; 鳥',
      );
      expect(idsOf(corpus)).toEqual({
        ...idsOf(kept),
        ...{ 'value-pmole5': '魚', 'tnf-t4mo4e': 'TNF-γ' },
      });
      expect(countValues(corpus).Keywords).toMatchObject({ 'TNF-β': 3, 鳥: 2, 魚: 3 });
    }
  });

  describe('give a paper its whole title', () => {
    const WHOLE = 'Heron: Counting Birds by Their Nests';
    const list = (title: string) =>
      createList(`title,arxiv\n${title},2401.01234\nStorks,2401.05678`);
    const added = `title,arxiv\n${WHOLE},2401.01234`;

    test.each(['Heron', 'HERON', 'arXiv:2401.01234'])('that was called %s', async (title) => {
      const { corpus, completed } = await addTo(await list(title), added);
      expect(corpus.papers.map((paper) => paper.title)).toEqual([WHOLE, 'Storks']);
      expect(completed).toBe(1);
    });

    test('where no words of the old one, quoted by a label, would be lost', async () => {
      const before = await list('HERON');
      const [first, ...others] = before.papers;
      if (first === undefined) throw new Error('no paper');
      const quote = { field: 'title' as const, start: 0, end: 5 };
      const label = {
        value: 'bird',
        basis: 'yours' as const,
        author: null,
        quotes: [quote],
        note: null,
      };
      const quoted = { ...before, papers: [{ ...first, labels: { kind: [label] } }, ...others] };
      const { corpus } = await addTo(quoted, added);
      expect(corpus.papers[0]?.title).toBe('HERON');
    });
  });

  test('tells records of one line apart', async () => {
    const list = await createList(`title,year,doi\n${LONG},2020,10.1000/birds`);
    const { corpus, added, joined } = await addTo(
      list,
      JSON.stringify([
        { title: LONG, year: 2020, doi: '10.1000/birds', abstract: 'From boats.' },
        { title: 'Another paper, of owls at night', year: 2021, doi: '10.1000/owls' },
      ]),
    );
    expect([added, corpus.papers.length]).toEqual([1, 2]);
    expect(joined.map(({ paper, records }) => [paper, records.length])).toEqual([[0, 1]]);
  });

  test('counts what it had already, and which of its papers say more than before', async () => {
    const list = await createList(
      `title,year,doi,keywords\n${LONG},2020,10.1000/birds,birds\nOwls at night in the forest,2021,,birds\nReeds,2004,,plants`,
    );
    const count = async (text: string) => {
      const { added, known, completed } = await addTo(list, text);
      return { added, known, completed };
    };
    expect(
      await count(
        `title,year,doi,abstract,keywords\n${LONG},2020,10.1000/birds,From boats.,birds\nOwls at night in the forest,2021,,,birds\nStorks,2022,,,birds`,
      ),
    ).toEqual({ added: 1, known: 2, completed: 1 });
    expect(await count(`title,year,doi,keywords\n${LONG},2020,10.1000/birds,boats`)).toEqual({
      ...{ added: 0, known: 1, completed: 1 },
    });
    expect(await count('title,year\nStorks,2022')).toEqual({ added: 1, known: 0, completed: 0 });
  });

  test('keeps records apart that the reader keeps apart', async () => {
    const list = await createList('title,year\nStorks,2022');
    const text = `title,year,abstract\n${LONG},2020,From boats.\n${LONG},2020,From balloons.`;
    const merged = await read(text);
    expect(merged.papers).toHaveLength(1);
    const apart = merged.merged;
    const report = await readList([{ name: 'birds.csv', bytes: new TextEncoder().encode(text) }], {
      apart,
    });
    const { added, joined } = await extendListCorpus(list, report, { ...OPTIONS, apart });
    expect([added, joined]).toEqual([2, []]);
  });
});
