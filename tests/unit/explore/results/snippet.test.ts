import { expect, test } from 'vitest';
import { selectEvidence } from '../../../../src/explore/results/snippet.ts';
import { realPaper } from '../../../fixtures/realCorpus.ts';

test('evidence is whole sentences, as many as the quote runs over', () => {
  const paper = realPaper('longvq');
  const evidence = selectEvidence(paper, 'contribution', 'architecture');
  if (!evidence) throw new Error('LongVQ is no architecture.');
  expect(paper.abstract.slice(evidence.start, evidence.end)).toMatch(
    /^To address the issue, we propose .* LongVQ\. LongVQ uses .* of the attention matrix\.$/u,
  );
  expect(evidence.marks).toHaveLength(1);
});

test('evidence is the title where nothing else proves a label, and none where it was inferred', () => {
  const paper = realPaper('deltaproduct');
  const whole = { field: 'title', start: 0, end: paper.title.length };
  expect(selectEvidence(paper, 'family', 'linear-rnn')).toMatchObject(whole);
  expect(selectEvidence(paper, 'modality', 'formal')).toBeNull();
});
