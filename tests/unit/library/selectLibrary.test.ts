import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibraryCorpus } from '../../../src/library/libraryCorpus.ts';
import type { LibraryPaper } from '../../../src/library/libraryPapers.ts';
import type { LibraryQuery } from '../../../src/library/libraryQuery.ts';
import { createLibraryCodec } from '../../../src/library/libraryQuery.ts';
import { formatTagId, selectOfferedFacets } from '../../../src/library/ownFacets.ts';
import type { LibraryRecord } from '../../../src/library/records/libraryRecord.ts';
import { createRecord } from '../../../src/library/records/libraryRecord.ts';
import { createSnapshot } from '../../../src/library/records/snapshot.ts';
import { selectLibrary } from '../../../src/library/selectLibrary.ts';
import { createSearchEngine } from '../../../src/search/memory/searchEngine.ts';
import { searchText } from '../../../src/search/selectPapers.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

const AT = '2026-01-02T03:04:05.000Z';
const EMPTY = createLibraryCodec(realCorpus.taxonomy).empty;

/** A paper of the digest that is shown, with what a reader did to it. */
function here(id: string, patch: Partial<LibraryRecord> = {}): LibraryPaper {
  const paper = realPaper(id);
  return {
    key: id,
    record: createRecord(id, AT, patch),
    isSaved: (patch.removedAt ?? null) === null,
    facts: createSnapshot(paper, 'Digest'),
    place: { kind: 'here', paper },
  };
}

/** A paper of another list of this device. */
function elsewhere(id: string, title: string, patch: Partial<LibraryRecord> = {}): LibraryPaper {
  const key = `birds/${id}`;
  return {
    key,
    record: createRecord(key, AT, patch),
    isSaved: true,
    facts: { ...createSnapshot(realPaper('mamba'), 'Birds'), title, shortName: null, authors: [] },
    place: { kind: 'elsewhere', digestName: 'Birds', href: `/digests/birds/papers/${id}` },
  };
}

const papers = [
  here('mamba', {
    status: 'reading',
    tags: ['thesis', 'a, b'],
    note: 'Selective scan of **voles**.',
  }),
  here('s4', { status: 'read', tags: ['thesis'] }),
  here('gam', { note: 'Compare with voles.', removedAt: AT }),
  elsewhere('wren', 'Winter birds of the north', { tags: ['field work'] }),
];
const library = createLibraryCorpus(papers, realCorpus);
const engine = createSearchEngine(library.corpus);

function ask(patch: Partial<LibraryQuery>) {
  const query = { ...EMPTY, ...patch };
  return selectLibrary(library, searchText(engine, query.text), query, null);
}

function keysOf(patch: Partial<LibraryQuery>): readonly string[] {
  return ask(patch).papers.map(({ key }) => key);
}

const one = (facet: string, ...include: string[]) => ({ [facet]: { include, exclude: [] } });

describe('searching the library', () => {
  test('finds words of notes, tags, titles and authors, with typos', () => {
    expect(keysOf({ text: 'voles' })).toEqual(['mamba']);
    expect(keysOf({ text: 'selectiv scan' })).toEqual(['mamba']);
    expect(keysOf({ text: 'brids' })).toEqual(['birds/wren']);
    expect(keysOf({ text: 'field work' })).toEqual(['birds/wren']);
    expect(keysOf({ text: 'author:gu' })).toEqual(expect.arrayContaining(['mamba', 's4']));
    expect(keysOf({ text: 'birds OR voles' })).toHaveLength(2);
    expect(keysOf({ text: 'voles -scan' })).toEqual([]);
  });

  test('reads its facets as filters, and no status as a word', () => {
    expect(keysOf({ text: 'tag:thesis' })).toEqual(['mamba', 's4']);
    expect(keysOf({ text: '-status:read' })).toEqual(['mamba', 'birds/wren']);
    expect(keysOf({ text: 'status:removed' })).toEqual(['gam']);
    expect(keysOf({ text: 'voles status:removed' })).toEqual(['gam']);
    expect(keysOf({ text: 'tag:"field work" winter' })).toEqual(['birds/wren']);
  });

  test('lists what was taken out only where it is asked for', () => {
    expect(keysOf({})).toEqual(['mamba', 's4', 'birds/wren']);
    expect(ask({}).total).toBe(3);
    expect(keysOf({ facets: one('status', 'removed') })).toEqual(['gam']);
    expect(ask({ facets: one('status', 'removed') }).total).toBe(1);
    const both = { status: { include: ['to-read', 'removed'], exclude: [] } };
    expect(ask({ facets: both }).total).toBe(4);
    expect(keysOf({ facets: { status: { include: [], exclude: ['read'] } } })).toEqual([
      ...['mamba', 'birds/wren'],
    ]);
  });

  test('is narrowed by a tag that an address could not write as it is', () => {
    expect(keysOf({ facets: one('tag', formatTagId('a, b')) })).toEqual(['mamba']);
    const codec = createLibraryCodec(realCorpus.taxonomy);
    for (const tag of ['a, b', '-x', '–x', '50%', '50%2C', 'déjà vu']) {
      const query = { ...EMPTY, facets: one('tag', formatTagId(tag)) };
      expect(codec.parse(new URLSearchParams(codec.format(query)))).toEqual(query);
    }
    // As addresses had it when there was one tag.
    expect(codec.parse(new URLSearchParams('?tag=field+work&status=reading')).facets).toEqual({
      ...one('tag', 'field work'),
      ...one('status', 'reading'),
    });
  });
});

