import { expect, it } from 'vitest';
import { upgradeCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import { readOwnCorpus } from '../../../../src/digests/reading/readOwnCorpus.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const corpus = upgradeCorpus(realCorpus);

function read(papers: typeof corpus.papers) {
  const text = JSON.stringify({ ...corpus, papers });
  return readOwnCorpus({ name: 'corpus.json', bytes: new TextEncoder().encode(text) });
}

it('a corpus whose papers have one id is refused, and each of them named', () => {
  expect(read(corpus.papers)?.ok).toBe(true);
  const [first, second, ...others] = corpus.papers;
  if (!first || !second) throw new Error('The corpus has too few papers.');
  const parsed = read([first, { ...second, id: first.id }, ...others]);
  expect(parsed).toEqual({
    ok: false,
    reason: 'Several of its papers have one id.',
    faults: [`papers.1.id  “${first.id}” is the id of papers.0, too: choose another one`],
  });
});
