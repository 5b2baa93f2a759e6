import { describe, expect, it } from 'vitest';
import type { RankedQuery } from '../../scripts/measure/searchMeasures.ts';
import { createSearchEngine } from '../../src/search/searchEngine.ts';
import queries from '../fixtures/ranking-queries.json' with { type: 'json' };
import { realCorpus } from '../fixtures/realCorpus.ts';

const engine = createSearchEngine(realCorpus);
const ranked: readonly RankedQuery[] = queries;

function search(text: string): string[] {
  return engine.search(engine.parse(text)).hits.map(({ paper }) => paper.id);
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
    expect(engine.search(engine.parse(text)).missing.map((word) => word.text)).toEqual([text]);
  });

  it.each([
    ['author:hinton', []],
    ['title:transfromerz', ['title:transformer']],
    ['author:schmidtubert mamba', ['mamba']],
  ])('proposes for a word of one field no word of another: %s', (text, remedies) => {
    const proposed = engine.explain(engine.parse(text), text).map((remedy) => remedy.text);
    expect(proposed).toEqual(remedies);
  });

  it('proposes no word alone that is in any abstract', () => {
    const text = 'what is the best parity for tinystories';
    const alone = engine
      .explain(engine.parse(text), text)
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
        arxivId,
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
