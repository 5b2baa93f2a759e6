import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedQuery } from '../../scripts/measure/searchMeasures.ts';
import { createSearchEngine } from '../../src/search/memory/searchEngine.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import queries from '../fixtures/ranking-queries.json' with { type: 'json' };
import { realCorpus } from '../fixtures/realCorpus.ts';

const engine = createSearchEngine(realCorpus);
const ranked: readonly RankedQuery[] = queries;

function search(text: string): string[] {
  return listIds(find(text).order);
}

function find(text: string) {
  return engine.find(engine.parse(text));
}

function listIds(positions: Uint32Array): string[] {
  return Array.from(positions, (position) => realCorpus.papers[position]?.id ?? '');
}

/** Papers whose complexity is labelled so. */
function papersLabelled(value: string): readonly string[] {
  return realCorpus.papers
    .filter(({ labels }) => labels.complexity?.some((label) => label.value === value))
    .map(({ id }) => id);
}

describe('the ranking set', () => {
  it('is large and covers every kind of query', () => {
    expect(ranked.length).toBeGreaterThanOrEqual(120);
    const kinds = new Set(ranked.map(({ kind }) => kind));
    for (const kind of ['name', 'typo', 'split', 'author', 'id', 'concept', 'phrase', 'nonsense']) {
      expect(kinds).toContain(kind);
    }
  });

  it('expects only papers of the corpus', () => {
    const ids = realCorpus.papers.map(({ id }) => id);
    for (const { expect: expected } of ranked)
      expect(ids).toEqual(expect.arrayContaining([...expected]));
  });

  it.each(ranked.filter(({ expect: expected }) => expected.length > 0))(
    'finds first: $query',
    ({ query, expect: expected }) => {
      expect(expected).toContain(search(query)[0]);
    },
  );

  it.each(ranked.filter(({ expect: expected }) => expected.length === 0))(
    'finds nothing: $query',
    ({ query }) => {
      expect(search(query)).toEqual([]);
    },
  );
});

