import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorpusTwo } from '../../../src/corpus/schemaTwo.ts';
import { parseCorpus } from '../../../src/corpus/upgradeCorpus.ts';
import { applyEdits } from '../../../src/curation/editor/applyEdits.ts';
import type { Change } from '../../../src/curation/editor/labelEdit.ts';
import { writeKeptList } from '../../../src/digests/kept/keptCorpus.ts';
import { createListCorpus } from '../../../src/sources/list/createListCorpus.ts';
import { extendListCorpus } from '../../../src/sources/list/extendListCorpus.ts';
import { listFileFacets } from '../../../src/sources/list/fileFacets.ts';
import { readList } from '../../../src/sources/list/readList.ts';

const OPTIONS = { hash: (text: string) => text.length.toString(16).padStart(64, '0') };
const read = (text: string) =>
  readList([{ name: 'birds.csv', bytes: new TextEncoder().encode(text) }]);

const HEAD = 'title,year,authors,keywords,Habitat';
const HERONS = 'Nests of the Grey Heron,2019,Ida Ness';
const OWLS = 'Owls at Night,2020,Ana Ferreira';
const ROWS = [
  `${HERONS},birds; large language models,river`,
  `${OWLS},birds; owls,forest`,
  'Swifts over Towns,2021,Bo Lund,birds; large language models,town',
  'Kites in Wind,2021,Bo Lund,birds; owls,river',
  'Ducks on Ponds,2021,Bo Lund,birds,forest',
  'Geese on Ponds,2021,Bo Lund,birds,town',
];

const report = await read([HEAD, ...ROWS].join('\n'));
const list = await createListCorpus(report, {
  ...{ ...OPTIONS, name: 'Birds' },
  facets: listFileFacets(report.papers.map(({ draft }) => draft)).filter(({ id }) =>
    ['keywords', 'habitat'].includes(id),
  ),
});
const PAPER = 'ness-2019-nests';

/** The list with these changes, saved as a file and opened again. */
function saveAndOpen(changes: readonly Change[]): CorpusTwo {
  const action = { kind: 'changes' as const, changes: [...changes] };
  const edits = [{ id: 'edit', at: 1, action }];
  const file = [...writeKeptList({ id: 'birds', corpus: list, edits, additions: [] })].join('');
  const opened = parseCorpus(JSON.parse(file));
  if (!opened.ok) throw new Error(opened.reason);
  expect(opened.corpus).toEqual(applyEdits(list, edits));
  return opened.corpus;
}

async function add(corpus: CorpusTwo, ...rows: readonly string[]): Promise<CorpusTwo> {
  return (await extendListCorpus(corpus, await read([HEAD, ...rows].join('\n')), OPTIONS)).corpus;
}

const valuesOf = ({ papers }: CorpusTwo, paper: string, facet: string) =>
  papers.find(({ id }) => id === paper)?.labels[facet]?.map(({ value }) => value);
const namesOf = ({ taxonomy }: CorpusTwo, facet: string) =>
  taxonomy.facets.find(({ id }) => id === facet)?.values.map(({ id, label }) => `${id}: ${label}`);
const rename = (facet: string, value: string, label: string): Change => {
  return { kind: 'renameValue', facet, value, label };
};

const reeds = [{ field: 'title' as const, start: 0, end: 5, words: 'Nests' }];
const mine = { kind: 'add', paper: PAPER, quotes: reeds, note: null } as const;
const EDITED: readonly Change[] = [
  {
    ...{ kind: 'addValue', facet: 'keywords', value: 'wetland' },
    ...{ label: 'Wetland', definition: 'Near water.' },
  },
  { ...mine, facet: 'keywords', value: 'wetland' },
  { kind: 'reject', paper: PAPER, facet: 'keywords', value: 'birds' },
  rename('keywords', 'large-language-models', 'LLM'),
  { kind: 'define', facet: 'habitat', value: 'river', definition: 'Running water.' },
  { ...mine, facet: 'habitat', value: 'forest' },
];

test('labels and values stay as a saved list has them when papers are added', async () => {
  const saved = saveAndOpen(EDITED);
  const after = await add(saved, 'Gulls at Sea,2022,Eva Holm,birds; gulls,river');
  expect(after.papers.slice(0, -1)).toEqual(saved.papers);
  const [keywords, habitat] = saved.taxonomy.facets;
  expect(after.taxonomy.facets).toEqual([
    {
      ...keywords,
      values: [...(keywords?.values ?? []), expect.objectContaining({ id: 'gulls' })],
    },
    habitat,
  ]);
  expect(valuesOf(after, 'holm-2022-gulls', 'keywords')).toEqual(['birds', 'gulls']);
  expect(valuesOf(after, 'holm-2022-gulls', 'habitat')).toEqual(['river']);
});

test('a paper that the new file has as well gets only what that says and the list did not', async () => {
  const saved = saveAndOpen(EDITED);
  const after = await add(saved, `${HERONS},birds; large language models; herons,river`);
  const before = saved.papers[0]?.labels;
  expect(after.papers[0]?.labels).toEqual({
    ...before,
    keywords: [...(before?.keywords ?? []), expect.objectContaining({ value: 'herons' })],
  });
  expect(after.papers.slice(1)).toEqual(saved.papers.slice(1));
});

