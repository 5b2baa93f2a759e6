import { describe, expect, it } from 'vitest';
import { createOtherIds } from '../../../src/corpus/otherIds.ts';
import { formatVenueLine } from '../../../src/paper/venueLine.ts';
import { paperWith } from '../../fixtures/paperWith.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

describe('where a paper appeared', () => {
  it.each([
    ['Neural Computation', '9', '8', '1735-1780', 'Neural Computation 9(8), 1735–1780'],
    ['Physical Review Letters', '116', null, '061102', 'Physical Review Letters 116, 061102'],
    ['EMNLP-IJCNLP 2019', '97', null, '45-67', 'EMNLP-IJCNLP 2019, vol. 97, 45–67'],
    ['ICML (2019)', null, null, '45-67', 'ICML (2019), 45–67'],
    ['Cell', '9', '1-2', null, 'Cell 9(1–2)'],
    ['MIT', null, 'TR-12', null, 'MIT, no. TR-12'],
    [
      'Data Mining and Knowledge Discovery 39, 2025',
      '39',
      '2',
      '5-7',
      'Data Mining and Knowledge Discovery 39, 2025, 5–7',
    ],
    ['Nature', null, null, null, 'Nature'],
  ])('%s with %s, %s, %s is said in one line', (venue, volume, issue, pages, line) => {
    const otherIds = createOtherIds({ volume, issue, pages, citationKeys: [] });
    expect(formatVenueLine(paperWith({ venue, otherIds }))).toBe(line);
  });

  it('is the venue as it stands, for every paper of the digest', () => {
    for (const paper of realCorpus.papers) expect(formatVenueLine(paper)).toBe(paper.venue);
  });
});
