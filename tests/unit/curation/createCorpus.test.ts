import { describe, expect, test } from 'vitest';
import type {
  PublishedCorpus as Corpus,
  Facet,
  PublishedLabel as Label,
  PublishedPaper as Paper,
} from '../../../src/corpus/schema.ts';
import { assertCorpus, findCorpusFaults } from '../../../src/curation/assertCorpus.ts';
import { formatCanonicalJson } from '../../../src/curation/canonicalJson.ts';
import type { CorpusSources } from '../../../src/curation/createCorpus.ts';
import { createCorpus } from '../../../src/curation/createCorpus.ts';
import { formatFaults } from '../../../src/curation/fault.ts';

const FAMILY: Facet = {
  ...{ id: 'family', label: 'Family', definition: 'Its kind.', offersNotStated: false },
  values: ['ssm', 'rnn'].map((id) => {
    return { id, label: id, definition: id, notation: null, hue: null, glyph: null };
  }),
};

const ENTRY = { line: 13, authorCount: 1, date: '2024-05-31', comments: 0 };

const SOURCES: CorpusSources = {
  info: { name: 'Test', savedOn: '2025-12-12', pageYear: 2025, sha256: '0'.repeat(64) },
  digest: {
    pageDate: '2025-12-12',
    entries: [
      { ...ENTRY, title: 'Foo: an SSM', abstract: 'Foo runs 5times faster than Bar.' },
      { ...ENTRY, title: 'Bar: an RNN', abstract: 'Bar is an RNN.' },
    ],
  },
  bibliography: ['Bar: an RNN', 'Foo: an SSM'].map((title, index) => {
    return { title, arxivId: `2406.0000${index}`, authors: ['A. B.'], venue: null, code: null };
  }),
  annotations: ['Bar', 'Foo'].map((name) => {
    const [id, kind] = [name.toLowerCase(), name === 'Foo' ? 'SSM' : 'RNN'] as const;
    const title = `${name}: an ${kind}`;
    const quotes = [{ field: 'title' as const, text: kind }];
    const labels = [{ value: kind.toLowerCase(), basis: 'stated' as const, quotes, note: null }];
    const names = [{ name, field: 'title' as const, text: name }];
    const annotation = { title, names, labels: { family: labels } };
    return { id, file: `data/annotations/${id}.json`, annotation };
  }),
  taxonomy: { facets: [FAMILY], synonyms: [] },
};

const { corpus, faults } = createCorpus(SOURCES, () => 'f'.repeat(64));

describe('a corpus', () => {
  test('is joined by titles, in the order of the digest', () => {
    expect(faults).toEqual([]);
    expect(findCorpusFaults(corpus, [])).toEqual([]);
    expect(corpus.papers.map(({ id }) => id)).toEqual(['foo', 'bar']);
    expect(corpus.papers[0]).toMatchObject({
      shortName: 'Foo',
      arxivId: '2406.00001',
      labels: { family: [{ value: 'ssm' }] },
      displayEdits: { abstract: [{ display: '×' }] },
      mentions: [{ paperId: 'bar', field: 'abstract', start: 28, end: 31 }],
    });
  });

  test('has a hash of all but itself, and the same for the same content', () => {
    const hashed: string[] = [];
    createCorpus(SOURCES, (text) => {
      hashed.push(text);
      return '';
    });
    const { contentHash, schemaVersion, ...content } = corpus;
    expect([contentHash, schemaVersion]).toEqual(['f'.repeat(64), 1]);
    expect(hashed).toEqual([formatCanonicalJson(content)]);
  });

  test('is not complete where a source lacks a paper, has one too many or one twice', () => {
    const [first, second] = SOURCES.annotations;
    const [record] = SOURCES.bibliography;
    if (!first || !second || !record) throw new Error('There are two of each.');
    const twice = { ...second, id: 'foo-2', file: 'data/annotations/foo-2.json' };
    const sources = {
      ...SOURCES,
      annotations: [second, twice],
      bibliography: [...SOURCES.bibliography, { ...record, title: 'Baz' }],
    };
    const result = createCorpus(sources, () => '');
    expect(result.corpus.papers.map(({ id }) => id)).toEqual(['foo']);
    expect(formatFaults(result.faults).split('\n')).toEqual([
      'data/annotations/foo-2.json  title  “Foo: an SSM” has data/annotations/foo.json title already  Remove one of them.',
      'data/bibliography.json  [2].title  “Baz” is no title of the digest  Correct it.',
      'data/annotations/  has nothing for “Bar: an RNN” (digest.txt, line 13)  Add it, with the exact title of the digest.',
    ]);
  });
});

