import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClaimsCodec } from '../../../src/insight/claims/claimsQuery.ts';
import { costCodec } from '../../../src/insight/cost/costQuery.ts';
import { createGapsCodec } from '../../../src/insight/gaps/gapsQuery.ts';
import { lineageCodec } from '../../../src/insight/lineage/lineageQuery.ts';
import { createLibraryCodec } from '../../../src/library/libraryQuery.ts';
import { compareCodec } from '../../../src/url/compareQuery.ts';
import { describeIgnored } from '../../../src/url/describeIgnored.ts';
import { createExploreCodec, readYears } from '../../../src/url/exploreQuery.ts';
import { findNamed, findValueIds, findWord } from '../../../src/url/findNamed.ts';
import type { IgnoredValue } from '../../../src/url/parameterReader.ts';
import { createParameterReader } from '../../../src/url/parameterReader.ts';
import type { Codec } from '../../../src/url/parameters.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';
import { realFindings } from '../../fixtures/realFindings.ts';

const { taxonomy } = realCorpus;

const read = (search: string) => createExploreCodec(taxonomy).read(new URLSearchParams(search));
const explore = (search: string) => read(search).query;
const tell = (search: string) => describeIgnored(read(search).ignored);

describe('an address is read as it is meant', () => {
  const facet = (id: string, include: string[], exclude: string[] = []) => ({
    facets: { [id]: { include, exclude } },
  });

  test.each([
    ['?family=SSM', facet('family', ['ssm'])],
    ['?family=State space model', facet('family', ['ssm'])],
    ['?family=state_space_model', facet('family', ['ssm'])],
    ['?family=ssm,-Linear RNN', facet('family', ['ssm'], ['linear-rnn'])],
    ['?family=ssm&family=Hybrid', facet('family', ['hybrid', 'ssm'])],
    ['?family=–hybrid', facet('family', [], ['hybrid'])],
    ['?FAMILY=ssm', facet('family', ['ssm'])],
    ['?complexity=Not stated', facet('complexity', ['not-stated'])],
    ['?complexity=O(N²)', facet('complexity', ['quadratic'])],
    ['?complexity=o(N²)', facet('complexity', ['near-linear'])],
    // Values that were renamed or divided keep the addresses published before, for ever.
    ['?modality=Formal tasks', facet('modality', ['formal'])],
    ['?contribution=Theory,Decoding', facet('contribution', ['decoding', 'theory'])],
    [
      '?capability=long-context',
      facet('capability', ['long-input', 'long-range', 'long-training']),
    ],
    [
      '?capability=-Long context',
      facet('capability', [], ['long-input', 'long-range', 'long-training']),
    ],
    [
      '?complexity=near-linear,constant-memory',
      facet('complexity', ['constant-memory', 'near-linear']),
    ],
    ['?year=2023-2024', { years: { from: 2023, to: 2024 } }],
    ['?year=2023–2024', { years: { from: 2023, to: 2024 } }],
    ['?year=2023 to 2024', { years: { from: 2023, to: 2024 } }],
    ['?year=2024..2023', { years: { from: 2023, to: 2024 } }],
    ['?year=2023', { years: { from: 2023, to: 2023 } }],
    ['?year=2023-', { years: { from: 2023, to: null } }],
    ['?code=True', { code: 'yes' }],
    ['?code=0', { code: 'no' }],
    ['?basis=Stated', { isStatedOnly: true }],
    ['?sort=new', { sort: 'newest' }],
    ['?sort=NEWEST', { sort: 'newest' }],
    ['?view=Table', { view: 'table' }],
    ['?paper=LASP-2', { paper: 'lasp-2' }],
    ['?sort=bogus&sort=title', { sort: 'title' }],
  ])('%s', (search, part) => {
    expect(explore(search)).toMatchObject(part);
  });

  test('not where two things could be meant', () => {
    const facets = taxonomy.facets.find(({ id }) => id === 'complexity');
    expect(facets && findValueIds(facets, 'O(n²)')).toEqual([]);
    expect(findWord(['newest', 'newer'], 'new')).toBeNull();
    expect(findWord(['newest', 'oldest'], 'ne')).toBeNull();
    expect(
      findNamed(
        [
          { id: 'a', label: 'One' },
          { id: 'b', label: 'ONE' },
        ],
        'one',
      ),
    ).toBeNull();
    for (const years of ['-2024', '2023-2024-2025', '24', '2023,2025', 'to']) {
      expect(readYears(years), years).toBeNull();
    }
  });
});

