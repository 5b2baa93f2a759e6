import { describe, expect, it } from 'vitest';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { upgradeCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import { writeCorpus } from '../../../../src/digests/kept/corpusText.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const corpus = upgradeCorpus(realCorpus);
const [first] = corpus.papers;
if (!first) throw new Error('The digest has papers.');

const many: CorpusTwo = {
  ...corpus,
  papers: Array.from({ length: 230 }, (_, at) => ({
    ...first,
    id: `p${at}`,
    title: '"papers": [\n]\n',
  })),
};

describe('a list as text', () => {
  it.each([
    ['of the digest', corpus],
    ['of 230 papers', many],
    ['without papers', { ...corpus, papers: [] }],
  ])('is what JSON makes of it, %s', (_, list) => {
    expect([...writeCorpus(list, '')].join('')).toBe(JSON.stringify(list));
    expect([...writeCorpus(list, ' ')].join('')).toBe(JSON.stringify(list, null, 1));
  });

  it('comes in pieces of at most 50 papers', () => {
    const pieces = [...writeCorpus(many, '')];
    const counts = pieces.map((piece) => piece.split('"arxivId":').length - 1);
    expect(Math.max(...counts)).toBe(50);
    expect(counts.reduce((sum, count) => sum + count)).toBe(230);
  });
});
