import { expect, test } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import { addLabel } from '../../../../src/curation/editor/newLabel.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

const { taxonomy } = openCorpus(labelledList, 'birds');
const base = { paper: 'reeds', quote: null };
const method = { kind: 'known', id: 'method' } as const;
const named = (label: string, definition = '') => ({ kind: 'new', label, definition }) as const;

test('a label of a known value is one change', () => {
  const value = { kind: 'known', id: 'calls' } as const;
  expect(addLabel({ ...base, facet: method, value }, taxonomy)).toMatchObject([
    { kind: 'add', paper: 'reeds', facet: 'method', value: 'calls' },
  ]);
});

test('a new value comes with its meaning, unless one of that name is there', () => {
  const added = addLabel({ ...base, facet: method, value: named('At dawn', ' Early. ') }, taxonomy);
  expect(added).toMatchObject([
    { kind: 'addValue', value: 'at-dawn', label: 'At dawn', definition: 'Early.' },
    { kind: 'add', value: 'at-dawn' },
  ]);
  expect(addLabel({ ...base, facet: method, value: named(' ringing') }, taxonomy)).toMatchObject([
    { kind: 'add', value: 'rings' },
  ]);
  // Another value of this list has the id that the name would give.
  expect(addLabel({ ...base, facet: method, value: named('Nests') }, taxonomy)[0]).toMatchObject({
    ...{ kind: 'addValue', value: 'nests-2' },
  });
});

test('a new facet takes no name that means something else in an address', () => {
  const added = addLabel({ ...base, facet: named('Year'), value: named('Leap') }, taxonomy, [
    'year',
  ]);
  expect(added).toMatchObject([
    { kind: 'addFacet', facet: 'year-2', label: 'Year', definition: null },
    { kind: 'addValue', facet: 'year-2', value: 'leap' },
    { kind: 'add', facet: 'year-2', value: 'leap' },
  ]);
});

test('names whose letters or signs an address cannot have get different ids, the same for every reader', () => {
  const idOf = (name: string) =>
    addLabel({ ...base, facet: method, value: named(name) }, taxonomy).flatMap((change) =>
      change.kind === 'addValue' ? change.value : [],
    )[0];
  const alike = [
    ...['调查', '录音', 'Опрос', 'Запись', 'ガス', 'カス', 'की', 'का', '?', '★★'],
    ...['β-carotene', 'γ-carotene', 'Carotene', 'C++', 'C#', 'C', 'A*', 'A+', 'A-', 'A'],
    ...['<1B', '>1B', '1B', '100 %', '100', '5 µm', '5 m'],
    ...['nests', 'rings'].map(
      (end) => `${'How birds of this river were counted, and when: '.repeat(2)}${end}`,
    ),
  ];
  const ids = alike.map(idOf);
  expect(new Set(ids).size).toBe(alike.length);
  for (const id of ids) expect(id).toMatch(/^(?=.{1,75}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  expect(idOf(' β-Carotene')).toBe(idOf('β-carotene'));
});

test.each([
  ['State space model', 'state-space-model'],
  ['O(N)', 'o-n'],
  ['self-attention', 'self-attention'],
  ['R&D', 'r-d'],
  ['Größe, “long” – TCP/IP: what’s new?', 'grosse-long-tcp-ip-what-s-new'],
  ['Ångström', 'angstrom'],
])('“%s” has the id %s', (name, id) => {
  const [added] = addLabel({ ...base, facet: method, value: named(name) }, taxonomy);
  expect(added).toMatchObject({ kind: 'addValue', value: id });
});