describe('what is said of an answer', () => {
  const terms = new Map(
    realCorpus.papers.map((paper) => [
      paper.id,
      new Set(
        [
          paper.title,
          paper.publishedTitle ?? '',
          paper.abstract,
          paper.venue ?? '',
          ...paper.authors,
        ]
          .flatMap(tokenize)
          .map(({ term }) => term),
      ),
    ]),
  );
  const words = [...new Set([...terms.values()].flatMap((own) => [...own]))].filter((term) =>
    /^[a-z]{3,}$/u.test(term),
  );
  const wordArbitrary = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...words).map((word) => `${word.slice(0, 2)}${word.slice(3)}`),
    fc.constantFrom('zebra', 'crispr', 'wildfire', 'genome', 'DLinear', 'quantum'),
  );
  const sayings = (text: string) => find(`${text} `);
  const has = (id: string, word: string) => terms.get(id)?.has(word.toLowerCase()) === true;

  it('is true of the texts: which words no paper has, and which the listed lack', () => {
    fc.assert(
      fc.property(fc.array(wordArbitrary, { minLength: 1, maxLength: 6 }), (own) => {
        const { order, missing, lacked, read, isPartial } = sayings(own.join(' '));
        const listed = listIds(order);
        for (const { text } of read) {
          expect([...terms.keys()].filter((id) => has(id, text))).toEqual([]);
        }
        const ids = listed.length > 0 ? listed : [...terms.keys()];
        for (const { text } of missing) expect(ids.filter((id) => has(id, text))).toEqual([]);
        for (const { text } of lacked) expect(listed.every((id) => has(id, text))).toBe(false);
        if (!isPartial) expect(lacked).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is that no paper has all words where the list has those with most of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 }), (own) => {
        const { isPartial, order } = sayings(own.join(' '));
        if (!isPartial) return;
        const full = [...terms.keys()].filter((id) => own.every((word) => has(id, word)));
        expect(full).toEqual([]);
        const marks = engine.mark(engine.parse(`${own.join(' ')} `), order);
        expect(marks.every((matches) => Object.values(matches).flat().length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['long-term forecasting DLinear', 'DLinear', []],
    ['genome ', 'genome', ['genomic', 'genomics']],
    ['classify ', 'classify', ['classification', 'classifiers']],
    ['quasiseperabel', 'quasiseperabel', ['quasiseparable']],
  ])('names what a word was taken for: %s', (text, word, readAs) => {
    const { read } = find(text);
    const own = read.find((it) => it.text === word);
    expect(own?.readAs ?? []).toEqual(expect.arrayContaining(readAs));
    expect((own?.readAs ?? []).length > 0).toBe(readAs.length > 0);
  });

  it.each([
    ['2305.13048', 'arxiv'],
    ['10.1145/3600006.3613165', 'doi'],
    ['https://openreview.net/forum?id=abc', 'openreview'],
    ['https://github.com/nobody/nothing', 'address'],
    ['vaswani2017attention', 'key'],
    ['FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness', 'title'],
    ['Attention Is All You Need', 'title'],
    ['vaswani attention is all you need', 'title'],
  ])('is that a paper is not here, and none of its name is listed: %s', (text, kind) => {
    const { order, absent } = find(text);
    expect([...order]).toEqual([]);
    expect(absent).toMatchObject([{ kind }]);
  });

  it.each(['→', '"', '()', '…'])('is that there is nothing to search for: %s', (text) => {
    expect(find(text)).toMatchObject({ order: new Uint32Array(0), isEmpty: true });
  });

  it('is that a name with its accent is that name', () => {
    const papers = realCorpus.papers.filter(({ authors }) => authors.includes('Christopher Ré'));
    expect(search('Ré')).toHaveLength(papers.length);
    expect(search('Ré')).toEqual(expect.arrayContaining(papers.map(({ id }) => id)));
  });
});

describe('a search of the corpus', () => {
  it.each([
    ['N²', 'quadratic', ['gam', 'mamba-360']],
    ['O(N²)', 'quadratic', ['gam', 'mamba-360']],
    ['χ²', null, ['sequencematch']],
    ['nₕ', null, ['deltaproduct']],
  ])('finds what is on screen, where it is written otherwise: %s', (text, value, written) => {
    const labelled = value === null ? [] : papersLabelled(value);
    expect(new Set(search(text))).toEqual(new Set([...written, ...labelled]));
  });

  it.each([
    ['O(N)', 'linear'],
    ['"O(N)"', 'linear'],
    ['O(1)', 'constant-memory'],
  ])('finds %s where it stands or is a label, and not its letters as a word', (text, value) => {
    const labelled = papersLabelled(value);
    const found = search(text);
    expect(found).toEqual(expect.arrayContaining([...labelled]));
    // "on" stands in nearly every abstract.
    expect(found.length).toBeLessThan(labelled.length + 5);
  });

  it('finds a paper while its arXiv id is being typed', () => {
    for (const text of ['2111.0', '2111.00', '2111.003', '2111.0039', 'arXiv:2111.0039']) {
      expect(search(text), text).toContain('s4');
    }
    expect(search('2111.0039 ')).toEqual([]);
  });

  it('names a word that occurs nowhere once', () => {
    const text = '<zyzzyx>quux(1)</zyzzyx>';
    expect(find(text).missing.map((word) => word.text)).toEqual([text]);
  });

  it.each([
    ['author:hinton', []],
    ['title:transfromerz', []],
    ['author:schmidtubert mamba', ['mamba']],
  ])('proposes for a word of one field no word of another: %s', (text, remedies) => {
    const proposed = engine.explain(engine.parse(text)).map((remedy) => remedy.text);
    expect(proposed).toEqual(remedies);
  });

  it('proposes no word alone that is in any abstract', () => {
    const text = 'what is the best parity for tinystories';
    const alone = engine
      .explain(engine.parse(text))
      .filter(({ kind }) => kind === 'only-word')
      .map((remedy) => remedy.text);
    expect(alone).toEqual(['parity', 'tinystories']);
  });

  it.each([
    ['state spaec', 'one typo'],
    ['quantisation', 'a spelling variant'],
    ['ring attention', 'a missing hyphen or a join'],
  ])('finds papers for “%s”: %s', (text) => {
    expect(search(text).length).toBeGreaterThan(0);
  });

  it('finds a paper by its arXiv id, its address there and its DOI', () => {
    for (const { id, arxivId } of realCorpus.papers) {
      for (const text of [
        arxivId ?? '',
        `https://arxiv.org/abs/${arxivId}v2`,
        `10.48550/arXiv.${arxivId}`,
      ]) {
        expect(search(text), text).toEqual([id]);
      }
    }
  });

  it('wants every word, and none that is excluded', () => {
    const both = search('mamba transformer');
    for (const word of ['mamba', 'transformer']) {
      expect(search(word)).toEqual(expect.arrayContaining(both));
    }
    expect(search('mamba -survey')).not.toContain('mamba-360');
  });

  it('reads a malformed query as plain words and says so', () => {
    const parsed = engine.parse('famly:ssm');
    expect(parsed.problems).toHaveLength(1);
    expect(engine.parse('year:soon').problems).toHaveLength(1);
  });
});