describe('the addresses of the other pages are read as they are meant', () => {
  const { papers } = realCorpus;
  const claims = createClaimsCodec({ ...realFindings, papers });
  const gaps = createGapsCodec(taxonomy);
  const compare = compareCodec;
  const cost = costCodec;
  const lineage = lineageCodec;
  const library = createLibraryCodec(taxonomy);
  const codecs: Readonly<Record<string, Pick<Codec<object>, 'read'>>> = {
    ...{ claims, gaps, compare, cost, lineage, library },
  };
  const readPage = (page: string, search: string) =>
    codecs[page]?.read(new URLSearchParams(search)) ?? { query: {}, ignored: [] };

  test.each([
    ['compare', '?papers=Mamba,LASP-2', { papers: ['mamba', 'lasp-2'] }],
    ['compare', '?papers=mamba&papers=ZeCO&Baseline=MAMBA', { baseline: 'mamba' }],
    ['compare', '?rows=Differences&evidence=HIDDEN', { isDifferencesOnly: true }],
    ['cost', '?quantity=Memory&preset=7B&show=Attention,linear_attention', { preset: '7b' }],
    ['cost', '?show=Linear attention,SSM', { shown: ['linear-attention', 'ssm'] }],
    ['cost', '?at=65,536&common=Added', { length: 65_536, isCommonAdded: true }],
    ['claims', '?against=State space models', { against: ['ssm'] }],
    ['claims', '?paper=LASP-2&effect=Better&group=Quantity', { paper: ['lasp-2'] }],
    ['gaps', '?rows=Modality&columns=Architecture family', { rows: 'modality', columns: 'family' }],
    ['gaps', '?gap=Linear RNN,Video', { gap: { row: 'linear-rnn', column: 'video' } }],
    ['lineage', '?focus=LASP 2&without=Compares With', { focus: 'lasp-2' }],
    ['lineage', '?outside=NO&without=surveys&without=background', { hasOutside: false }],
    ['lineage', '?outside=yes', { hasOutside: true }],
  ])('%s %s', (page, search, part) => {
    const { query, ignored } = readPage(page, search);
    expect(query).toMatchObject(part);
    expect(ignored).toEqual([]);
  });

  test.each([
    ['compare', '?papers=mamba,zeco&baseline=s4', ['s4']],
    ['compare', '?papers=mamba,%C2%A7&rows=odd', ['§', 'odd']],
    ['cost', '?at=127&window=0&show=gru&preset=9t', ['9t', '0', 'gru', '127']],
    ['claims', '?against=nobody,mamba&paper=s999&sort=', ['nobody', 's999']],
    ['gaps', '?rows=colour&gap=ssm', ['colour', 'ssm']],
    ['gaps', '?rows=family&columns=Architecture family', ['Architecture family']],
    ['cost', '?at=4096&at=8192', ['8192']],
    ['lineage', '?focus=mamba&to=mamba&without=hearsay', ['mamba', 'hearsay']],
    ['lineage', '?to=mamba', ['mamba']],
    [
      'library',
      '?tag=thesis,-Thesis,-thesis&status=reading,-read,-reading',
      ['-reading', '-thesis'],
    ],
  ])('what %s %s asks in vain is told', (page, search, values) => {
    expect(readPage(page, search).ignored.map(({ value }) => value)).toEqual(values);
  });
});