describe('the counts of a library', () => {
  test('are what each value would list, its own facet aside', () => {
    const facets = fc.record(
      {
        status: fc.constantFrom('to-read', 'reading', 'read', 'removed'),
        tag: fc.constantFrom('thesis', 'field work', 'gone'),
        list: fc.constantFrom('builtin', 'birds'),
      },
      { requiredKeys: [] },
    );
    const text = fc.constantFrom('', 'voles', 'tag:thesis', 'state');
    fc.assert(
      fc.property(facets, text, (chosen, asked) => {
        const choices = Object.fromEntries(
          Object.entries(chosen).map(([id, value]) => [id, { include: [value], exclude: [] }]),
        );
        const { counts } = ask({ text: asked, facets: choices });
        for (const id of ['status', 'tag', 'list']) {
          for (const [value, count] of Object.entries(counts.values[id] ?? {})) {
            if (value === 'not-stated') continue;
            const alone = keysOf({ text: asked, facets: { ...choices, ...one(id, value) } });
            expect([id, value, count]).toEqual([id, value, alone.length]);
          }
        }
      }),
    );
  });

  test('are offered for the values that some paper has, or that are chosen', () => {
    const offered = selectOfferedFacets(library.corpus, one('family', 'hybrid'));
    const valuesOf = (id: string) =>
      offered.find((facet) => facet.id === id)?.values.map((value) => value.id);
    expect(valuesOf('status')).toEqual(['to-read', 'reading', 'read', 'removed']);
    expect(valuesOf('tag')).toEqual([formatTagId('a, b'), 'field work', 'thesis']);
    expect(valuesOf('list')).toEqual(['birds', 'builtin']);
    expect(valuesOf('kind')).toBeUndefined();
    expect(valuesOf('family')).toContain('hybrid');
    expect(offered.find(({ id }) => id === 'status')?.isDetail).toBe(false);
    const [first, , , last] = papers;
    if (!first || !last) throw new Error('There are papers.');
    const alone = selectOfferedFacets(createLibraryCorpus([first], realCorpus).corpus, {});
    expect(alone.map(({ id }) => id)).not.toContain('list');
    // The list that says so may be gone.
    const thesis = { ...last, facts: { ...last.facts, kind: 'thesis' as const } };
    const kinds = selectOfferedFacets(createLibraryCorpus([first, thesis], realCorpus).corpus, {});
    expect(kinds.find(({ id }) => id === 'kind')?.values.map(({ label }) => label)).toEqual([
      'Thesis',
    ]);
  });
});

describe('the order of a library', () => {
  const collection = {
    ...{ id: 'c', revision: 0, name: 'Thesis', createdAt: AT },
    keys: ['birds/wren', 's4', 'mamba'],
  };

  test('is that of a collection, until words are asked for', () => {
    const order = (patch: Partial<LibraryQuery>) => {
      const query = { ...EMPTY, ...patch };
      const searched = searchText(engine, query.text);
      return selectLibrary(library, searched, query, collection).papers.map(({ key }) => key);
    };
    expect(order({})).toEqual(['birds/wren', 's4', 'mamba']);
    expect(order({ sort: 'saved' })).toEqual(['mamba', 's4', 'birds/wren']);
    expect(order({ text: 'mamba OR s4', sort: 'saved' })).toEqual(['mamba', 's4']);
    expect(order({ text: 'scan voles OR thesis' })[0]).toBe('mamba');
  });
});