describe('what the schema cannot say', () => {
  test.each<[string, (corpus: Corpus) => Corpus, string]>([
    ['two papers, one id', withPaper({ id: 'bar' }), 'papers[].id  “bar” belongs to more'],
    ['one name, two papers', withPaper({ shortName: 'Bar' }), 'papers[].names  “Bar” belongs'],
    ['too few authors', withPaper({ authorCount: 2 }), 'papers.foo.authors  has 1 names'],
    ['another month', withPaper({ date: '2024-04-30' }), 'papers.foo.date  2024-04-30 is more'],
    ['another year', withPaper({ date: '2025-05-31' }), 'papers.foo.date  2025-05-31 is more'],
    ['a day to come', withPaper({ date: '2026-01-01' }), 'papers.foo.date  2026-01-01 is after'],
    ['a name without proof', withPaper({ shortNameQuote: null }), 'papers.foo.shortName  “Foo” is'],
    ['no label where one must be', withLabels([]), 'papers.foo.labels.family  is empty'],
    ['a value of no taxonomy', withLabels([{ value: 'gru' }]), 'labels.family.gru  is no value'],
    ['labels out of order', withLabels([{ value: 'rnn' }, {}]), 'labels.family.ssm  is out of'],
    ['a label twice', withLabels([{}, {}]), 'labels.family.ssm  is out of the order'],
    ['stated, not quoted', withLabels([{ quotes: [] }]), 'labels.family.ssm  has no quote'],
    ['inferred, no note', withLabels([{ basis: 'inferred' }]), 'family.ssm  has no note'],
    ['a quote past the end', withQuote(8, 12), 'family.ssm.quotes[0]  is no slice of the title'],
    ['an empty quote', withQuote(8, 8), 'family.ssm.quotes[0]  is no slice of the title'],
    ['a quote with a space', withQuote(7, 11), 'family.ssm.quotes[0]  is no slice of the title'],
    ['an edit past the end', withEdit({ end: 99 }), 'displayEdits.abstract[0]  is out of'],
    [
      'an edit that changes nothing',
      withEdit({ display: 'times' }),
      'abstract[0]  changes nothing',
    ],
    ['a link elsewhere', withEdit({ kind: 'link' }), 'abstract[0]  “×” is not http(s)'],
    ['facets missing', withPaper({ labels: {} }), 'papers.foo.labels  has not the facets family'],
    ['a mention of itself', withMention({ paperId: 'foo' }), 'mentions[0]  “Bar” names no other'],
    ['a mention of nothing', withMention({ start: 0 }), 'mentions[0]  “Foo runs 5times faster'],
    ['a facet twice', withFacets([FAMILY, FAMILY]), 'taxonomy.json  facets  “family” is there'],
    ['a facet named q', withFacets([{ ...FAMILY, id: 'q' }]), 'facets.q  is a parameter'],
    ['a facet without values', withFacets([{ ...FAMILY, values: [] }]), 'facets.family  has no'],
    ['another page year', (c) => ({ ...c, digest: { ...c.digest, pageYear: 2024 } }), 'savedOn'],
  ])('%s', (_, change, expected) => {
    const changed = change(corpus);
    expect(formatFaults(findCorpusFaults(changed, ['q']))).toContain(expected);
    expect(() => assertCorpus(changed, ['q'])).toThrow(expected);
  });

  test('a good corpus is not objected to', () => {
    expect(() => assertCorpus(corpus, ['q'])).not.toThrow();
  });
});

/** Changes the first paper of a corpus. */
function withPaper(change: Partial<Paper>): (corpus: Corpus) => Corpus {
  return ({ papers: [first, ...rest], ...other }) => ({
    ...other,
    papers: first ? [{ ...first, ...change }, ...rest] : [],
  });
}

function withLabels(changes: readonly Partial<Label>[]): (corpus: Corpus) => Corpus {
  const label = { value: 'ssm', basis: 'stated', note: null } as const;
  const quotes = [{ field: 'title', start: 8, end: 11, about: 'own' } as const];
  return withPaper({ labels: { family: changes.map((c) => ({ ...label, quotes, ...c })) } });
}

function withQuote(start: number, end: number): (corpus: Corpus) => Corpus {
  return withLabels([{ quotes: [{ field: 'title', start, end, about: 'own' }] }]);
}

function withEdit(change: Partial<Paper['displayEdits']['title'][number]>) {
  const edit = { start: 10, end: 15, kind: 'text', display: '×' } as const;
  return withPaper({ displayEdits: { title: [], abstract: [{ ...edit, ...change }] } });
}

function withMention(change: Partial<Paper['mentions'][number]>): (corpus: Corpus) => Corpus {
  const mention = { paperId: 'bar', field: 'abstract', start: 28, end: 31 } as const;
  return withPaper({ mentions: [{ ...mention, ...change }] });
}

function withFacets(facets: Facet[]): (corpus: Corpus) => Corpus {
  return (one) => ({ ...one, taxonomy: { facets, synonyms: [] } });
}

test('canonical JSON sorts keys at every depth and keeps the order of lists', () => {
  expect(formatCanonicalJson({ b: [{ d: 1, c: null }], a: '' })).toBe(
    '{"a":"","b":[{"c":null,"d":1}]}',
  );
});