describe('what an address asks for in vain', () => {
  test.each([
    [
      '?family=foo',
      'The address asks for family “foo”, which this digest does not have. It was ignored.',
    ],
    [
      '?family=foo,ssm,-bar',
      'The address asks for family “foo” and family “-bar”, which this digest does not have. They were ignored.',
    ],
    [
      '?year=last&sort=random&family=foo',
      'The address asks for family “foo”, year “last” and sort “random”, which this page cannot use. They were ignored.',
    ],
    [
      `?family=${'very-'.repeat(20)}long`,
      'The address asks for family “very-very-very-very-very-very-very-very…”, which this digest does not have. It was ignored.',
    ],
    [
      '?modality=a,b,c,d,e,f',
      'The address asks for modality “a”, modality “b”, modality “c”, modality “d” and 2 more, which this digest does not have. They were ignored.',
    ],
    // A value is asked for and ruled out at once.
    [
      '?family=ssm,-SSM,-hybrid',
      'The address asks for family “-SSM”, which is contrary to its other values. It was ignored.',
    ],
    [
      '?family=-ssm&family=State space model',
      'The address asks for family “-ssm”, which is contrary to its other values. It was ignored.',
    ],
    [
      '?capability=-long context,long-input,long-range,long-training',
      'The address asks for capability “-long context”, which is contrary to its other values. It was ignored.',
    ],
  ])('%s', (search, message) => {
    expect(tell(search)).toBe(message);
  });

  test('is said in one line, whatever it is', () => {
    const ignored = fc.array(
      fc.record({
        name: fc.constantFrom('family', 'sort'),
        value: fc.string({ unit: 'binary', minLength: 1 }),
        kind: fc.constantFrom('digest', 'setting'),
      }),
      { minLength: 1 },
    ) as fc.Arbitrary<IgnoredValue[]>;
    fc.assert(
      fc.property(ignored, (values) => {
        const text = describeIgnored(values) ?? '';
        expect(text.length).toBeLessThan(500);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(describeIgnored([])).toBeNull();
  });
});

describe('a parameter that is there twice', () => {
  test.each([
    ['?q=mamba&q=linear', { text: 'mamba' }, 'q “linear”'],
    ['?sort=newest&sort=title', { sort: 'newest' }, 'sort “title”'],
    ['?paper=mamba&paper=s4', { paper: 'mamba' }, 'paper “s4”'],
    ['?code=yes&basis=stated&code=no', { code: 'yes', isStatedOnly: true }, 'code “no”'],
  ])('%s has its first value, and the other is told', (search, part, told) => {
    expect(explore(search)).toMatchObject(part);
    expect(tell(search)).toBe(
      `The address asks for ${told}, which this page cannot use. It was ignored.`,
    );
  });

  test('is nothing to tell where it says the same, or is a list', () => {
    for (const search of ['?sort=newest&sort=newest', '?family=ssm&family=hybrid&family=ssm']) {
      expect(read(search).ignored, search).toEqual([]);
    }
  });
});

test('an ampersand that was escaped on its way parts parameters', () => {
  expect(explore('?family=ssm&amp;sort=newest&amp;amp;view=table')).toMatchObject({
    ...{ facets: { family: { include: ['ssm'], exclude: [] } }, sort: 'newest', view: 'table' },
  });
});

describe('the explore address', () => {
  test('says nothing of unknown names, empty values and no address at all', () => {
    for (const search of ['', '?utm_source=mail&x=1', '?family=&sort=&paper=']) {
      expect(read(search).ignored, search).toEqual([]);
    }
  });

  test('is survived, whatever it holds, and everything in it is used or told', () => {
    const names = 'family year code basis sort view paper'.split(' ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 30 }))),
        (entries) => {
          const params = new URLSearchParams(entries);
          const { ignored } = read(`?${params}`);
          const held = [...params.values()].join();
          for (const { value } of ignored) expect(held).toContain(value);
        },
      ),
    );
  });
});

test('a parameter is read once, its values in order', () => {
  const reader = createParameterReader(new URLSearchParams('?a=1,2&A= 3 &b=4&a=x,,'));
  const toNumber = (text: string) => (/^\d$/u.test(text) ? Number(text) : null);
  expect(reader.each('a', toNumber)).toEqual([1, 2, 3]);
  expect(reader.one('b', toNumber)).toBe(4);
  expect(reader.one('c', toNumber)).toBeNull();
  expect(reader.ignored).toEqual([{ name: 'a', value: 'x', kind: 'setting' }]);
});
