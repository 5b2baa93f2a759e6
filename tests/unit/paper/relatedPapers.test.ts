import { describe, expect, it } from 'vitest';
import type { Corpus, Label, Paper } from '../../../src/corpus/schema.ts';
import * as related from '../../../src/paper/relatedPapers.ts';
import { readTermIndex } from '../../../src/paper/terms.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

const { describeReasons } = related;

function selectRelatedPapers(corpus: Corpus, asked: Paper): readonly related.RelatedPaper[] {
  return related.selectRelatedPapers(corpus, readTermIndex(corpus), asked);
}

function label(value: string): Label {
  return { value, basis: 'stated', quotes: [], note: null };
}

function paper(id: string, abstract: string, families: readonly string[] = []): Paper {
  return {
    ...realPaper('mamba'),
    id,
    title: id,
    abstract,
    displayEdits: { title: [], abstract: [] },
    labels: { family: families.map(label) },
    mentions: [],
  };
}

function corpusOf(...papers: readonly Paper[]): Corpus {
  return { ...realCorpus, papers: [...papers] };
}

describe('selectRelatedPapers', () => {
  const filler = ['a', 'b', 'c', 'd'].map((id) => paper(id, `Apples ${id}${id} pears.`, ['rnn']));
  const asked = paper('asked', 'Gated delta rule with state tracking.', ['linear-rnn', 'rnn']);
  const near = paper('near', 'A delta rule that tracks states: state tracking.', ['linear-rnn']);
  const far = paper('far', 'Cats and dogs.', ['rnn']);
  const corpus = corpusOf(asked, far, near, ...filler);

  it('puts the paper that shares more of what is rare first, and says what', () => {
    const [first, second] = selectRelatedPapers(corpus, asked);
    expect(first?.paper.id).toBe('near');
    expect(first?.shared).toEqual(['linear RNN', 'delta rule', 'state tracking']);
    expect(second?.shared).toEqual(['nonlinear RNN']);
  });

  it('puts a paper that names it before those with as much in common', () => {
    const mention = { paperId: 'asked', field: 'abstract', start: 0, end: 4 } as const;
    const naming = { ...paper('naming', 'Cats and dogs.', ['rnn']), mentions: [mention] };
    const papers = [asked, far, naming, paper('without', 'Else.')];
    const [first, second] = selectRelatedPapers(corpusOf(...papers), asked);
    expect(first).toEqual({ paper: naming, mention: 'names', authors: [], shared: [] });
    expect(second).toEqual({ paper: far, mention: null, authors: [], shared: ['nonlinear RNN'] });
  });

  it('counts authors from two shared names on: one may be two people', () => {
    const signed = (id: string, ...authors: string[]) => ({ ...paper(id, `Only ${id}.`), authors });
    const own = signed('asked', 'Li Wei', 'Ada Byron');
    const both = signed('both', 'Ada Byron', 'Li Wei');
    const others = [signed('one', 'Li Wei'), both, signed('none', 'Karl Gauss')];
    const related = selectRelatedPapers(corpusOf(own, ...others), own);
    expect(related.map(({ paper: { id }, authors }) => [id, authors])).toEqual([
      ['both', ['Li Wei', 'Ada Byron']],
    ]);
  });

  it('takes the same cost for no kinship', () => {
    const linear = (id: string) => ({
      ...paper(id, `Only ${id}.`),
      labels: { complexity: [label('linear')] },
    });
    const corpusOfCosts = corpusOf(linear('one'), linear('two'), paper('three', 'Else.'));
    expect(selectRelatedPapers(corpusOfCosts, linear('one'))).toEqual([]);
  });

  it('never gives as a reason what more than a third of the papers are labelled, beside another', () => {
    const common = ['language', 'architecture', 'long context'];
    for (const each of realCorpus.papers) {
      for (const { shared, mention, authors } of selectRelatedPapers(realCorpus, each)) {
        if (shared.length > 1 || mention !== null || authors.length > 0)
          expect(shared.filter((name) => common.includes(name))).toEqual([]);
      }
    }
  });

  it('never names the paper itself, and at most five', () => {
    for (const each of realCorpus.papers) {
      const related = selectRelatedPapers(realCorpus, each);
      expect(related.length).toBeLessThanOrEqual(5);
      expect(related.map(({ paper: other }) => other.id)).not.toContain(each.id);
      expect(related.map((other) => describeReasons(each, other))).not.toContain('');
    }
  });

  it('does not depend on the order of the papers it compares', () => {
    const turned = corpusOf(...[...corpus.papers].reverse());
    expect(selectRelatedPapers(turned, asked)[0]).toEqual(selectRelatedPapers(corpus, asked)[0]);
  });

  it.each([
    ['mamba', 'hydra'],
    ['hydra', 'mamba'],
    ['lasp-2', 'zeco'],
    ['deltaproduct', 'negative-eigenvalues'],
    ['s4', 'train-your-hippo'],
  ])('finds %s near %s', (id, expected) => {
    const ids = selectRelatedPapers(realCorpus, realPaper(id)).map(({ paper: other }) => other.id);
    expect(ids).toContain(expected);
  });
});

describe('describeReasons', () => {
  const asked = paper('asked', 'Any.');

  it('says what the other paper has to do with the asked one', () => {
    const reasons = {
      mention: 'names',
      authors: ['Albert Gu', 'Tri Dao', 'Karan Goel'],
      shared: ['audio', 'selective scan'],
    } as const;
    expect(describeReasons({ ...asked, shortName: 'Mamba' }, reasons)).toBe(
      'names Mamba · authors in common: Albert Gu, Tri Dao and 1 more · shares: audio, selective scan',
    );
  });

  it('calls a paper without a short name “this paper”', () => {
    const named = { mention: 'named', authors: [], shared: [] } as const;
    expect(describeReasons({ ...asked, shortName: null }, named)).toBe('named by this paper');
    expect(describeReasons({ ...asked, shortName: null }, { ...named, mention: 'both' })).toBe(
      'names this paper and is named by it',
    );
  });
});