test('a renamed keyword is still found by what the file called it', async () => {
  const saved = saveAndOpen([rename('keywords', 'large-language-models', 'LLM')]);
  const after = await add(saved, 'Gulls at Sea,2022,Eva Holm,Large-language models; LLM,river');
  expect(valuesOf(after, 'holm-2022-gulls', 'keywords')).toEqual(['large-language-models']);
  expect(namesOf(after, 'keywords')).toEqual(namesOf(saved, 'keywords'));
});

test('what cannot be known to be a renamed value is a new one', async () => {
  // Each paper with one of the two has the other as well.
  const keywords = saveAndOpen([
    rename('keywords', 'birds', 'Aves'),
    rename('keywords', 'owls', 'Strigiformes'),
  ]);
  const first = await add(keywords, 'Gulls at Sea,2022,Eva Holm,owls,');
  expect(valuesOf(first, 'holm-2022-gulls', 'keywords')).toEqual(['owls-2']);
  // Of a column the list keeps no text of its own.
  const column = saveAndOpen([rename('habitat', 'river', 'River; stream')]);
  const second = await add(column, 'Gulls at Sea,2022,Eva Holm,,stream');
  expect(valuesOf(second, 'holm-2022-gulls', 'habitat')).toEqual(['stream']);
  expect(namesOf(second, 'habitat')).toEqual([
    ...(namesOf(column, 'habitat') ?? []),
    'stream: stream',
  ]);
});

test('a facet keeps the name and meaning that the reader gave it', async () => {
  const saved = saveAndOpen([
    { kind: 'renameFacet', facet: 'keywords', label: 'Topics' },
    { kind: 'define', facet: 'keywords', value: null, definition: 'What it is about.' },
  ]);
  const after = await add(saved, 'Gulls at Sea,2022,Eva Holm,gulls,');
  expect(after.taxonomy.facets[0]).toMatchObject({
    label: 'Topics',
    definition: 'What it is about.',
  });
  expect(valuesOf(after, 'holm-2022-gulls', 'keywords')).toEqual(['gulls']);
});

test('new values come behind the others, the frequent first', async () => {
  const after = await add(
    saveAndOpen([]),
    ...['Gulls at Sea,2022,Eva Holm,gulls; tides,', 'Terns at Sea,2022,Eva Holm,tides,'],
  );
  expect(namesOf(after, 'keywords')?.slice(3)).toEqual(['tides: tides', 'gulls: gulls']);
});

const place = fc.constantFrom(
  ...(['birds', 'large-language-models', 'owls'] as const).map((value) => ({
    facet: 'keywords',
    value,
  })),
  ...(['forest', 'river', 'town'] as const).map((value) => ({ facet: 'habitat', value })),
);
const name = fc.constantFrom('birds', 'Owls', 'river', 'LLM', 'a; b', 'Aves', 'forest |', '鳥');
const paper = fc.constantFrom(...list.papers.map(({ id }) => id));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: place, label: name }).map(({ at, label }) => rename(at.facet, at.value, label)),
  fc
    .record({ at: place, definition: name })
    .map(({ at, definition }): Change => ({ kind: 'define', ...at, definition })),
  fc
    .record({ at: place, paper })
    .map(({ at, paper: id }): Change => ({ kind: 'reject', paper: id, ...at })),
  fc
    .record({ at: place, paper })
    .map(
      ({ at, paper: id }): Change => ({ kind: 'add', paper: id, ...at, quotes: [], note: null }),
    ),
  place.map((at): Change => ({ kind: 'moveValue', ...at, before: null })),
  place.map((at): Change => ({ kind: 'removeValue', ...at, to: null })),
);
const row = fc
  .record({
    fact: fc.constantFrom(HERONS, OWLS, 'Gulls at Sea,2022,Eva Holm', 'Terns at Sea,2022,Eva Holm'),
    keywords: fc.array(name, { maxLength: 3 }),
    habitat: fc.oneof(name, fc.constant('')),
  })
  .map(({ fact, keywords, habitat }) => `${fact},${keywords.join('; ')},${habitat}`);

test('no label, value, definition or order is removed or changed, whatever was edited and comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 8 }),
      fc.array(row, { minLength: 1, maxLength: 5 }),
      async (changes, rows) => {
        const saved = saveAndOpen(changes);
        const after = await add(saved, ...rows);
        for (const [index, facet] of saved.taxonomy.facets.entries()) {
          const now = after.taxonomy.facets[index];
          expect({ ...now, values: now?.values.slice(0, facet.values.length) }).toEqual(facet);
        }
        for (const [index, { labels }] of saved.papers.entries()) {
          for (const [facet, own] of Object.entries(labels)) {
            expect(after.papers[index]?.labels[facet]?.slice(0, own.length)).toEqual(own);
          }
        }
        const twice = await add(after, ...rows);
        expect(twice.taxonomy).toEqual(after.taxonomy);
        expect(twice.papers.map(({ labels }) => labels)).toEqual(
          after.papers.map(({ labels }) => labels),
        );
      },
    ),
    { numRuns: 60 },
  );
});
